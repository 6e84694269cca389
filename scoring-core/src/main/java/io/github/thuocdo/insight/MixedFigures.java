package io.github.thuocdo.insight;

import io.github.thuocdo.internal.intake.KnownFigures;
import io.github.thuocdo.merger.Mergers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The figures of two periods, to be put together in every way: figures that both periods have from the one or the other, and
 * figures that one of them lacks there or not. A unit that only one period has keeps its figures.
 */
final class MixedFigures {
    private final Map<String, Map<String, List<Entry>>> before;
    private final Map<String, Map<String, List<Entry>>> after;
    private final UnitSelection unitsBefore;
    private final UnitSelection unitsOfAfter;

    MixedFigures(ScoredPeriod before, ScoredPeriod after) {
        this.before = byIndicator(KnownFigures.of(before.units(), before.figures()));
        this.after = byIndicator(KnownFigures.of(after.units(), after.figures()));
        this.unitsBefore = before.units();
        this.unitsOfAfter = after.units();
    }

    private static Map<String, Map<String, List<Entry>>> byIndicator(Submissions figures) {
        Map<String, Map<String, List<Entry>>> all = new LinkedHashMap<>();
        for (Submission submission : figures.all()) {
            Map<String, List<Entry>> own = all.computeIfAbsent(submission.unit(), unit -> new LinkedHashMap<>());
            submission
                    .entries()
                    .forEach(entry -> own.computeIfAbsent(entry.indicator(), i -> new ArrayList<>())
                            .add(entry));
            // What is computed counts in place of what was typed.
            figures.computed(submission.unit())
                    .forEach((indicator, observation) -> own.put(indicator, List.of(Entry.of(indicator, observation))));
        }
        return all;
    }

    /** The indicators of which a unit said something in one of the periods, in the order of the files. */
    Set<String> indicators(String unit) {
        Set<String> all = new LinkedHashSet<>(of(before, unit).keySet());
        all.addAll(of(after, unit).keySet());
        return all;
    }

    /** The figures of an indicator that both periods know, and say differently. */
    boolean isChanged(String unit, String indicator) {
        List<Entry> old = entries(before, unit, indicator);
        List<Entry> now = entries(after, unit, indicator);
        return isKnown(old) && isKnown(now) && !isAlike(old, now);
    }

    /** Whether one of the periods lacks the figure, and the other has it. */
    boolean isMissingOnce(String unit, String indicator) {
        return isKnown(entries(before, unit, indicator)) != isKnown(entries(after, unit, indicator));
    }

    /** The entries of a unit, each indicator as {@code isAfter} says. */
    Submission of(String unit, Predicate<String> isAfter) {
        List<Entry> all = new ArrayList<>();
        for (String indicator : indicators(unit)) {
            all.addAll(entries(isAfter.test(indicator) ? after : before, unit, indicator));
        }
        return new Submission(unit, all);
    }

    /**
     * All figures together.
     *
     * @param figuresAfter whether figures that both periods know are those of the period after
     * @param missingAfter whether figures that one period lacks are as in the period after
     * @param unitsAfter whether the units are those of the period after: then a code of two units means the one after
     */
    Submissions all(boolean figuresAfter, boolean missingAfter, boolean unitsAfter) {
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<Submission> all = new ArrayList<>(codes.size());
        for (String code : codes) {
            Optional<AdministrativeUnit> old = unitsBefore.find(code);
            Optional<AdministrativeUnit> now = unitsOfAfter.find(code);
            if (old.isPresent() && now.isPresent()) {
                boolean isOne = Mergers.areOne(old.get(), now.get());
                all.add(
                        isOne
                                ? of(code, i -> isMissingOnce(code, i) ? missingAfter : figuresAfter)
                                : of(code, i -> unitsAfter));
            } else if (old.isPresent() || now.isPresent()) {
                all.add(of(code, indicator -> now.isPresent()));
            }
        }
        return Submissions.of(all);
    }

    private static List<Entry> entries(Map<String, Map<String, List<Entry>>> figures, String unit, String indicator) {
        return of(figures, unit).getOrDefault(indicator, List.of());
    }

    private static Map<String, List<Entry>> of(Map<String, Map<String, List<Entry>>> figures, String unit) {
        return figures.getOrDefault(unit, Map.of());
    }

    private static boolean isKnown(List<Entry> entries) {
        return entries.stream()
                .map(Entry::observation)
                .anyMatch(said -> !(said instanceof Observation.Missing || said instanceof Observation.Rejected));
    }

    private static boolean isAlike(List<Entry> one, List<Entry> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int k = 0; k < one.size(); k++) {
            if (one.get(k).ledger() != other.get(k).ledger()
                    || !one.get(k).observation().equals(other.get(k).observation())) {
                return false;
            }
        }
        return true;
    }
}
