package io.github.thuocdo.finding;

import io.github.thuocdo.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One statement in Vietnamese and in English.
 *
 * @param vi the Vietnamese text
 * @param en the English text
 */
public record BilingualText(String vi, String en) {
    /** Nothing said, in either language. */
    public static final BilingualText NONE = new BilingualText("", "");

    /** Refuses null. */
    public BilingualText {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** A statement that is made anew in each language. */
    public static BilingualText of(Function<Locale, String> said) {
        Objects.requireNonNull(said, "said");
        return new BilingualText(said.apply(Languages.VIETNAMESE), said.apply(Locale.ENGLISH));
    }

    /** Written out, as it is asked at every start: what a record makes of itself costs a new JVM milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BilingualText that && vi.equals(that.vi) && en.equals(that.en);
    }

    @Override
    public int hashCode() {
        return 31 * vi.hashCode() + en.hashCode();
    }

    /** The text in the locale's language: Vietnamese for {@code vi}, English for every other. */
    public String in(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Languages.isVietnamese(locale) ? vi : en;
    }
}
