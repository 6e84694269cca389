package io.github.thuocdo.report;

import java.util.Locale;

/** The form in which a report is written. */
public enum Format {
    /** Text of at most 80 columns, for a terminal. */
    TABLE,
    /** JSON in UTF-8. */
    JSON,
    /** CSV in UTF-8, comma-separated. */
    CSV;

    /** The code on the command line: {@code table}, {@code json}, {@code csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
