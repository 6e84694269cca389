package io.github.thuocdo.harness.annex;

import io.github.thuocdo.finding.BilingualText;
import java.util.Locale;

/** The table of a workbook says something else than the set that the workbook holds, or it holds none. */
public final class EditedTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String vi;
    private final String en;

    EditedTableException(String key, Object... arguments) {
        super(AnnexTexts.both(key, arguments).get(1));
        this.key = key;
        this.vi = AnnexTexts.both(key, arguments).get(0);
        this.en = AnnexTexts.both(key, arguments).get(1);
    }

    boolean is(String other) {
        return key.equals(other);
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return new BilingualText(vi, en).in(locale);
    }
}
