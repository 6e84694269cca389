package io.github.thuocdo.harness.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers of a saved table and of JSON, written alike. */
final class WrittenNumbers {
    private WrittenNumbers() {}

    static List<String> numbers(List<String> row, int... columns) {
        List<String> numbers = new ArrayList<>();
        for (int column : columns) {
            numbers.add(row.get(column));
        }
        return numbers;
    }

    static List<String> numbers(Map<String, Object> unit, String... keys) {
        List<String> numbers = new ArrayList<>();
        for (String key : keys) {
            numbers.add(plain(unit.get(key)));
        }
        return numbers;
    }

    /** A figure shows no zeros behind its last decimal. */
    static String trimmed(Object value) {
        return value instanceof BigDecimal decimal && decimal.signum() != 0
                ? decimal.stripTrailingZeros().toPlainString()
                : value instanceof BigDecimal ? "0" : plain(value);
    }

    static String plain(Object number) {
        return number == null ? "" : number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }
}
