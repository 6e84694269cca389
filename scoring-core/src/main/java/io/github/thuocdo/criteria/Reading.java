package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named way to understand a set (cách hiểu), where documents contradict each other, or where what is published follows other
 * rules than the document words. A data set names readings of its own, and its values may differ by reading; the first is the
 * default.
 *
 * <p>The library's own readings settle which of several entries that ask for the same indicator scores; the others keep their
 * outcome and are shown unscored. They are the readings of every set that names none.
 *
 * @param code its name in files, in results and on the command line
 * @param title its title
 */
public record Reading(String code, BilingualText title) {
    /** The highest threshold; at equal thresholds {@code >} before {@code ≥}; then the order of the documents. */
    public static final Reading STRICTEST = new Reading("strictest", new BilingualText("chặt nhất", "strictest"));

    /** An entry of the body before one of the appendix; then as {@link #STRICTEST}. */
    public static final Reading BODY = new Reading("body", new BilingualText("theo phần chính", "body first"));

    /** An entry of the appendix before one of the body; then as {@link #STRICTEST}. */
    public static final Reading APPENDIX = new Reading("appendix", new BilingualText("theo phụ lục", "appendix first"));

    /** The readings of a set that names none, the default first. */
    public static final List<Reading> LIBRARY = List.of(STRICTEST, BODY, APPENDIX);

    /** Refuses null. */
    public Reading {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
    }

    /** A reading that a set names itself. */
    public static Reading of(String code, BilingualText title) {
        return new Reading(code, title);
    }

    /** Readings are told apart by their codes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reading reading && code.equals(reading.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
