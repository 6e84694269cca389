package io.github.thuocdo.reproduction;

import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of one unit's result that are published; made when they are first asked for. */
final class UnitParts {
    private final RankedUnit unit;
    private final Set<String> published;
    private @Nullable Map<String, BigDecimal> groups;
    private @Nullable Map<String, BigDecimal> criteria;

    /**
     * The parts of a unit.
     *
     * @param published the ids of the criteria that are asked for
     */
    UnitParts(RankedUnit unit, Set<String> published) {
        this.unit = unit;
        this.published = published;
    }

    String code() {
        return unit.unit().code();
    }

    Optional<Integer> rank() {
        return unit.isRanked() ? Optional.of(unit.rank()) : Optional.empty();
    }

    /** The score, or the score of a group or a criterion; empty where there is none. */
    Optional<BigDecimal> at(Column column) {
        return switch (column.kind()) {
            case SCORE -> unit.findScore();
            case GROUP -> Optional.ofNullable(groups().get(column.of()));
            case CRITERION -> Optional.ofNullable(criteria().get(column.of()));
            default -> Optional.empty();
        };
    }

    /** The scores of the groups that have one. */
    Map<String, BigDecimal> groups() {
        if (groups == null) {
            groups = new HashMap<>();
            for (PillarScore pillar : unit.pillars()) {
                Optional<BigDecimal> score = pillar.score();
                if (score.isPresent()) {
                    groups.put(pillar.pillar(), score.get());
                }
            }
        }
        return groups;
    }

    private Map<String, BigDecimal> criteria() {
        if (criteria == null) {
            criteria = new HashMap<>();
            for (Outcome outcome : unit.scored()) {
                String id = outcome.criterion().id();
                Optional<BigDecimal> points = published.contains(id) ? outcome.points() : Optional.empty();
                if (points.isPresent()) {
                    criteria.put(id, points.get());
                }
            }
        }
        return criteria;
    }
}
