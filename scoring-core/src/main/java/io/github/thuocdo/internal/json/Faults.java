package io.github.thuocdo.internal.json;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The faults of one file, in both languages: a list that a stranger's file cannot make endless, in which the same fault on many
 * lines is one.
 */
public final class Faults {
    private static final int MOST = 200;
    private static final int MOST_ADVICE = 20;
    private static final int MOST_LINES = 12;
    /** A text that is longer means no number. */
    private static final int LONGEST_NUMBER = 40;

    /** Faults that are the same whichever criterion or indicator they name first. */
    private static final Set<String> SAME_OF_ALL = Set.of("criterion-has-no-askedof", "indicator-has-no-type");

    /** The meaning that words of no file may have in it. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("min", "least"),
            Map.entry("max", "most"),
            Map.entry("lower", "less"),
            Map.entry("higher", "more"),
            Map.entry("full", "full-points"),
            Map.entry("zero", "no-points"),
            Map.entry("none", "not-applicable"),
            Map.entry("function", "scoring"),
            Map.entry("threshold", "requirement"),
            Map.entry(">=", "atLeast"),
            Map.entry(">", "moreThan"),
            Map.entry("<=", "atMost"),
            Map.entry("=", "exactly"),
            Map.entry("mean", "arithmetic"),
            Map.entry("average", "arithmetic"),
            Map.entry("percent", "share"),
            Map.entry("percentage", "share"),
            Map.entry("boolean", "yes-no"),
            Map.entry("integer", "count"),
            Map.entry("xã", "commune"),
            Map.entry("huyện", "district"),
            Map.entry("tỉnh", "province"),
            Map.entry("min-max", "normalised"),
            Map.entry("minmax", "normalised"),
            Map.entry("z-score", "normalised"),
            Map.entry("zscore", "normalised"),
            Map.entry("goalposts", "normalised"),
            Map.entry("rank", "normalised"),
            Map.entry("bonus", "adjustment"),
            Map.entry("penalty", "adjustment"),
            Map.entry("group", "pillar"),
            Map.entry("groups", "pillars"),
            Map.entry("maxPoints", "points"));

    private final String file;
    private final List<Fault> all = new ArrayList<>();
    private int advised;

    private record Fault(int line, BilingualText message, Object shape) {}

    /** Loaded with the first fault: most files have none. */
    private static final class Texts {
        static final Messages ALL = new Messages(Faults.class, "io.github.thuocdo.setfaults");
    }

    /** The faults of {@code file}, none yet. */
    public Faults(String file) {
        this.file = file;
    }

    void add(int line, String key, Object... arguments) {
        if (all.size() <= MOST) {
            BilingualText message = text(key, arguments);
            all.add(new Fault(line, message, SAME_OF_ALL.contains(key) ? key : message));
        }
    }

    /** Faults of the same file that nobody is told, as they follow from one that is. */
    Faults apart() {
        return new Faults(file);
    }

    /** A text stands where a number is asked for. */
    void notANumber(int line, String name, String text) {
        add(line, "not-a-number-but-text", name, Excerpt.of(text), number(text, false));
    }

    /** A text is neither a number nor a fraction. */
    void notAFraction(int line, String name, String text) {
        add(line, "not-a-fraction", name, Excerpt.of(text), number(text, name.equals("coverage")));
    }

    /**
     * Advice with the number that a text may have meant, {@code 7,5}, {@code 80 %}; none where three digits behind the mark may be
     * thousands, or where a percentage may be meant as a fraction.
     */
    private static BilingualText number(String text, boolean isFraction) {
        String plain = text.length() > LONGEST_NUMBER ? "" : text.strip();
        boolean isPercent = plain.endsWith("%");
        plain = (isPercent ? plain.substring(0, plain.length() - 1).strip() : plain).replace(',', '.');
        boolean isNumber = plain.matches("-?[0-9]{1,18}(\\.([0-9]{1,2}|[0-9]{4,9}))?");
        return isNumber && !(isPercent && isFraction) ? text("maybe", plain) : BilingualText.NONE;
    }

    /** A fault of the whole file. */
    void add(String key, Object... arguments) {
        add(0, key, arguments);
    }

    /**
     * The message about a fault, in both languages.
     *
     * @param arguments fill the places of the text; bilingual ones in the language of each text
     */
    public static BilingualText text(String key, Object... arguments) {
        return Texts.ALL.has(key)
                ? new BilingualText(
                        Texts.ALL.vi(key, in(BilingualText::vi, arguments)),
                        Texts.ALL.en(key, in(BilingualText::en, arguments)))
                : new BilingualText(key, key);
    }

    private static Object[] in(Function<BilingualText, String> language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof BilingualText both ? language.apply(both) : String.valueOf(each))
                .toArray();
    }

    /** A word of the format in both languages: "a criterion", "a text"; a quoted name stands as it is. */
    public static BilingualText word(String english) {
        String key = "word." + english.replace(' ', '-');
        return text(Texts.ALL.has(key) ? key : english);
    }

    /** Advice with the nearest of {@code words}, for as many faults as a person reads. */
    BilingualText maybe(String typed, Collection<String> words) {
        return advised++ >= MOST_ADVICE
                ? BilingualText.NONE
                : Nearest.to(typed, words)
                        .or(() -> Optional.ofNullable(MEANT.get(typed)).filter(words::contains))
                        .map(word -> text("maybe", Excerpt.of(word)))
                        .orElse(BilingualText.NONE);
    }

    /** Whether there are none. */
    public boolean none() {
        return all.isEmpty();
    }

    /** Every fault, from the first line to the last; the same one on several lines is named once. */
    public List<BilingualText> all() {
        Map<Object, List<Fault>> alike = new LinkedHashMap<>();
        all.stream()
                .limit(MOST)
                .sorted(Comparator.comparingInt(Fault::line))
                .forEach(fault -> alike.computeIfAbsent(fault.shape, shape -> new ArrayList<>())
                        .add(fault));
        List<BilingualText> shown = new ArrayList<>();
        alike.values().forEach(same -> shown.add(shown(same)));
        if (all.size() > MOST) {
            shown.add(text("and-more", file, MOST));
        }
        return shown;
    }

    private BilingualText shown(List<Fault> same) {
        Fault first = same.get(0);
        String place = file + (first.line == 0 ? "" : ":" + first.line) + ": ";
        BilingualText more = same.size() == 1 ? BilingualText.NONE : likewise(same);
        return new BilingualText(place + first.message.vi() + more.vi(), place + first.message.en() + more.en());
    }

    private static BilingualText likewise(List<Fault> same) {
        Set<Integer> lines = new TreeSet<>();
        same.forEach(fault -> lines.add(fault.line));
        lines.remove(same.get(0).line);
        String listed = lines.stream()
                .limit(MOST_LINES)
                .map(line -> String.format(Locale.ROOT, "%d", line))
                .collect(Collectors.joining(", "));
        String dots = lines.size() > MOST_LINES ? ", …" : "";
        return lines.isEmpty() ? text("times", same.size()) : text("likewise", listed + dots, same.size());
    }
}
