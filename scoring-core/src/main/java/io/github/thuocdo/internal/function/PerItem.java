package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "Mỗi ứng dụng 1 điểm, tổng không quá 5 điểm": so much per item, up to a cap. */
final class PerItem extends FigureFunction {
    static final String WORD = "per-item";
    private final Scoring.PerItem items;

    PerItem(Scoring.PerItem items) {
        this.items = items;
    }

    static Scoring.PerItem read(JsonObject json, FunctionIn in) {
        return new Scoring.PerItem(
                in.pointsAbove0(json, "each").orElse(Rational.ONE),
                in.pointsAbove0(json, "most")
                        .filter(most -> in.within(json, "most", most))
                        .orElse(Rational.ONE));
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.points("each", items.each());
        out.points("most", items.most());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<Spread> spread) {
        return new Shape.Line(Rational.ZERO, items.each(), Rational.ZERO, items.most());
    }

    /** The fewest whole items that earn enough. */
    @Override
    public Optional<Rational> valueFor(Rational fraction, Requirement requirement) {
        return super.valueFor(fraction, requirement).map(value -> Rational.of(value.rounded(0, RoundingMode.CEILING)));
    }

    @Override
    public List<Rational> fractions() {
        return List.of(items.most());
    }

    @Override
    public Bounds bounds() {
        return new Bounds(Rational.ZERO, items.most());
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say(
                "function.per-item",
                words.number(items.each().times(points)),
                words.number(items.most().times(points)));
    }
}
