package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.internal.json.JsonObject;
import java.util.List;

/**
 * What scoring by a set costs for each unit. A small file can ask for more than a machine gives in a day: such a set is refused when it
 * is read, with the reason.
 */
final class SetCost {
    /** So many functions take a figure, in all criteria and their parts: five for each criterion that a set may have. */
    static final int MOST_FUNCTIONS = 10_000;

    /**
     * So many of them take logarithms or standard deviations, those in parts, cases and factors counted twice: 10,599 units then take
     * some twenty seconds.
     */
    static final int MOST_IRRATIONAL = 200;

    private int functions;
    private int irrational;

    private SetCost() {}

    /** Notes a fault where criteria cost too much; of values from different days those count that cost most. */
    static void check(JsonObject json, List<DatedCriterion> criteria) {
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
        if (all.functions > MOST_FUNCTIONS) {
            json.faultAt("criteria", "set-costs-functions", all.functions, MOST_FUNCTIONS);
        }
        if (all.irrational > MOST_IRRATIONAL) {
            json.faultAt("criteria", "set-costs-irrational", all.irrational, MOST_IRRATIONAL);
        }
    }

    private void add(Scoring scoring, int times) {
        if (scoring.parts().isEmpty()) {
            functions++;
            irrational += isIrrational(scoring) ? times : 0;
        }
        scoring.parts().forEach(part -> add(part.scoring(), 2));
    }

    private static boolean isIrrational(Scoring scoring) {
        return scoring instanceof Scoring.Normalised normalised
                && (normalised.logarithm() || normalised.method() == Method.Z_SCORE);
    }
}
