package io.github.thuocdo.criteria;

/** What a set is for. */
public enum Family {
    /** Chỉ số: points and ranking. */
    INDEX,
    /** Tiêu chí hoàn thành: thresholds, đạt / không đạt. */
    COMPLETION
}
