package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** Value ÷ threshold (up to a threshold from above all points, beyond it threshold ÷ value), at least 0, at most 1: the library's own plainest choice where a document gives no points. */
record ShareOfThreshold(Scoring.ShareOfThreshold declared) implements FigureFunction {
    static Scoring.ShareOfThreshold read(JsonObject json, FunctionIn in) {
        return new Scoring.ShareOfThreshold();
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        Optional<BigDecimal> most = requirement.most();
        return most.isPresent()
                ? new Shape.Above(Rational.of(most.get()))
                : Shape.Line.upTo(Rational.of(Judgement.full(requirement)));
    }

    @Override
    public Answer answer(Requirement requirement) {
        return Answer.ALL_OR_NOTHING;
    }

    @Override
    public Real value(Requirement requirement, FigureType type, Observation said, Shape shape) {
        if (said instanceof Observation.OnDay) {
            return Judgement.isMet(requirement, type, said) ? Real.ONE : Real.ZERO;
        }
        return FigureFunction.super.value(requirement, type, said, shape);
    }

    @Override
    public Optional<Rational> valueFor(Rational fraction, Requirement requirement) {
        boolean hasFull = requirement instanceof Requirement.Threshold
                || requirement instanceof Requirement.Range
                || requirement instanceof Requirement.InProportion;
        return hasFull ? FigureFunction.super.valueFor(fraction, requirement) : Optional.empty();
    }

    @Override
    public boolean takes(FigureType type, Requirement requirement) {
        return FigureFunction.super.takes(type, requirement)
                || (type == FigureType.DATE && requirement instanceof Requirement.Before);
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    public void prove(FunctionUnderProof function) {
        FigureType type = function.type();
        boolean unlimited = type.isNumber() && type != FigureType.INDEX && type != FigureType.RANK;
        if (function.requirement() instanceof Requirement.InProportion && unlimited) {
            boolean mayBeOfOne = type == FigureType.NUMBER || type == FigureType.PER_HEAD;
            function.doubts()
                    .add(
                            mayBeOfOne ? Severity.WARNING : Severity.ERROR,
                            "points-without-threshold",
                            "1",
                            function.points());
        }
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say("function.share-of-threshold", words.number(points));
    }
}
