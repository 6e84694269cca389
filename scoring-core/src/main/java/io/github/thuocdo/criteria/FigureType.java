package io.github.thuocdo.criteria;

/** The type of an indicator's figures: it decides which figures can be right. */
public enum FigureType {
    /** A share in percent, 0 to 100; may be given as counts, the numerator at most the denominator. */
    SHARE("%"),
    /** So many per head, from 0 on; may be given as counts, the numerator may be above the denominator. */
    PER_HEAD(""),
    /** A change in percent: growth or reduction; may be negative. */
    CHANGE("%"),
    /** A number of things, from 0 on. */
    COUNT(""),
    /** Yes or no. */
    YES_NO(""),
    /** A day of the calendar. */
    DATE(""),
    /** A place in a ranking, from 1 on; derived, never typed. */
    RANK(""),
    /** The value of a published index, 0 to 1. */
    INDEX(""),
    /** Any number. */
    NUMBER(""),
    /** One of the categories that a criterion names. */
    CATEGORY("");

    private final String sign;

    FigureType(String sign) {
        this.sign = sign;
    }

    /** The unit sign behind a figure: {@code %} or nothing. */
    public String sign() {
        return sign;
    }

    /** Whether a figure of this type may be given as a numerator and a denominator. */
    public boolean takesCounts() {
        return this == SHARE || this == PER_HEAD;
    }

    /** Whether a figure of this type is a number. */
    public boolean isNumber() {
        return this != YES_NO && this != DATE && this != CATEGORY;
    }
}
