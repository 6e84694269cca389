package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.function.kind.CompositeFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.function.kind.FunctionUnderProof;
import io.github.thuocdo.internal.function.kind.Share;
import io.github.thuocdo.internal.function.kind.Words;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "(a) …: 1/2 + (b) …: 1/2": the sum of parts, each scored on its own, at most 1. */
record Parts(Scoring.Parts declared) implements CompositeFunction {
    static Scoring.Parts read(JsonObject json, FunctionIn in) {
        return new Scoring.Parts(in.parts(json, "parts"));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.parts("parts", declared.parts());
    }

    @Override
    public boolean isScored(List<Status> parts) {
        return parts.contains(Status.SCORED) && !parts.contains(Status.UNKNOWN);
    }

    @Override
    public Optional<Share> share(List<Scored> parts) {
        List<Real> earned = new ArrayList<>();
        Rational possible = Rational.ZERO;
        Rational full = Rational.ZERO;
        for (Scored part : parts) {
            Optional<Share> own = part.share().get();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Rational fraction = part.declared().fraction();
            earned.add(own.get().earned().times(Real.of(fraction)));
            possible = possible.plus(own.get().possible().times(fraction));
            full = full.plus(fraction);
        }
        Rational applicable = applicable(possible, full);
        return Optional.of(new Share(Real.sum(earned).min(Real.of(applicable)), applicable));
    }

    @Override
    public Rational possible(List<Rational> parts) {
        Rational possible = Rational.ZERO;
        Rational full = Rational.ZERO;
        for (int k = 0; k < parts.size(); k++) {
            Rational fraction = declared.parts().get(k).fraction();
            possible = possible.plus(parts.get(k).times(fraction));
            full = full.plus(fraction);
        }
        return applicable(possible, full);
    }

    /** All of it where all parts apply; else the points of those that do, at most all of it. */
    private static Rational applicable(Rational possible, Rational full) {
        return possible.equals(full) || possible.compareTo(Rational.ONE) > 0 ? Rational.ONE : possible;
    }

    @Override
    public Bounds bounds(List<Bounds> parts) {
        return parts.stream().reduce(Bounds::plus).orElse(Bounds.NONE);
    }

    /** Beyond full points the sum is cut. */
    @Override
    public void prove(FunctionUnderProof function) {
        Rational most = fractions().stream().reduce(Rational.ZERO, Rational::plus);
        if (most.compareTo(Rational.ONE) > 0) {
            function.doubts()
                    .add(Severity.WARNING, "parts-above-points", most.times(function.points()), function.points());
        }
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say("function.parts", words(words, points, " + "), words.number(points));
    }
}
