package io.github.thuocdo.internal.scoring.exact;

/** The treatment of unknown figures in a score. */
public enum UnknownAs {
    AS_THE_POLICY_SAYS,
    AT_ITS_WORST,
    AT_ITS_BEST
}
