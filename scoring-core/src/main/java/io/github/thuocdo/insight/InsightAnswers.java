package io.github.thuocdo.insight;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.report.Answer;

/**
 * The insights as answers, ready to be written as text, JSON and CSV.
 *
 * <pre>{@code
 * Report.of(InsightAnswers.of(comparison), Locale.ENGLISH).write(Format.JSON, out);
 * }</pre>
 */
public final class InsightAnswers {
    private InsightAnswers() {}

    /** Every unit of both periods. */
    public static Answer of(PeriodComparison comparison) {
        NotNull.require("comparison", comparison);
        return ComparisonAnswer.of(comparison);
    }

    /** One unit of both periods, and each of its figures. */
    public static Answer of(PeriodComparison comparison, UnitChange unit) {
        NotNull.require("comparison", comparison, "unit", unit);
        return ComparisonAnswer.of(comparison, unit);
    }

    /** Every unit of two periods between which units were merged. */
    public static Answer of(MergedComparison merged) {
        NotNull.require("merged", merged);
        return ComparisonAnswer.of(merged);
    }

    /** One unit of two periods between which units were merged, and each of its figures. */
    public static Answer of(MergedComparison merged, UnitChange unit) {
        NotNull.require("merged", merged, "unit", unit);
        return ComparisonAnswer.of(merged, unit);
    }

    /** Every unit of a ranking and of the published result that it is compared with. */
    public static Answer of(ResultComparison comparison) {
        NotNull.require("comparison", comparison);
        return ResultComparisonAnswer.of(comparison);
    }

    /** One unit of a ranking and of a published result, and each criterion whose status changed. */
    public static Answer of(ResultComparison comparison, ResultComparison.Move unit) {
        NotNull.require("comparison", comparison, "unit", unit);
        return ResultComparisonAnswer.of(comparison, unit);
    }

    /** The effects of a decision. */
    public static Answer of(Decision decision) {
        NotNull.require("decision", decision);
        return DecisionAnswer.of(decision);
    }

    /** The duties of a year. */
    public static Answer of(Duties duties) {
        NotNull.require("duties", duties);
        return DutiesAnswer.of(duties);
    }
}
