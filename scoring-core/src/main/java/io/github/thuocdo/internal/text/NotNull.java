package io.github.thuocdo.internal.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses null by name, where only a mistake leaves something out. */
public final class NotNull {
    private NotNull() {}

    /**
     * Refuses the first value that is null.
     *
     * @param namesAndValues names, each followed by its value
     * @throws NullPointerException with the name of a value that is null
     */
    public static void require(@Nullable Object... namesAndValues) {
        for (int k = 1; k < namesAndValues.length; k += 2) {
            if (namesAndValues[k] == null) {
                throw new NullPointerException((String) namesAndValues[k - 1]);
            }
        }
    }

    /**
     * The collection itself.
     *
     * @throws NullPointerException with its name, if it is null or holds null
     */
    public static <T, C extends Iterable<T>> C within(String name, C all) {
        // A list of one or none, as most are, needs no iterator.
        if (all instanceof List<?> few && few.size() <= 1 && (few.isEmpty() || few.get(0) != null)) {
            return all;
        }
        for (T each : Objects.requireNonNull(all, name)) {
            if (each == null) {
                throw new NullPointerException(name + " with null inside");
            }
        }
        return all;
    }

    /**
     * The array itself.
     *
     * @throws NullPointerException with its name, if it is null or holds null
     */
    public static <T> T[] within(String name, T[] all) {
        within(name, Arrays.asList(Objects.requireNonNull(all, name)));
        return all;
    }
}
