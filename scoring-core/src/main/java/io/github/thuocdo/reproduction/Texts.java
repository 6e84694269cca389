package io.github.thuocdo.reproduction;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Messages;
import java.util.Locale;

/** The texts of reproductions, in both languages. */
final class Texts {
    private static final Messages MESSAGES = new Messages(Texts.class, "io.github.thuocdo.reproduction");

    private Texts() {}

    static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }

    static BilingualText both(String key, Object... arguments) {
        return BilingualText.of(locale -> in(locale, key, arguments));
    }

    /** A text with one place, which is filled by a text of the same language. */
    static BilingualText about(String key, BilingualText what, Object... more) {
        Object[] all = new Object[more.length + 1];
        System.arraycopy(more, 0, all, 1, more.length);
        return BilingualText.of(locale -> {
            all[0] = what.in(locale);
            return in(locale, key, all);
        });
    }
}
