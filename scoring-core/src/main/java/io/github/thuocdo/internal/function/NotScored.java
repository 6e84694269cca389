package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.util.Optional;
import java.util.function.Supplier;

/** "Không tính điểm": shown, never scored. */
record NotScored(Scoring.NotScored declared) implements FigureFunction {
    static Scoring.NotScored read(JsonObject json, FunctionIn in) {
        return new Scoring.NotScored();
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return Shape.Line.NOTHING;
    }

    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        return Optional.empty();
    }

    @Override
    public boolean takes(FigureType type, Requirement requirement) {
        return true;
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say("function.none");
    }
}
