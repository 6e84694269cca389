package io.github.thuocdo.reproduction;

import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The criteria of each unit whose points were submitted as published ones: they are taken as they are, and no rounding changes them. */
final class AsPublished {
    private final Map<String, Set<String>> criteria = new HashMap<>();

    AsPublished(Ranking ranking) {
        for (RankedUnit unit : ranking.entries()) {
            for (Outcome outcome : unit.scored()) {
                if (outcome.isPublished()) {
                    criteria.computeIfAbsent(unit.unit().code(), code -> new HashSet<>())
                            .add(outcome.criterion().id());
                }
            }
        }
    }

    /** Whether a unit's points of a criterion are taken as they are. */
    boolean has(String unit, String criterion) {
        return criteria.getOrDefault(unit, Set.of()).contains(criterion);
    }

    /** Whether a choice is one of rounding points of which some of a unit are taken as they are. */
    boolean areOutOfReach(String unit, Choice choice) {
        Set<String> own = criteria.getOrDefault(unit, Set.of());
        return choice.kind().equals(Choice.ROUNDING)
                && (choice.at().equals(Roundings.CRITERIA) ? !own.isEmpty() : own.contains(choice.at()));
    }
}
