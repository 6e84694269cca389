package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.PopulationUse;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value brought to 0–1 (or, as a z-score, to standard deviations from the mean), as composite indicators do (OECD/JRC handbook,
 * step 5).
 */
record Normalised(Scoring.Normalised declared) implements FigureFunction {
    static Scoring.Normalised read(JsonObject json, FunctionIn in) {
        Method method = json.choice("method", Method.class).orElseGet(() -> {
            if (!json.has("method")) {
                json.fault("normalised-criterion-needs-method");
            }
            return Method.MIN_MAX;
        });
        Optional<Rational> least = json.rational("least");
        Optional<Rational> most = json.rational("most");
        boolean ends = true;
        boolean logarithm = json.flag("logarithm").orElse(false);
        if (method == Method.GOALPOSTS && (least.isEmpty() || most.isEmpty())) {
            json.fault("goalposts-need-least-most");
            ends = false;
        }
        if (method == Method.DISTANCE_TO_TARGET
                && FunctionIn.above0(json, "most").isEmpty()) {
            json.fault("distance-target-needs-target-as-most");
            ends = false;
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
            json.fault(least.equals(most) ? "least-is-most" : "least-below-most");
            ends = false;
        }
        if (logarithm && least.filter(l -> l.signum() <= 0).isPresent()) {
            json.faultAt("least", "logarithm-needs-least-above-0-there");
        }
        if (logarithm && (method == Method.RANK || method == Method.DISTANCE_TO_TARGET)) {
            json.fault("no-logarithm-taken-rank-distance-target");
        }
        // The file is refused: the ends only let its other faults be found.
        return new Scoring.Normalised(
                method,
                in.direction(json),
                ends ? least : Optional.of(Rational.of(1, 2)),
                ends ? most : Optional.of(Rational.ONE),
                logarithm);
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.word("method", declared.method());
        out.direction(declared.direction());
        if (declared.least().isPresent()) {
            out.number("least", declared.least().get());
        }
        if (declared.most().isPresent()) {
            out.number("most", declared.most().get());
        }
        out.flag("logarithm", declared.logarithm());
    }

    @Override
    public boolean isIrrational() {
        return declared.logarithm() || declared.method() == Method.Z_SCORE;
    }

    /** Declared bounds hold values back, where they are not the target. */
    @Override
    public PopulationUse populationUse() {
        Bounds held = new Bounds(declared.least().orElse(null), declared.most().orElse(null));
        return switch (declared.method()) {
            case MIN_MAX -> new PopulationUse(PopulationUse.Look.ENDS, held, declared.logarithm());
            case RANK, Z_SCORE -> new PopulationUse(PopulationUse.Look.ALL, held, declared.logarithm());
            case GOALPOSTS, DISTANCE_TO_TARGET -> PopulationUse.NONE;
        };
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        Direction direction = declared.direction();
        Rational least = declared.least().orElse(null);
        Rational most = declared.most().orElse(null);
        switch (declared.method()) {
            case GOALPOSTS:
                return least == null || most == null
                        ? Shape.Line.NOTHING
                        : between(least, most, () -> new SampleStatistics(true, List.of()));
            case MIN_MAX:
                return between(spread.get().least(), spread.get().most(), spread);
            case DISTANCE_TO_TARGET:
                if (most == null) {
                    return Shape.Line.NOTHING;
                }
                return direction == Direction.MORE ? Shape.Line.upTo(most) : new Shape.Above(most);
            case RANK:
                return new Shape.RankPosition(
                        spread.get(), direction, populationUse().held());
            default:
                // Where all values are equal, none is away from the mean.
                return spread.get().least().equals(spread.get().most())
                        ? Shape.Line.NOTHING
                        : new Shape.Deviations(
                                spread.get(), direction, populationUse().held(), declared.logarithm());
        }
    }

    private Shape between(Rational least, Rational most, Supplier<SampleStatistics> logarithms) {
        // A column that is the same for all tells nobody apart: each stands in the middle, as by rank.
        if (least.equals(most)) {
            return Shape.Line.MIDDLE;
        }
        return declared.logarithm() && least.compareTo(most) < 0
                ? new Shape.Logarithm(least, most, declared.direction(), logarithms.get())
                : Shape.Line.between(least, most, declared.direction());
    }

    /** Only goalposts are declared for themselves. */
    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        boolean hasEnds = declared.method() == Method.GOALPOSTS
                && declared.least().isPresent()
                && declared.most().isPresent();
        return hasEnds ? FigureFunction.super.curve(requirement) : Optional.empty();
    }

    @Override
    public Bounds bounds() {
        return declared.method() == Method.Z_SCORE ? Bounds.NONE : Bounds.UNIT;
    }

    /** As a z-score, an unknown figure lies between those that are known. */
    @Override
    public List<Real> range(Shape shape) {
        if (declared.method() != Method.Z_SCORE) {
            return FigureFunction.super.range(shape);
        }
        return shape instanceof Shape.Deviations deviations
                ? List.of(
                        shape.at(deviations.spread().least()),
                        shape.at(deviations.spread().most()))
                : List.of(Real.ZERO);
    }

    @Override
    public void prove(FunctionUnderProof function) {
        if (function.type() == FigureType.YES_NO) {
            function.doubts().add(Severity.WARNING, "spread-of-yes-and-no", function.word());
        }
        Rational lowest = function.figures().least();
        boolean positive = lowest != null && lowest.signum() > 0;
        if (declared.logarithm() && declared.least().isEmpty() && !positive) {
            function.doubts().add(Severity.WARNING, "logarithm-of-zero", "0");
        }
    }

    @Override
    public String words(Words words, Rational points) {
        String method = declared.method().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String text = words.say(
                "function.normalised." + method,
                words.number(points),
                declared.least().map(words::number).orElse(""),
                declared.most().map(words::number).orElse(""));
        return text
                + (declared.logarithm() ? words.say("function.normalised.logarithm") : "")
                + (declared.direction() == Direction.LESS ? words.say("function.normalised.less") : "");
    }
}
