package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads changes of a set as people write them: {@code ap-satisfaction-2025.threshold=90}, {@code policies.missing=exclude}. */
final class WrittenChange {
    private static final List<String> BOUNDS = List.of("atLeast", "moreThan", "atMost", "exactly");

    private final SetTree base;
    private final Level level;

    private WrittenChange(SetTree base, Level level) {
        this.base = base;
        this.level = level;
    }

    static List<SetChange> read(SetTree base, Level level, List<String> written) {
        WrittenChange reader = new WrittenChange(base, level);
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
            String asked = where.indexOf('.') < 0 ? where : where.substring(0, where.indexOf('.'));
            throw Nearest.to(asked, base.criteria().keySet())
                    .map(maybe -> refused("written.maybe", Excerpt.of(where), maybe))
                    .orElseGet(() -> refused("written.unknown", Excerpt.of(where)));
        }
        return SetChange.ofMember(Optional.empty(), path, old, Optional.of(value), new ChangeWords(base, base));
    }

    /** {@code threshold} is the bound that holds at the level asked; every other member is written as the file has it. */
    private List<String> path(Map<String, Object> criterion, String member) {
        if (!member.equals("threshold")) {
            return Arrays.asList(member.split("\\."));
        }
        String own = level.name().toLowerCase(Locale.ROOT);
        if (SetTree.at(criterion, List.of("requirement", "perLevel", own)).isPresent()) {
            return List.of("requirement", "perLevel", own);
        }
        return BOUNDS.stream()
                .filter(bound ->
                        SetTree.at(criterion, List.of("requirement", bound)).isPresent())
                .findFirst()
                .map(bound -> List.of("requirement", bound))
                .orElseThrow(() -> refused("written.no-threshold", SetTree.text(criterion, "id")));
    }

    private static UnknownChangeException refused(String key, Object... arguments) {
        return new UnknownChangeException(ChangeWords.bilingual(key, arguments));
    }
}
