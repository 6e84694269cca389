package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;

/** Bonus and penalty with limits: so much per item, within bounds, which may be below 0. */
record Adjustment(Scoring.Adjustment declared) implements FigureFunction {
    static Scoring.Adjustment read(JsonObject json, FunctionIn in) {
        Rational least = in.pointsIfAny(json, "least").orElse(Rational.ZERO);
        Rational most = in.pointsIfAny(json, "most").orElse(Rational.ZERO);
        if (least.compareTo(most) >= 0) {
            json.fault("adjustment-lies-between-least-most-first");
            most = least;
        }
        Rational each = in.points(json, "each").orElse(Rational.ONE);
        if (each.signum() == 0) {
            json.faultAt("each", "each-points-per-item-below-0");
        }
        return new Scoring.Adjustment(each, least, most);
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.points("each", declared.each());
        out.points("least", declared.least());
        out.points("most", declared.most());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return new Shape.Line(Rational.ZERO, declared.each(), declared.least(), declared.most());
    }

    /** Neither a bonus nor a penalty says which way is better. */
    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        return Optional.empty();
    }

    /** The fewest whole items that earn enough; of items that cost points, the most that leave enough. */
    @Override
    public Optional<Rational> valueFor(Rational fraction, Requirement requirement) {
        boolean costs = declared.each().signum() < 0;
        return FigureFunction.super
                .valueFor(fraction, requirement)
                .map(value -> Rational.of(value.rounded(0, costs ? RoundingMode.FLOOR : RoundingMode.CEILING)));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(declared.least(), declared.most());
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say(
                "function.adjustment",
                words.number(declared.each().times(points)),
                words.number(declared.least().times(points)),
                words.number(declared.most().times(points)));
    }
}
