package io.github.thuocdo.harness.annex;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A function read from words.
 *
 * @param type the type of its figures, in the word of the file
 * @param members the members of its criterion
 * @param points the most points, where the words say them
 * @param otherType the type of other figures that it takes
 * @param others the names of these, by their letters
 */
record ReadWording(
        String type,
        Map<String, Object> members,
        Optional<BigDecimal> points,
        String otherType,
        Map<String, String> others) {
    static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,4})?)";
    /** All points, a number of them, or a share of all. */
    static final String POINTS = "(điểm tối đa|" + NUMBER + "(?: điểm)?|(\\d)/(\\d) ?[*×x] ?điểm tối đa)";

    static ReadWording of(String type, Map<String, Object> scoring) {
        return of(type, scoring, type, Map.of());
    }

    static ReadWording of(String type, Map<String, Object> scoring, String otherType, Map<String, String> others) {
        return new ReadWording(type, object("scoring", scoring), Optional.empty(), otherType, others);
    }

    /** The same with one more member. */
    ReadWording with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ReadWording(type, more, points, otherType, others);
    }

    /** The name of its function; empty where there is none. */
    String function() {
        return members.get("scoring") instanceof Map<?, ?> scoring ? String.valueOf(scoring.get("function")) : "";
    }

    static Map<String, Object> object(Object... members) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int k = 0; k < members.length; k += 2) {
            all.put((String) members[k], members[k + 1]);
        }
        return all;
    }

    static Map<String, Object> function(String name, Object... members) {
        Map<String, Object> all = object("function", name);
        all.putAll(object(members));
        return all;
    }

    static BigDecimal number(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }

    /** The points that {@link #POINTS} found; empty for a share that no decimal is. */
    static Optional<BigDecimal> points(Matcher found, int group, BigDecimal most) {
        if (found.group(group + 1) != null) {
            return Optional.of(number(found.group(group + 1)));
        }
        if (found.group(group + 2) == null) {
            return Optional.of(most);
        }
        BigDecimal parts = most.multiply(new BigDecimal(found.group(group + 2)));
        try {
            return Optional.of(parts.divide(new BigDecimal(found.group(group + 3))));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
