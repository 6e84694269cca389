package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.internal.function.kind.Answer;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.function.Supplier;

/** "Điểm = tỷ lệ × điểm tối đa": value ÷ full, at least 0, at most 1; 1 less that where less is better. */
record Ratio(Scoring.Ratio declared) implements FigureFunction {
    static Scoring.Ratio read(JsonObject json, FunctionIn in) {
        return new Scoring.Ratio(FunctionIn.above0(json, "full").orElse(Rational.of(100, 1)), in.direction(json));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.number("full", declared.full());
        out.direction(declared.direction());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return Shape.Line.between(Rational.ZERO, declared.full(), declared.direction());
    }

    @Override
    public Answer answer(Requirement requirement) {
        return Answer.ALL_OR_NOTHING;
    }

    @Override
    public String words(Words words, Rational points) {
        String key = declared.direction() == Direction.MORE ? "function.ratio" : "function.ratio-less";
        return words.say(key, words.number(declared.full()), words.number(points));
    }
}
