package io.github.thuocdo.internal.text;

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
}
