package io.github.thuocdo.advice;

import com.google.common.collect.ContiguousSet;
import com.google.common.primitives.Longs;
import io.github.thuocdo.advice.Outlook.MissingReport;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.advice.FigureRange;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Ladder;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
        boolean isWhole = unit.variants().isWhole();
        List<MissingReport> reports =
                isWhole ? List.of() : ranks.map(this::reports).orElse(List.of());
        return new Outlook(
                now.worst(),
                now.best(),
                isWhole ? Optional.empty() : Verdicts.atEnd(now, false),
                isWhole ? Optional.empty() : Verdicts.atEnd(now, true),
                ranks,
                ranks.isPresent() && isExact,
                reports,
                untold(reports));
    }

    /** The missing figures of which no report says what they close. */
    private List<String> untold(List<MissingReport> reports) {
        Set<String> told = reports.stream().map(MissingReport::indicator).collect(Collectors.toSet());
        return unit.figures().stream()
                .filter(OutlookFinder::isAwaited)
                .map(Raisables.Found::indicator)
                .filter(indicator -> !told.contains(indicator))
                .toList();
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
            return upTo(first(own.best().get()), last);
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

    private List<MissingReport> reports(SortedSet<Integer> now) {
        int open = now.last() - now.first();
        List<MissingReport> all = new ArrayList<>();
        for (Raisables.Found found : unit.figures()) {
            Optional<Ladder> ladder = isAwaited(found) ? ladder(found) : Optional.empty();
            if (ladder.isPresent()) {
                // Where ends are bounds alone, fewer ranks may be open now than between them.
                int stillOpen = left.isOut() ? open : Math.min(open, mostOpen(found.indicator(), ladder.get()));
                all.add(new MissingReport(found.indicator(), stillOpen + 1, open - stillOpen));
            }
        }
        all.sort(Comparator.comparing(MissingReport::ranksLeft));
        return all;
    }

    /** Whether a figure is missing that points are given for. */
    private static boolean isAwaited(Raisables.Found found) {
        return found.figure().isUnknown()
                && found.why()
                        .filter(why -> why == Standstill.NOT_APPLICABLE || why == Standstill.PUBLISHED)
                        .isEmpty();
    }

    /** The figures that a missing one can be; empty where it is not known between which of them its points only rise or only fall. */
    private Optional<Ladder> ladder(Raisables.Found found) {
        if (found.raisable().isPresent()) {
            return found.raisable().map(raisable -> Ladder.of(least(raisable), raisable));
        }
        return found.uses().size() == 1
                ? FigureRange.of(found.uses().get(0), unit.period()).flatMap(FigureRange::ladder)
                : Optional.empty();
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
     * The number of ranks that are open beyond one once a figure is known, whatever it turns out to be. Between two ends its points only
     * rise or only fall: no more ranks are open there than from the worst of both to the best of both.
     */
    private int mostOpen(String indicator, Ladder ladder) {
        Work work = new Work(MOST_TRIED);
        Deque<List<Known>> parts = new ArrayDeque<>();
        List<Known> ends = new ArrayList<>();
        known(indicator, ladder, Longs.toArray(ladder.ends())).forEach(end -> end.ifPresent(ends::add));
        int most = ends.stream().mapToInt(Known::open).max().orElse(0);
        for (int k = 1; k < ends.size(); k++) {
            parts.push(ends.subList(k - 1, k + 1));
        }
        while (!parts.isEmpty()) {
            List<Known> part = parts.pop();
            Known low = part.get(0);
            Known high = part.get(1);
            int bound = Math.max(low.last(), high.last()) - Math.min(low.first(), high.first());
            Optional<Known> middle = bound <= most || high.step() - low.step() < 2
                    ? Optional.empty()
                    : known(indicator, ladder, (low.step() + high.step()) >>> 1).get(0);
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

    /** The ranks that are open with a figure at each of some steps; none where the unit has no rank then. */
    private List<Optional<Known>> known(String indicator, Ladder ladder, long... steps) {
        left.take(steps.length * unit.plan().scored().size());
        List<RankedUnit> told = unit.variants()
                .units(LongStream.of(steps)
                        .mapToObj(step -> Map.of(indicator, ladder.at().apply(step)))
                        .toList());
        return IntStream.range(0, steps.length)
                .mapToObj(k -> ends.of(told.get(k))
                        .map(there -> new Known(
                                steps[k],
                                there.best().map(this::first).orElse(1),
                                there.worst().map(key -> among.last(key, own)).orElseGet(() -> among.lastOfAll(own)))))
                .toList();
    }

    private int first(Key key) {
        return isDense ? among.firstOfDistinct(key, own) : among.first(key, own);
    }
}
