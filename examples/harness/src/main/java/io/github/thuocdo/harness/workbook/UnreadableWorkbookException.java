package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook cannot be read at all: says what the file is or which limit it passes, and one piece of advice. */
public final class UnreadableWorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 700;

    /** The limits that a workbook goes beyond, by the code of the fault. */
    private static final Map<String, String> LIMITS = Map.of(
            "workbook-text-too-long", "cell-letters",
            "workbook-too-wide", "columns",
            "workbook-too-many-cells", "workbook-cells",
            "workbook-rows-too-dense", "workbook-rows-per-kilobyte",
            "workbook-cells-too-dense", "workbook-cells-per-kilobyte",
            "workbook-unpacks-too-far", "workbook-megabytes",
            "workbook-too-many-sheets", "workbook-sheets",
            "workbook-texts-too-long", "workbook-text-megabytes",
            "workbook-too-many-texts", "workbook-texts");

    private final String code;
    private final @Nullable String limit;
    private final String vi;
    private final String en;

    private UnreadableWorkbookException(
            String code, BilingualText text, @Nullable String limit, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.limit = limit;
        this.vi = text.vi();
        this.en = text.en();
    }

    /** With the texts under {@code code}; the file is their first argument. */
    static UnreadableWorkbookException of(String code, String file, String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = file;
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = Excerpt.of(arguments[i], LONGEST_ARGUMENT);
        }
        return new UnreadableWorkbookException(code, texts(code, all), null, null);
    }

    /** The same of a file of figures, whose limits are the caller's: it says that the limit may be raised. */
    UnreadableWorkbookException ofFigures() {
        String name = LIMITS.get(code);
        if (name == null) {
            return this;
        }
        BilingualText raise = Finding.text("limit-may-be-raised", name);
        return new UnreadableWorkbookException(
                code, new BilingualText(vi + " " + raise.vi(), en + " " + raise.en()), name, this);
    }

    /** The texts of this package, in both languages. */
    static BilingualText texts(String code, Object... arguments) {
        return new BilingualText(Texts.MESSAGES.vi(code, arguments), Texts.MESSAGES.en(code, arguments));
    }

    /** The fault's code, for programs: {@code workbook-locked}, {@code workbook-unpacks-too-far}; never translated. */
    public String code() {
        return code;
    }

    /**
     * The name of the limit that a file of figures goes beyond, as {@link FigureLimits#names()} has it; empty where it is none, or
     * none that may be raised.
     */
    public Optional<String> limit() {
        return Optional.ofNullable(limit);
    }

    /** The message in the locale's language: Vietnamese for {@code vi}, English for every other. */
    public String message(Locale locale) {
        return new BilingualText(vi, en).in(locale);
    }

    /** Opened when the first text is needed. */
    private static final class Texts {
        static final Messages MESSAGES =
                new Messages(UnreadableWorkbookException.class, "io.github.thuocdo.harness.workbook.workbook");
    }
}
