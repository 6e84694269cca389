package io.github.thuocdo.internal.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows its line, so that a fault can name it.
 *
 * @param line the line on which it starts
 * @param value a Map of names to Json, a List of Json, a String, a BigDecimal, a Boolean, or "null" as {@link #NULL}
 */
public record Json(int line, Object value) {
    public static final Object NULL = new Object();

    /** What kind of value it is, for a message. */
    String kind() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "null";
    }
}
