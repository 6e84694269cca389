package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.function.kind.CompositeFunction;
import io.github.thuocdo.internal.function.kind.FunctionIn;
import io.github.thuocdo.internal.function.kind.FunctionOut;
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

/** "Tỷ lệ này × tỷ lệ kia": the product of the fractions of several factors, ÷ full, at most 1. */
record Product(Scoring.Product declared) implements CompositeFunction {
    static Scoring.Product read(JsonObject json, FunctionIn in) {
        List<Scoring.Part> factors = in.parts(json, "factors");
        for (Scoring.Part factor : factors) {
            if (!factor.fraction().equals(Rational.ONE)) {
                json.faultAt("factors", "factor-has-no-points-its-own");
            }
            if (!isFraction(factor.scoring())) {
                json.faultAt("factors", "factor-scored-from-no-points-all");
            }
        }
        Rational full = json.rational("full").orElse(Rational.ONE);
        if (full.signum() <= 0 || full.compareTo(Rational.ONE) > 0) {
            json.faultAt("full", "full-product-above-0-most-1", full);
            full = Rational.ONE;
        }
        return new Scoring.Product(factors, full);
    }

    private static boolean isFraction(Scoring scoring) {
        boolean isScore =
                scoring instanceof Scoring.Normalised normalised && normalised.method() == Scoring.Method.Z_SCORE;
        return !scoring.adjusts() && !isScore && scoring.parts().stream().allMatch(part -> isFraction(part.scoring()));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.number("full", declared.full());
        out.factors("factors", declared.factors());
    }

    @Override
    public boolean isScored(List<Status> parts) {
        return parts.stream().allMatch(Status.SCORED::equals);
    }

    /** A factor that does not apply leaves nothing to multiply. */
    @Override
    public Status status(List<Status> parts) {
        return parts.contains(Status.NOT_APPLICABLE) ? Status.NOT_APPLICABLE : CompositeFunction.super.status(parts);
    }

    @Override
    public Optional<Share> share(List<Scored> parts) {
        if (parts.stream().anyMatch(part -> part.status().get() == Status.NOT_APPLICABLE)) {
            // Whatever an unknown factor turns out to be, there is nothing to multiply it by.
            return Optional.of(Share.NOT_APPLICABLE);
        }
        List<Real> factors = new ArrayList<>();
        for (Scored part : parts) {
            Optional<Share> own = part.share().get();
            if (own.isEmpty() || own.get().possible().signum() == 0) {
                return own;
            }
            factors.add(own.get().earned().dividedBy(Real.of(own.get().possible())));
        }
        Real product = Real.product(factors).dividedBy(Real.of(declared.full()));
        return Optional.of(Share.of(product.min(Real.ONE)));
    }

    /** All of it, or nothing where a factor does not apply. */
    @Override
    public Rational possible(List<Rational> parts) {
        return parts.stream().allMatch(part -> part.signum() > 0) ? Rational.ONE : Rational.ZERO;
    }

    @Override
    public Bounds bounds(List<Bounds> parts) {
        return Bounds.UNIT;
    }

    @Override
    public List<Rational> fractions() {
        return List.of();
    }

    @Override
    public String words(Words words, Rational points) {
        String factors = words(words, Rational.ONE, " × ");
        return declared.full().equals(Rational.ONE)
                ? words.say("function.product", factors, words.number(points))
                : words.say("function.product-full", factors, words.number(declared.full()), words.number(points));
    }
}
