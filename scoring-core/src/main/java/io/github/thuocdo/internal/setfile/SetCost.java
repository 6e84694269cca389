package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The cost of scoring a unit by a set. A small file can ask for more than a machine gives in a day: such a set is refused when it
 * is read, with the reason.
 */
final class SetCost {
    /** So many functions take a figure, in all criteria of a ranking and their parts: five for each criterion that a set may have. */
    static final int MOST_FUNCTIONS = 10_000;

    /** A logarithm or a standard deviation in a part or factor counts so often, as several make one number. */
    private static final int IN_PARTS = 2;

    /** In a case it counts so often, as each case is compared with the others for each unit. */
    private static final int IN_CASES = 8;

    /**
     * So many criteria and groups take logarithms, standard deviations or geometric means, those in parts, factors and cases counted
     * more than once: 10,599 units then take some seconds.
     */
    static final int MOST_IRRATIONAL = 200;

    private int functions;
    private int irrational;

    private SetCost() {}

    /**
     * Notes a fault where a ranking costs too much: one level at one horizon, and of values from different days those that cost most.
     *
     * @param horizons the target years; empty where the set has none
     */
    static void check(
            JsonObject json,
            List<DatedCriterion> criteria,
            PillarTree groups,
            List<Level> levels,
            List<Horizon> horizons) {
        int ofGroups = irrational(groups);
        int functions = 0;
        int irrational = 0;
        for (Level level : levels) {
            for (int k = 0; k < Math.max(1, horizons.size()); k++) {
                Optional<Horizon> horizon = horizons.isEmpty() ? Optional.empty() : Optional.of(horizons.get(k));
                SetCost own = of(criteria.stream()
                        .filter(each -> each.askedOf().contains(level))
                        .filter(each -> each.askedBy().isEmpty()
                                || horizon.filter(each.askedBy()::contains).isPresent())
                        .toList());
                functions = Math.max(functions, own.functions);
                irrational = Math.max(irrational, own.irrational + ofGroups);
            }
        }
        if (functions > MOST_FUNCTIONS) {
            json.faultAt("criteria", "set-costs-functions", functions, MOST_FUNCTIONS);
        }
        if (irrational > MOST_IRRATIONAL) {
            json.faultAt("criteria", "set-costs-irrational", irrational, MOST_IRRATIONAL);
        }
    }

    private static SetCost of(List<DatedCriterion> criteria) {
        SetCost all = new SetCost();
        for (DatedCriterion criterion : criteria) {
            SetCost most = new SetCost();
            for (DatedCriterion.Value value : criterion.allValues()) {
                SetCost own = new SetCost();
                own.add(value.target().scoring(), 1);
                most.functions = Math.max(most.functions, own.functions);
                most.irrational = Math.max(most.irrational, own.irrational);
            }
            all.functions += most.functions;
            all.irrational += most.irrational;
        }
        return all;
    }

    /** The number of groups that take roots, or the standard deviation of their scores. */
    private static int irrational(PillarTree group) {
        Pillar own = group.pillar();
        int times = own.aggregation() == Pillar.Aggregation.GEOMETRIC ? 1 : 0;
        times += own.normalised().equals(Optional.of(Pillar.Normalised.Z_SCORE)) ? 1 : 0;
        return times + group.below().stream().mapToInt(SetCost::irrational).sum();
    }

    private void add(Scoring scoring, int times) {
        if (scoring.parts().isEmpty()) {
            functions++;
            irrational += isIrrational(scoring) ? times : 0;
        }
        int below = Math.max(times, scoring instanceof Scoring.BestOf ? IN_CASES : IN_PARTS);
        scoring.parts().forEach(part -> add(part.scoring(), below));
    }

    private static boolean isIrrational(Scoring scoring) {
        return ScoringFunctions.of(scoring) instanceof FigureFunction function && function.isIrrational();
    }
}
