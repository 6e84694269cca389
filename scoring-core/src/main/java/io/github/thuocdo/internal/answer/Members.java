package io.github.thuocdo.internal.answer;

import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** The members of an object that an answer tells as data, in the order in which they are named. */
public final class Members extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    private Members() {}

    /** An object of one member. */
    public static Members of(String name, Object value) {
        return new Members().and(name, value);
    }

    /** An object of one member, which is a list. */
    public static Members of(String name, Stream<?> values) {
        return new Members().and(name, values);
    }

    /** The same object with one more member, which is a list. */
    public Members and(String name, Stream<?> values) {
        return and(name, values.toList());
    }

    /** The same object with one more member. */
    public Members and(String name, Object value) {
        put(name, value);
        return this;
    }
}
