package io.github.thuocdo.reproduction;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Map<String, List<Entry>> entries = new HashMap<>();

    /**
     * The rounding of figures.
     *
     * @param scorer scores as totals are published
     * @param shown scores as a column of groups or criteria is published
     * @param fine scores to so many digits that half a digit of a figure is seen
     */
    InputRounding(Scorer scorer, Function<Column, Scorer> shown, Scorer fine, List<Submission> figures) {
        this.scorer = scorer;
        this.shown = shown;
        this.fine = fine;
        figures.forEach(submission -> entries.computeIfAbsent(submission.unit(), unit -> new ArrayList<>())
                .addAll(submission.entries()));
    }

    /** Whether a result other than the computed one may be due to rounded figures; no for sets whose points depend on others. */
    boolean covers(AdministrativeUnit unit, List<PublishedCells.Cell> wrong) {
        List<Entry> own = entries.getOrDefault(unit.code(), List.of());
        if (scorer.set().needsWholePopulation()
                || own.isEmpty()
                || wrong.stream().anyMatch(cell -> cell.column().isOfRanks())) {
            return false;
        }
        int[] rounded = rounded(unit, own);
        return rounded.length > 0 && wrong.stream().allMatch(cell -> covers(unit, own, rounded, cell));
    }

    private boolean covers(AdministrativeUnit unit, List<Entry> own, int[] rounded, PublishedCells.Cell cell) {
        Optional<BigDecimal> least = end(unit, own, rounded, cell.column(), -1);
        Optional<BigDecimal> most = end(unit, own, rounded, cell.column(), 1);
        return least.isPresent()
                && most.isPresent()
                && least.get().compareTo(cell.value()) <= 0
                && most.get().compareTo(cell.value()) >= 0;
    }

    /**
     * The places of the figures that may have been other ones before they were rounded. What the set does not ask for changes no
     * result, and a figure that was given more often than by each ledger once does not either: alone it would contradict the others.
     */
    private int[] rounded(AdministrativeUnit unit, List<Entry> own) {
        if (own.stream().noneMatch(InputRounding::isRounded)) {
            return new int[0];
        }
        UnitSelection alone = UnitRegister.of(List.of(unit)).at(unit.level());
        CheckedFigures checked = fine.read(alone, Submissions.of(new Submission(unit.code(), own)));
        Set<Entry> counted = checked.plan().types().keySet().stream()
                .map(indicator -> checked.figure(0, indicator).entries())
                .filter(given -> given.size() <= Ledger.values().length)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return IntStream.range(0, own.size())
                .filter(i -> isRounded(own.get(i)) && counted.contains(own.get(i)))
                .toArray();
    }

    /** The result with every figure at the end of its rounding that lowers (-1) or raises (1) it most. */
    private Optional<BigDecimal> end(AdministrativeUnit unit, List<Entry> own, int[] rounded, Column column, int sign) {
        List<Entry> moved = own;
        UnitResult still = score(fine, unit, moved);
        for (int i : rounded) {
            for (int side : new int[] {-1, 1}) {
                List<Entry> one = with(moved, i, shifted(own.get(i), side));
                UnitResult result = score(fine, unit, one);
                if (isFurther(result, still, column, sign)) {
                    moved = one;
                    still = result;
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

    private static boolean isRounded(Entry entry) {
        return entry.observation() instanceof Observation.Value value
                && value.number().scale() >= 1;
    }

    private static Entry shifted(Entry entry, int side) {
        Observation.Value value = (Observation.Value) entry.observation();
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
