package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group or a criterion of a unit whose points a publisher gives, taken as they are.
 *
 * @param id the id of the group or the criterion
 * @param points the points, at the declared scale
 * @param by the publisher; empty where nobody is named
 * @param criterion the outcome of the criterion; empty for a group
 */
public record PublishedPart(String id, Optional<BigDecimal> points, Optional<String> by, Optional<Outcome> criterion) {
    /** Those of a unit, groups first. */
    public static List<PublishedPart> of(UnitResult unit) {
        List<PublishedPart> all = new ArrayList<>();
        for (PillarScore pillar : unit.pillars()) {
            if (pillar.isPublished()) {
                all.add(new PublishedPart(pillar.pillar(), pillar.score(), pillar.publishedBy(), Optional.empty()));
            }
        }
        for (Outcome outcome : unit.pointsOnly() > 0 ? unit.scored() : List.<Outcome>of()) {
            if (outcome.isPublished()) {
                all.add(new PublishedPart(
                        outcome.criterion().id(), outcome.points(), outcome.publishedBy(), Optional.of(outcome)));
            }
        }
        return List.copyOf(all);
    }

    /** Whether any unit of a ranking has some: a finding says so. */
    public static boolean isIn(Ranking ranking) {
        return ranking.findings().stream().anyMatch(finding -> finding.code().equals("published-points"));
    }

    /** The name of the group or the criterion. */
    public String name(Plan plan, Wording words) {
        return criterion
                .map(outcome -> outcome.criterion().name().in(words.locale()))
                .orElseGet(() -> words.pillar(plan, id));
    }

    /** Their publishers, each once. */
    public static List<String> publishers(List<PublishedPart> parts) {
        return parts.stream().flatMap(part -> part.by().stream()).distinct().toList();
    }
}
