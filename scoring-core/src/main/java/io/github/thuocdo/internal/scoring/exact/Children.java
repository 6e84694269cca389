package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.number.Real;
import java.util.List;
import java.util.Optional;

/**
 * The members of a group that count.
 *
 * @param counting the members divided by weight; if all are bonus or penalty, those
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
