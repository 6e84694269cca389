package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;

/** The treatment of unknown figures in a score. */
public enum UnknownAs {
    AS_THE_POLICY_SAYS,
    AT_ITS_WORST,
    AT_ITS_BEST;

    /** The value that an unknown figure of a criterion is taken for. */
    PointFractions.Unknown of(Criterion criterion, Policies policies) {
        if (this == AT_ITS_WORST) {
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
