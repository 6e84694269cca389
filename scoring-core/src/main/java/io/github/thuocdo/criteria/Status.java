package io.github.thuocdo.criteria;

/** The result of holding a figure against its criterion (kết quả). */
public enum Status {
    /** Đạt. */
    MET,
    /** Chưa đạt. */
    NOT_MET,
    /** Chưa rõ: no figure, or one that cannot be right. */
    UNKNOWN,
    /** Không áp dụng: leaves the divisor of the score. */
    NOT_APPLICABLE,
    /** Tính điểm: there are points and nothing to meet (a main indicator of a published index). */
    SCORED
}
