package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Plan;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of two periods, to be put together in every way: figures that both periods have from the one or the other, and
 * figures that one of them lacks there or not. A unit that only one period has keeps its figures.
 */
final class MixedFigures {
    private final Side before;
    private final Side after;

    /**
     * The figures of both periods.
     *
     * @param plans those of the periods, which know the indicators by their names
     */
    MixedFigures(ScoredPeriod before, ScoredPeriod after, Plan... plans) {
        this.before = new Side(before.units(), KnownFigures.of(before.units(), before.figures(), plans));
        this.after = new Side(after.units(), KnownFigures.of(after.units(), after.figures(), plans));
    }

    /** The figures of one period. */
    private static final class Side {
        private final UnitSelection units;
        private final Submissions figures;
        private final @Nullable Submission[] submissions;

        Side(UnitSelection units, Submissions figures) {
            this.units = units;
            this.figures = figures;
            this.submissions = new Submission[units.units().size()];
            for (Submission submission : figures.all()) {
                units.position(submission.unit()).ifPresent(place -> submissions[place] = submission);
            }
        }

        /** The entries of a unit by indicator, in the order of the files; made anew, as those of all units together are many. */
        Map<String, List<Entry>> of(String unit) {
            Map<String, List<Entry>> own = new LinkedHashMap<>();
            OptionalInt place = units.position(unit);
            Submission said = place.isEmpty() ? null : submissions[place.getAsInt()];
            if (said != null) {
                said.entries()
                        .forEach(entry -> own.computeIfAbsent(entry.indicator(), i -> new ArrayList<>(1))
                                .add(entry));
                // What is computed counts in place of what was typed.
                figures.computed(unit)
                        .forEach((indicator, observation) ->
                                own.put(indicator, List.of(Entry.of(indicator, observation))));
            }
            return own;
        }
    }

    /** The figures of one unit in both periods. */
    static final class OfUnit {
        private final String unit;
        private final Map<String, List<Entry>> before;
        private final Map<String, List<Entry>> after;

        private OfUnit(String unit, Map<String, List<Entry>> before, Map<String, List<Entry>> after) {
            this.unit = unit;
            this.before = before;
            this.after = after;
        }

        /** The indicators of which the unit said something in one of the periods, in the order of the files. */
        Set<String> indicators() {
            Set<String> all = new LinkedHashSet<>(before.keySet());
            all.addAll(after.keySet());
            return all;
        }

        /** The figures of an indicator that both periods know, and say differently. */
        boolean isChanged(String indicator) {
            List<Entry> old = entries(before, indicator);
            List<Entry> now = entries(after, indicator);
            return isKnown(old) && isKnown(now) && !isAlike(old, now);
        }

        /** Whether one of the periods lacks the figure, and the other has it. */
        boolean isMissingOnce(String indicator) {
            return isKnown(entries(before, indicator)) != isKnown(entries(after, indicator));
        }

        /** The entries, each indicator as {@code isAfter} says. */
        Submission with(Predicate<String> isAfter) {
            List<Entry> all = new ArrayList<>();
            for (String indicator : indicators()) {
                all.addAll(entries(isAfter.test(indicator) ? after : before, indicator));
            }
            return new Submission(unit, all);
        }

        /** The entries where figures that both periods know are those of the one, and those that one lacks as in the one. */
        Submission mixed(boolean figuresAfter, boolean missingAfter) {
            return with(indicator -> isMissingOnce(indicator) ? missingAfter : figuresAfter);
        }

        private static List<Entry> entries(Map<String, List<Entry>> figures, String indicator) {
            return figures.getOrDefault(indicator, List.of());
        }
    }

    /** The figures of a unit. */
    OfUnit of(String unit) {
        return new OfUnit(unit, before.of(unit), after.of(unit));
    }

    /** Whether a unit has a figure in one of the periods that it lacks in the other. */
    boolean areMissingOnce() {
        return codes().stream()
                .map(this::of)
                .anyMatch(unit -> unit.indicators().stream().anyMatch(unit::isMissingOnce));
    }

    /** The units that said something, in the order of the files. */
    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        Stream.of(before, after)
                .forEach(side -> side.figures.all().forEach(submission -> codes.add(submission.unit())));
        return codes;
    }

    /**
     * All figures together.
     *
     * @param figuresAfter whether figures that both periods know are those of the period after
     * @param missingAfter whether figures that one period lacks are as in the period after
     * @param unitsAfter whether the units are those of the period after: then a code of two units means the one after
     */
    Submissions all(boolean figuresAfter, boolean missingAfter, boolean unitsAfter) {
        Set<String> codes = codes();
        List<Submission> all = new ArrayList<>(codes.size());
        for (String code : codes) {
            Optional<AdministrativeUnit> old = before.units.find(code);
            Optional<AdministrativeUnit> now = after.units.find(code);
            if (old.isPresent() && now.isPresent()) {
                boolean isOne = Mergers.areOne(old.get(), now.get());
                all.add(isOne ? of(code).mixed(figuresAfter, missingAfter) : of(code).with(i -> unitsAfter));
            } else if (old.isPresent() || now.isPresent()) {
                all.add(of(code).with(indicator -> now.isPresent()));
            }
        }
        return Submissions.of(all);
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
