package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The content of cells with figures and points: numbers wherever there is one, a percentage as its hundredth, days as days. */
final class Cells {
    /** Nothing is known. */
    static final String UNKNOWN = "?";

    /** The criterion does not apply. */
    static final String NOT_APPLICABLE = "–";

    /** A spreadsheet keeps 15 digits and reads 17. */
    private static final MathContext DIGITS = new MathContext(17);

    private static final int SCALE = 20;

    private final ResultTexts texts;

    Cells(ResultTexts texts) {
        this.texts = texts;
    }

    /** The figure of a criterion: a number, a day, or words. */
    Object figure(Outcome outcome) {
        Observation said = outcome.figure().observation();
        boolean percent = isPercent(outcome.criterion());
        if (said instanceof Observation.Value value) {
            return number(value.number(), percent);
        }
        if (said instanceof Observation.Counts) {
            Optional<Rational> value = outcome.value();
            return value.isPresent() ? number(value.get().rounded(SCALE, RoundingMode.HALF_UP), percent) : UNKNOWN;
        }
        if (said instanceof Observation.YesNo answer) {
            return texts.wording().say(answer.yes() ? "value.yes" : "value.no");
        }
        if (said instanceof Observation.OnDay on) {
            return on.day();
        }
        if (said instanceof Observation.Category named) {
            return ResultTexts.plain(named.name());
        }
        if (said instanceof Observation.NotApplicable) {
            return NOT_APPLICABLE;
        }
        return outcome.isPublished() || outcome.coveredBy().isPresent() ? texts.say("figures.published") : UNKNOWN;
    }

    /** The points of a criterion, or the sign of why there are none. */
    Object points(Outcome outcome) {
        Optional<BigDecimal> points = outcome.points();
        if (points.isPresent()) {
            return points.get();
        }
        if (outcome.coveredBy().isPresent()) {
            return texts.say("points.covered");
        }
        return switch (outcome.status()) {
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNKNOWN -> UNKNOWN;
            default -> "";
        };
    }

    /** A number as a cell holds it. */
    static BigDecimal number(BigDecimal number, boolean percent) {
        BigDecimal shown = percent ? number.movePointLeft(2) : number;
        BigDecimal kept = shown.precision() > DIGITS.getPrecision() ? shown.round(DIGITS) : shown;
        return kept.signum() == 0 ? BigDecimal.ZERO : kept.stripTrailingZeros();
    }

    /** Whether figures of a criterion are percentages. */
    static boolean isPercent(Criterion criterion) {
        return criterion.type().sign().equals("%");
    }
}
