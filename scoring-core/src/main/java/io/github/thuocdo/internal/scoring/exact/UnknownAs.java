package io.github.thuocdo.internal.scoring.exact;

/** How a score takes unknown figures. */
public enum UnknownAs {
    AS_THE_POLICY_SAYS,
    AT_ITS_WORST,
    AT_ITS_BEST
}
