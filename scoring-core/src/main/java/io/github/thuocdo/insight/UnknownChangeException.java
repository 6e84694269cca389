package io.github.thuocdo.insight;

import io.github.thuocdo.finding.BilingualText;
import java.util.Locale;
import java.util.Objects;

/** A written change of a set that names nothing the set has, or several things. */
public final class UnknownChangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    UnknownChangeException(BilingualText why) {
        super(Objects.requireNonNull(why, "why").en());
        this.vi = why.vi();
        this.en = why.en();
    }

    /** The message in the locale's language: the fault, and what may be meant. */
    public String message(Locale locale) {
        return new BilingualText(vi, en).in(locale);
    }
}
