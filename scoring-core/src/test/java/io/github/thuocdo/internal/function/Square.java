package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.Registration;
import io.github.thuocdo.internal.function.kind.SelfRegistered;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.util.function.Supplier;

/** A function of the tests' own, of a shape that columns know nothing of: the square of a share. */
public record Square(Declared declared) implements FigureFunction {
    /** Its registration. */
    public static final Registration<Declared> REGISTRATION =
            new Registration<>("square", Declared.class, Square::new, Square::read);

    /** Its declaration. */
    public record Declared() implements SelfRegistered {
        @Override
        public Registration<?> registration() {
            return REGISTRATION;
        }
    }

    private static Declared read(JsonObject json, FunctionIn in) {
        return new Declared();
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return value -> {
            Rational share = value.dividedBy(Rational.of(100, 1));
            return Real.of(share.times(share));
        };
    }

    @Override
    public String words(Words words, Rational points) {
        return "(x ÷ 100)² × " + words.number(points);
    }
}
