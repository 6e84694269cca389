package io.github.thuocdo.harness.page;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.wording.PointsWords;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The outcomes of one criterion, unit by unit: the kind of figure and the status in one number, the figure in two, and
 * points, evidence, note and the points of siblings. The script of the page reads them in the same order.
 */
final class CriterionColumns {
    private static final int LEDGERS = 4;
    private static final int STATUSES = Status.values().length;

    private final Criterion criterion;
    private final int scale;
    private final TextPool pool;
    private final ColumnBytes what = new ColumnBytes();
    private final ColumnBytes first = new ColumnBytes();
    private final ColumnBytes second = new ColumnBytes();
    private final ColumnBytes points = new ColumnBytes();
    private final ColumnBytes evidence = new ColumnBytes();
    private final ColumnBytes notes = new ColumnBytes();
    private final ColumnBytes received = new ColumnBytes();
    private final int[] byStatus = new int[STATUSES];
    private BigDecimal sumOfPoints = BigDecimal.ZERO;

    CriterionColumns(Criterion criterion, int scale, TextPool pool) {
        this.criterion = criterion;
        this.scale = scale;
        this.pool = pool;
    }

    Criterion criterion() {
        return criterion;
    }

    /** The number of units whose outcome has this status. */
    int count(Status status) {
        return byStatus[status.ordinal()];
    }

    /** The points of all units together. */
    BigDecimal sumOfPoints() {
        return sumOfPoints;
    }

    void add(Outcome outcome) {
        byStatus[outcome.status().ordinal()]++;
        List<Entry> entries = outcome.figure().entries();
        int ledger = entries.isEmpty()
                ? 0
                : outcome.figure().ledger().map(by -> by.ordinal() + 1).orElse(0);
        int flags = (outcome.isAboveRange() ? 1 : 0)
                + (outcome.isPublished() ? 2 : 0)
                + (outcome.coveredBy().isPresent() ? 4 : 0);
        FigureNumbers figure = FigureNumbers.of(outcome, pool);
        first.add(figure.first());
        second.add(figure.second());
        what.add(outcome.status().ordinal()
                + (long) STATUSES * (figure.kind() + FigureNumbers.KINDS * (ledger + LEDGERS * flags)));
        Optional<BigDecimal> given = outcome.points();
        given.ifPresent(each -> sumOfPoints = sumOfPoints.add(each));
        points.addOrNone(
                given.isPresent(),
                given.map(each -> each.setScale(scale, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValue())
                        .orElse(0L));
        texts(outcome, entries);
        received.add(outcome.received().isEmpty() ? 0 : pool.number(receivedBy(outcome)));
    }

    /** The most points that the unit can have with those of siblings, and the words for them in both languages, a line each. */
    private static String receivedBy(Outcome outcome) {
        BilingualText said = PageWords.both(
                words -> new PointsWords(words.wording()).received(outcome).orElse(""));
        return Foundations.plain(outcome.mostPoints()) + "\n" + said.vi() + "\n" + said.en();
    }

    /** The texts of the ledger that counts. */
    private void texts(Outcome outcome, List<Entry> entries) {
        int proof = 0;
        int note = 0;
        for (Entry entry : entries) {
            if (outcome.figure().ledger().filter(entry.ledger()::equals).isPresent()) {
                proof = entry.evidence().map(pool::number).orElse(proof);
                note = entry.note().map(pool::number).orElse(note);
            }
        }
        // Who published points stands where evidence does.
        evidence.add(outcome.publishedBy().map(pool::number).orElse(proof));
        notes.add(note);
    }

    /** The columns in the order in which they are written. */
    private List<ColumnBytes> columns() {
        return List.of(what, first, second, points, evidence, notes, received);
    }

    /** The number of bytes that each column takes. */
    List<Integer> lengths() {
        return columns().stream().map(ColumnBytes::length).toList();
    }

    void writeTo(OutputStream out) throws IOException {
        for (ColumnBytes column : columns()) {
            column.writeTo(out);
        }
    }
}
