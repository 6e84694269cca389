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
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0": the first step whose bound the value reaches. */
record Steps(Scoring.Steps declared) implements FigureFunction {
    static Scoring.Steps read(JsonObject json, FunctionIn in) {
        Direction direction = in.direction(json);
        List<Step> steps = new ArrayList<>();
        for (JsonObject each : FunctionIn.entries(json, "steps", "a step")) {
            Optional<Rational> bound = each.rational("from");
            if (bound.isEmpty() && !each.has("from")) {
                each.fault("step-has-no-from");
            }
            Rational fraction = in.points(each, "points")
                    .filter(points -> in.within(each, "points", points))
                    .orElse(Rational.ZERO);
            steps.add(new Step(bound.orElse(Rational.ZERO), each.flag("open").orElse(false), fraction));
            each.done();
        }
        if (steps.isEmpty()) {
            json.fault("steps-empty");
        }
        checkOrder(json, steps, direction);
        Rational otherwise = in.pointsIfAny(json, "otherwise")
                .filter(fraction -> in.within(json, "otherwise", fraction))
                .orElse(Rational.ZERO);
        return new Scoring.Steps(steps, direction, otherwise);
    }

    /** Steps that stand the other way round are one fault; else the first that is out of order is named. */
    private static void checkOrder(JsonObject json, List<Step> steps, Direction direction) {
        int wrong = 0;
        int first = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (!isBehind(steps.get(i), steps.get(i - 1), direction)) {
                wrong++;
                first = first == 0 ? i : first;
            }
        }
        if (wrong > 0) {
            boolean isReversed = wrong == steps.size() - 1 && steps.size() > 2;
            int best = isReversed ? steps.size() - 1 : first;
            json.faultAt(
                    "steps",
                    isReversed ? "steps-reversed" : "steps-out-of-order",
                    steps.get(best).bound(),
                    steps.get(isReversed ? 0 : first - 1).bound());
        }
    }

    /** Whether a value reaches {@code step} and not the one before it. */
    private static boolean isBehind(Step step, Step before, Direction direction) {
        int sign = direction == Direction.MORE
                ? before.bound().compareTo(step.bound())
                : step.bound().compareTo(before.bound());
        return sign > 0 || (sign == 0 && before.open() && !step.open());
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.direction(declared.direction());
        out.json().writeArrayFieldStart("steps");
        for (Step step : declared.steps()) {
            out.json().writeStartObject();
            out.number("from", step.bound());
            out.flag("open", step.open());
            out.points("points", step.fraction());
            out.json().writeEndObject();
        }
        out.json().writeEndArray();
        out.points("otherwise", declared.otherwise());
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<SampleStatistics> spread) {
        return new Shape.Stairs(declared);
    }

    @Override
    public List<Rational> fractions() {
        return Stream.concat(declared.steps().stream().map(Step::fraction), Stream.of(declared.otherwise()))
                .toList();
    }

    @Override
    public Bounds bounds() {
        return Bounds.around(fractions());
    }

    @Override
    public void prove(FunctionUnderProof function) {
        Step before = null;
        for (Step step : declared.steps()) {
            if (function.type().isNumber() && isBeyond(step, function.figures())) {
                function.doubts()
                        .add(
                                Severity.WARNING,
                                "step-out-of-range",
                                step.bound(),
                                function.figures(),
                                step.fraction().times(function.points()));
            }
            if (before != null && !isBehind(step, before, declared.direction())) {
                function.doubts().add(Severity.ERROR, "steps-out-of-order", step.bound(), before.bound());
            }
            before = step;
        }
    }

    /** Whether no figure reaches a step; one that every figure reaches is another way to say "otherwise". */
    private boolean isBeyond(Step step, Bounds figures) {
        boolean isMore = declared.direction() == Direction.MORE;
        Rational last = isMore ? figures.most() : figures.least();
        boolean none = !figures.holds(step.bound())
                || (step.open() && last != null && step.bound().equals(last));
        boolean always = isMore
                ? figures.least() != null && step.bound().compareTo(figures.least()) < 0
                : figures.most() != null && step.bound().compareTo(figures.most()) > 0;
        return none && !always;
    }

    @Override
    public String words(Words words, Rational points) {
        String way = declared.direction() == Direction.MORE ? "function.step" : "function.step-less";
        String all = declared.steps().stream()
                .map(step -> words.say(
                        step.open() ? way + "-open" : way,
                        words.number(step.bound()),
                        words.number(step.fraction().times(points))))
                .collect(Collectors.joining("; "));
        return words.say(
                "function.steps", all, words.number(declared.otherwise().times(points)));
    }
}
