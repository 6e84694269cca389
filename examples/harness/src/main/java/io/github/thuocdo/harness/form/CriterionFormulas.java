package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.harness.form.Formula.Column;
import io.github.thuocdo.harness.form.Formula.Listed;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** What a unit has of a criterion's points, part by part where its function has parts. */
final class CriterionFormulas {
    private final Calculation calculation;
    private final Policies policies;

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

    CriterionFormulas(Calculation calculation, Policies policies) {
        this.calculation = calculation;
        this.policies = policies;
    }

    /** Adds the columns of a scored criterion that formulas can hold. */
    CriterionColumns of(Criterion criterion) {
        Scored scored = scored(
                criterion, criterion.target().scoring(), criterion.indicator().code(), criterion.type());
        Column state = calculation.add(
                criterion.id() + calculation.texts().say("calculation.state"), Formula.of(scored.state), "\"O\"");
        Column possible = calculation.add(
                criterion.id() + calculation.texts().say("calculation.possible"),
                when(Formula.of(scored.open, "=1"), 0, scored.possible));
        Column earned = calculation.add(
                criterion.id() + calculation.texts().say("calculation.earned"),
                when(Formula.of(possible, "=0"), 0, rounded(criterion, scored.earned)));
        Column answered = calculation.add(
                criterion.id() + calculation.texts().say("calculation.answered"), Formula.of(scored.answered));
        return new CriterionColumns(criterion, state, earned, possible, answered);
    }

    /** Its points rounded before they are added, where the publisher does so, and brought back to a fraction. */
    private Formula rounded(Criterion criterion, Column fraction) {
        String points = criterion.points().stripTrailingZeros().toPlainString();
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
        return criterion.id() + " · " + code + calculation.texts().say(key);
    }

    private boolean isZeroWhereMissing(Criterion criterion) {
        return criterion.missing(policies) == Policies.Missing.ZERO;
    }

    private Scored ofFigure(Criterion criterion, Scoring scoring, String code, FigureType type) {
        FigureColumns figure = calculation.figure(code);
        Listed names = new Listed(calculation.lists().namesIn(scoring));
        Listed fractions = new Listed(calculation.lists().fractionsIn(scoring));
        Formula fraction =
                new FunctionFormulas(figure, type, criterion.requirement(), names, fractions).fraction(scoring);
        Column state = calculation.add(
                heading(criterion, code, "calculation.state"),
                when(Formula.of(figure.state(), "=\"E\""), "\"U\"", figure.state()),
                "\"O\"");
        Column earned =
                calculation.add(heading(criterion, code, "calculation.fraction"), when(figure.isKnown(), fraction, 0));
        Column possible = calculation.add(
                heading(criterion, code, "calculation.possible"), when(Formula.of(state, "=\"N\""), 0, 1));
        Column open = calculation.add(
                heading(criterion, code, "calculation.open"),
                isZeroWhereMissing(criterion) ? Formula.of("0") : when(Formula.of(state, "=\"U\""), 1, 0));
        Column answered = calculation.add(
                heading(criterion, code, "calculation.answered"), when(Formula.of(state, "=\"U\""), 0, 1));
        return new Scored(state, earned, possible, open, answered);
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
        boolean isBest = scoring instanceof Scoring.BestOf;
        Column state = calculation.add(heading(criterion, code, "calculation.state"), state(parts, isBest), "\"O\"");
        Column possible = calculation.add(
                heading(criterion, code, "calculation.possible"),
                isBest ? when(Formula.of(state, "=\"N\""), 0, 1) : applicable(scoring, parts));
        Column earned = calculation.add(
                heading(criterion, code, "calculation.fraction"),
                isBest ? best(scoring, parts, state) : sum(scoring, parts, possible));
        Column open = calculation.add(
                heading(criterion, code, "calculation.open"),
                isBest
                        ? (isZeroWhereMissing(criterion) ? Formula.of("0") : when(Formula.of(state, "=\"U\""), 1, 0))
                        : Formula.call("MAX", parts.stream().map(Scored::open).toArray()));
        Column answered = calculation.add(
                heading(criterion, code, "calculation.answered"),
                Formula.call("MAX", parts.stream().map(Scored::answered).toArray()));
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

    /** The points of the parts that apply, of those of all parts. */
    private static Formula applicable(Scoring scoring, List<Scored> parts) {
        Rational full = Rational.sum(
                scoring.parts().stream().map(Scoring.Part::fraction).toList());
        if (full.signum() == 0) {
            return Formula.of("1");
        }
        return Formula.of("(", weighted(scoring, parts, true), ")/", FunctionFormulas.number(full));
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
