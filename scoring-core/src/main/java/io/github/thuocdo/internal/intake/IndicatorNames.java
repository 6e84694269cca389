package io.github.thuocdo.internal.intake;

import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.text.Sameness;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Those that a key names: whole, and in any way. */
    private final Map<String, Set<T>> whole = new HashMap<>();

    private final Map<String, Set<T>> bearers = new HashMap<>();
    private final Map<String, T> byName = new HashMap<>();
    /** The keys of codes and aliases. */
    private final Map<String, T> declared = new HashMap<>();
    /** As R writes codes that are no names there: {@code online.level3}. */
    private final Map<String, T> byPoints = new HashMap<>();

    /**
     * These indicators.
     *
     * @param byCode the slot of each code and alias
     */
    IndicatorNames(Collection<Indicator> indicators, Map<String, T> byCode) {
        for (Indicator indicator : indicators) {
            add(indicator, byCode);
        }
        bearers.forEach((key, slots) -> {
            if (slots.size() == 1) {
                byName.put(key, slots.iterator().next());
            }
        });
        // What a set declares as a code is no name of another indicator.
        byCode.forEach((code, slot) -> declared.put(Sameness.key(code), slot));
        byName.putAll(declared);
        Map<String, Set<T>> pointed = new HashMap<>();
        byCode.forEach((code, slot) -> pointed.computeIfAbsent(withPoints(code), each -> new HashSet<>())
                .add(slot));
        pointed.forEach((key, slots) -> {
            if (slots.size() == 1) {
                byPoints.put(key, slots.iterator().next());
            }
        });
    }

    private static String withPoints(String code) {
        return NO_NAME.matcher(code).replaceAll(".");
    }

    private void add(Indicator indicator, Map<String, T> byCode) {
        T slot = byCode.get(indicator.code());
        if (slot == null) {
            return;
        }
        for (String name : new String[] {indicator.name().vi(), indicator.name().en()}) {
            String title = title(name);
            put(whole, name, slot);
            put(bearers, name, slot);
            put(bearers, title, slot);
            put(bearers, title + " (%)", slot);
            if (indicator.unit().isPresent()) {
                put(bearers, title + " (" + indicator.unit().get() + ")", slot);
            }
        }
    }

    /** A name up to its colon, behind which a set's own names say how much is asked. */
    static String title(String name) {
        int colon = name.indexOf(": ");
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static <T> void put(Map<String, Set<T>> names, String name, T slot) {
        names.computeIfAbsent(Sameness.key(name), each -> new LinkedHashSet<>(2))
                .add(slot);
    }

    /**
     * The keys of a text, the first as it stands, the others without the mark of a note and the sign of a percentage, which may stand
     * behind whatever names an indicator; none of a text that is too long to name one.
     */
    static List<String> keys(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String key = Sameness.key(name);
        String plain = FigureColumn.withoutFootnote(key);
        boolean mayBePercent = plain.endsWith("%") || plain.endsWith("%)");
        String bare = mayBePercent ? PERCENT.matcher(plain).replaceFirst("") : plain;
        if (!bare.equals(plain)) {
            return List.of(key, plain, bare);
        }
        return plain.equals(key) ? List.of(key) : List.of(key, plain);
    }

    /** Whether a text with these {@linkplain #keys keys} is a code or an alias. */
    boolean isDeclared(List<String> keys) {
        for (String key : keys) {
            if (declared.containsKey(key)) {
                return true;
            }
        }
        return !keys.isEmpty() && byPoints.containsKey(keys.get(0));
    }

    /** Whether indicators have a name with these {@linkplain #keys keys}: the whole of it, or up to its colon too. */
    boolean isBorne(List<String> keys, boolean isWhole) {
        for (String key : keys) {
            if ((isWhole ? whole : bearers).containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    /** The slot of the indicator with a name of these {@linkplain #keys keys}; null where no indicator or several have it. */
    @Nullable
    T slot(List<String> keys) {
        T slot = keys.isEmpty() ? null : byName.get(keys.get(0));
        if (slot == null && !keys.isEmpty()) {
            slot = byPoints.get(keys.get(0));
        }
        // A code or an alias may have the sign behind it too.
        for (int i = 1; i < keys.size() && slot == null; i++) {
            slot = byName.get(keys.get(i));
        }
        return slot;
    }
}
