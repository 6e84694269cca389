package io.github.thuocdo.reproduction;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units ranked by the scores of single groups. */
final class GroupRanks {
    private final Map<String, Map<String, BigDecimal>> scores;
    private final boolean isDense;

    /**
     * Ranks by groups.
     *
     * @param scores the scores of each group by the codes of units
     * @param isDense whether no rank is left out behind equal ones
     */
    GroupRanks(Map<String, Map<String, BigDecimal>> scores, boolean isDense) {
        this.scores = scores;
        this.isDense = isDense;
    }

    /** The scores of ranked units in {@code groups}; where there are none, nothing is made. */
    static Map<String, Map<String, BigDecimal>> scores(Collection<UnitParts> units, Set<String> groups) {
        Map<String, Map<String, BigDecimal>> scores = new HashMap<>();
        for (UnitParts unit : groups.isEmpty() ? List.<UnitParts>of() : units) {
            if (unit.rank().isPresent()) {
                unit.groups().forEach((group, score) -> {
                    if (groups.contains(group)) {
                        scores.computeIfAbsent(group, id -> new HashMap<>()).put(unit.code(), score);
                    }
                });
            }
        }
        return scores;
    }

    /** The rank of a unit, from 1 on; empty where it has no score there. */
    Optional<Integer> rank(String group, String unit) {
        return own(group, unit).map(own -> {
            var better = scores.getOrDefault(group, Map.of()).values().stream()
                    .filter(score -> score.compareTo(own) > 0)
                    .map(BigDecimal::stripTrailingZeros);
            return 1 + (int) (isDense ? better.distinct().count() : better.count());
        });
    }

    /** The number of units that have the score of this one. */
    int sharing(String group, String unit) {
        return own(group, unit)
                .map(own -> (int) scores.getOrDefault(group, Map.of()).values().stream()
                        .filter(score -> score.compareTo(own) == 0)
                        .count())
                .orElse(0);
    }

    private Optional<BigDecimal> own(String group, String unit) {
        return Optional.ofNullable(scores.getOrDefault(group, Map.of()).get(unit));
    }
}
