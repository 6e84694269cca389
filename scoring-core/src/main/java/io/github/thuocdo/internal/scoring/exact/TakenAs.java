package io.github.thuocdo.internal.scoring.exact;

/** How what is unknown is taken in a score. */
public enum TakenAs {
    AS_THE_POLICY_SAYS,
    AT_ITS_WORST,
    AT_ITS_BEST
}
