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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "Mỗi ứng dụng 1 điểm, tổng không quá 5 điểm": so much per item, up to a cap. */
record PerItem(Scoring.PerItem declared) implements FigureFunction {
    static Scoring.PerItem read(JsonObject json, FunctionIn in) {
        return new Scoring.PerItem(
                in.pointsAbove0(json, "each").orElse(Rational.ONE),
                in.pointsAbove0(json, "most")
                        .filter(most -> in.within(json, "most", most))
                        .orElse(Rational.ONE));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.points("each", declared.each());
        out.points("most", declared.most());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return new Shape.Line(Rational.ZERO, declared.each(), Rational.ZERO, declared.most());
    }

    /** The fewest whole items that earn enough. */
    @Override
    public Optional<Rational> valueFor(Rational fraction, Requirement requirement) {
        return FigureFunction.super
                .valueFor(fraction, requirement)
                .map(value -> Rational.of(value.rounded(0, RoundingMode.CEILING)));
    }

    @Override
    public List<Rational> fractions() {
        return List.of(declared.most());
    }

    @Override
    public Bounds bounds() {
        return new Bounds(Rational.ZERO, declared.most());
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say(
                "function.per-item",
                words.number(declared.each().times(points)),
                words.number(declared.most().times(points)));
    }
}
