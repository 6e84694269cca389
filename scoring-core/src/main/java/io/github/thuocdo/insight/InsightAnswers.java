package io.github.thuocdo.insight;

import io.github.thuocdo.internal.answer.SetNamedAnswer;
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

    private static Answer named(Answer answer, PeriodComparison comparison) {
        return SetNamedAnswer.of(answer, comparison.before(), comparison.after());
    }

    private static Answer named(Answer answer, ResultComparison comparison) {
        return SetNamedAnswer.of(answer, comparison.before().set(), comparison.after());
    }

    /** Every unit of both periods. */
    public static Answer of(PeriodComparison comparison) {
        NotNull.require("comparison", comparison);
        return named(ComparisonAnswer.of(comparison), comparison);
    }

    /** One unit of both periods, and each of its figures. */
    public static Answer of(PeriodComparison comparison, UnitChange unit) {
        NotNull.require("comparison", comparison, "unit", unit);
        return named(ComparisonAnswer.of(comparison, unit), comparison);
    }

    /** Every unit of two periods between which units were merged. */
    public static Answer of(MergedComparison merged) {
        NotNull.require("merged", merged);
        return named(ComparisonAnswer.of(merged), merged.comparison());
    }

    /** One unit of two periods between which units were merged, and each of its figures. */
    public static Answer of(MergedComparison merged, UnitChange unit) {
        NotNull.require("merged", merged, "unit", unit);
        return named(ComparisonAnswer.of(merged, unit), merged.comparison());
    }

    /** Every unit of a ranking and of the published result that it is compared with. */
    public static Answer of(ResultComparison comparison) {
        NotNull.require("comparison", comparison);
        return named(ResultComparisonAnswer.of(comparison), comparison);
    }

    /** One unit of a ranking and of a published result, and each criterion whose status changed. */
    public static Answer of(ResultComparison comparison, ResultComparison.Move unit) {
        NotNull.require("comparison", comparison, "unit", unit);
        return named(ResultComparisonAnswer.of(comparison, unit), comparison);
    }

    /** The effects of a decision. */
    public static Answer of(Decision decision) {
        NotNull.require("decision", decision);
        Effect together = decision.together();
        return SetNamedAnswer.of(DecisionAnswer.of(decision), together.before(), together.after());
    }

    /** The duties of a year. */
    public static Answer of(Duties duties) {
        NotNull.require("duties", duties);
        return DutiesAnswer.of(duties);
    }
}
