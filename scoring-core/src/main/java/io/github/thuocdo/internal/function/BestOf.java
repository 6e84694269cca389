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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * "Tính điểm cho trường hợp nào có điểm cao nhất": the best of several cases, of those that were reported. A case that is unknown
 * beside a reported one leaves the score as it is, and may still raise what the unit can have at the most.
 */
record BestOf(Scoring.BestOf declared) implements CompositeFunction {
    static Scoring.BestOf read(JsonObject json, FunctionIn in) {
        return new Scoring.BestOf(in.parts(json, "cases"));
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.parts("cases", declared.cases());
    }

    @Override
    public boolean isScored(List<Status> parts) {
        return parts.contains(Status.SCORED);
    }

    @Override
    public Optional<Share> share(List<Scored> parts) {
        List<Status> each = parts.stream().map(part -> part.status().get()).toList();
        Status status = status(each);
        if (status == Status.NOT_APPLICABLE) {
            return Optional.of(Share.NOT_APPLICABLE);
        }
        return best(IntStream.range(0, parts.size())
                        .filter(k -> each.get(k) == status)
                        .mapToObj(parts::get)
                        .toList())
                .map(Share::of);
    }

    /** A case that is still unknown may turn out to be the best one. */
    @Override
    public Optional<Share> bound(List<Scored> parts) {
        Optional<Real> best = best(parts.stream()
                .filter(part -> part.status().get() != Status.NOT_APPLICABLE)
                .toList());
        return Optional.of(best.map(Share::of).orElse(Share.NOT_APPLICABLE));
    }

    /** The most of some cases. A case that is declared as the best so far gives the same: equal roots cost many digits to compare. */
    private static Optional<Real> best(List<Scored> parts) {
        @Nullable Scored first = null;
        Optional<Real> best = Optional.empty();
        for (Scored part : parts) {
            if (first != null && first.declared().equals(part.declared())) {
                continue;
            }
            Optional<Real> own = earned(part);
            if (own.isPresent() && best.map(most -> own.get().compare(most) > 0).orElse(true)) {
                best = own;
                first = part;
            }
        }
        return best;
    }

    private static Optional<Real> earned(Scored part) {
        return part.share()
                .get()
                .map(own -> own.earned().times(Real.of(part.declared().fraction())));
    }

    /** One case that applies is enough for all points. */
    @Override
    public Rational possible(List<Rational> parts) {
        return parts.stream().anyMatch(part -> part.signum() > 0) ? Rational.ONE : Rational.ZERO;
    }

    @Override
    public Bounds bounds(List<Bounds> parts) {
        return parts.stream().reduce(Bounds::with).orElse(Bounds.NONE);
    }

    @Override
    public String words(Words words, Rational points) {
        return words.say("function.best-of", words(words, points, "; "));
    }
}
