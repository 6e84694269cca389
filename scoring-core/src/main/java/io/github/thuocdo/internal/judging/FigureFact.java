package io.github.thuocdo.internal.judging;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figure for one indicator, as judgement rules match it.
 *
 * @param indicator the code of the indicator, or what else joins it to a criterion
 * @param figure the figure that counts
 * @param known whether a figure is known; "not applicable" counts as known
 * @param applicable whether it applies
 * @param value its exact value; null where it is no number
 * @param answer yes or no; null where it is neither
 * @param day the day; null where it is no day
 */
public record FigureFact(
        String indicator,
        Figure figure,
        boolean known,
        boolean applicable,
        @Nullable Rational value,
        @Nullable Boolean answer,
        @Nullable LocalDate day) {

    static FigureFact of(String indicator, FigureType type, Figure figure) {
        Observation observation = figure.observation();
        return new FigureFact(
                indicator,
                figure,
                !figure.isUnknown(),
                !(observation instanceof Observation.NotApplicable),
                Figures.exact(type, observation).orElse(null),
                observation instanceof Observation.YesNo answer ? answer.yes() : null,
                observation instanceof Observation.OnDay on ? on.day() : null);
    }

    /** A figure of which only this much is known: whether there is one, and whether it applies. */
    static FigureFact withoutValue(String indicator, Figure figure, boolean known, boolean applicable) {
        return new FigureFact(indicator, figure, known, applicable, null, null, null);
    }

    /** Whether it is a day early enough for what is asked. */
    public boolean isInTimeFor(CriterionFact asked) {
        return day != null
                && asked.criterion().requirement() instanceof Requirement.Before before
                && before.isMetOn(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureFact that
                && indicator.equals(that.indicator)
                && Objects.equals(figure, that.figure)
                && known == that.known
                && applicable == that.applicable
                && Objects.equals(value, that.value)
                && Objects.equals(answer, that.answer)
                && Objects.equals(day, that.day);
    }

    /** Enough to tell figures apart: few are said about one indicator. */
    @Override
    public int hashCode() {
        return indicator.hashCode();
    }
}
