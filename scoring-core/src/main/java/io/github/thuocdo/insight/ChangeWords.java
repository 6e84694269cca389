package io.github.thuocdo.insight;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.internal.text.Languages;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.text.Messages;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says the changes of a set in words. */
final class ChangeWords {
    static final Messages MESSAGES = new Messages(ChangeWords.class, "io.github.thuocdo.insight");
    private static final Set<String> THRESHOLDS =
            Set.of("atLeast", "moreThan", "atMost", "exactly", "district", "commune", "province");
    /** Types of figures in percent. */
    private static final Set<String> PERCENTAGES = Set.of("share", "change");
    /** Members that have a name of their own in the bundles. */
    private static final Set<String> NAMED = Set.of(
            "points",
            "weight",
            "missing",
            "ties",
            "rounding",
            "rounding-scale",
            "rounding-mode",
            "rounding-beforeRanking",
            "gives",
            "scoring",
            "function",
            "aggregation",
            "direction",
            "pillars",
            "mandatory");
    /** The values that hold for the whole set where its file says nothing. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "missing",
            "zero",
            "ties",
            "competition",
            "gives",
            "not-applicable",
            "rounding-mode",
            "half-up",
            "rounding-scale",
            BigDecimal.valueOf(4),
            "rounding-beforeRanking",
            true,
            "aggregation",
            "arithmetic");

    /** The number of units that a list names in the text; JSON names all. */
    private static final int LISTED = 12;

    private final SetTree one;
    private final SetTree other;

    ChangeWords(SetTree one, SetTree other) {
        this.one = one;
        this.other = other;
    }

    BilingualText added(Object criterion) {
        return named("added", criterion);
    }

    BilingualText removed(Object criterion) {
        return named("removed", criterion);
    }

    static BilingualText twiceAsHeavy(Object criterion) {
        return named("choice.twice", criterion);
    }

    private static BilingualText named(String key, Object criterion) {
        return BilingualText.of(locale -> in(locale, key, title(criterion, locale.getLanguage()), clause(criterion)));
    }

    BilingualText changed(Optional<String> criterion, List<String> path, Optional<Object> old, Optional<Object> now) {
        Optional<Map<String, Object>> whose = criterion.map(id ->
                other.criteria().getOrDefault(id, one.criteria().getOrDefault(id, Map.of())));
        return BilingualText.of(locale -> changed(locale, whose, path, old, now));
    }

    private String changed(
            Locale locale,
            Optional<Map<String, Object>> whose,
            List<String> path,
            Optional<Object> old,
            Optional<Object> now) {
        String last = path.get(path.size() - 1);
        boolean isThreshold = path.get(0).equals("requirement")
                && THRESHOLDS.contains(last)
                && now.filter(BigDecimal.class::isInstance).isPresent();
        String whole = "member." + String.join("-", path);
        String member = MESSAGES.has(whole) && path.size() > 1
                ? in(locale, whole)
                : isThreshold
                        ? in(locale, "member.threshold")
                        : NAMED.contains(name(path))
                                ? in(locale, "member." + name(path))
                                : "“" + String.join(".", path) + "”";
        String unit = isThreshold ? whose.map(this::unit).orElse("") : "";
        String subject = whose.map(criterion ->
                        in(locale, "of-criterion", member, title(criterion, locale.getLanguage()), clause(criterion)))
                .orElseGet(() -> in(locale, "of-set", member));
        String name = name(path);
        Optional<Object> absent = whose.isPresent() ? Optional.empty() : Optional.ofNullable(DEFAULTS.get(name));
        Optional<Object> was = old.or(() -> absent);
        Optional<Object> is = now.or(() -> absent);
        return in(locale, direction(was, is), subject, said(locale, name, was, unit), said(locale, name, is, unit));
    }

    /** Another result of an empty denominator in several criteria at once. */
    static BilingualText empties(List<String> criteria, String old, String now) {
        return BilingualText.of(locale -> in(
                locale,
                "choice.empties",
                String.join(", ", criteria),
                said(locale, "gives", Optional.of(old), ""),
                said(locale, "gives", Optional.of(now), "")));
    }

    /** A member of the rounding is named with it: {@code scale} alone is that of the set. */
    private static String name(List<String> path) {
        String last = path.get(path.size() - 1);
        boolean isOfRounding = path.size() > 1 && path.get(path.size() - 2).equals("rounding");
        return isOfRounding ? "rounding-" + last : last;
    }

    private String unit(Map<String, Object> criterion) {
        Object indicator = one.indicators().getOrDefault(SetTree.text(criterion, "indicator"), Map.of());
        boolean isPercent = SetTree.text(indicator, "unit").equals("%")
                || PERCENTAGES.contains(SetTree.text(indicator, "type"))
                || PERCENTAGES.contains(SetTree.text(criterion, "type"));
        return isPercent ? "%" : "";
    }

    private static String direction(Optional<Object> old, Optional<Object> now) {
        if (old.orElse("") instanceof BigDecimal was && now.orElse("") instanceof BigDecimal is) {
            return is.compareTo(was) < 0 ? "lowered" : "raised";
        }
        return "changed";
    }

    /** A value in words where the bundles have some for the codes of its member, else as the file writes it. */
    private static String said(Locale locale, String member, Optional<Object> value, String unit) {
        if (value.isEmpty()) {
            return in(locale, "nothing");
        }
        String text = SetTree.text(value.get());
        String words = value.get() instanceof Boolean ? "value." + text : "value." + member + "." + text;
        if (MESSAGES.has(words)) {
            return in(locale, words);
        }
        boolean isNumber = value.get() instanceof BigDecimal;
        return (isNumber && Languages.isVietnamese(locale) ? text.replace('.', ',') : text) + unit;
    }

    private static String title(Object criterion, String language) {
        String named = SetTree.text(criterion, "name", language);
        String title = named.isEmpty() ? SetTree.text(criterion, "name") : named;
        String id = SetTree.text(criterion, "id");
        return title.isEmpty() || title.equals(id) ? id : id + " – " + title;
    }

    /** The title of a group in a language, else its id. */
    static String titled(Object group, String language) {
        return Stream.of(
                        SetTree.text(group, "title", language),
                        SetTree.text(group, "title", Languages.VIETNAMESE.getLanguage()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(() -> SetTree.text(group, "id"));
    }

    static BilingualText about(String key, BilingualText named) {
        return BilingualText.of(locale -> in(locale, key, named.in(locale)));
    }

    private static String clause(Object criterion) {
        String section = SetTree.text(criterion, "source", "section");
        return section.isEmpty() ? "" : " (" + SetTree.text(criterion, "source", "document") + ", " + section + ")";
    }

    static void listed(StringBuilder text, String key, List<AdministrativeUnit> units, Locale locale) {
        listedNames(
                text,
                key,
                units.stream()
                        .map(unit -> unit.name() + " (" + unit.code() + ")")
                        .toList(),
                locale);
    }

    static void listedNames(StringBuilder text, String key, List<String> names, Locale locale) {
        listedNames(text, "", key, ", ", names, locale);
    }

    /** The first of some names behind a text, and the number of the rest. */
    static void listedNames(
            StringBuilder text, String indent, String key, String mark, List<String> names, Locale locale) {
        if (!names.isEmpty()) {
            String more = names.size() <= LISTED
                    ? ""
                    : " " + in(locale, "compare.more-units", Integer.toString(names.size() - LISTED));
            List<String> shown = names.subList(0, Math.min(LISTED, names.size()));
            text.append(Lines.paragraph(indent, in(locale, key) + " " + String.join(mark, shown) + more));
        }
    }

    /** A text of the bundles in both languages. */
    static BilingualText bilingual(String key, Object... arguments) {
        return BilingualText.of(locale -> in(locale, key, arguments));
    }

    private static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.in(locale, key, arguments);
    }
}
