package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What it does to everybody when a criteria set changes: every change in words, and the ranking with all of them, or with one
 * alone. The figures stand still. Immutable, and safe to share between threads.
 */
public final class Decision {
    private final ScoredPeriod period;
    private final SetTree base;
    private final List<SetChange> changes;
    private final Supplier<Ranking> before;
    private final Supplier<Effect> together;

    private Decision(ScoredPeriod period, SetTree base, List<SetChange> changes, Supplier<CriteriaSet> against) {
        this.period = period;
        this.base = base;
        this.changes = changes;
        this.before = Suppliers.memoize(() -> rank(period.scorer()));
        this.together = Suppliers.memoize(() -> changes.isEmpty() ? still() : effect(against.get()));
    }

    /**
     * What another set does in place of the one that {@code period} is scored by.
     *
     * @param against the other set, which ranks units of the same level
     */
    public static Decision of(ScoredPeriod period, CriteriaSet against) {
        Objects.requireNonNull(against, "against");
        SetTree base = SetTree.of(period.scorer().set());
        return new Decision(period, base, SetDifference.between(base, SetTree.of(against)), () -> against);
    }

    /**
     * What changes written as {@code ap-satisfaction-2025.threshold=90} do to the set that {@code period} is scored by.
     *
     * @throws UnknownChangeException if a change names nothing that the set has, or fits several criteria
     */
    public static Decision of(ScoredPeriod period, List<String> changes) {
        SetTree base = SetTree.of(period.scorer().set());
        List<SetChange> read = WrittenChange.read(base, period.units().level(), List.copyOf(changes));
        return new Decision(
                period, base, read, () -> changed(base, read, period.scorer().set()));
    }

    private static CriteriaSet changed(SetTree base, List<SetChange> changes, CriteriaSet set) {
        SetTree tree = base.copy();
        changes.forEach(change -> change.apply(tree));
        return tree.toSet(set.id());
    }

    private Ranking rank(Scorer scorer) {
        return scorer.withoutConsistency().rank(period.units(), period.figures());
    }

    private Effect effect(CriteriaSet set) {
        return new Effect(before.get(), rank(period.scorer().by(set)));
    }

    private Effect still() {
        return new Effect(before.get(), before.get());
    }

    /** Every change, in the order of the set. */
    public List<SetChange> changes() {
        return changes;
    }

    /** What all changes do together. */
    public Effect together() {
        return together.get();
    }

    /**
     * What one change does alone; empty where no set can have it without the others.
     *
     * @param change one of {@link #changes()}
     */
    public Optional<Effect> alone(SetChange change) {
        try {
            return Optional.of(
                    effect(changed(base, List.of(change), period.scorer().set())));
        } catch (CriteriaException e) {
            return Optional.empty();
        }
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
