package io.github.thuocdo.advice;

import java.util.Locale;

/** The reason why no raise of a figure is proposed. */
public enum Standstill {
    /** It has all points already, and meets what it can. */
    FULL,
    /** The criterion does not apply to the unit. */
    NOT_APPLICABLE,
    /** Less is better: no unit is told to lower a figure. */
    LESS_IS_BETTER,
    /** The figure is missing, and a missing figure leaves the divisor: what it brings depends on what it is. */
    MISSING,
    /** A publisher gives the points, whatever the figure. */
    PUBLISHED,
    /** No figure that can be right brings more. */
    NOTHING_TO_GAIN;

    /** The name in files: {@code less-is-better}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
