package io.github.thuocdo.reproduction;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether a published result lies within the rounding of its figures: a figure of 0.8917 may have been anything from 0.89165 to
 * 0.89175 before it was rounded. Counts and whole numbers are taken as exact. A result is within where it lies between what all
 * figures give at the ends that lower it and at the ends that raise it.
 */
final class InputRounding {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Scorer scorer;
    private final Function<Column, Scorer> shown;
    private final Scorer fine;
    private final Submissions figures;

    /**
     * The rounding of figures.
     *
     * @param scorer scores as totals are published
     * @param shown scores as a column of groups or criteria is published
     * @param fine scores to so many digits that half a digit of a figure is seen
     */
    InputRounding(Scorer scorer, Function<Column, Scorer> shown, Scorer fine, Submissions figures) {
        this.scorer = scorer;
        this.shown = shown;
        this.fine = fine;
        this.figures = figures;
    }

    /** Whether a result other than the computed one may be due to rounded figures; no for sets whose points depend on others. */
    boolean covers(AdministrativeUnit unit, List<PublishedCells.Cell> wrong) {
        if (scorer.set().needsWholePopulation()) {
            return false;
        }
        List<Entry> entries = figures.all().stream()
                .filter(submission -> submission.unit().equals(unit.code()))
                .flatMap(submission -> submission.entries().stream())
                .toList();
        return !entries.isEmpty() && wrong.stream().allMatch(cell -> covers(unit, entries, cell));
    }

    private boolean covers(AdministrativeUnit unit, List<Entry> entries, PublishedCells.Cell cell) {
        Optional<BigDecimal> least = end(unit, entries, cell.column(), -1);
        Optional<BigDecimal> most = end(unit, entries, cell.column(), 1);
        return least.isPresent()
                && most.isPresent()
                && least.get().compareTo(cell.value()) <= 0
                && most.get().compareTo(cell.value()) >= 0;
    }

    /** The result with every figure at the end of its rounding that lowers (-1) or raises (1) it most. */
    private Optional<BigDecimal> end(AdministrativeUnit unit, List<Entry> entries, Column column, int sign) {
        List<Entry> moved = new ArrayList<>(entries);
        for (int i : IntStream.range(0, entries.size()).toArray()) {
            for (int side : new int[] {-1, 1}) {
                List<Entry> one = with(moved, i, shifted(entries.get(i), side));
                if (isFurther(score(fine, unit, one), score(fine, unit, moved), column, sign)) {
                    moved = one;
                }
            }
        }
        return at(score(column.isOfParts() ? shown.apply(column) : scorer, unit, moved), column);
    }

    private static List<Entry> with(List<Entry> entries, int place, Entry entry) {
        List<Entry> other = new ArrayList<>(entries);
        other.set(place, entry);
        return other;
    }

    /** A figure that no figure can be, above 100 %, is not one before it was rounded. */
    private static boolean isFurther(UnitResult one, UnitResult other, Column column, int sign) {
        Optional<BigDecimal> moved = at(one, column);
        Optional<BigDecimal> still = at(other, column);
        return one.unknown() == other.unknown()
                && moved.isPresent()
                && still.isPresent()
                && sign * moved.get().compareTo(still.get()) > 0;
    }

    private static Entry shifted(Entry entry, int side) {
        if (!(entry.observation() instanceof Observation.Value value)
                || value.number().scale() < 1) {
            return entry;
        }
        BigDecimal half = HALF.movePointLeft(value.number().scale()).multiply(BigDecimal.valueOf(side));
        return Entry.of(entry.indicator(), new Observation.Value(value.number().add(half), value.percent()))
                .withLedger(entry.ledger());
    }

    private static UnitResult score(Scorer scorer, AdministrativeUnit unit, List<Entry> entries) {
        return scorer.score(unit, new Submission(unit.code(), entries));
    }

    private static Optional<BigDecimal> at(UnitResult result, Column column) {
        return switch (column.kind()) {
            case SCORE -> result.findScore();
            case GROUP ->
                result.pillars().stream()
                        .filter(pillar -> pillar.pillar().equals(column.of()))
                        .findFirst()
                        .flatMap(PillarScore::score);
            case CRITERION ->
                result.scored().stream()
                        .filter(outcome -> outcome.criterion().id().equals(column.of()))
                        .findFirst()
                        .flatMap(Outcome::points);
            default -> Optional.empty();
        };
    }
}
