package io.github.thuocdo.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several words in one text, with a mark between them. */
public final class Parts {
    private Parts() {}

    /** The parts of {@code text} between the {@code mark}s, without the spaces around them; empty parts are none. */
    public static List<String> of(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int next = text.indexOf(mark, from);
            int to = next < 0 ? text.length() : next;
            String part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to + 1;
        }
        return Collections.unmodifiableList(parts);
    }
}
