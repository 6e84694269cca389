package io.github.thuocdo.insight;

import io.github.thuocdo.internal.settree.SetTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every change that makes one set of another. Names, notes and quotations say what is meant, and change no result. */
final class SetDifference {
    private static final Set<String> TEXTS = Set.of(
            "format",
            "id",
            "version",
            "title",
            "scoringNote",
            "$schema",
            "name",
            "rule",
            "notes",
            "source",
            "lead",
            "coordinating",
            "exceptions",
            "numerator",
            "denominator",
            "criteria",
            "indicators");
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
        Map<String, Map<String, Object>> old = one.criteria();
        Map<String, Map<String, Object>> now = other.criteria();
        for (String id : union(old.keySet(), now.keySet())) {
            Map<String, Object> was = old.getOrDefault(id, Map.of());
            Map<String, Object> is = now.getOrDefault(id, Map.of());
            if (is.isEmpty()) {
                changes.add(new SetChange(
                        id,
                        Optional.of(id),
                        Optional.of(was),
                        Optional.empty(),
                        words.removed(was),
                        tree -> tree.remove(id)));
            } else if (was.isEmpty()) {
                changes.add(new SetChange(
                        id,
                        Optional.of(id),
                        Optional.empty(),
                        Optional.of(is),
                        words.added(is),
                        tree -> tree.add(is, other)));
            } else {
                members(Optional.of(id), List.of(), was, is);
            }
        }
        return List.copyOf(changes);
    }

    private void members(
            Optional<String> criterion, List<String> path, Map<String, Object> was, Map<String, Object> is) {
        for (String name : union(was.keySet(), is.keySet())) {
            Optional<Object> old = Optional.ofNullable(was.get(name));
            Optional<Object> now = Optional.ofNullable(is.get(name));
            if (TEXTS.contains(name) || old.equals(now)) {
                continue;
            }
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            if (OPENED.contains(name) && old.orElse("") instanceof Map<?, ?> && now.orElse("") instanceof Map<?, ?>) {
                members(criterion, deeper, SetTree.members(old.get()), SetTree.members(now.get()));
            } else {
                changes.add(SetChange.ofMember(criterion, deeper, old, now, words));
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
