package io.github.thuocdo.internal.json;

import io.github.thuocdo.finding.BilingualText;
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

    /** The kind of the value, for a message. */
    BilingualText kind() {
        if (value instanceof Map) {
            return Faults.word("an object");
        }
        if (value instanceof List) {
            return Faults.word("a list");
        }
        if (value instanceof String) {
            return Faults.word("a text");
        }
        if (value instanceof BigDecimal) {
            return Faults.word("a number");
        }
        return value instanceof Boolean ? Faults.word("true or false") : new BilingualText("null", "null");
    }
}
