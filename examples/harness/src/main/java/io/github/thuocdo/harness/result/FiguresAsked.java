package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.harness.book.A1;
import io.github.thuocdo.harness.book.Look;
import java.math.BigDecimal;
import java.util.Optional;

/** The requirement of a criterion, as a cell says it and a formula holds it against the figure. */
final class FiguresAsked {
    private final Criterion criterion;
    private final ResultTexts texts;

    FiguresAsked(Criterion criterion, ResultTexts texts) {
        this.criterion = criterion;
        this.texts = texts;
    }

    /** Whether a criterion has something to be met. */
    static boolean isJudged(Criterion criterion) {
        return !(criterion.requirement() instanceof Requirement.InProportion);
    }

    /** A threshold as a number or a day, else the words of what is asked. */
    Object cell() {
        Requirement asked = criterion.requirement();
        if (asked.threshold().isPresent()) {
            return Cells.number(asked.threshold().get(), Cells.isPercent(criterion));
        }
        if (asked instanceof Requirement.Before before && before.year().isPresent()) {
            return before.day().atYear(before.year().get());
        }
        return texts.wording().asked(criterion);
    }

    /** The format in which that cell shows a number: {@code "≥ "0.0%}, or a day. */
    String format() {
        Requirement asked = criterion.requirement();
        if (asked instanceof Requirement.Before) {
            return A1.text(texts.say("asked.before") + " ") + texts.dayFormat();
        }
        Comparison comparison =
                asked instanceof Requirement.Threshold threshold ? threshold.comparison() : Comparison.AT_LEAST;
        String sign = switch (comparison) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case EXACTLY -> "= ";
        };
        return cell() instanceof BigDecimal number
                ? A1.text(sign)
                        + Looks.format(
                                Matrix.decimals(number, Cells.isPercent(criterion)),
                                criterion.type().sign())
                : Look.TEXT;
    }

    /** The condition under which a cell holds a figure at all. */
    String isSaid(String cell) {
        return criterion.type().isNumber() || criterion.requirement() instanceof Requirement.Before
                ? "ISNUMBER(" + cell + ")"
                : "AND(" + cell + "<>\"\"," + cell + "<>" + A1.text(Cells.NOT_APPLICABLE) + ")";
    }

    /**
     * The condition under which the figure of a cell meets what is asked; empty where nothing is to be met, or no formula tells.
     *
     * @param against the cell of what is asked
     */
    Optional<String> met(String cell, String against) {
        Requirement asked = criterion.requirement();
        if (asked instanceof Requirement.Threshold threshold) {
            return Optional.of(cell
                    + switch (threshold.comparison()) {
                        case AT_LEAST -> ">=";
                        case MORE_THAN -> ">";
                        case AT_MOST -> "<=";
                        case EXACTLY -> "=";
                    }
                    + against);
        }
        if (asked instanceof Requirement.Range) {
            return Optional.of(cell + ">=" + against);
        }
        if (asked instanceof Requirement.Affirmed) {
            return Optional.of(cell + "=" + A1.text(texts.wording().say("value.yes")));
        }
        if (asked instanceof Requirement.Before before) {
            String first = before.year().isEmpty()
                    ? "DATE(YEAR(" + cell + ")," + before.day().getMonthValue() + ","
                            + before.day().getDayOfMonth() + ")"
                    : against;
            return Optional.of(cell + "<" + first);
        }
        return Optional.empty();
    }
}
