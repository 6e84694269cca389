package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Listed;
import java.util.ArrayList;
import java.util.List;

/** The formulas of a unit's share of a criterion's points, part by part where its function has parts. */
final class CriterionFormulas {
    private static final int PERCENT = 100;

    private final CalculationColumns columns;
    private final Policies policies;
    private final SharedPoints shared;

    /**
     * A function in its place: what became of it.
     *
     * @param state {@code K}, {@code N} or {@code U}
     * @param earned the fraction of its own points
     * @param possible the fraction that applies
     * @param open 1 where unknown figures leave it open
     * @param answered 1 where one of its figures says anything
     */
    private record Scored(Column state, Column earned, Column possible, Column open, Column answered) {}

    CriterionFormulas(CalculationColumns columns, Policies policies, SharedPoints shared) {
        this.columns = columns;
        this.policies = policies;
        this.shared = shared;
    }

    /** Adds the columns of a scored criterion that formulas can hold. */
    CriterionColumns of(Criterion criterion) {
        Scored scored = scored(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
        Formula own = Formula.of(scored.state);
        Column state = columns.add(
                criterion.id() + columns.texts().say("calculation.state"),
                shared.outside(criterion)
                        .map(outside -> when(outside, "\"N\"", own))
                        .orElse(own),
                "\"O\"");
        Column possible = columns.add(
                criterion.id() + columns.texts().say("calculation.possible"),
                when(Formula.of(scored.open, "=1"), 0, scored.possible));
        Column earned = columns.add(
                criterion.id() + columns.texts().say("calculation.earned"),
                when(Formula.of(possible, "=0"), 0, rounded(criterion, scored.earned)));
        Column answered = columns.add(
                criterion.id() + columns.texts().say("calculation.answered"),
                isComposed(criterion) ? answered(criterion) : Formula.of(scored.answered));
        return new CriterionColumns(criterion, state, earned, possible, scored.possible, answered);
    }

    /** Whether it looks at several figures, or says what a denominator of 0 gives: one figure is answer enough then. */
    private boolean isComposed(Criterion criterion) {
        return !criterion.target().scoring().parts().isEmpty()
                || criterion.emptyDenominator(policies) != EmptyDenominator.Gives.NOT_APPLICABLE
                || shared.outside(criterion).isPresent();
    }

    private Formula answered(Criterion criterion) {
        return when(
                Formula.any(criterion.figures(policies).keySet().stream()
                        .map(columns::figure)
                        .map(figure -> Formula.any(
                                figure.isKnown(), figure.isOverNothing(), Formula.of(figure.state(), "=\"N\"")))
                        .toArray()),
                1,
                0);
    }

    /** Its points rounded before they are added, where the publisher does so, and brought back to a fraction. */
    private Formula rounded(Criterion criterion, Column fraction) {
        Object points = shared.points(criterion);
        return criterion
                .rounding(policies)
                .map(by -> Formula.of("ROUND(", points, "*", fraction, ",", by.scale(), ")/", points))
                .orElse(Formula.of(fraction));
    }

    private Scored scored(Criterion criterion, Scoring scoring, String code, FigureType type) {
        return scoring.parts().isEmpty()
                ? ofFigure(criterion, scoring, code, type)
                : ofParts(criterion, scoring, code, type);
    }

    private String heading(Criterion criterion, String code, String key) {
        return criterion.id() + " · " + code + columns.texts().say(key);
    }

    private boolean isZeroWhereMissing(Criterion criterion) {
        return criterion.missing(policies) == Policies.Missing.ZERO;
    }

    private Scored ofFigure(Criterion criterion, Scoring scoring, String code, FigureType type) {
        FigureColumns figure = columns.figure(code);
        Listed names = new Listed(columns.lists().namesIn(scoring));
        Listed fractions = new Listed(columns.lists().fractionsIn(scoring));
        OverNothing without = overNothing(criterion, figure, scoring, code, type, names, fractions);
        Formula fraction =
                new FunctionFormulas(figure, type, criterion.requirement(), names, fractions).fraction(scoring);
        Column state = columns.add(
                heading(criterion, code, "calculation.state"),
                when(
                        Formula.of(figure.state(), "=\"E\""),
                        "\"U\"",
                        when(figure.isOverNothing(), without.state, figure.state())),
                "\"O\"");
        Column earned = columns.add(
                heading(criterion, code, "calculation.fraction"),
                when(figure.isKnown(), fraction, when(figure.isOverNothing(), without.fraction, 0)));
        Column possible =
                columns.add(heading(criterion, code, "calculation.possible"), when(Formula.of(state, "=\"N\""), 0, 1));
        Column open = columns.add(
                heading(criterion, code, "calculation.open"),
                isZeroWhereMissing(criterion) ? Formula.of("0") : when(Formula.of(state, "=\"U\""), 1, 0));
        Column answered =
                columns.add(heading(criterion, code, "calculation.answered"), when(Formula.of(state, "=\"U\""), 0, 1));
        return new Scored(state, earned, possible, open, answered);
    }

    /** The consequence of a denominator of 0 for a figure: its state, and its fraction of the points. */
    private record OverNothing(Formula state, Formula fraction) {
        static OverNothing of(EmptyDenominator.Gives gives, Formula allPoints) {
            return switch (gives) {
                case FULL_POINTS -> new OverNothing(Formula.of("\"K\""), allPoints);
                case NO_POINTS -> new OverNothing(Formula.of("\"K\""), Formula.of("0"));
                case NOT_APPLICABLE -> new OverNothing(Formula.of("\"N\""), Formula.of("0"));
            };
        }
    }

    private OverNothing overNothing(
            Criterion criterion,
            FigureColumns figure,
            Scoring scoring,
            String code,
            FigureType type,
            Listed names,
            Listed fractions) {
        EmptyDenominator declared = criterion.emptyDenominator(policies);
        if (!type.takesCounts() || !(declared instanceof EmptyDenominator.Substitute substitute)) {
            return OverNothing.of(
                    declared instanceof EmptyDenominator.Gives gives ? gives : EmptyDenominator.Gives.NOT_APPLICABLE,
                    FunctionFormulas.allPoints(scoring));
        }
        FigureColumns other = columns.figure(substitute.indicator());
        Formula isUsable =
                Formula.all(other.isKnown(), Formula.of(other.numerator(), "=\"\""), Formula.of(other.top(), ">0"));
        int factor = substitute.by(policies.period()) * (type == FigureType.SHARE ? PERCENT : 1);
        Formula stands = Formula.all(figure.isOverNothing(), isUsable);
        Column top = columns.add(
                heading(criterion, code, "calculation.top"),
                when(stands, Formula.of(factor, "*", figure.numerator()), figure.top()));
        Column bottom =
                columns.add(heading(criterion, code, "calculation.bottom"), when(stands, other.top(), figure.bottom()));
        Formula fraction = new FunctionFormulas(
                        figure.with(top, bottom), type, criterion.requirement(), names, fractions)
                .fraction(scoring);
        OverNothing otherwise = OverNothing.of(substitute.otherwise(), FunctionFormulas.allPoints(scoring));
        return new OverNothing(
                when(Formula.of(other.state(), "=\"E\""), "\"U\"", when(isUsable, "\"K\"", otherwise.state)),
                when(isUsable, fraction, otherwise.fraction));
    }

    private Scored ofParts(Criterion criterion, Scoring scoring, String code, FigureType type) {
        List<Scored> parts = new ArrayList<>();
        for (Scoring.Part part : scoring.parts()) {
            parts.add(scored(
                    criterion,
                    part.scoring(),
                    part.indicator().orElse(code),
                    part.type().orElse(type)));
        }
        if (scoring instanceof Scoring.Product product) {
            return ofFactors(criterion, product, code, parts);
        }
        boolean isBest = scoring instanceof Scoring.BestOf;
        Column state = columns.add(heading(criterion, code, "calculation.state"), state(parts, isBest), "\"O\"");
        Column possible = columns.add(
                heading(criterion, code, "calculation.possible"),
                isBest ? when(Formula.of(state, "=\"N\""), 0, 1) : applicable(scoring, parts));
        Column earned = columns.add(
                heading(criterion, code, "calculation.fraction"),
                isBest ? best(scoring, parts, state) : sum(scoring, parts, possible));
        Column open = columns.add(
                heading(criterion, code, "calculation.open"),
                isBest
                        ? (isZeroWhereMissing(criterion) ? Formula.of("0") : when(Formula.of(state, "=\"U\""), 1, 0))
                        : Formula.call("MAX", parts.stream().map(Scored::open).toArray()));
        Column answered = columns.add(
                heading(criterion, code, "calculation.answered"),
                Formula.call("MAX", parts.stream().map(Scored::answered).toArray()));
        return new Scored(state, earned, possible, open, answered);
    }

    /** A factor that does not apply leaves nothing to multiply. */
    private Scored ofFactors(Criterion criterion, Scoring.Product product, String code, List<Scored> factors) {
        Column state = columns.add(
                heading(criterion, code, "calculation.state"),
                when(some(factors, "N"), "\"N\"", when(some(factors, "U"), "\"U\"", "\"K\"")),
                "\"O\"");
        Formula isNothing = Formula.any(factors.stream()
                .map(factor -> Formula.of(factor.possible, "=0"))
                .toArray());
        Column possible = columns.add(heading(criterion, code, "calculation.possible"), when(isNothing, 0, 1));
        List<Object> terms = new ArrayList<>();
        for (Scored factor : factors) {
            terms.add(terms.isEmpty() ? "" : "*");
            terms.add(Formula.of(factor.earned, "/", factor.possible));
        }
        terms.add("/");
        terms.add(FunctionFormulas.number(product.full()));
        Column earned = columns.add(
                heading(criterion, code, "calculation.fraction"),
                when(Formula.of(possible, "=0"), 0, Formula.of("MIN(1,", Formula.of(terms.toArray()), ")")));
        Column open = columns.add(
                heading(criterion, code, "calculation.open"),
                when(
                        Formula.of(state, "=\"N\""),
                        0,
                        Formula.call("MAX", factors.stream().map(Scored::open).toArray())));
        Column answered = columns.add(
                heading(criterion, code, "calculation.answered"),
                Formula.call("MAX", factors.stream().map(Scored::answered).toArray()));
        return new Scored(state, earned, possible, open, answered);
    }

    private static Formula some(List<Scored> parts, String state) {
        return Formula.any(parts.stream()
                .map(part -> Formula.of(part.state, "=\"" + state + "\""))
                .toArray());
    }

    private static Formula state(List<Scored> parts, boolean isBest) {
        return isBest
                ? when(some(parts, "K"), "\"K\"", when(some(parts, "U"), "\"U\"", "\"N\""))
                : when(some(parts, "U"), "\"U\"", when(some(parts, "K"), "\"K\"", "\"N\""));
    }

    /** All of it where all parts apply; else the points of those that do, at most all of it. */
    private static Formula applicable(Scoring scoring, List<Scored> parts) {
        Formula least = Formula.call("MIN", parts.stream().map(Scored::possible).toArray());
        return when(Formula.of(least, "=1"), 1, Formula.of("MIN(1,", weighted(scoring, parts, true), ")"));
    }

    private static Formula sum(Scoring scoring, List<Scored> parts, Column possible) {
        return Formula.of("MIN(", possible, ",", weighted(scoring, parts, false), ")");
    }

    private static Formula weighted(Scoring scoring, List<Scored> parts, boolean possible) {
        List<Object> terms = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            terms.add(i == 0 ? "" : "+");
            terms.add(FunctionFormulas.number(scoring.parts().get(i).fraction()));
            terms.add("*");
            terms.add(possible ? parts.get(i).possible : parts.get(i).earned);
        }
        return Formula.of(terms.toArray());
    }

    /** Of the cases that stand as the whole does, the one that gives most. */
    private static Formula best(Scoring scoring, List<Scored> parts, Column state) {
        List<Object> cases = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Scored part = parts.get(i);
            cases.add(when(
                    Formula.of(part.state, "=", state),
                    Formula.of(FunctionFormulas.number(scoring.parts().get(i).fraction()), "*", part.earned),
                    "-1E+99"));
        }
        return when(Formula.of(state, "=\"N\""), 0, Formula.call("MAX", cases.toArray()));
    }
}
