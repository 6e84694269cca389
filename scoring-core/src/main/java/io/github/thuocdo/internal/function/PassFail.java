package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Step;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "Đạt ≥ ngưỡng": full points where it is met, else none. */
record PassFail(Scoring.PassFail declared) implements FigureFunction {
    static Scoring.PassFail read(JsonObject json, FunctionIn in) {
        return new Scoring.PassFail(json.object("requirement").map(in.requirements()));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        if (declared.requirement().isPresent()) {
            out.json().writeObjectFieldStart("requirement");
            out.requirements().write(declared.requirement().get(), out.json());
            out.json().writeEndObject();
        }
    }

    @Override
    public Optional<Requirement> ownRequirement() {
        return declared.requirement();
    }

    private Requirement asked(Requirement requirement) {
        return ownRequirement().orElse(requirement);
    }

    /** A step at the threshold; two where only the threshold itself is right. */
    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        Requirement asked = asked(requirement);
        if (asked instanceof Requirement.Threshold threshold) {
            return stairs(
                    threshold.value(),
                    threshold.comparison() == Comparison.AT_MOST ? Direction.LESS : Direction.MORE,
                    threshold.comparison() == Comparison.MORE_THAN,
                    threshold.comparison() == Comparison.EXACTLY);
        }
        if (asked instanceof Requirement.Range range) {
            return stairs(range.from(), Direction.MORE, false, false);
        }
        return asked instanceof Requirement.AmongFirst first
                ? stairs(BigDecimal.valueOf(first.n()), Direction.LESS, false, false)
                : Shape.Line.NOTHING;
    }

    private static Shape stairs(BigDecimal at, Direction direction, boolean open, boolean only) {
        Rational bound = Rational.of(at);
        Step met = new Step(bound, open, Rational.ONE);
        List<Step> steps = only ? List.of(new Step(bound, true, Rational.ZERO), met) : List.of(met);
        return new Shape.Stairs(new Scoring.Steps(steps, direction, Rational.ZERO));
    }

    @Override
    public Answer answer(Requirement requirement) {
        return asked(requirement) instanceof Requirement.Affirmed ? Answer.ALL_OR_NOTHING : Answer.JUDGED;
    }

    @Override
    public Real value(Requirement requirement, FigureType type, Observation said, Shape shape) {
        return Judgement.isMet(asked(requirement), type, said) ? Real.ONE : Real.ZERO;
    }

    /** One way is better where a threshold is to be reached, whatever is beyond it. */
    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        Requirement asked = asked(requirement);
        boolean isExact =
                asked instanceof Requirement.Threshold threshold && threshold.comparison() == Comparison.EXACTLY;
        return FigureFunction.super
                .curve(requirement)
                .filter(curve -> curve instanceof Shape.Stairs && !isExact)
                .filter(curve ->
                        curve.direction() == Direction.MORE || asked.most().isPresent());
    }

    @Override
    public boolean takes(FigureType type, Requirement requirement) {
        return type != FigureType.CATEGORY;
    }

    @Override
    public boolean judges() {
        return true;
    }

    @Override
    public void prove(FunctionUnderProof function) {
        if (asked(function.requirement()) instanceof Requirement.InProportion
                && declared.requirement().isEmpty()) {
            function.doubts().add(Severity.ERROR, "pass-without-requirement", function.points());
        }
    }

    @Override
    public String words(Words words, Rational points) {
        // The criterion's requirement, which stands beside these words, does not say it.
        Requirement own = declared.requirement().orElse(null);
        if (own instanceof Requirement.Threshold threshold) {
            String step = switch (threshold.comparison()) {
                case AT_LEAST -> "function.step";
                case MORE_THAN -> "function.step-open";
                case AT_MOST -> "function.step-less";
                case EXACTLY -> "function.step-exactly";
            };
            return steps(words, step, threshold.value(), points);
        }
        // The end of a range is a plan: more than it is met too.
        return own instanceof Requirement.Range range
                ? steps(words, "function.step", range.from(), points)
                : words.say("function.pass-fail", words.number(points));
    }

    private static String steps(Words words, String step, BigDecimal at, Rational points) {
        return words.say("function.steps", words.say(step, words.number(Rational.of(at)), words.number(points)), "0");
    }
}
