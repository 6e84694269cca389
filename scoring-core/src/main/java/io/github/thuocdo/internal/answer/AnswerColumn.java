package io.github.thuocdo.internal.answer;

import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that an answer says of each unit, named once for JSON and CSV.
 *
 * @param key its name in JSON, {@code scoreBefore}; CSV writes it {@code score_before}
 * @param value the value for a unit: a text, a number, a fraction, or an Optional of these
 */
public record AnswerColumn<T>(String key, Function<T, Object> value) {
    /** The thing of this name. */
    public static <T> AnswerColumn<T> of(String key, Function<T, Object> value) {
        return new AnswerColumn<>(key, value);
    }

    /** The members of a JSON object; a fraction stands there exact and rounded. */
    public static <T> Map<String, Object> data(List<AnswerColumn<T>> columns, T subject) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (AnswerColumn<T> column : columns) {
            all.put(column.key, json(column.value.apply(subject)));
        }
        return all;
    }

    private static Object json(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(AnswerColumn::json);
        }
        return value instanceof Rational fraction ? AnswerData.share(fraction) : value;
    }

    /** The headings of a CSV file. */
    public static <T> List<String> headings(List<AnswerColumn<T>> columns) {
        List<String> all = new ArrayList<>();
        columns.forEach(
                column -> all.add(column.key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)));
        return all;
    }

    /** The cells of a row; empty where there is nothing to say. */
    public static <T> List<String> cells(List<AnswerColumn<T>> columns, T subject) {
        List<String> all = new ArrayList<>();
        columns.forEach(column -> all.add(cell(column.value.apply(subject))));
        return all;
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> some) {
            return some.map(AnswerColumn::cell).orElse("");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
