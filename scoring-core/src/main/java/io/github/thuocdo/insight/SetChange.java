package io.github.thuocdo.insight;

import io.github.thuocdo.finding.BilingualText;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** One thing in which a criteria set differs from another: a threshold, the points of a criterion, a policy. */
public final class SetChange {
    private final String path;
    private final Optional<String> criterion;
    private final Optional<String> before;
    private final Optional<String> after;
    private final BilingualText words;
    private final Consumer<SetTree> edit;

    SetChange(
            String path,
            Optional<String> criterion,
            Optional<String> before,
            Optional<String> after,
            BilingualText words,
            Consumer<SetTree> edit) {
        this.path = path;
        this.criterion = criterion;
        this.before = before;
        this.after = after;
        this.words = Objects.requireNonNull(words, "words");
        this.edit = edit;
    }

    /** Where it stands, {@code ap-satisfaction-2025.requirement.atLeast}. */
    public String path() {
        return path;
    }

    /** The id of the criterion that is changed; empty for what belongs to the whole set. */
    public Optional<String> criterion() {
        return criterion;
    }

    /** What stood there, as the file writes it; empty where nothing did. */
    public Optional<String> before() {
        return before;
    }

    /** What stands there now, as the file writes it; empty where nothing does. */
    public Optional<String> after() {
        return after;
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
        return path + ": " + before.orElse("-") + " -> " + after.orElse("-");
    }
}
