package io.github.thuocdo.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The criteria of a plan once the rules of precedence have settled what is asked at its level, and which of them score. */
final class Settlement {
    private final Precedence law;
    private final Map<String, List<Ruling>> rulings = new HashMap<>();
    private List<Criterion> criteria;

    private Settlement(Precedence law, List<Criterion> stated) {
        this.law = law;
        this.criteria = stated;
    }

    /**
     * Settles what is asked under {@code profile}.
     *
     * @param stated the criteria as the documents state them, in their order
     * @param onePerIndicator whether criteria on one indicator contradict each other
     */
    static Settlement of(Precedence law, List<Criterion> stated, Profile profile, boolean onePerIndicator) {
        Settlement settlement = new Settlement(law, stated);
        settlement.levels(profile.level());
        if (onePerIndicator) {
            // A set's own readings say which value holds, not which clause scores.
            Reading reading = profile.reading();
            settlement.contradictions(Reading.LIBRARY.contains(reading) ? reading : Reading.STRICTEST);
        }
        return settlement;
    }

    /** The criteria, in the order of the documents. */
    List<Criterion> criteria() {
        return criteria;
    }

    /** The rulings on each criterion, by its id. */
    Map<String, List<Ruling>> rulings() {
        return rulings;
    }

    private void levels(Level level) {
        List<Target> targets = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (criterion.target().dependsOnLevel()) {
                targets.add(criterion.target());
            }
        }
        if (targets.isEmpty()) {
            return;
        }
        List<Ruling.AtLevel> decided = law.atLevel(targets, level);
        List<Criterion> settled = new ArrayList<>(criteria.size());
        int next = 0;
        for (Criterion criterion : criteria) {
            if (criterion.target().dependsOnLevel()) {
                Ruling.AtLevel ruling = decided.get(next++);
                Target target = criterion.target();
                // What is stated for all levels may know its year by now.
                Requirement holds = isSame(ruling.requirement(), target.requirement())
                        ? criterion.requirement()
                        : ruling.requirement();
                settled.add(criterion.asking(holds, target.typeAt(level)));
                if (ruling.makesADifference()) {
                    note(criterion, ruling);
                }
            } else {
                settled.add(criterion);
            }
        }
        criteria = settled;
    }

    /** Thresholds are compared here: the first comparison of two records takes milliseconds. */
    private static boolean isSame(Requirement one, Requirement other) {
        if (one == other) {
            return true;
        }
        return one instanceof Requirement.Threshold own && other instanceof Requirement.Threshold general
                ? own.comparison() == general.comparison() && own.value().compareTo(general.value()) == 0
                : one.getClass() == other.getClass() && one.equals(other);
    }

    /** One criterion per indicator scores; the others are shown. */
    private void contradictions(Reading reading) {
        Map<String, List<Criterion>> byIndicator = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            if (criterion.scored()) {
                byIndicator
                        .computeIfAbsent(criterion.indicator().code(), code -> new ArrayList<>())
                        .add(criterion);
            }
        }
        byIndicator.values().removeIf(sharing -> sharing.size() == 1);
        if (byIndicator.isEmpty()) {
            return;
        }
        Set<String> superseded = new HashSet<>();
        for (Ruling.BetweenClauses ruling : law.between(byIndicator.values(), reading)) {
            superseded.add(ruling.yielding().id());
            note(ruling.prevailing(), ruling);
            note(ruling.yielding(), ruling);
        }
        List<Criterion> settled = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            settled.add(superseded.contains(criterion.id()) ? criterion.as(Standing.SUPERSEDED) : criterion);
        }
        criteria = settled;
    }

    private void note(Criterion criterion, Ruling ruling) {
        rulings.computeIfAbsent(criterion.id(), id -> new ArrayList<>()).add(ruling);
    }
}
