package io.github.thuocdo.criteria;

import java.util.Locale;

/**
 * The named way in which a contradiction between entries that ask for the same indicator is settled (cách hiểu).
 *
 * <p>One criterion per indicator scores. Where several entries of the documents ask for the same indicator at the same
 * level and horizon, the reading picks one; the others keep their outcome and are shown unscored.
 */
public enum Reading {
    /** The highest threshold; at equal thresholds {@code >} before {@code ≥}; then the order of the documents. */
    STRICTEST,
    /** An entry of the body before one of the appendix; then as {@link #STRICTEST}. */
    BODY,
    /** An entry of the appendix before one of the body; then as {@link #STRICTEST}. */
    APPENDIX;

    /** The code in files and on the command line: {@code strictest}, {@code body}, {@code appendix}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
