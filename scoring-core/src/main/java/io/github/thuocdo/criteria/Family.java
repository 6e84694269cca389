package io.github.thuocdo.criteria;

/** The purpose of a set. */
public enum Family {
    /** Chỉ số: points and ranking. */
    INDEX,
    /** Tiêu chí hoàn thành: thresholds, đạt / không đạt. */
    COMPLETION
}
