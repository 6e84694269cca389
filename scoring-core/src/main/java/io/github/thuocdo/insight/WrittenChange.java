package io.github.thuocdo.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import java.util.Optional;

/** Reads changes of a set as people write them: {@code ap-satisfaction-2025.threshold=90}, {@code policies.missing=exclude}. */
final class WrittenChange {
    private static final List<String> BOUNDS = List.of("atLeast", "above", "atMost", "below");

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
            throw new IllegalArgumentException("A change is written NAME.MEMBER=VALUE, as in "
                    + "ap-satisfaction-2025.threshold=90, not (" + written + ")");
        }
        String where = written.substring(0, sign).strip();
        JsonNode value = SetTree.value(written.substring(sign + 1).strip());
        Optional<String> name = longestName(where);
        if (name.isEmpty()) {
            return ofSet(where, value);
        }
        ObjectNode criterion = criterion(name.get());
        String member = where.substring(name.get().length() + 1);
        List<String> path = path(criterion, member);
        JsonNode old = at(criterion, path);
        return SetDifference.Edit.of(
                Optional.of(criterion.path("id").asText()), path, old, value, new ChangeWords(base, base));
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

    private List<ObjectNode> ofIndicator(String code) {
        return base.criteria().values().stream()
                .filter(criterion -> criterion.path("indicator").asText().equals(code))
                .toList();
    }

    private ObjectNode criterion(String name) {
        ObjectNode itself = base.criteria().get(name);
        if (itself != null) {
            return itself;
        }
        List<ObjectNode> all = ofIndicator(name);
        if (all.size() > 1) {
            throw new IllegalArgumentException("The name (" + name + ") fits several criteria: "
                    + String.join(", ", all.stream().map(one -> one.path("id").asText()).toList())
                    + ". Name one of them.");
        }
        return all.get(0);
    }

    private SetChange ofSet(String where, JsonNode value) {
        List<String> path = Arrays.asList(where.split("\\."));
        JsonNode old = at(base.root(), path);
        if (old.isMissingNode() || path.get(0).equals("criteria") || path.get(0).equals("indicators")) {
            String asked = where.indexOf('.') < 0 ? where : where.substring(0, where.indexOf('.'));
            throw new IllegalArgumentException("The set has nothing called (" + where + ")"
                    + Nearest.to(asked, base.criteria().keySet())
                            .map(maybe -> ". Maybe " + maybe + "?")
                            .orElse(""));
        }
        return SetDifference.Edit.of(Optional.empty(), path, old, value, new ChangeWords(base, base));
    }

    /** {@code threshold} is the bound that holds at the level asked; every other member is written as the file has it. */
    private List<String> path(ObjectNode criterion, String member) {
        if (!member.equals("threshold")) {
            return Arrays.asList(member.split("\\."));
        }
        String own = level.name().toLowerCase(Locale.ROOT);
        if (criterion.path("requirement").path("perLevel").has(own)) {
            return List.of("requirement", "perLevel", own);
        }
        return BOUNDS.stream()
                .filter(bound -> criterion.path("requirement").has(bound))
                .findFirst()
                .map(bound -> List.of("requirement", bound))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The criterion " + criterion.path("id").asText() + " has no threshold"));
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }
}
