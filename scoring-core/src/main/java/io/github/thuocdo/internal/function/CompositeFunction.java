package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A scoring function of parts, each of which is scored by a function of its own. */
public abstract non-sealed class CompositeFunction extends ScoringFunction {

    /**
     * A part, or a case, and what a unit has of it.
     *
     * @param declared the part as declared
     * @param status SCORED where its figures are known, else UNKNOWN or NOT_APPLICABLE
     * @param share the share of the part's own points; empty where unknown figures leave it open
     */
    public record Scored(Scoring.Part declared, Supplier<Status> status, Supplier<Optional<Share>> share) {}

    /** The parts or cases. */
    protected abstract List<Scoring.Part> parts();

    /** Whether the whole is scored (SCORED), unknown or not applicable, from the same of its parts. */
    public final Status status(List<Status> parts) {
        if (isScored(parts)) {
            return Status.SCORED;
        }
        return parts.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.NOT_APPLICABLE;
    }

    /** Whether enough is known of the parts to score the whole. */
    protected abstract boolean isScored(List<Status> parts);

    /** What a unit has of the whole; empty where unknown figures leave it open. */
    public abstract Optional<Share> share(List<Scored> parts);

    /** What the whole can have where each part can have {@code parts} of the whole's points. */
    public abstract Bounds bounds(List<Bounds> parts);

    /** What each part does, in brackets, {@code between} them. */
    protected final String words(Words words, Rational points, String between) {
        return parts().stream()
                .map(part -> (part.indicator() == null ? "(" : "(" + part.indicator() + ": ")
                        + words.function(part.scoring(), part.fraction().times(points)) + ")")
                .collect(Collectors.joining(between));
    }

    @Override
    public List<Rational> fractions() {
        return parts().stream().map(Scoring.Part::fraction).toList();
    }
}
