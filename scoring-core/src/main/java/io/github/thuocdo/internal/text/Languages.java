package io.github.thuocdo.internal.text;

import java.util.Locale;

/** The languages in which everything is said: Vietnamese, and English for everybody else. */
public final class Languages {
    /** Vietnamese, for which Java has no constant. */
    public static final Locale VIETNAMESE = new Locale("vi");

    private Languages() {}

    /** Whether a locale's language is Vietnamese. */
    public static boolean isVietnamese(Locale locale) {
        return locale.getLanguage().equals(VIETNAMESE.getLanguage());
    }
}
