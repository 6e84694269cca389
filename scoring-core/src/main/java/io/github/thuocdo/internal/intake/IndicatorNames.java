package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.text.Sameness;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Indicators by whatever names them in a file: code, alias, or name in either language, the same by the rule of
 * {@link Sameness}. A name counts with its unit of measure in brackets, and up to its colon, behind which a set's own names say
 * how much is asked. What names two indicators names none.
 *
 * @param <T> the slot of an indicator: the same object for its code and its aliases
 */
final class IndicatorNames<T> {
    private static final int LONGEST = 2_000;
    /** The ways in which a heading says that its figures are percentages. */
    private static final Pattern PERCENT = Pattern.compile(" ?(?:\\((?:t[ỷỉ] lệ )?%\\)|[,–-] ?%)$");

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_.]");

    private final Map<String, T> byName = new HashMap<>();
    /** The keys that name several. */
    private final Set<String> shared = new HashSet<>();
    /** As R writes codes that are no names there: {@code online.level3}. */
    private final Map<String, T> byPoints = new HashMap<>();

    /**
     * These indicators.
     *
     * @param byCode the slot of each code and alias
     */
    IndicatorNames(Collection<Indicator> indicators, Map<String, T> byCode) {
        Map<String, T> names = new HashMap<>();
        for (Indicator indicator : indicators) {
            add(indicator, byCode, names, shared);
        }
        names.keySet().removeAll(shared);
        byName.putAll(names);
        // What a set declares as a code is no name of another indicator.
        byCode.forEach((code, slot) -> byName.put(Sameness.key(code), slot));
        shared.removeAll(byName.keySet());
        Map<String, T> pointed = new HashMap<>();
        Set<String> several = new HashSet<>();
        byCode.forEach((code, slot) -> put(withPoints(code), slot, pointed, several));
        pointed.keySet().removeAll(several);
        byPoints.putAll(pointed);
    }

    private static String withPoints(String code) {
        return NO_NAME.matcher(code).replaceAll(".");
    }

    private static <T> void add(Indicator indicator, Map<String, T> byCode, Map<String, T> names, Set<String> shared) {
        T slot = byCode.get(indicator.code());
        if (slot == null) {
            return;
        }
        for (String name : new String[] {indicator.name().vi(), indicator.name().en()}) {
            put(name, slot, names, shared);
            String title = title(name);
            put(title, slot, names, shared);
            put(title + " (%)", slot, names, shared);
            if (indicator.unit().isPresent()) {
                put(title + " (" + indicator.unit().get() + ")", slot, names, shared);
            }
        }
    }

    /** A name up to its colon, behind which a set's own names say how much is asked. */
    static String title(String name) {
        int colon = name.indexOf(": ");
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static <T> void put(String name, T slot, Map<String, T> names, Set<String> shared) {
        T before = names.putIfAbsent(Sameness.key(name), slot);
        if (before != null && !before.equals(slot)) {
            shared.add(Sameness.key(name));
        }
    }

    /** Whether several indicators have this name, so that it names none. */
    boolean isShared(String name) {
        if (shared.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        String key = Sameness.key(name);
        String plain = FigureColumn.withoutFootnote(key);
        return shared.contains(key)
                || shared.contains(plain)
                || shared.contains(PERCENT.matcher(plain).replaceFirst(""));
    }

    /** The slot of the indicator with this name; null where no indicator or several have it. */
    @Nullable
    T slot(String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        String key = Sameness.key(name);
        T slot = byName.get(key);
        if (slot == null) {
            slot = byPoints.get(key);
        }
        String plain = slot == null ? FigureColumn.withoutFootnote(key) : key;
        if (slot == null && !plain.equals(key)) {
            slot = byName.get(plain);
        }
        // A code or an alias may have the sign behind it too.
        boolean mayBePercent = slot == null && (plain.endsWith("%") || plain.endsWith("%)"));
        return mayBePercent ? byName.get(PERCENT.matcher(plain).replaceFirst("")) : slot;
    }
}
