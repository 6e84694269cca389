package io.github.thuocdo.internal.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Copies that nobody changes, in the order given: {@link Set#copyOf} and {@link Map#copyOf} keep none. Guava's would do, were
 * they not several dozen classes that a new JVM loads before its first ranking.
 */
public final class OrderedCopies {
    private OrderedCopies() {}

    /**
     * A copy of a set that a public type is given.
     *
     * @throws NullPointerException with its name, if it is null or holds null
     */
    public static <T> Set<T> copyOf(String name, Set<T> elements) {
        return copyOf(NotNull.within(name, elements));
    }

    /**
     * A copy of a map that a public type is given.
     *
     * @throws NullPointerException with its name, if it is null or holds null
     */
    public static <K, V> Map<K, V> copyOf(String name, Map<K, V> entries) {
        NotNull.within(name, Objects.requireNonNull(entries, name).keySet());
        NotNull.within(name, entries.values());
        return copyOf(entries);
    }

    public static <T> Set<T> copyOf(Set<? extends T> elements) {
        return elements.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> entries) {
        return entries.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
