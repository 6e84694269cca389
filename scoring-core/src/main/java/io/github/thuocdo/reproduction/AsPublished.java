package io.github.thuocdo.reproduction;

import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The criteria and groups of each unit whose points were submitted as published ones: they are taken as they are, and no rounding
 * changes them.
 */
final class AsPublished {
    private final Map<String, Set<String>> criteria = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    AsPublished(Ranking ranking) {
        for (RankedUnit unit : ranking.entries()) {
            for (Outcome outcome : unit.scored()) {
                if (outcome.isPublished()) {
                    of(criteria, unit).add(outcome.criterion().id());
                }
            }
            unit.pillars().stream()
                    .filter(PillarScore::isPublished)
                    .forEach(score -> of(groups, unit).add(score.pillar()));
        }
    }

    private static Set<String> of(Map<String, Set<String>> parts, RankedUnit unit) {
        return parts.computeIfAbsent(unit.unit().code(), code -> new HashSet<>());
    }

    private static Set<String> of(Map<String, Set<String>> parts, String unit) {
        return parts.getOrDefault(unit, Set.of());
    }

    /** Whether a unit's points of a criterion or a group are taken as they are. */
    boolean has(String unit, String part) {
        return of(criteria, unit).contains(part) || of(groups, unit).contains(part);
    }

    /** Whether a choice is one of rounding points of which some of a unit are taken as they are. */
    boolean areOutOfReach(String unit, Choice choice) {
        return choice.kind().equals(Choice.ROUNDING)
                && switch (choice.at()) {
                    case Choice.CRITERIA -> !of(criteria, unit).isEmpty();
                    case Choice.GROUPS -> !of(groups, unit).isEmpty();
                    default -> has(unit, choice.at());
                };
    }
}
