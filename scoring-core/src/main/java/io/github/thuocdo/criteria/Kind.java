package io.github.thuocdo.criteria;

import java.util.Locale;

/** The form in which a document states a target. */
public enum Kind {
    /** A share with a threshold. */
    RATIO_THRESHOLD,
    /** "tất cả", "toàn bộ", "phổ cập": a coverage, with 100 % implied or with no threshold stated. */
    COVERAGE,
    /** Growth with a threshold. */
    GROWTH_RATE,
    /** A reduction with a threshold. */
    REDUCTION,
    /** So many per head. */
    PER_HEAD,
    /** A range: at least one number, at most another. */
    COUNT_RANGE,
    /** Among the first n of a ranking. */
    RANK_TOP_N,
    /** Something to be done or to exist. */
    YES_NO,
    /** A duty that comes back every year or quarter. */
    RECURRING_DEADLINE,
    /** A main indicator of a published index: its value times its points. */
    INDEX_VALUE,
    /** A component of an index with points of its own. */
    SCORED_COMPONENT;

    /** The code in files: {@code ratio_threshold}, {@code coverage}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
