package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.PopulationUse;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.util.function.Supplier;

/** "x / x của đơn vị có giá trị lớn nhất": the value as a share of the best ranked unit's. */
record BestUnit(Scoring.BestUnit declared) implements FigureFunction {
    static Scoring.BestUnit read(JsonObject json, FunctionIn in) {
        return new Scoring.BestUnit();
    }

    @Override
    public PopulationUse populationUse() {
        return new PopulationUse(PopulationUse.Look.ENDS, Bounds.NONE, false);
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        Rational most = spread.get().most();
        return most.signum() <= 0 ? Shape.Line.NOTHING : Shape.Line.upTo(most);
    }

    @Override
    public void prove(FunctionUnderProof function) {
        if (function.type() == FigureType.YES_NO) {
            function.doubts().add(Severity.WARNING, "spread-of-yes-and-no", function.word());
        }
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say("function.best-unit", words.number(points));
    }
}
