package io.github.thuocdo.criteria;

import java.util.Locale;

/**
 * One statement in Vietnamese and in English.
 *
 * @param vi the Vietnamese text
 * @param en the English text
 */
public record Text(String vi, String en) {

    /** The text in the locale's language: Vietnamese for {@code vi}, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("vi") ? vi : en;
    }
}
