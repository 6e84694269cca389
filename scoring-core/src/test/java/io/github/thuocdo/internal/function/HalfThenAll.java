package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Step;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Registration;
import io.github.thuocdo.internal.function.kind.SelfRegistered;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** A function of the tests' own: half of the most points from one value on, all of them from another. */
public record HalfThenAll(Declared declared) implements FigureFunction {
    /** Its registration. */
    public static final Registration<Declared> REGISTRATION =
            new Registration<>("half-then-all", Declared.class, HalfThenAll::new, HalfThenAll::read);

    /**
     * Its declaration.
     *
     * @param half the value from which on half of the points are had
     * @param all the value from which on all of them are
     * @param most the fraction of the criterion's points that they are
     * @param direction whether figures from these values on have them, or figures up to these values
     */
    public record Declared(Rational half, Rational all, Rational most, Direction direction) implements SelfRegistered {
        @Override
        public Registration<?> registration() {
            return REGISTRATION;
        }
    }

    private static Declared read(JsonObject json, FunctionIn in) {
        return new Declared(
                json.rational("half").orElse(Rational.ZERO),
                json.rational("all").orElse(Rational.ONE),
                in.points(json, "most").orElse(Rational.ONE),
                in.direction(json));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.number("half", declared.half());
        out.number("all", declared.all());
        out.points("most", declared.most());
        out.direction(declared.direction());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        List<Step> steps = List.of(
                new Step(declared.all(), false, declared.most()),
                new Step(declared.half(), false, declared.most().times(Rational.of(1, 2))));
        return new Shape.Stairs(new Scoring.Steps(steps, declared.direction(), Rational.ZERO));
    }

    @Override
    public Bounds bounds() {
        return new Bounds(Rational.ZERO, declared.most());
    }

    @Override
    public List<Rational> fractions() {
        return List.of(declared.most());
    }

    @Override
    public void prove(FunctionUnderProof function) {
        int order = declared.half().compareTo(declared.all());
        if (declared.direction() == Direction.MORE ? order >= 0 : order <= 0) {
            function.doubts().add(Severity.ERROR, "steps-out-of-order", declared.half(), declared.all());
        }
    }

    @Override
    public String words(Words words, Rational points) {
        Rational most = declared.most().times(points);
        boolean isVietnamese = words.locale().getLanguage().equals("vi");
        return (isVietnamese ? "một nửa của " : "half of ")
                + words.number(most)
                + (isVietnamese ? " điểm từ " : " points from ")
                + words.number(declared.half())
                + (isVietnamese ? ", tất cả từ " : " on, all from ")
                + words.number(declared.all());
    }
}
