package io.github.thuocdo.harness.form;

import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.wording.Wording;
import java.util.Locale;

/** The texts of a form, in one language. */
final class FormTexts {
    private static final Messages TEXTS = new Messages(FormTexts.class, "io.github.thuocdo.harness.form.form");

    private final Locale locale;
    private final Wording wording;

    FormTexts(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    Locale locale() {
        return locale;
    }

    boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }

    Wording wording() {
        return wording;
    }

    String say(String key, Object... arguments) {
        return TEXTS.in(locale, key, arguments);
    }

    /** The words on how a figure is found, behind the line in which it is filled in: no column that is read back may say so. */
    String filledAbove(int line, String method) {
        String above = say("filled-above", Integer.toString(line));
        return method.isEmpty() ? above : above + "\n" + method;
    }

    /** The text of a key in Vietnamese and in English, for words that are read whatever the form's language. */
    String[] both(String key) {
        return new String[] {TEXTS.vi(key), TEXTS.en(key)};
    }
}
