package io.github.thuocdo.reproduction;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Messages;
import java.util.Locale;

/** The texts of reproductions, in both languages. */
final class Texts {
    private static final Messages MESSAGES = new Messages(Texts.class, "io.github.thuocdo.reproduction");
    private static final Locale VIETNAMESE = new Locale("vi");

    private Texts() {}

    static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }

    static BilingualText both(String key, Object... arguments) {
        return new BilingualText(in(VIETNAMESE, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    /** A text with one place, which is filled by a text of the same language. */
    static BilingualText about(String key, BilingualText what, Object... more) {
        Object[] vi = new Object[more.length + 1];
        System.arraycopy(more, 0, vi, 1, more.length);
        Object[] en = vi.clone();
        vi[0] = what.vi();
        en[0] = what.en();
        return new BilingualText(in(VIETNAMESE, key, vi), in(Locale.ENGLISH, key, en));
    }
}
