package io.github.thuocdo.harness.page;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What became of one criterion, unit by unit: what kind of figure it was and its status in one number, the figure in two, and
 * points, evidence and note. The script of the page reads them in the same order.
 */
final class CriterionColumns {
    /** The kinds of figures, by their place. */
    private static final int MISSING = 0;

    private static final int VALUE = 1;
    private static final int COUNTS = 2;
    private static final int YES = 3;
    private static final int NO = 4;
    private static final int DAY = 5;
    private static final int CATEGORY = 6;
    private static final int REJECTED = 7;
    private static final int NOT_APPLICABLE = 8;
    private static final int LONG_VALUE = 9;
    private static final int LONG_COUNTS = 10;
    private static final int KINDS = 11;
    private static final int LEDGERS = 4;
    private static final int STATUSES = Status.values().length;

    /** A number up to here is the same number in a browser. */
    private static final long MOST = 1L << 53;

    private final Criterion criterion;
    private final int scale;
    private final TextPool pool;
    private final ColumnBytes what = new ColumnBytes();
    private final ColumnBytes first = new ColumnBytes();
    private final ColumnBytes second = new ColumnBytes();
    private final ColumnBytes points = new ColumnBytes();
    private final ColumnBytes evidence = new ColumnBytes();
    private final ColumnBytes notes = new ColumnBytes();
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

    /** For how many units the outcome has this status. */
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
        int ledger = entries.isEmpty() ? 0 : outcome.figure().ledger().ordinal() + 1;
        int flags = (outcome.isAboveRange() ? 1 : 0)
                + (outcome.isPublished() ? 2 : 0)
                + (outcome.coveredBy().isPresent() ? 4 : 0);
        int kind = figure(outcome.figure().observation());
        what.add(outcome.status().ordinal() + (long) STATUSES * (kind + KINDS * (ledger + LEDGERS * flags)));
        Optional<BigDecimal> given = outcome.points();
        given.ifPresent(each -> sumOfPoints = sumOfPoints.add(each));
        points.addOrNone(
                given.isPresent(),
                given.map(each -> each.setScale(scale, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValue())
                        .orElse(0L));
        texts(outcome, entries);
    }

    /** The texts of the ledger that counts. */
    private void texts(Outcome outcome, List<Entry> entries) {
        int proof = 0;
        int note = 0;
        for (Entry entry : entries) {
            if (entry.ledger() == outcome.figure().ledger()) {
                proof = entry.evidence().map(pool::number).orElse(proof);
                note = entry.note().map(pool::number).orElse(note);
            }
        }
        // Who published points stands where evidence does.
        evidence.add(outcome.publishedBy().map(pool::number).orElse(proof));
        notes.add(note);
    }

    /** Adds the figure in two numbers and says of what kind it is. */
    private int figure(Observation observation) {
        if (observation instanceof Observation.Value value) {
            return value(value);
        }
        if (observation instanceof Observation.Counts counts) {
            return counts(counts.numerator(), counts.denominator());
        }
        if (observation instanceof Observation.YesNo answer) {
            return pair(0, 0, answer.yes() ? YES : NO);
        }
        if (observation instanceof Observation.OnDay on) {
            return pair(on.day().toEpochDay(), 0, DAY);
        }
        if (observation instanceof Observation.Category named) {
            return pair(pool.number(named.name()), 0, CATEGORY);
        }
        if (observation instanceof Observation.Rejected rejected) {
            String vi = rejected.message().vi();
            return pair(pool.number(vi), pool.number(rejected.message().en()), REJECTED);
        }
        return pair(0, 0, observation instanceof Observation.NotApplicable ? NOT_APPLICABLE : MISSING);
    }

    private int value(Observation.Value value) {
        return value.isShort() && Math.abs(value.unscaled()) < MOST
                ? pair(value.unscaled(), value.scale(), VALUE)
                : pair(pool.number(value.number().toPlainString()), 0, LONG_VALUE);
    }

    private int counts(BigInteger numerator, BigInteger denominator) {
        BigInteger most = BigInteger.valueOf(MOST);
        return numerator.compareTo(most) < 0 && denominator.compareTo(most) < 0
                ? pair(numerator.longValueExact(), denominator.longValueExact(), COUNTS)
                : pair(pool.number(numerator.toString()), pool.number(denominator.toString()), LONG_COUNTS);
    }

    private int pair(long one, long other, int kind) {
        first.add(one);
        second.add(other);
        return kind;
    }

    /** The columns in the order in which they are written. */
    private List<ColumnBytes> columns() {
        return List.of(what, first, second, points, evidence, notes);
    }

    /** How many bytes each column takes. */
    List<Integer> lengths() {
        return columns().stream().map(ColumnBytes::length).toList();
    }

    void writeTo(OutputStream out) throws IOException {
        for (ColumnBytes column : columns()) {
            column.writeTo(out);
        }
    }
}
