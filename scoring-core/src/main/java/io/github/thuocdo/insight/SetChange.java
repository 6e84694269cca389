package io.github.thuocdo.insight;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.settree.SetTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One thing in which a criteria set differs from another: a threshold, the points of a criterion, a policy. */
public final class SetChange {
    private final String path;
    private final Optional<String> criterion;
    private final Optional<Object> before;
    private final Optional<Object> after;
    private final BilingualText words;
    private final Consumer<SetTree> edit;

    SetChange(
            String path,
            Optional<String> criterion,
            Optional<? extends Object> before,
            Optional<? extends Object> after,
            BilingualText words,
            Consumer<SetTree> edit) {
        this.path = path;
        this.criterion = criterion;
        this.before = before.map(Object.class::cast);
        this.after = after.map(Object.class::cast);
        this.words = Objects.requireNonNull(words, "words");
        this.edit = edit;
    }

    /** Every change that makes {@code other} of {@code one}, in the order of the sets. */
    static List<SetChange> between(SetTree one, SetTree other) {
        return new Difference(one, other).find();
    }

    /** The change of one member of a criterion, or of the set where none is named. */
    static SetChange ofMember(
            Optional<String> criterion,
            List<String> path,
            Optional<Object> before,
            Optional<Object> after,
            ChangeWords words) {
        // Of a criterion with values the one that holds is changed; people name the member alone.
        List<String> shown =
                path.size() > 2 && path.get(0).equals(SetTree.VALUES) ? path.subList(2, path.size()) : path;
        String joined = String.join(".", shown);
        return new SetChange(
                criterion.map(id -> id + "." + joined).orElse(joined),
                criterion,
                before,
                after,
                words.changed(criterion, shown, before, after),
                tree -> apply(criterion.map(tree.criteria()::get).orElse(tree.root()), path, after));
    }

    private static void apply(Map<String, Object> object, List<String> path, Optional<Object> after) {
        boolean isOfValue = path.size() > 2 && path.get(0).equals(SetTree.VALUES);
        if (isOfValue) {
            Object value = SetTree.at(object, path.subList(0, 2)).orElseThrow();
            apply(SetTree.members(value), path.subList(2, path.size()), after);
            return;
        }
        Map<String, Object> at = object;
        for (String name : path.subList(0, path.size() - 1)) {
            at = SetTree.members(at.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>()));
        }
        String last = path.get(path.size() - 1);
        boolean isOther = after.isPresent() && !after.get().equals(at.get(last));
        if (isOther && isOfEmptyDenominator(path)) {
            // Named siblings and a count that stands in belong to one declaration; another is without them.
            at.clear();
        }
        if (after.isEmpty()) {
            at.remove(last);
        } else {
            at.put(last, SetTree.copied(after.get()));
        }
    }

    private static boolean isOfEmptyDenominator(List<String> path) {
        int length = path.size();
        return length > 1 && path.subList(length - 2, length).equals(List.of("emptyDenominator", "gives"));
    }

    /** The path of the changed member, {@code ap-satisfaction-2025.requirement.atLeast}. */
    public String path() {
        return path;
    }

    /** The id of the criterion that is changed; empty for what belongs to the whole set. */
    public Optional<String> criterion() {
        return criterion;
    }

    /** The value before, as the file writes it; empty where there was none. */
    public Optional<String> before() {
        return before.map(SetTree::text);
    }

    /** The value after, as the file writes it; empty where there is none. */
    public Optional<String> after() {
        return after.map(SetTree::text);
    }

    /** The change in words, with the clause where the criterion names one. */
    public BilingualText words() {
        return words;
    }

    /** The change as answers write it. */
    Map<String, Object> data(Locale locale) {
        return Members.of("path", path())
                .and("criterion", criterion())
                .and("before", before())
                .and("after", after())
                .and("words", words().in(locale));
    }

    void apply(SetTree tree) {
        edit.accept(tree);
    }

    @Override
    public String toString() {
        return path + ": " + before().orElse("-") + " -> " + after().orElse("-");
    }

    /** Finds every change that makes one set of another. Names, notes and quotations say what is meant, and change no result. */
    private static final class Difference {
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

        private Difference(SetTree one, SetTree other) {
            this.one = one;
            this.other = other;
            this.words = new ChangeWords(one, other);
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
                if (OPENED.contains(name)
                        && old.orElse("") instanceof Map<?, ?>
                        && now.orElse("") instanceof Map<?, ?>) {
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
}
