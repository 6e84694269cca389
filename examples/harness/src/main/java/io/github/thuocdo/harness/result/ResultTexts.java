package io.github.thuocdo.harness.result;

import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.wording.Wording;
import java.util.Locale;

/** The texts of a workbook of results, in one language. */
final class ResultTexts {
    private static final Messages TEXTS = new Messages(ResultTexts.class, "io.github.thuocdo.harness.result.result");

    private final Locale locale;
    private final Wording wording;

    ResultTexts(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    Locale locale() {
        return locale;
    }

    Wording wording() {
        return wording;
    }

    String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    /** A stranger's text on one line. */
    static String plain(String text) {
        return Lines.plain(text);
    }

    /** The language's format of a day, as the format of a cell. */
    String dayFormat() {
        return locale.getLanguage().equals("vi") ? "dd/mm/yyyy" : "yyyy-mm-dd";
    }
}
