package io.github.thuocdo.harness.annex;

import io.github.thuocdo.internal.text.Messages;
import java.util.List;
import java.util.Locale;

/** The texts of annex tables, in one language. */
final class AnnexTexts {
    /** The columns of a published annex, in their order. */
    static final List<String> COLUMNS = List.of("no", "name", "points", "method", "evidence", "collected", "verified");

    private static final Messages TEXTS = new Messages(AnnexTexts.class, "io.github.thuocdo.harness.annex.annex");

    private final Locale locale;

    AnnexTexts(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    /** The texts of a key in Vietnamese and in English. */
    static List<String> both(String key, Object... arguments) {
        return List.of(TEXTS.vi(key, arguments), TEXTS.en(key, arguments));
    }

    List<String> headings() {
        return COLUMNS.stream().map(column -> say("column." + column)).toList();
    }
}
