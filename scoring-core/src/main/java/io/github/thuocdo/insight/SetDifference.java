package io.github.thuocdo.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every change that makes one set of another. Names, notes and quotations say what is meant, and change no result. */
final class SetDifference {
    private static final Set<String> TEXTS = Set.of(
            "format", "id", "version", "title", "scoringNote", "$schema", "name", "rule", "notes", "source", "lead",
            "coordinating", "exceptions", "numerator", "denominator", "criteria", "indicators");
    /** Members whose own members are compared one by one. */
    private static final Set<String> OPENED = Set.of("requirement", "perLevel", "policies", "scoring", "verdicts");

    private final SetTree one;
    private final SetTree other;
    private final ChangeWords words;
    private final List<SetChange> changes = new ArrayList<>();

    private SetDifference(SetTree one, SetTree other) {
        this.one = one;
        this.other = other;
        this.words = new ChangeWords(one, other);
    }

    static List<SetChange> between(SetTree one, SetTree other) {
        return new SetDifference(one, other).find();
    }

    private List<SetChange> find() {
        members(Optional.empty(), List.of(), one.root(), other.root());
        Map<String, ObjectNode> old = one.criteria();
        Map<String, ObjectNode> now = other.criteria();
        for (String id : union(old.keySet(), now.keySet())) {
            ObjectNode was = old.get(id);
            ObjectNode is = now.get(id);
            if (was != null && is != null) {
                members(Optional.of(id), List.of(), was, is);
            } else if (was != null) {
                changes.add(new SetChange(
                        id,
                        Optional.of(id),
                        Optional.of(was.toString()),
                        Optional.empty(),
                        words.removed(was),
                        tree -> tree.remove(id)));
            } else if (is != null) {
                changes.add(new SetChange(
                        id,
                        Optional.of(id),
                        Optional.empty(),
                        Optional.of(is.toString()),
                        words.added(is),
                        tree -> tree.add(is, other)));
            }
        }
        return List.copyOf(changes);
    }

    private void members(Optional<String> criterion, List<String> path, JsonNode was, JsonNode is) {
        for (String name : union(names(was), names(is))) {
            JsonNode old = was.path(name);
            JsonNode now = is.path(name);
            if (TEXTS.contains(name) || old.equals(now)) {
                continue;
            }
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            if (OPENED.contains(name) && old.isObject() && now.isObject()) {
                members(criterion, deeper, old, now);
            } else {
                changes.add(change(criterion, deeper, old, now));
            }
        }
    }

    private SetChange change(Optional<String> criterion, List<String> path, JsonNode old, JsonNode now) {
        return Edit.of(criterion, path, old, now, words);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Map<String, Boolean> all = new LinkedHashMap<>();
        one.forEach(name -> all.put(name, true));
        other.forEach(name -> all.put(name, true));
        return all.keySet();
    }

    /** Makes the change of one member. */
    static final class Edit {
        private Edit() {}

        static SetChange of(
                Optional<String> criterion, List<String> path, JsonNode old, JsonNode now, ChangeWords words) {
            String joined = String.join(".", path);
            return new SetChange(
                    criterion.map(id -> id + "." + joined).orElse(joined),
                    criterion,
                    text(old),
                    text(now),
                    words.changed(criterion, path, old, now),
                    tree -> apply(tree, criterion, path, now));
        }

        private static Optional<String> text(JsonNode node) {
            return node.isMissingNode() ? Optional.empty() : Optional.of(node.isTextual() ? node.asText() : node.toString());
        }

        private static void apply(SetTree tree, Optional<String> criterion, List<String> path, JsonNode now) {
            ObjectNode at = criterion.isEmpty()
                    ? tree.root()
                    : tree.criterion(criterion.get()).orElseThrow();
            for (String name : path.subList(0, path.size() - 1)) {
                at = at.withObject("/" + name);
            }
            String last = path.get(path.size() - 1);
            if (now.isMissingNode()) {
                at.remove(last);
            } else {
                at.set(last, now.deepCopy());
            }
        }
    }
}
