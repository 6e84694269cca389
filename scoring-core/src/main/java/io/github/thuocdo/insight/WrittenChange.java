package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads changes of a set as people write them: {@code ap-satisfaction-2025.threshold=90}, {@code policies.missing=exclude}. */
final class WrittenChange {
    private static final List<String> BOUNDS = List.of("atLeast", "moreThan", "atMost", "exactly");

    /** The members that are changed most often, whether a criterion writes them or not. */
    private static final List<String> MEMBERS = List.of(
            "threshold", "points", "mandatory", "missing", "requirement", "scoring", "pillar", "name", "source");

    private final SetTree base;
    private final Profile profile;

    private WrittenChange(SetTree base, Profile profile) {
        this.base = base;
        this.profile = profile;
    }

    static List<SetChange> read(SetTree base, Profile profile, List<String> written) {
        WrittenChange reader = new WrittenChange(base, profile);
        List<SetChange> changes = new ArrayList<>();
        written.forEach(one -> changes.add(reader.read(one)));
        return List.copyOf(changes);
    }

    private SetChange read(String written) {
        int sign = written.indexOf('=');
        if (sign < 1) {
            throw refused("written.form", Excerpt.of(written));
        }
        String where = written.substring(0, sign).strip();
        Object value = SetTree.value(written.substring(sign + 1).strip());
        Optional<String> name = longestName(where);
        if (name.isEmpty()) {
            requireMember(where);
            return ofSet(where, value);
        }
        Map<String, Object> criterion = criterion(name.get());
        String member = where.substring(name.get().length() + 1);
        List<String> path = path(criterion, member);
        return SetChange.ofMember(
                Optional.of(SetTree.text(criterion, "id")),
                path,
                SetTree.at(criterion, path),
                Optional.of(value),
                new ChangeWords(base, base));
    }

    /** Refuses the name of a criterion without what of it changes. */
    private void requireMember(String where) {
        if (base.criteria().containsKey(where) || !ofIndicator(where).isEmpty()) {
            Map<String, Object> criterion = criterion(where);
            String member = hasThreshold(criterion) ? ".threshold" : ".points";
            throw refused("written.no-member", where, SetTree.text(criterion, "id") + member);
        }
    }

    private static boolean hasThreshold(Map<String, Object> criterion) {
        return BOUNDS.stream()
                .anyMatch(bound ->
                        SetTree.at(criterion, List.of("requirement", bound)).isPresent());
    }

    /** The longest beginning before a dot that is the id of a criterion or the code of an indicator: ids may hold dots. */
    private Optional<String> longestName(String where) {
        for (int dot = where.lastIndexOf('.'); dot > 0; dot = where.lastIndexOf('.', dot - 1)) {
            String name = where.substring(0, dot);
            if (base.criteria().containsKey(name) || !ofIndicator(name).isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private List<Map<String, Object>> ofIndicator(String code) {
        return base.criteria().values().stream()
                .filter(criterion -> SetTree.text(criterion, "indicator").equals(code))
                .toList();
    }

    private Map<String, Object> criterion(String name) {
        Map<String, Object> itself = base.criteria().get(name);
        if (itself != null) {
            return itself;
        }
        List<Map<String, Object>> all = ofIndicator(name);
        if (all.size() > 1) {
            throw refused(
                    "written.several",
                    name,
                    String.join(
                            ", ",
                            all.stream().map(one -> SetTree.text(one, "id")).toList()));
        }
        return all.get(0);
    }

    private SetChange ofSet(String where, Object value) {
        List<String> path = Arrays.asList(where.split("\\."));
        Optional<Object> old = SetTree.at(base.root(), path);
        if (old.isEmpty() || path.get(0).equals("criteria") || path.get(0).equals("indicators")) {
            throw meant(where)
                    .map(maybe -> refused("written.maybe", Excerpt.of(where), maybe))
                    .orElseGet(() -> refused("written.unknown", Excerpt.of(where)));
        }
        return SetChange.ofMember(Optional.empty(), path, old, Optional.of(value), new ChangeWords(base, base));
    }

    /** The criterion, the indicator or the member of the set that may be meant. */
    private Optional<String> meant(String where) {
        String asked = where.indexOf('.') < 0 ? where : where.substring(0, where.indexOf('.'));
        Set<String> indicators = new LinkedHashSet<>();
        base.criteria().values().forEach(criterion -> indicators.add(SetTree.text(criterion, "indicator")));
        return Nearest.to(asked, base.criteria().keySet())
                .or(() -> Nearest.to(asked, indicators))
                .or(() -> Nearest.to(where, paths(base.root(), "")));
    }

    /** The members that hold one value, each with the names that lead to it. */
    private static Set<String> paths(Map<String, Object> object, String above) {
        Set<String> paths = new LinkedHashSet<>();
        object.forEach((name, member) -> {
            if (member instanceof Map<?, ?>) {
                paths.addAll(paths(SetTree.members(member), above + name + "."));
            } else if (!(member instanceof List<?>)) {
                paths.add(above + name);
            }
        });
        return paths;
    }

    /** Refuses a misspelt member of a criterion; a member that is like none is refused by the reader of sets. */
    private void requireKnown(Map<String, Object> criterion, Map<String, Object> form, String member) {
        String first = member.indexOf('.') < 0 ? member : member.substring(0, member.indexOf('.'));
        Set<String> known = new LinkedHashSet<>(criterion.keySet());
        known.addAll(form.keySet());
        known.addAll(MEMBERS);
        if (!known.contains(first)) {
            Nearest.to(first, known).ifPresent(maybe -> {
                throw refused("written.member-maybe", SetTree.text(criterion, "id"), Excerpt.of(first), maybe);
            });
        }
    }

    /** The way to a member: in the criterion, or in the one of its values that holds. */
    private List<String> path(Map<String, Object> criterion, String member) {
        List<String> values = valueInForce(criterion, profile);
        Map<String, Object> form =
                SetTree.at(criterion, values).map(SetTree::members).orElse(criterion);
        requireKnown(criterion, form, member);
        List<String> within = within(criterion, form, member);
        if (values.isEmpty() || (criterion.containsKey(within.get(0)) && !form.containsKey(within.get(0)))) {
            return within;
        }
        List<String> path = new ArrayList<>(values);
        path.addAll(within);
        return path;
    }

    /** The way to the value of a criterion that holds under the reading and on the day asked; empty where it has no values. */
    static List<String> valueInForce(Map<String, Object> criterion, Profile profile) {
        List<Object> values = SetTree.at(criterion, List.of(SetTree.VALUES))
                .map(SetTree::elements)
                .orElse(List.of());
        String reading = profile.reading().code();
        boolean hasOwn =
                values.stream().anyMatch(value -> SetTree.text(value, "reading").equals(reading));
        String last = profile.day().map(LocalDate::toString).orElse("");
        int best = -1;
        String since = "";
        for (int k = 0; k < values.size(); k++) {
            Object value = values.get(k);
            String from = SetTree.text(value, "from");
            boolean holds = SetTree.text(value, "reading").equals(hasOwn ? reading : "")
                    && (last.isEmpty() || from.compareTo(last) <= 0);
            if (holds && (best < 0 || from.compareTo(since) > 0)) {
                best = k;
                since = from;
            }
        }
        return best < 0 ? List.of() : List.of(SetTree.VALUES, Integer.toString(best));
    }

    /** {@code threshold} is the bound that holds at the level asked; every other member is written as the file has it. */
    private List<String> within(Map<String, Object> criterion, Map<String, Object> form, String member) {
        if (!member.equals("threshold")) {
            return Arrays.asList(member.split("\\."));
        }
        String own = profile.level().name().toLowerCase(Locale.ROOT);
        if (SetTree.at(form, List.of("requirement", "perLevel", own)).isPresent()) {
            return List.of("requirement", "perLevel", own);
        }
        return BOUNDS.stream()
                .filter(bound -> SetTree.at(form, List.of("requirement", bound)).isPresent())
                .findFirst()
                .map(bound -> List.of("requirement", bound))
                .orElseThrow(() -> refused("written.no-threshold", SetTree.text(criterion, "id")));
    }

    private static UnknownChangeException refused(String key, Object... arguments) {
        return new UnknownChangeException(ChangeWords.bilingual(key, arguments));
    }
}
