package io.github.thuocdo.internal.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of names that matches by {@link Sameness} and keeps spelling and order, for the groups and types of units that a set
 * names. It is immutable.
 */
public final class AlikeNames extends AbstractSet<String> {
    /** Answers that are remembered; registers write a type in few ways. Further ones are computed anew each time. */
    private static final int MOST_ASKED = 256;

    private final Map<String, String> byKey;
    private final Set<String> asWritten;
    private final ConcurrentMap<String, Boolean> asked = new ConcurrentHashMap<>();

    private AlikeNames(Map<String, String> byKey) {
        this.byKey = byKey;
        this.asWritten = new HashSet<>(byKey.values());
    }

    /** The names, the first of each that are the same. */
    public static Set<String> of(Collection<String> names) {
        if (names.isEmpty()) {
            return Collections.emptySet();
        }
        if (names instanceof AlikeNames alike) {
            return alike;
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(Sameness.key(name), name));
        return new AlikeNames(byKey);
    }

    @Override
    public boolean contains(@Nullable Object other) {
        if (!(other instanceof String text)) {
            return false;
        }
        if (asWritten.contains(text)) {
            return true;
        }
        Boolean known = asked.get(text);
        if (known == null) {
            known = byKey.containsKey(Sameness.key(text));
            if (asked.size() < MOST_ASKED) {
                asked.put(text, known);
            }
        }
        return known;
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.unmodifiableCollection(byKey.values()).iterator();
    }

    @Override
    public int size() {
        return byKey.size();
    }
}
