package io.github.thuocdo.advice;

import io.github.thuocdo.advice.OpenRanks.Span;
import io.github.thuocdo.advice.Outlook.MissingReport;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Finds what is still possible for a unit while figures are missing, and which of its own missing figures decides most. */
final class OutlookFinder {
    /** The most figures that are tried in the place of a missing one; beyond that, what is open is told as a bound. */
    private static final int MOST_TRIED = 2_000;

    private final UnitCase unit;
    private final Policies policies;
    private final OpenRanks open;
    private final Optional<Span> own;

    OutlookFinder(UnitCase unit, OpenRanks open) {
        this.unit = unit;
        this.policies = unit.plan().set().policies();
        this.open = open;
        this.own = open.span(unit.now());
    }

    Outlook find() {
        RankedUnit now = unit.now();
        boolean isOpen =
                policies.ties() == Policies.Ties.DENSE || unit.variants().isWhole();
        Optional<SortedSet<Integer>> ranks = isOpen ? Optional.empty() : own.map(open::ranks);
        Map<String, Observation> worst = new HashMap<>();
        Map<String, Observation> best = new HashMap<>();
        List<Raisable> missing = unit.raisables().stream()
                .filter(each -> each.figure().isUnknown())
                .toList();
        for (Raisable each : missing) {
            worst.put(each.indicator(), least(each));
            best.put(each.indicator(), each.at(each.last()));
        }
        boolean isKnown = unit.variants().isWhole();
        return new Outlook(
                now.worst(),
                now.best(),
                isKnown ? Optional.empty() : unit.variants().of(worst).verdict(),
                isKnown ? Optional.empty() : unit.variants().of(best).verdict(),
                ranks,
                ranks.map(all -> reports(all, missing)).orElse(List.of()));
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
            int left = mostOpen(each);
            all.add(new MissingReport(each.indicator(), left + 1, open - left));
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
            if (middle.isPresent() && !work.take()) {
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
        Observation said = step == 0 ? least(figure) : figure.at(step);
        RankedUnit told =
                unit.variants().units(List.of(Map.of(figure.indicator(), said))).get(0);
        return open.span(told).map(there -> new Known(step, open.first(there, own), open.last(there, own)));
    }
}
