package io.github.thuocdo.internal.intake;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.figures.FigureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The use of each indicator's code at one level: asked, collected, or known to the set elsewhere. Safe to share between
 * threads.
 */
public final class AskedFigures {
    private final CriteriaSet set;
    private final Level level;
    private final Plan plan;
    private final Map<String, Integer> asked;
    private final Map<String, Slot> slots = new HashMap<>();
    private final Supplier<Map<String, Slot>> ofLevel;
    private final Supplier<IndicatorNames<Slot>> names;
    private final Supplier<IndicatorNames<Slot>> namesOfLevel;
    private final Supplier<IndicatorNames<Slot>> namesOfOthers;
    private final int[] scoredPlaces;
    private final List<Ranged> ranges;
    private final GroupsAsked groups;

    /** The use of an indicator at one level. */
    enum Use {
        ASKED,
        COLLECTED,
        /** The set has it, at another level or horizon: ignored, though rules may compare it. */
        ELSEWHERE
    }

    /**
     * One indicator of the form.
     *
     * @param index its place in the plan; -1 where the plan does not ask for it
     * @param derived whether its figure is read off the ranking, whatever is typed
     * @param aboveZero whether something takes the logarithm of its figure, with no bound above 0 that holds it back
     * @param countsBesideLogarithm whether something else takes that figure, so that one without a logarithm counts there
     * @param isKept whether its figures stand in a row of the sheet
     * @param emptyIsDeclared whether the set says what an empty denominator gives for it
     * @param substitutes whether that is another figure, so that there may be a numerator over 0
     * @param isPlain whether a figure that can be right counts as it stands
     */
    record Slot(
            String indicator,
            FigureType type,
            Use use,
            int index,
            boolean derived,
            Set<String> categories,
            boolean aboveZero,
            boolean countsBesideLogarithm,
            boolean emptyIsDeclared,
            boolean substitutes,
            boolean isKept,
            boolean isPlain) {
        Slot(
                String indicator,
                FigureType type,
                Use use,
                int index,
                boolean derived,
                Set<String> categories,
                boolean aboveZero,
                boolean countsBesideLogarithm,
                Optional<EmptyDenominator> empty) {
            this(
                    indicator,
                    type,
                    use,
                    index,
                    derived,
                    categories,
                    aboveZero,
                    countsBesideLogarithm,
                    empty.isPresent(),
                    empty.isPresent() && empty.get() instanceof EmptyDenominator.Substitute,
                    index >= 0 && !derived,
                    index >= 0 && !derived && !aboveZero && type != FigureType.CATEGORY);
        }

        /** Enough to tell slots apart: the code. */
        @Override
        public int hashCode() {
            return indicator.hashCode();
        }
    }

    /** A scored criterion with a planned ceiling, and the place of its figure. */
    record Ranged(Criterion criterion, Requirement.Range range, int index) {}

    /** The use of each code by a plan, at its level. */
    public AskedFigures(Plan plan) {
        this.set = plan.set();
        this.level = plan.profile().level();
        this.plan = plan;
        for (Map.Entry<String, FigureType> own : plan.types().entrySet()) {
            addAsked(own.getKey(), own.getValue());
        }
        this.asked = FigureTable.placesIn(plan);
        this.ofLevel = Suppliers.memoize(this::withCollected);
        Supplier<Map<String, Slot>> everywhere = Suppliers.memoize(this::withElsewhere);
        this.names = Suppliers.memoize(() -> new IndicatorNames<>(ownIndicators(), everywhere.get()));
        this.namesOfLevel = Suppliers.memoize(() -> new IndicatorNames<>(indicatorsOfLevel(), ofLevel.get()));
        this.namesOfOthers = Suppliers.memoize(() -> namesOfOthers(everywhere.get()));
        IntStream.Builder places = IntStream.builder();
        for (Criterion criterion : plan.scored()) {
            for (String code : criterion.figures(set.policies()).keySet()) {
                if (asked.containsKey(code)) {
                    places.add(asked.get(code));
                }
            }
        }
        this.scoredPlaces = places.build().toArray();
        this.ranges = rangesOf(plan.scored(), asked);
        this.groups = new GroupsAsked(plan, asked);
    }

    private void addAsked(String code, FigureType type) {
        slots.put(
                code,
                new Slot(
                        code,
                        type,
                        Use.ASKED,
                        slots.size(),
                        type == FigureType.RANK,
                        plan.categories(code),
                        plan.takesLogarithm(code),
                        plan.takesBesideLogarithm(code),
                        plan.emptyDenominator(code)));
    }

    private static List<Ranged> rangesOf(List<Criterion> scored, Map<String, Integer> places) {
        List<Ranged> withCeiling = new ArrayList<>();
        for (Criterion criterion : scored) {
            if (criterion.requirement() instanceof Requirement.Range range) {
                int place =
                        Objects.requireNonNull(places.get(criterion.indicator().code()));
                withCeiling.add(new Ranged(criterion, range, place));
            }
        }
        return List.copyOf(withCeiling);
    }

    private static void add(Map<String, Slot> slots, String code, FigureType type, Use use) {
        if (!slots.containsKey(code)) {
            slots.put(code, new Slot(code, type, use, -1, false, Set.of(), false, false, Optional.empty()));
        }
    }

    private static void addAliases(Map<String, Slot> slots, Indicator indicator) {
        Slot slot = slots.get(indicator.code());
        for (String alias : indicator.aliases()) {
            slots.putIfAbsent(alias, slot);
        }
    }

    /** The indicators of criteria, and those that are collected. */
    private List<Indicator> ownIndicators() {
        List<Indicator> own = new ArrayList<>();
        set.criteria().forEach(criterion -> own.add(criterion.indicator()));
        set.levels().forEach(each -> own.addAll(set.collectedAt(each).keySet()));
        return own;
    }

    /** Those of the criteria that the plan asks, and those that are collected at its level. */
    private List<Indicator> indicatorsOfLevel() {
        List<Indicator> own = new ArrayList<>(set.collectedAt(level).keySet());
        plan.criteria().forEach(criterion -> own.add(criterion.indicator()));
        return own;
    }

    /** Parts, cases, factors and substitutes may look at indicators that are no criterion's own. */
    private IndicatorNames<Slot> namesOfOthers(Map<String, Slot> all) {
        Set<String> own = new HashSet<>();
        ownIndicators().forEach(indicator -> own.add(indicator.code()));
        List<Indicator> others = new ArrayList<>();
        Map<String, Slot> theirs = new HashMap<>();
        all.forEach((code, slot) -> {
            if (code.equals(slot.indicator()) && !own.contains(code)) {
                theirs.put(code, slot);
                set.requirements().declared(code).ifPresent(others::add);
            }
        });
        others.forEach(indicator -> addAliases(theirs, indicator));
        return new IndicatorNames<>(others, theirs);
    }

    /** The indicators that are not asked of every unit. */
    GroupsAsked groups() {
        return groups;
    }

    /** The plan that asks. */
    Plan plan() {
        return plan;
    }

    /** The place of each indicator that the plan asks for. */
    Map<String, Integer> asked() {
        return asked;
    }

    /** The places of the figures that scored criteria take. */
    int[] scoredPlaces() {
        return scoredPlaces;
    }

    /** The scored criteria that have a planned ceiling. */
    List<Ranged> ranges() {
        return ranges;
    }

    /** The slot of a code, or of the indicator with that name; null where the set does not have it. */
    @Nullable
    Slot slot(String code) {
        // Asking a set for all that it has takes longer than one plan: only where a code calls for it.
        Slot slot = slots.containsKey(code) ? slots.get(code) : ofLevel.get().get(code);
        if (slot != null) {
            return slot;
        }
        List<String> keys = IndicatorNames.keys(code);
        Slot named = names.get().slot(keys);
        return named == null ? ofOthers(keys) : named;
    }

    /**
     * The slot of what only a part looks at. Its names yield to those that indicators of the level bear, and what these bear only up to
     * their colon to a name that it bears whole; its code and its aliases are its own.
     */
    private @Nullable Slot ofOthers(List<String> keys) {
        IndicatorNames<Slot> others = namesOfOthers.get();
        Slot other = others.slot(keys);
        return other == null || others.isDeclared(keys) || !namesOfLevel.get().isBorne(keys, others.isBorne(keys, true))
                ? other
                : null;
    }

    private Map<String, Slot> withCollected() {
        Map<String, Slot> all = new HashMap<>(slots);
        Map<Indicator, FigureType> collected = set.collectedAt(level);
        for (Map.Entry<Indicator, FigureType> own : collected.entrySet()) {
            add(all, own.getKey().code(), own.getValue(), Use.COLLECTED);
        }
        for (Criterion criterion : plan.criteria()) {
            addAliases(all, criterion.indicator());
        }
        for (Indicator indicator : collected.keySet()) {
            addAliases(all, indicator);
        }
        return all;
    }

    private Map<String, Slot> withElsewhere() {
        Map<String, Slot> all = new HashMap<>(ofLevel.get());
        for (Criterion criterion : set.criteria()) {
            add(all, criterion.indicator().code(), criterion.target().typeAt(level), Use.ELSEWHERE);
            criterion.figures(set.policies()).forEach((part, own) -> add(all, part, own, Use.ELSEWHERE));
            addAliases(all, criterion.indicator());
        }
        for (Level other : set.levels()) {
            set.collectedAt(other).forEach((indicator, type) -> {
                add(all, indicator.code(), type, Use.ELSEWHERE);
                addAliases(all, indicator);
            });
        }
        return all;
    }
}
