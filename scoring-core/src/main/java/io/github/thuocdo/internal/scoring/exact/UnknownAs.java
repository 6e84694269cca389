package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;

/** The treatment of unknown figures in a score. */
public enum UnknownAs {
    AS_THE_POLICY_SAYS,
    AT_ITS_WORST,
    /** At its worst among the figures that leave every gate open: a gate that they would shut has the least points above 0. */
    AT_ITS_WORST_BEHIND_OPEN_GATES,
    AT_ITS_BEST;

    /** The value that an unknown figure of a criterion is taken for. */
    PointFractions.Unknown of(Criterion criterion, Policies policies) {
        if (this == AT_ITS_WORST || this == AT_ITS_WORST_BEHIND_OPEN_GATES) {
            return PointFractions.Unknown.WORST;
        }
        if (this == AT_ITS_BEST) {
            return PointFractions.Unknown.BEST;
        }
        return criterion.missing(policies) == Policies.Missing.ZERO
                ? PointFractions.Unknown.NO_POINTS
                : PointFractions.Unknown.LEFT_OPEN;
    }
}
