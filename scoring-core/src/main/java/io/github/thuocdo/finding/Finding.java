package io.github.thuocdo.finding;

import io.github.thuocdo.internal.text.Days;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.Shown;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader of figures should know (phát hiện): what, where, what was expected, and advice.
 *
 * @param severity how much it weighs
 * @param code stable, {@code share-above-100}; never translated
 * @param file the file or the name of the stream; null where there is none
 * @param line the line in it, from 1 on; 0 where there is none
 * @param unit the code of the unit; null where it is about none
 * @param indicator the code of the indicator; null where it is about none
 * @param message the message in both languages
 * @param cell the cell of a workbook, {@code Biểu!F12}; null where the file has none
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String file,
        int line,
        @Nullable String unit,
        @Nullable String indicator,
        BilingualText message,
        @Nullable String cell) {

    private static final int LONGEST_SHOWN = 400;

    private static final Messages MESSAGES = new Messages(Finding.class, "io.github.thuocdo.findings");

    /** A finding about a line, or about no place at all. */
    public Finding(
            Severity severity,
            String code,
            @Nullable String file,
            int line,
            @Nullable String unit,
            @Nullable String indicator,
            BilingualText message) {
        this(severity, code, file, line, unit, indicator, message, null);
    }

    /** A finding whose texts the library's own bundle holds under {@code code}, their places filled with {@code arguments}. */
    public static Finding of(
            Severity severity,
            String code,
            @Nullable String file,
            int line,
            @Nullable String unit,
            @Nullable String indicator,
            Object... arguments) {
        return new Finding(severity, code, file, line, unit, indicator, text(code, arguments));
    }

    /** The texts that the library's own bundle holds under {@code code}. */
    public static BilingualText text(String code, Object... arguments) {
        return new BilingualText(MESSAGES.vi(code, shown(arguments, true)), MESSAGES.en(code, shown(arguments, false)));
    }

    /** What stands in a message: the texts of strangers cut and cleaned, days as the language writes them. */
    private static Object[] shown(Object[] arguments, boolean vietnamese) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            if (arguments[i] instanceof String text) {
                shown[i] = Excerpt.of(text, LONGEST_SHOWN);
            } else if (arguments[i] instanceof LocalDate day) {
                shown[i] = vietnamese ? Days.vietnamese(day) : day.toString();
            } else {
                shown[i] = arguments[i];
            }
        }
        return shown;
    }

    /**
     * One line: severity, place and message. The place is a line or a cell of a file, else the unit and the indicator where the message
     * names neither.
     */
    public String format(Locale locale) {
        return severity + " " + place() + message.in(locale) + " [" + code + "]";
    }

    private String place() {
        if (file != null) {
            if (cell != null) {
                return file + ":" + cell + ": ";
            }
            return line > 0 ? file + ":" + line + ": " : file + ": ";
        }
        String what = Stream.of(unit, indicator)
                .filter(code -> code != null && !message.en().contains("(" + code + ")"))
                .collect(Collectors.joining(" · "));
        return what.isEmpty() ? "" : what + ": ";
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
