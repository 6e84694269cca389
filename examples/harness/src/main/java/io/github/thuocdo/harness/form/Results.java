package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.harness.book.A1;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The results that a unit's sheet shows beside each figure as it is filled in: the value, whether it is enough, the points. */
final class Results {
    private final FormTexts texts;
    private final Calculation calculation;

    Results(FormTexts texts, Calculation calculation) {
        this.texts = texts;
        this.calculation = calculation;
    }

    /** The value: a number, a yes or a no. */
    Formula value(FormLine line, FigureColumns figure) {
        Object known = switch (line.type()) {
            case YES_NO ->
                when(Formula.of(figure.top(), "=1"), A1.text(texts.say("choice.yes")), A1.text(texts.say("choice.no")));
            case CATEGORY, DATE -> "\"\"";
            default -> figure.number();
        };
        return when(figure.isKnown(), known, "\"\"");
    }

    /** In one word, how the figure stands to what is asked. */
    Formula judged(FormLine line, FigureColumns figure) {
        Criterion first = calculation.judging(line.criterion());
        Object known = word("result.given");
        if (judges(first) && first.indicator().code().equals(line.code())) {
            Formula met = new FunctionFormulas(
                            figure, line.type(), first.requirement(), new Formula.Listed(0), new Formula.Listed(0))
                    .met();
            known = when(Formula.of(met, "=1"), word("result.met"), word("result.not-met"));
        }
        return when(
                figure.isKnown(),
                known,
                when(
                        Formula.any(Formula.of(figure.state(), "=\"N\""), figure.isOverNothing()),
                        when(figure.isOverNothing(), word(overNothing(first)), word("result.not-applicable")),
                        when(Formula.of(figure.state(), "=\"E\""), word("result.wrong"), word("result.missing"))));
    }

    /** A set may say what a denominator of 0 gives. */
    private String overNothing(Criterion criterion) {
        return criterion.scored()
                        && criterion.emptyDenominator(calculation.policies())
                                != Policies.EmptyDenominator.Gives.NOT_APPLICABLE
                ? "result.over-nothing"
                : "result.not-applicable";
    }

    /** The step or category reached, the next one, and the gap to it or to the threshold; empty where there is none. */
    Optional<Formula> next(FormLine line, FigureColumns figure) {
        Criterion criterion = calculation.judging(line.criterion());
        return criterion.indicator().code().equals(line.code())
                ? new StepFormulas(texts, criterion, line.type(), figure, calculation)
                        .next()
                        .map(next -> when(figure.isKnown(), orFraction(line, figure, next), "\"\""))
                : Optional.empty();
    }

    /** The gap to the next step; or the words that a share may have been typed as a fraction, where at least 10 % is asked. */
    private Formula orFraction(FormLine line, FigureColumns figure, Formula next) {
        boolean isMuchAsked = line.type() == FigureType.SHARE
                && calculation
                        .judging(line.criterion())
                        .requirement()
                        .least()
                        .filter(least -> least.compareTo(BigDecimal.TEN) >= 0)
                        .isPresent();
        return isMuchAsked
                ? when(
                        Formula.all(
                                Formula.of(figure.numerator(), "=\"\""),
                                Formula.of(figure.top(), ">0"),
                                Formula.of(figure.top(), "<1")),
                        word("result.fraction"),
                        next)
                : next;
    }

    private String word(String key) {
        return A1.text(texts.say(key));
    }

    /** The reason why no formula can give the points of a line, as the key of the words that say so; empty where one can. */
    Optional<String> obstacle(FormLine line) {
        return line.shown().stream()
                .flatMap(criterion -> calculation.obstacle(criterion).stream())
                .findFirst();
    }

    /** The points, rounded as they are published; an empty text where there are none. */
    Formula points(FormLine line) {
        List<Object> sum = new ArrayList<>();
        List<Object> known = new ArrayList<>();
        for (Criterion criterion : line.shown()) {
            CriterionColumns columns = calculation.criterion(criterion).orElseThrow();
            Policies policies = calculation.policies();
            Policies.Rounding rounding = criterion.rounding(policies).orElse(policies.rounding());
            sum.add(sum.isEmpty() ? "" : "+");
            sum.add(when(
                    Formula.of(columns.state(), "=\"K\""),
                    Formula.of(
                            "ROUND(",
                            calculation.shared().points(criterion),
                            "*",
                            columns.earned(),
                            ",",
                            rounding.scale(),
                            ")"),
                    0));
            known.add(Formula.of(columns.state(), "=\"K\""));
        }
        return when(Formula.any(known.toArray()), Formula.of(sum.toArray()), "\"\"");
    }

    /** Whether a criterion has something to be met. */
    static boolean judges(Criterion criterion) {
        return !(criterion.requirement() instanceof Requirement.InProportion)
                && criterion.target().scoring().parts().isEmpty();
    }
}
