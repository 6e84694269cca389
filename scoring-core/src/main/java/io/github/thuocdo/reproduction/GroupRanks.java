package io.github.thuocdo.reproduction;

import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units ranked by the scores of single groups. */
final class GroupRanks {
    private final Map<String, Map<String, BigDecimal>> scores = new HashMap<>();
    private final boolean isDense;

    /**
     * Ranks by groups.
     *
     * @param groups the ids of the groups; where there are none, nothing is made
     * @param isDense whether no rank is left out behind equal ones
     */
    GroupRanks(Ranking ranking, Set<String> groups, boolean isDense) {
        this.isDense = isDense;
        for (RankedUnit unit : groups.isEmpty() ? List.<RankedUnit>of() : ranking.entries()) {
            for (PillarScore pillar : unit.pillars()) {
                if (groups.contains(pillar.pillar()) && unit.isRanked()) {
                    pillar.score()
                            .ifPresent(score -> scores.computeIfAbsent(pillar.pillar(), id -> new HashMap<>())
                                    .put(unit.unit().code(), score));
                }
            }
        }
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
