package io.github.thuocdo.reproduction;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The choices of rounding: where it stands, to how many digits, and how halves go. */
final class Roundings {
    private static final String NONE = "none";
    private static final List<String> MODES = List.of("half-up", "half-even", "half-down", "down", "up");
    /** These differ from up and down below 0 alone. */
    private static final List<String> SIGNED = List.of("ceiling", "floor");

    /** To so many digits more than anything is published to at most one place is rounded alone. */
    private static final int MOST_FINER = 2;

    private static final String PILLARS = "pillars";
    private static final String ROUNDING = Choice.ROUNDING;

    private final SetTree base;
    private final String reading;
    private final List<Integer> scales;
    private final List<Integer> likely;
    private final List<Integer> few;
    private final List<String> modes;
    private final String totalKey;
    private final Set<String> unseen;

    /**
     * Roundings of a set.
     *
     * @param reading the reading under which its values hold
     * @param scales the digits of all parts together, the likely ones first
     * @param likely the digits that something is published to
     * @param isSigned whether roundings that differ from others below 0 alone are among them
     * @param hasTotals whether totals are published, and not their ranks alone
     * @param unseen the places of which nothing is published, so that nobody sees to how many digits they are rounded
     */
    Roundings(
            SetTree base,
            String reading,
            List<Integer> scales,
            List<Integer> likely,
            boolean isSigned,
            boolean hasTotals,
            Set<String> unseen) {
        this.unseen = Set.copyOf(unseen);
        this.totalKey = hasTotals ? "choice.rounding.total" : "choice.rounding.compared";
        this.base = base;
        this.reading = reading;
        this.scales = scales;
        this.likely = likely;
        this.modes = isSigned ? Stream.concat(MODES.stream(), SIGNED.stream()).toList() : MODES;
        int most = likely.stream().mapToInt(scale -> scale).max().orElse(0);
        this.few = scales.stream().filter(scale -> scale <= most).toList();
    }

    /** A rounding of parts, or none. */
    private record Written(String value, int scale, Optional<Map<String, Object>> object, BilingualText words) {
        static Written none() {
            return new Written(NONE, -1, Optional.empty(), Texts.both("rounding.none"));
        }

        static Written of(String mode, int scale) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("scale", BigDecimal.valueOf(scale));
            object.put("mode", mode);
            return new Written(
                    mode + " " + scale,
                    scale,
                    Optional.of(object),
                    Texts.about("rounding.to", Texts.both("mode." + mode), Integer.toString(scale)));
        }
    }

    /** All that may stand at a place, without what stands there. */
    private List<Written> others(String at, String declared, List<Integer> digits, boolean orNone) {
        List<Written> all = new ArrayList<>();
        if (orNone) {
            all.add(Written.none());
        }
        for (String mode : modes) {
            // More digits than anything is published to are rounded as most do, if at all, where they would be seen.
            digits.stream()
                    .filter(scale -> few.contains(scale) || mode.equals(MODES.get(0)) || unseen.contains(at))
                    .forEach(scale -> all.add(Written.of(mode, scale)));
        }
        return all.stream().filter(each -> !each.value().equals(declared)).toList();
    }

    /** The rounding at a member: {@code half-up 2}, or none. */
    static String declared(Object object, String... path) {
        String mode = SetTree.text(object, with(path, "mode"));
        return mode.isEmpty() ? NONE : mode + " " + SetTree.text(object, with(path, "scale"));
    }

    private static String[] with(String[] path, String last) {
        String[] all = Arrays.copyOf(path, path.length + 1);
        all[path.length] = last;
        return all;
    }

    private List<Choice> choices(
            String at, List<Written> all, Function<Written, BilingualText> words, BiConsumer<SetTree, Written> edit) {
        return all.stream()
                .map(each -> {
                    Choice choice =
                            new Choice(ROUNDING, at, each.value(), words.apply(each), tree -> edit.accept(tree, each));
                    return each.scale() < 0 || likely.contains(each.scale()) ? choice : choice.unlikely();
                })
                .toList();
    }

    private static BilingualText words(String key, Written written) {
        return Texts.about(key, written.words());
    }

    private static void put(Map<String, Object> object, String name, Written written) {
        if (written.object().isPresent()) {
            object.put(name, SetTree.copied(written.object().get()));
        } else {
            object.remove(name);
        }
    }

    /** Whether both are the same to numbers that are not below 0: up and ceiling, down and floor. */
    static boolean areAlikeAboveZero(Choice one, Choice other) {
        return one.kind().equals(ROUNDING)
                && one.isAbout(other)
                && SIGNED.stream().anyMatch(other.value()::startsWith)
                && one.value()
                        .equals(other.value()
                                .replace(SIGNED.get(0), MODES.get(4))
                                .replace(SIGNED.get(1), MODES.get(3)));
    }

    /** The number of digits that a choice of rounding speaks of, as its value says it; {@code none} where it has none. */
    static String digits(Choice choice) {
        return choice.value().substring(choice.value().indexOf(' ') + 1);
    }

    /** Whether it leaves more digits than anything is published to, and does not round as most do. */
    boolean isFiner(Choice choice) {
        return choice.value().indexOf(' ') > 0
                && !choice.value().startsWith(MODES.get(0) + " ")
                && !few.contains(Integer.valueOf(digits(choice)));
    }

    /** The set's declaration on its total. */
    Choice asDeclaredOfTotal() {
        return asDeclared(Choice.TOTAL, totalKey, declared(base.root(), "policies", ROUNDING));
    }

    /** The set's declaration on the points of its criteria; empty where these are not rounded. */
    Optional<Choice> asDeclaredOfCriteria() {
        String declared = declared(base.root(), "policies", "criterionRounding");
        return declared.equals(NONE)
                ? Optional.empty()
                : Optional.of(asDeclared(Choice.CRITERIA, "choice.rounding.criteria", declared));
    }

    private static Choice asDeclared(String at, String key, String declared) {
        int space = declared.indexOf(' ');
        Written written = Written.of(declared.substring(0, space), Integer.parseInt(declared.substring(space + 1)));
        return new Choice(ROUNDING, at, declared, words(key, written), tree -> {});
    }

    List<Choice> ofTotal() {
        String declared = declared(base.root(), "policies", ROUNDING);
        List<Written> others = others(Choice.TOTAL, declared, scales, false);
        return choices(Choice.TOTAL, others, each -> words(totalKey, each), (tree, each) -> {
            Map<String, Object> rounding = Members.member(Members.member(tree.root(), "policies"), ROUNDING);
            each.object().ifPresent(rounding::putAll);
        });
    }

    List<Choice> ofAllCriteria() {
        return ofAllCriteria(declared -> others(Choice.CRITERIA, declared, scales, !declared.equals(NONE)));
    }

    private List<Choice> ofAllCriteria(Function<String, List<Written>> written) {
        return choices(
                Choice.CRITERIA,
                written.apply(declared(base.root(), "policies", "criterionRounding")),
                each -> words("choice.rounding.criteria", each),
                (tree, each) -> put(Members.member(tree.root(), "policies"), "criterionRounding", each));
    }

    List<Choice> ofAllGroups() {
        return ofAllGroups(declared -> others(Choice.GROUPS, declared, scales, true));
    }

    private List<Choice> ofAllGroups(Function<String, List<Written>> written) {
        List<Map<String, Object>> groups = groups(base);
        if (groups.isEmpty()) {
            return List.of();
        }
        List<String> declared = groups.stream()
                .map(group -> declared(group, ROUNDING))
                .distinct()
                .toList();
        String one = declared.size() == 1 ? declared.get(0) : "";
        return choices(
                Choice.GROUPS,
                written.apply(one),
                each -> words("choice.rounding.groups", each),
                (tree, each) -> groups(tree).forEach(group -> put(group, ROUNDING, each)));
    }

    List<Choice> ofGroups() {
        return ofGroups(declared -> others("", declared, few, true));
    }

    private List<Choice> ofGroups(Function<String, List<Written>> written) {
        List<Choice> all = new ArrayList<>();
        for (Map<String, Object> group : groups(base)) {
            String id = SetTree.text(group, "id");
            BilingualText title = title(group, id);
            all.addAll(choices(
                    id,
                    written.apply(declared(group, ROUNDING)),
                    each -> of("choice.rounding.group", title, each),
                    (tree, each) -> groups(tree).stream()
                            .filter(one -> SetTree.text(one, "id").equals(id))
                            .forEach(one -> put(one, ROUNDING, each))));
        }
        return all;
    }

    List<Choice> ofCriteria(Map<String, BilingualText> titles) {
        return ofCriteria(titles, declared -> others("", declared, few, !declared.equals(NONE)));
    }

    private List<Choice> ofCriteria(Map<String, BilingualText> titles, Function<String, List<Written>> written) {
        List<Choice> all = new ArrayList<>();
        Map<String, Map<String, Object>> criteria = base.criteria();
        titles.forEach((id, title) -> {
            List<Map<String, Object>> values = Members.values(criteria, id, reading);
            String declared = values.isEmpty() ? NONE : declared(values.get(0), ROUNDING);
            all.addAll(choices(
                    id,
                    written.apply(declared),
                    each -> of("choice.rounding.criterion", title, each),
                    (tree, each) -> Members.values(tree, id, reading).forEach(node -> put(node, ROUNDING, each))));
        });
        return all;
    }

    /**
     * One group, one criterion or all of them to more digits than anything is published to, the fewest first: where it is shown, it is
     * rounded twice. Of all, those that are likely, or that nothing shows, are looked for before.
     */
    List<Choice> finer(Map<String, BilingualText> titles) {
        return scales.stream()
                .filter(scale -> !few.contains(scale))
                .sorted()
                .limit(MOST_FINER)
                .flatMap(scale -> Stream.of(
                        ofGroups(declared -> finer(declared, scale)),
                        ofCriteria(titles, declared -> finer(declared, scale)),
                        ofAllGroups(declared -> seen(Choice.GROUPS, declared, scale)),
                        ofAllCriteria(declared -> seen(Choice.CRITERIA, declared, scale))))
                .flatMap(List::stream)
                .toList();
    }

    private List<Written> seen(String at, String declared, int scale) {
        return unseen.contains(at)
                ? List.of()
                : finer(declared, scale).stream()
                        .filter(each -> !each.value().startsWith(MODES.get(0) + " "))
                        .toList();
    }

    private List<Written> finer(String declared, int scale) {
        return modes.stream()
                .map(mode -> Written.of(mode, scale))
                .filter(each -> !each.value().equals(declared))
                .toList();
    }

    private static BilingualText of(String key, BilingualText title, Written each) {
        BilingualText to = each.words();
        return BilingualText.of(locale -> Texts.in(locale, key, title.in(locale), to.in(locale)));
    }

    private static BilingualText title(Map<String, Object> group, String id) {
        String vi = SetTree.text(group, "title", "vi");
        String en = SetTree.text(group, "title", "en");
        return new BilingualText(vi.isEmpty() ? id : id + " – " + vi, en.isEmpty() ? id : id + " – " + en);
    }

    /** Every group of the set, at whatever depth. */
    private static List<Map<String, Object>> groups(SetTree tree) {
        List<Map<String, Object>> all = new ArrayList<>();
        collect(tree.root(), all);
        return all;
    }

    private static void collect(Map<String, Object> parent, List<Map<String, Object>> all) {
        for (Object group : SetTree.elements(parent.getOrDefault(PILLARS, List.of()))) {
            all.add(SetTree.members(group));
            collect(SetTree.members(group), all);
        }
    }
}
