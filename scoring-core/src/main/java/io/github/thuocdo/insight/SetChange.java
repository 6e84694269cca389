package io.github.thuocdo.insight;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.settree.SetTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** The change of one member of a criterion, or of the set where none is named. */
    static SetChange ofMember(
            Optional<String> criterion,
            List<String> path,
            Optional<Object> before,
            Optional<Object> after,
            ChangeWords words) {
        String joined = String.join(".", path);
        return new SetChange(
                criterion.map(id -> id + "." + joined).orElse(joined),
                criterion,
                before,
                after,
                words.changed(criterion, path, before, after),
                tree -> apply(criterion.map(tree.criteria()::get).orElse(tree.root()), path, after));
    }

    private static void apply(Map<String, Object> object, List<String> path, Optional<Object> after) {
        Map<String, Object> at = object;
        for (String name : path.subList(0, path.size() - 1)) {
            at = SetTree.members(at.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>()));
        }
        String last = path.get(path.size() - 1);
        if (after.isEmpty()) {
            at.remove(last);
        } else {
            at.put(last, SetTree.copied(after.get()));
        }
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

    void apply(SetTree tree) {
        edit.accept(tree);
    }

    @Override
    public String toString() {
        return path + ": " + before().orElse("-") + " -> " + after().orElse("-");
    }
}
