package io.github.thuocdo.finding;

import io.github.thuocdo.internal.text.Days;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a reader of figures should know (phát hiện): what, where, what was expected, and advice.
 *
 * @param severity its weight
 * @param code stable, {@code share-above-100}; never translated
 * @param file the file or the name of the stream; empty where there is none
 * @param line the line in it, from 1 on; empty where there is none
 * @param cell the cell of a workbook, {@code Biểu!F12}; empty where the file has none
 * @param unit the code of the unit; empty where it is about none
 * @param indicator the code of the indicator; empty where it is about none
 * @param message the message in both languages
 */
public record Finding(
        Severity severity,
        String code,
        Optional<String> file,
        OptionalInt line,
        Optional<String> cell,
        Optional<String> unit,
        Optional<String> indicator,
        BilingualText message)
        implements Comparable<Finding> {
    public Finding {
        NotNull.require("severity", severity, "code", code, "file", file, "line", line, "cell", cell, "unit", unit);
        NotNull.require("indicator", indicator, "message", message);
        if (line.isPresent() && line.getAsInt() < 1) {
            throw new IllegalArgumentException("A line is counted from 1 on, and cannot be " + line.getAsInt());
        }
    }

    private static final int LONGEST_SHOWN = 400;

    private static final Messages MESSAGES = new Messages(Finding.class, "io.github.thuocdo.findings");

    /** A finding about no place, unit or indicator, until these are said. */
    public static Finding of(Severity severity, String code, BilingualText message) {
        return new Finding(
                severity,
                code,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message);
    }

    /** A finding whose texts the library's own bundle holds under {@code code}, their places filled with {@code arguments}. */
    public static Finding worded(Severity severity, String code, Object... arguments) {
        return of(severity, code, text(code, arguments));
    }

    /** The same finding, about a file or a stream. */
    public Finding in(String file) {
        Objects.requireNonNull(file, "file");
        return new Finding(severity, code, Optional.of(file), line, cell, unit, indicator, message);
    }

    /** The same finding, about a line of a file or a stream, from 1 on. */
    public Finding in(String file, int line) {
        Objects.requireNonNull(file, "file");
        return new Finding(severity, code, Optional.of(file), OptionalInt.of(line), cell, unit, indicator, message);
    }

    /** The same finding, about a unit. */
    public Finding ofUnit(String code) {
        Objects.requireNonNull(code, "code");
        return new Finding(severity, this.code, file, line, cell, Optional.of(code), indicator, message);
    }

    /** The same finding, about an indicator. */
    public Finding ofIndicator(String code) {
        Objects.requireNonNull(code, "code");
        return new Finding(severity, this.code, file, line, cell, unit, Optional.of(code), message);
    }

    /** The same finding in other words. */
    public Finding saying(BilingualText text) {
        Objects.requireNonNull(text, "text");
        return new Finding(severity, code, file, line, cell, unit, indicator, text);
    }

    /** The texts that the library's own bundle holds under {@code code}. */
    public static BilingualText text(String code, Object... arguments) {
        NotNull.within("arguments", arguments);
        return new BilingualText(MESSAGES.vi(code, shown(arguments, true)), MESSAGES.en(code, shown(arguments, false)));
    }

    /** The arguments as a message shows them: texts of strangers cut and cleaned, numbers, days and answers as the language writes them. */
    private static Object[] shown(Object[] arguments, boolean vietnamese) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            if (arguments[i] instanceof String text) {
                shown[i] = Excerpt.of(text, LONGEST_SHOWN);
            } else if (arguments[i] instanceof BigDecimal number) {
                shown[i] = vietnamese ? Digits.withComma(number) : number.toPlainString();
            } else if (arguments[i] instanceof BilingualText both) {
                shown[i] = vietnamese ? both.vi() : both.en();
            } else if (arguments[i] instanceof LocalDate day) {
                shown[i] = vietnamese ? Days.vietnamese(day) : day.toString();
            } else if (arguments[i] instanceof Boolean answer) {
                String key = answer ? "answer-yes" : "answer-no";
                shown[i] = vietnamese ? MESSAGES.vi(key) : MESSAGES.en(key);
            } else {
                shown[i] = arguments[i];
            }
        }
        return shown;
    }

    /**
     * One line: severity, place and message. The place is a line or a cell of a file, where there is one; then the unit and the
     * indicator, each unless the message names it.
     */
    public String format(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return severity + " " + place() + message.in(locale) + " [" + code + "]";
    }

    /** Whether it tells of a whole row, all of whose figures share it. */
    public boolean tellsOfRow() {
        return code.equals("extra-fields");
    }

    private String place() {
        String where = cell.or(
                        () -> line.isPresent() ? Optional.of(Integer.toString(line.getAsInt())) : Optional.empty())
                .map(place -> ":" + place)
                .orElse("");
        String what = Stream.of(unit, tellsOfRow() ? Optional.<String>empty() : indicator)
                .flatMap(Optional::stream)
                .map(code -> Excerpt.of(code, LONGEST_SHOWN))
                .filter(code -> !message.en().contains("(" + code + ")"))
                .collect(Collectors.joining(" · "));
        return file.map(name -> name + where + ": ").orElse("") + (what.isEmpty() ? "" : what + ": ");
    }

    private static String text(Optional<String> some) {
        return some.map(text -> "=" + text).orElse("");
    }

    /** By file, line and cell, then by unit, indicator and what is said. */
    @Override
    public int compareTo(Finding other) {
        Objects.requireNonNull(other, "other");
        return Order.BY_PLACE.compare(this, other);
    }

    /** Made when findings are first sorted. */
    private static final class Order {
        /** A total order, so that many findings with equal hash codes (an attack) still sort quickly. */
        static final Comparator<Finding> BY_PLACE = Comparator.comparing((Finding finding) -> text(finding.file))
                .thenComparing(finding -> finding.line.orElse(0))
                .thenComparing(finding -> text(finding.cell))
                .thenComparing(finding -> text(finding.unit))
                .thenComparing(finding -> text(finding.indicator))
                .thenComparing(Finding::severity)
                .thenComparing(Finding::code)
                .thenComparing(finding -> finding.message.vi())
                .thenComparing(finding -> finding.message.en());

        private Order() {}
    }

    /**
     * As {@link #format(Locale)} in English, on one line: {@code ERROR figures.csv:3: 15469 · online: (9O) is no number. …
     * [not-a-number]}.
     */
    @Override
    public String toString() {
        return format(Locale.ENGLISH);
    }
}
