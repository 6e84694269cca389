package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.intake.KnownFigures;
import io.github.thuocdo.internal.settree.SetTree;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of a criteria set and its effect on everybody: every change in words, and the ranking with all of them, or with one
 * alone. The figures stand still. Immutable, and safe to share between threads.
 */
public final class Decision {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final List<String> EMPTIES = List.of("not-applicable", "full-points", "no-points");
    /** Members of a set, each with the values that are tried; the first holds where the set names none. */
    private static final Map<String, List<String>> CHOICES = ImmutableMap.of(
            "policies.missing",
            List.of("zero", "exclude"),
            "policies.emptyDenominator.gives",
            EMPTIES,
            "policies.ties",
            List.of("competition", "dense"),
            "policies.rounding.mode",
            List.of("half-up", "half-even", "down", "up"),
            "policies.rounding.beforeRanking",
            List.of("true", "false"));

    /** So many criteria are read anew, all trials together; each trial reads those of the whole set. */
    private static final int MOST_CRITERIA_READ = 12_000;

    private static final int FEWEST_ALONE = 2;

    private final ScoredPeriod period;
    private final SetTree base;
    private final List<SetChange> changes;
    private final Supplier<Ranking> before;
    /** The figures of known units, by which many changes are tried. */
    private final Supplier<Submissions> known;

    private final Supplier<Effect> together;

    private final boolean isApart;
    private final int triedAlone;

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
        this.together = Suppliers.memoize(
                () -> changes.isEmpty() || isApart ? still() : effect(against.get(), period.figures()));
        this.known = Suppliers.memoize(() -> KnownFigures.of(period.units(), period.figures()));
        int criteria = Math.max(1, base.criteria().size());
        this.triedAlone = Math.min(changes.size(), Math.max(FEWEST_ALONE, MOST_CRITERIA_READ / criteria));
    }

    private Decision(Decision other, int triedAlone) {
        this.period = other.period;
        this.base = other.base;
        this.changes = other.changes;
        this.before = other.before;
        this.together = other.together;
        this.known = other.known;
        this.isApart = other.isApart;
        this.triedAlone = triedAlone;
    }

    /**
     * The decision for another set in place of the one that {@code period} is scored by.
     *
     * @param against the other set, which ranks units of the same level
     */
    public static Decision of(ScoredPeriod period, CriteriaSet against) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(against, "against");
        SetTree base = SetTree.of(period.scorer().set());
        return new Decision(period, base, SetChange.between(base, SetTree.of(against)), false, () -> against);
    }

    /**
     * The decision for changes, written as {@code ap-satisfaction-2025.threshold=90}, to the set that {@code period} is scored by.
     *
     * @throws UnknownChangeException if a change names nothing that the set has, or fits several criteria
     */
    public static Decision of(ScoredPeriod period, List<String> changes) {
        NotNull.require("changes", changes, "period", period);
        SetTree base = SetTree.of(period.scorer().set());
        List<SetChange> read = WrittenChange.read(
                base, period.scorer().plan(period.units().level()).profile(), List.copyOf(changes));
        return new Decision(
                period,
                base,
                read,
                false,
                () -> changed(base, read, period.scorer().set()));
    }

    /**
     * The decision for other choices that the author of the set might have made: how missing figures, empty denominators (in the set, and in
     * the criteria that declare it themselves) and ties count, how scores are rounded, that all criteria or all groups weigh the same, and that one of them weighs twice as much. Each stands
     * alone, as some exclude others.
     */
    public static Decision ofChoices(ScoredPeriod period) {
        Objects.requireNonNull(period, "period");
        SetTree base = SetTree.of(period.scorer().set());
        return new Decision(period, base, choices(period, base), true, period.scorer()::set);
    }

    private static List<SetChange> choices(ScoredPeriod period, SetTree base) {
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
        Plan plan = period.scorer().plan(period.units().level());
        List<String> scored = plan.scored().stream().map(Criterion::id).toList();
        all.addAll(new OtherEmpties(base, plan.profile(), EMPTIES).choices(scored));
        all.addAll(new OtherWeights(base, scored).choices());
        return List.copyOf(all);
    }

    /** Other weights that each criterion and each group might have had. */
    private static final class OtherWeights {
        private static final BigDecimal TWO = BigDecimal.valueOf(2);
        private static final String POINTS = "points";
        private static final String WEIGHT = "weight";
        private static final String PILLARS = "pillars";

        private final SetTree base;
        private final List<String> scored;

        OtherWeights(SetTree base, List<String> scored) {
            this.base = base;
            this.scored = scored;
        }

        /** All criteria alike, all groups alike, and each of them alone twice as heavy. */
        List<SetChange> choices() {
            List<SetChange> all = new ArrayList<>();
            all.add(change(
                    "criteria.points",
                    BigDecimal.ONE,
                    "choice.equal",
                    tree -> tree.criteria()
                            .values()
                            .forEach(criterion -> forms(criterion).forEach(form -> form.put(WEIGHT, BigDecimal.ONE)))));
            if (groups(base).size() > 1) {
                all.add(change("pillars.weight", BigDecimal.ONE, "choice.groups", OtherWeights::groupsAlike));
            }
            if (scored.size() > 1) {
                scored.forEach(id -> all.add(twice(id)));
            }
            weighed(base.root())
                    .forEach(id -> all.add(change(
                            "pillars." + id + ".weight",
                            TWO,
                            "choice.group-twice",
                            tree -> pillars(tree.root())
                                    .filter(pillar -> SetTree.text(pillar, "id").equals(id))
                                    .forEach(pillar -> twiceAsHeavy(pillar, WEIGHT)),
                            titleOf(id))));
            return all;
        }

        private BilingualText titleOf(String id) {
            Object group = pillars(base.root())
                    .filter(pillar -> SetTree.text(pillar, "id").equals(id))
                    .findFirst()
                    .orElseThrow();
            return BilingualText.of(locale -> ChangeWords.titled(group, locale.getLanguage()));
        }

        private static SetChange change(String path, BigDecimal now, String words, Consumer<SetTree> edit) {
            return change(path, now, words, edit, BilingualText.NONE);
        }

        private static SetChange change(
                String path, BigDecimal now, String words, Consumer<SetTree> edit, BilingualText named) {
            return new SetChange(
                    path, Optional.empty(), Optional.empty(), Optional.of(now), ChangeWords.about(words, named), edit);
        }

        private SetChange twice(String id) {
            return new SetChange(
                    id + ".weight",
                    Optional.of(id),
                    Optional.empty(),
                    Optional.of(TWO),
                    ChangeWords.twiceAsHeavy(base.criteria().getOrDefault(id, Map.of())),
                    tree -> forms(tree.criteria().getOrDefault(id, Map.of()))
                            .forEach(form -> twiceAsHeavy(form, POINTS)));
        }

        /** The holder of a criterion's points: the criterion itself, or each of its dated values. */
        private static Stream<Map<String, Object>> forms(Map<String, Object> criterion) {
            return SetTree.at(criterion, List.of("values"))
                    .map(values -> SetTree.elements(values).stream().map(SetTree::members))
                    .orElseGet(() -> Stream.of(criterion));
        }

        /** The weight, or what holds where there is none, twice: {@code "1/3"} becomes {@code "2/3"}. */
        private static void twiceAsHeavy(Map<String, Object> form, String otherwise) {
            Object weight = form.getOrDefault(WEIGHT, form.getOrDefault(otherwise, BigDecimal.ONE));
            if (weight instanceof String fraction) {
                int line = fraction.indexOf('/');
                form.put(
                        WEIGHT,
                        new BigInteger(fraction.substring(0, line)).multiply(BigInteger.TWO)
                                + fraction.substring(line));
            } else if (weight instanceof BigDecimal number) {
                form.put(WEIGHT, number.multiply(TWO));
            }
        }

        /** The groups that the set declares, at every depth. */
        private static Stream<Map<String, Object>> pillars(Map<String, Object> above) {
            return SetTree.at(above, List.of(PILLARS)).stream()
                    .flatMap(list -> SetTree.elements(list).stream())
                    .map(SetTree::members)
                    .flatMap(pillar -> Stream.concat(Stream.of(pillar), pillars(pillar)));
        }

        private static List<String> weighed(Map<String, Object> root) {
            List<String> ids = pillars(root)
                    .filter(pillar -> pillar.containsKey(WEIGHT))
                    .map(pillar -> SetTree.text(pillar, "id"))
                    .toList();
            return ids.size() > 1 ? ids : List.of();
        }

        /** The topmost groups, declared or named by the criteria alone. */
        private static List<Object> groups(SetTree tree) {
            return SetTree.at(tree.root(), List.of(PILLARS))
                    .map(SetTree::elements)
                    .orElseGet(() -> tree.criteria().values().stream()
                            .map(criterion -> SetTree.text(criterion, "pillar"))
                            .filter(pillar -> !pillar.isEmpty())
                            .distinct()
                            .map(pillar -> (Object) new LinkedHashMap<String, Object>(Map.of("id", pillar)))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }

        private static void groupsAlike(SetTree tree) {
            tree.root().put(PILLARS, groups(tree));
            pillars(tree.root()).forEach(pillar -> {
                pillar.remove("weights");
                pillar.put(WEIGHT, BigDecimal.ONE);
            });
        }
    }

    private static CriteriaSet changed(SetTree base, List<SetChange> changes, CriteriaSet set) {
        SetTree tree = base.copy();
        changes.forEach(change -> change.apply(tree));
        return tree.toSet(set.id());
    }

    private Ranking rank(Scorer scorer) {
        return scorer.withoutConsistency().rank(period.units(), period.figures());
    }

    private Effect effect(CriteriaSet set, Submissions figures) {
        Scorer other = period.scorer().by(set).withoutConsistency();
        Ranking after = other.taken(before.get().figures())
                .map(other::rank)
                .orElseGet(() -> other.rank(period.units(), figures));
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
     * The number of changes, from the first on, that are tried alone: all of them, unless the set is so large that trying each
     * would take the square of its size, or another number is asked for.
     */
    public int triedAlone() {
        return triedAlone;
    }

    /**
     * This decision with another number of changes that are tried alone, whatever the size of the set.
     *
     * @param most 0 or more; more than there are means all
     * @throws IllegalArgumentException if it is below 0
     */
    public Decision tryingAlone(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("The number of changes that are tried alone is 0 or more, not " + most);
        }
        return new Decision(this, Math.min(changes.size(), most));
    }

    /**
     * The effect of one change alone; empty where no set can have it without the others.
     *
     * @param change one of {@link #changes()}
     */
    public Optional<Effect> alone(SetChange change) {
        Objects.requireNonNull(change, "change");
        try {
            return Optional.of(
                    effect(changed(base, List.of(change), period.scorer().set()), known.get()));
        } catch (CriteriaException e) {
            return Optional.empty();
        }
    }

    /** A remark beside the effects. */
    public enum Remark {
        /** Figures stand still, and nobody is taken to act on the decision. */
        ASSUMPTION("decide.assumption"),
        /** No set can have the change without the others. */
        NOT_ALONE("decide.not-alone"),
        /** Some changes are not tried alone. */
        NOT_TRIED("decide.not-tried"),
        /** Nothing differs. */
        NOTHING("decide.nothing");

        private final String key;

        Remark(String key) {
            this.key = key;
        }
    }

    /** A remark on this decision, in words. */
    public BilingualText words(Remark remark) {
        Objects.requireNonNull(remark, "remark");
        return ChangeWords.bilingual(remark.key, Integer.toString(changes.size() - triedAlone));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
