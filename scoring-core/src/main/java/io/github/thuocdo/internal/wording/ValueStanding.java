package io.github.thuocdo.internal.wording;

import io.github.thuocdo.criteria.LegalSource;
import java.util.Locale;
import java.util.Optional;

/** The standing of a value of a set: worded so by the document, found from published results, or published without its figures. */
public final class ValueStanding {
    private ValueStanding() {}

    /** {@code document}, {@code found} or {@code published}; empty where the set does not say it. */
    public static Optional<String> code(LegalSource source) {
        return source.basis().map(basis -> basis.name().toLowerCase(Locale.ROOT));
    }

    /** The same in words. */
    public static Optional<String> words(LegalSource source, Wording words) {
        return code(source).map(code -> words.say("basis." + code));
    }
}
