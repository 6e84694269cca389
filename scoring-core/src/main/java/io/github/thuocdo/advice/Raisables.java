package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Grid;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Finds which figures of a unit can be raised, and to what. */
final class Raisables {
    private static final Rational PERCENT = Rational.of(100, 1);

    private final ScorableFigures figures;
    private final Plan plan;
    private final Map<String, List<FigureUse>> uses;
    private final Map<String, String> above = new HashMap<>();
    private final Map<String, Optional<Rational>> largest = new ConcurrentHashMap<>();
    /** The end of the numbers that bring something, by the criteria that take them. */
    private final Map<List<FigureUse>, Optional<Rational>> ends = new ConcurrentHashMap<>();

    /**
     * A figure of a unit.
     *
     * @param indicator its indicator
     * @param uses the scored criteria that use the figure; if it does not apply to the unit, those of all units
     * @param figure as it stands
     * @param raisable the way it can be raised; empty where it cannot
     * @param why the reason why it cannot be raised; empty where it can
     */
    record Found(
            String indicator,
            List<FigureUse> uses,
            Figure figure,
            Optional<Raisable> raisable,
            Optional<Standstill> why) {}

    Raisables(ScorableFigures figures) {
        this.figures = figures;
        this.plan = figures.plan();
        this.uses = FigureUse.byFigure(plan);
        addAbove(plan.root());
    }

    private void addAbove(Pillar pillar) {
        for (Pillar below : pillar.pillars()) {
            above.put(below.id(), pillar.id());
            addAbove(below);
        }
    }

    /** The scored criteria that take each figure. */
    List<List<FigureUse>> uses() {
        return List.copyOf(uses.values());
    }

    /** Whether a publisher gives points of the unit. */
    boolean hasPublishedPoints(int unit) {
        return !figures.table().published(unit).isEmpty();
    }

    /** Every figure that scored criteria take, in the order of the documents. */
    List<Found> of(int unit) {
        List<Found> all = new ArrayList<>(uses.size());
        AdministrativeUnit who = figures.units().get(unit);
        uses.forEach((indicator, taking) -> {
            List<FigureUse> asked = asked(who, taking);
            Figure figure = figures.figure(unit, indicator);
            all.add(found(unit, indicator, asked.isEmpty() ? taking : asked, asked.isEmpty(), figure));
        });
        return all;
    }

    /** The uses by criteria that are asked of a unit: often all. */
    private static List<FigureUse> asked(AdministrativeUnit who, List<FigureUse> taking) {
        for (FigureUse use : taking) {
            if (!Judgement.applies(who, use.criterion())) {
                return taking.stream()
                        .filter(each -> Judgement.applies(who, each.criterion()))
                        .toList();
            }
        }
        return taking;
    }

    private Found found(int unit, String indicator, List<FigureUse> asked, boolean isOutside, Figure figure) {
        Optional<Standstill> why = standstill(unit, asked, isOutside, figure);
        Optional<Raisable> raisable =
                why.isPresent() ? Optional.empty() : raisable(indicator, asked, figure, figures.period());
        if (raisable.isPresent()) {
            return new Found(indicator, asked, figure, raisable, Optional.empty());
        }
        return new Found(
                indicator, asked, figure, Optional.empty(), why.or(() -> Optional.of(nothingMore(asked, figure))));
    }

    private static Standstill nothingMore(List<FigureUse> asked, Figure figure) {
        boolean isFull = !figure.isUnknown()
                && asked.stream().allMatch(use -> use.isJudged() && use.isMetBy(figure.observation()));
        return isFull ? Standstill.FULL : Standstill.NOTHING_TO_GAIN;
    }

    private Optional<Standstill> standstill(int unit, List<FigureUse> asked, boolean isOutside, Figure figure) {
        if (isOutside || figure.observation() instanceof Observation.NotApplicable) {
            return Optional.of(Standstill.NOT_APPLICABLE);
        }
        boolean isLessBetter = false;
        for (FigureUse use : asked) {
            if (isPublished(unit, use.criterion())) {
                return Optional.of(Standstill.PUBLISHED);
            }
            isLessBetter |= use.isLessBetter();
        }
        if (isLessBetter) {
            return Optional.of(Standstill.LESS_IS_BETTER);
        }
        boolean leavesDivisor = figure.isUnknown()
                && asked.stream()
                        .anyMatch(use -> use.criterion().missing(plan.set().policies()) != Policies.Missing.ZERO);
        return leavesDivisor ? Optional.of(Standstill.MISSING) : Optional.empty();
    }

    private boolean isPublished(int unit, Criterion criterion) {
        Map<String, ?> published = figures.table().published(unit);
        if (published.isEmpty()) {
            return false;
        }
        String group = criterion.pillar();
        while (group != null && !published.containsKey(group)) {
            group = above.get(group);
        }
        return group != null || published.containsKey(criterion.id());
    }

    private Optional<Raisable> raisable(String indicator, List<FigureUse> asked, Figure figure, OptionalInt period) {
        FigureType type = asked.get(0).type();
        Optional<Grid> grid = type.isNumber() ? numbers(asked, figure) : Optional.of(listed(asked, figure, period));
        if (grid.isEmpty() || grid.get().last() < 1) {
            return Optional.empty();
        }
        Raisable whole =
                new Raisable(indicator, figure, asked, grid.get(), 1, grid.get().last());
        long full = 0;
        long last = 0;
        for (FigureUse use : asked) {
            full = Math.max(full, fullAt(whole, use));
            last = Math.max(last, whole.metAt(use).orElse(0L));
        }
        last = Math.max(full, last);
        return last == 0 ? Optional.empty() : Optional.of(whole.between(full, last));
    }

    /** The first step with all points that a use can give; 0 where the figure has them. */
    private long fullAt(Raisable whole, FigureUse use) {
        Grid grid = whole.grid();
        if (use.shape().isEmpty()) {
            return held(use).map(grid::reaching).orElse(0L);
        }
        long end = use.type().isNumber() ? use.cap().map(grid::reaching).orElse(0L) : grid.last();
        if (end == 0) {
            return 0;
        }
        if (end < grid.last() && use.fraction(grid.at(end + 1)).compare(use.fraction(grid.at(end))) > 0) {
            end++;
        }
        var most = use.fraction(grid.at(end));
        Figure now = whole.figure();
        if (most.signum() <= 0 || !now.isUnknown() && fractionNow(whole, use).compare(most) >= 0) {
            return 0;
        }
        if (end > 1 && use.fraction(grid.at(end - 1)).compare(most) < 0) {
            return end;
        }
        return Raisable.first(1, end, step -> use.fraction(grid.at(step)).compare(most) >= 0)
                .orElse(0L);
    }

    private static Real fractionNow(Raisable whole, FigureUse use) {
        return use == whole.uses().get(0)
                ? whole.fraction(0)
                : use.fraction(whole.figure().observation());
    }

    /** The largest figure of any unit, held under the cap of the function. */
    private Optional<Rational> held(FigureUse use) {
        return largest(use)
                .map(most -> use.capAmongOthers()
                        .filter(cap -> cap.compareTo(most) < 0)
                        .orElse(most));
    }

    /** The largest figure of any unit, which the functions that look at the others give full points. */
    private Optional<Rational> largest(FigureUse use) {
        return largest.computeIfAbsent(use.indicator(), indicator -> {
            Optional<Rational> most = Optional.empty();
            for (int unit = 0; unit < figures.size(); unit++) {
                Optional<Rational> value = Figures.number(
                        use.type(), figures.figure(unit, indicator).observation());
                if (value.isPresent() && (most.isEmpty() || value.get().compareTo(most.get()) > 0)) {
                    most = value;
                }
            }
            return most;
        });
    }

    private Optional<Grid> numbers(List<FigureUse> asked, Figure figure) {
        FigureType type = asked.get(0).type();
        Optional<Rational> known = ends.get(asked);
        if (known == null) {
            known = end(asked);
            ends.put(asked, known);
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Rational end = known.get();
        if (figure.observation() instanceof Observation.Counts counts) {
            Rational factor = type == FigureType.SHARE ? PERCENT : Rational.ONE;
            Rational denominator = Rational.of(counts.denominator(), BigInteger.ONE);
            BigInteger enough = Grid.ceiling(end.times(denominator).dividedBy(factor));
            BigInteger top = type == FigureType.SHARE ? enough.min(counts.denominator()) : enough;
            BigInteger room = top.subtract(counts.numerator()).max(BigInteger.ZERO);
            return Optional.of(
                    new Grid.Counted(counts.numerator(), counts.denominator(), factor, room.longValueExact()));
        }
        Rational from = Figures.number(type, figure.observation()).orElse(Rational.ZERO);
        return Optional.of(Grid.Decimals.above(from, type == FigureType.COUNT ? 0 : 2, end));
    }

    private Optional<Rational> end(List<FigureUse> asked) {
        Optional<Rational> most = Optional.empty();
        for (FigureUse use : asked) {
            Optional<Rational> cap = use.shape().isEmpty() ? held(use) : use.cap();
            for (Optional<Rational> end : List.of(cap, use.threshold())) {
                most = end.isPresent() && (most.isEmpty() || end.get().compareTo(most.get()) > 0) ? end : most;
            }
        }
        // One more, as the end itself may not be enough: of counts, the numerator beyond it.
        return most.map(end -> Bounds.of(asked.get(0).type()).held(end.plus(Rational.ONE)));
    }

    private static Grid listed(List<FigureUse> asked, Figure figure, OptionalInt period) {
        FigureUse use = asked.get(0);
        List<Observation> better = new ArrayList<>();
        switch (use.type()) {
            case YES_NO -> {
                if (!(figure.observation() instanceof Observation.YesNo answer) || !answer.yes()) {
                    better.add(new Observation.YesNo(true));
                }
            }
            case CATEGORY -> better.addAll(categories(use, figure));
            case DATE -> lastDay(use, figure, period).ifPresent(better::add);
            default -> {}
        }
        return new Grid.Listed(better);
    }

    private static List<Observation> categories(FigureUse use, Figure figure) {
        Rational now = figure.isUnknown()
                ? Rational.ZERO
                : use.fraction(figure.observation()).exact().orElse(Rational.ZERO);
        List<Observation> better = new ArrayList<>();
        Rational[] before = {now};
        use.categories().entrySet().stream()
                .filter(category -> category.getValue().compareTo(now) > 0)
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(category -> {
                    if (category.getValue().compareTo(before[0]) > 0) {
                        better.add(new Observation.Category(category.getKey()));
                        before[0] = category.getValue();
                    }
                });
        return better;
    }

    /** The last day in time. */
    private static Optional<Observation> lastDay(FigureUse use, Figure figure, OptionalInt period) {
        if (!(use.criterion().requirement() instanceof Requirement.Before before)
                || (!figure.isUnknown() && use.isMetBy(figure.observation()))) {
            return Optional.empty();
        }
        return before.year()
                .or(() -> period.isPresent() ? Optional.of(period.getAsInt()) : Optional.empty())
                .map(known -> new Observation.OnDay(before.day().atYear(known).minusDays(1)));
    }
}
