package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.number.Real;
import java.util.List;
import java.util.Optional;

/**
 * What is in a group and counts.
 *
 * @param counting what is divided by its weight; in a group of nothing but bonus and penalty, these
 * @param adjusting bonus and penalty beside it
 * @param adjusts whether the group is one of bonus and penalty, which adjusts the groups beside it
 * @param closed whether a gate in it is shut
 */
record Children(Pillar pillar, List<Node> counting, List<Node> adjusting, boolean adjusts, boolean closed) {
    Optional<Real> aggregated() {
        return Aggregator.of(
                adjusts && pillar.aggregation() != Pillar.Aggregation.SUM
                        ? Pillar.Aggregation.ARITHMETIC
                        : pillar.aggregation(),
                Node.scores(counting),
                Node.weights(counting),
                adjusts ? Real.ZERO : Aggregator.weightedSum(Node.scores(adjusting), Node.weights(adjusting)));
    }
}
