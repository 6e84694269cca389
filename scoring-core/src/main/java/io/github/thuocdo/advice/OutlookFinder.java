package io.github.thuocdo.advice;

import com.google.common.collect.ContiguousSet;
import io.github.thuocdo.advice.Outlook.MissingReport;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.advice.FigureRange;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.Stretch;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.outlook.PossibleRanks;
import io.github.thuocdo.internal.outlook.PossibleScores;
import io.github.thuocdo.internal.outlook.Span;
import io.github.thuocdo.internal.ranks.RankKeys.Key;
import io.github.thuocdo.internal.ranks.Verdicts;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds which ranks are still possible, and which missing figure leaves the fewest of them open. */
final class OutlookFinder {
    /** The most figures that are tried in the place of a missing one; beyond that, what is open is told as a bound. */
    private static final int MOST_TRIED = 2_000;

    private final UnitCase unit;
    private final UnitEnds ends;
    private final PossibleRanks among;
    private final Optional<Span> own;
    private final boolean isDense;

    /** The criteria that may still be scored with tried figures, and the ranks told one by one, for all units that ask together. */
    private final Work left;

    OutlookFinder(UnitCase unit, UnitEnds ends, Work left) {
        this.unit = unit;
        this.left = left;
        this.ends = ends;
        this.among = ends.ranks();
        this.own = ends.of(unit.now().unit().code());
        this.isDense = unit.plan().set().policies().ties() == Policies.Ties.DENSE;
    }

    Outlook find() {
        RankedUnit now = unit.now();
        boolean isFixed = own.filter(Span::isFixed).isPresent();
        boolean isAsked = own.isPresent() && !isFixed && !isDense && !left.isOut();
        Optional<List<Stretch>> scores = isAsked ? scores() : Optional.empty();
        boolean isSettled = isFixed && among.areFixedBeside(own);
        boolean isExact = isSettled || (isFixed || scores.isPresent()) && !isDense && among.areTakenBeside(own);
        Optional<SortedSet<Integer>> ranks = own.map(
                        span -> isSettled ? new TreeSet<>(List.of(now.rank())) : ranks(span, scores))
                .filter(some -> !some.isEmpty());
        List<Raisable> missing = unit.raisables().stream()
                .filter(each -> each.figure().isUnknown())
                .toList();
        boolean isWhole = unit.variants().isWhole();
        return new Outlook(
                now.worst(),
                now.best(),
                isWhole ? Optional.empty() : Verdicts.atEnd(now, false),
                isWhole ? Optional.empty() : Verdicts.atEnd(now, true),
                ranks,
                ranks.isPresent() && isExact,
                isWhole || isDense
                        ? List.of()
                        : ranks.map(all -> reports(all, missing)).orElse(List.of()));
    }

    /** The scores by which the unit can be ranked; empty where a figure counts for several criteria, or its points follow no lines. */
    private Optional<List<Stretch>> scores() {
        Policies policies = unit.plan().set().policies();
        List<PossibleScores.Missing> missing = new ArrayList<>();
        for (Raisables.Found found : unit.figures()) {
            boolean isAsked = found.figure().isUnknown() && !found.why().equals(Optional.of(Standstill.NOT_APPLICABLE));
            boolean isOwn = found.uses().size() == 1 && !found.why().equals(Optional.of(Standstill.PUBLISHED));
            FigureUse use = found.uses().get(0);
            boolean leavesOut = use.criterion().missing(policies) != Policies.Missing.ZERO;
            Optional<FigureRange> range = isAsked && isOwn ? FigureRange.of(use, unit.period()) : Optional.empty();
            if (isAsked && range.isEmpty()) {
                return Optional.empty();
            }
            range.ifPresent(each -> missing.add(new PossibleScores.Missing(found.indicator(), leavesOut, each)));
        }
        left.take(unit.plan().scored().size() * (missing.size() + 1));
        return missing.size() != unit.now().unknown()
                ? Optional.empty()
                : PossibleScores.of(unit.plan(), unit.keys().breaksTiesByMet(), missing, unit.variants()::units);
    }

    /** The ranks of a unit among the others, at least those that it can have. */
    private SortedSet<Integer> ranks(Span own, Optional<List<Stretch>> scores) {
        if (own.worst().isEmpty() || own.best().isEmpty()) {
            return upTo(1, among.lastOfAll(Optional.of(own)));
        }
        int last = among.last(own.worst().get(), Optional.of(own));
        if (isDense || left.isOut()) {
            Key best = own.best().get();
            return upTo(
                    isDense ? among.firstOfDistinct(best, Optional.of(own)) : among.first(best, Optional.of(own)),
                    last);
        }
        SortedSet<Integer> ranks = among.of(
                scores.orElseGet(() -> between(own.worst().get(), own.best().get())), Optional.of(own));
        left.take(ranks.size());
        return ranks;
    }

    private static SortedSet<Integer> upTo(int first, int last) {
        return ContiguousSet.closed(first, last);
    }

    /** All scores between two keys, with as many criteria met as may be. */
    private static List<Stretch> between(Key worst, Key best) {
        int fewest = Math.min(worst.met(), best.met());
        int most = Math.max(worst.met(), best.met());
        return IntStream.rangeClosed(fewest, most)
                .mapToObj(met -> Stretch.between(worst.score(), best.score(), met))
                .toList();
    }

    /** The least figure that can be right; 0, no, or the category with the fewest points. */
    private static Observation least(Raisable raisable) {
        FigureUse use = raisable.uses().get(0);
        return switch (use.type()) {
            case YES_NO -> new Observation.YesNo(false);
            case CATEGORY ->
                use.categories().entrySet().stream()
                        .min(Map.Entry.comparingByValue())
                        .<Observation>map(category -> new Observation.Category(category.getKey()))
                        .orElse(Observation.MISSING);
            case DATE -> Observation.MISSING;
            default -> Observation.Value.of(BigDecimal.ZERO);
        };
    }

    private List<MissingReport> reports(SortedSet<Integer> now, List<Raisable> missing) {
        int open = now.last() - now.first();
        List<MissingReport> all = new ArrayList<>();
        for (Raisable each : missing) {
            // Where ends are bounds alone, fewer ranks may be open now than between them.
            int stillOpen = left.isOut() ? open : Math.min(open, mostOpen(each));
            all.add(new MissingReport(each.indicator(), stillOpen + 1, open - stillOpen));
        }
        all.sort(Comparator.comparing(MissingReport::ranksLeft));
        return all;
    }

    /**
     * The ranks that are open once a figure is known.
     *
     * @param step the step that the figure is at
     * @param first the best of them
     * @param last the worst of them
     */
    private record Known(long step, int first, int last) {
        int open() {
            return last - first;
        }
    }

    /**
     * The number of ranks that are open beyond one once a figure is known, whatever it turns out to be. A larger figure makes the best and
     * the worst rank better: between two figures no more ranks are open than from the worst of the smaller to the best of the larger.
     */
    private int mostOpen(Raisable figure) {
        Optional<Known> least = known(figure, 0);
        Optional<Known> greatest = known(figure, figure.last());
        if (least.isEmpty() || greatest.isEmpty()) {
            return 0;
        }
        int most = Math.max(least.get().open(), greatest.get().open());
        Work work = new Work(MOST_TRIED);
        Deque<List<Known>> parts = new ArrayDeque<>();
        parts.push(List.of(least.get(), greatest.get()));
        while (!parts.isEmpty()) {
            List<Known> part = parts.pop();
            Known low = part.get(0);
            Known high = part.get(1);
            int bound = low.last() - high.first();
            Optional<Known> middle = bound <= most || high.step() - low.step() < 2
                    ? Optional.empty()
                    : known(figure, (low.step() + high.step()) >>> 1);
            if (middle.isPresent() && (!work.take() || left.isOut())) {
                most = bound;
            } else if (middle.isPresent()) {
                most = Math.max(most, middle.get().open());
                parts.push(List.of(low, middle.get()));
                parts.push(List.of(middle.get(), high));
            }
        }
        return most;
    }

    private Optional<Known> known(Raisable figure, long step) {
        left.take(unit.plan().scored().size());
        Observation said = step == 0 ? least(figure) : figure.at(step);
        RankedUnit told =
                unit.variants().units(List.of(Map.of(figure.indicator(), said))).get(0);
        return ends.of(told)
                .map(there -> new Known(
                        step,
                        among.first(there.best().orElseThrow(), own),
                        among.last(there.worst().orElseThrow(), own)));
    }
}
