package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change of a criteria set and its effect on everybody: every change in words, and the ranking with all of them, or with one
 * alone. The figures stand still. Immutable, and safe to share between threads.
 */
public final class Decision {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    /** Members of a set, each with the values that are tried; the first holds where the set names none. */
    private static final Map<String, List<String>> CHOICES = ImmutableMap.of(
            "policies.missing",
            List.of("zero", "exclude"),
            "policies.emptyDenominator.gives",
            List.of("not-applicable", "full-points", "no-points"),
            "policies.ties",
            List.of("competition", "dense"),
            "policies.rounding.mode",
            List.of("half-up", "half-even", "down", "up"),
            "policies.rounding.beforeRanking",
            List.of("true", "false"));

    private final ScoredPeriod period;
    private final SetTree base;
    private final List<SetChange> changes;
    private final Supplier<Ranking> before;
    private final Supplier<Effect> together;

    private final boolean isApart;

    private Decision(
            ScoredPeriod period,
            SetTree base,
            List<SetChange> changes,
            boolean isApart,
            Supplier<CriteriaSet> against) {
        this.period = period;
        this.base = base;
        this.changes = changes;
        this.isApart = isApart;
        this.before = Suppliers.memoize(() -> rank(period.scorer()));
        this.together = Suppliers.memoize(() -> changes.isEmpty() || isApart ? still() : effect(against.get()));
    }

    /**
     * The decision for another set in place of the one that {@code period} is scored by.
     *
     * @param against the other set, which ranks units of the same level
     */
    public static Decision of(ScoredPeriod period, CriteriaSet against) {
        Objects.requireNonNull(against, "against");
        SetTree base = SetTree.of(period.scorer().set());
        return new Decision(period, base, SetDifference.between(base, SetTree.of(against)), false, () -> against);
    }

    /**
     * The decision for changes, written as {@code ap-satisfaction-2025.threshold=90}, to the set that {@code period} is scored by.
     *
     * @throws UnknownChangeException if a change names nothing that the set has, or fits several criteria
     */
    public static Decision of(ScoredPeriod period, List<String> changes) {
        SetTree base = SetTree.of(period.scorer().set());
        List<SetChange> read = WrittenChange.read(base, period.units().level(), List.copyOf(changes));
        return new Decision(
                period,
                base,
                read,
                false,
                () -> changed(base, read, period.scorer().set()));
    }

    /**
     * The decision for other choices that the author of the set might have made: how missing figures, empty denominators and ties
     * count, how scores are rounded, and that every criterion weighs the same. Each stands alone, as some exclude others.
     */
    public static Decision ofChoices(ScoredPeriod period) {
        SetTree base = SetTree.of(period.scorer().set());
        return new Decision(period, base, choices(base), true, period.scorer()::set);
    }

    private static List<SetChange> choices(SetTree base) {
        ChangeWords words = new ChangeWords(base, base);
        List<SetChange> all = new ArrayList<>();
        CHOICES.forEach((path, values) -> {
            List<String> members = Arrays.asList(path.split("\\.", -1));
            Optional<Object> now = SetTree.at(base.root(), members);
            String held = now.map(SetTree::text).orElse(values.get(0));
            values.stream()
                    .filter(value -> !value.equals(held))
                    .forEach(value -> all.add(SetChange.ofMember(
                            Optional.empty(), members, now, Optional.of(SetTree.value(value)), words)));
        });
        List<String> scale = List.of("policies", "rounding", "scale");
        Optional<Object> digits = SetTree.at(base.root(), scale);
        int held = digits.map(SetTree::text).map(Integer::parseInt).orElse(DIGITS);
        for (int other : new int[] {held - 1, held + 1}) {
            if (other >= 0 && other <= MOST_DIGITS) {
                all.add(SetChange.ofMember(
                        Optional.empty(), scale, digits, Optional.of(BigDecimal.valueOf(other)), words));
            }
        }
        all.add(new SetChange(
                "criteria.points",
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                ChangeWords.bilingual("choice.equal"),
                tree -> tree.criteria().values().forEach(criterion -> criterion.put("points", BigDecimal.ONE))));
        return List.copyOf(all);
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
        Scorer other = period.scorer().by(set).withoutConsistency();
        Ranking after = other.taken(before.get().figures()).map(other::rank).orElseGet(() -> rank(other));
        return new Effect(before.get(), after);
    }

    private Effect still() {
        return new Effect(before.get(), before.get());
    }

    /** Every change, in the order of the set. */
    public List<SetChange> changes() {
        return changes;
    }

    /** Whether the changes exclude each other, so that nothing is said of all together. */
    public boolean isApart() {
        return isApart;
    }

    /** The effect of all changes together; none where they stand apart. */
    public Effect together() {
        return together.get();
    }

    /**
     * The effect of one change alone; empty where no set can have it without the others.
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
