package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import java.util.Locale;

/** The language that an explanation is in. */
public interface Words {
    /** The locale: Vietnamese, or English for every other language. */
    Locale locale();

    /** The library's text under {@code key}, its places filled with {@code arguments}. */
    String say(String key, Object... arguments);

    /** A fraction as the language writes it, with at most four decimals. */
    String number(Rational fraction);

    /** The words of another function, which scores {@code points}. */
    String function(Scoring scoring, Rational points);
}
