package io.github.thuocdo.advice;

import io.github.thuocdo.finding.BilingualText;
import java.util.Locale;
import java.util.Objects;

/** A goal that a set does not have, or efforts that cannot be read. */
public final class AdviceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    AdviceException(String key, Object... arguments) {
        this(AdviceWords.bilingual(key, arguments));
    }

    private AdviceException(BilingualText why) {
        super(Objects.requireNonNull(why, "why").en());
        this.vi = why.vi();
        this.en = why.en();
    }

    /** The message in the locale's language: the fault, and what may be meant. */
    public String message(Locale locale) {
        return new BilingualText(vi, en).in(locale);
    }
}
