package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A scoring function of parts, each of which is scored by a function of its own. */
public non-sealed interface CompositeFunction extends ScoringFunction {

    /**
     * A part, or a case, and what a unit has of it.
     *
     * @param declared the part as declared
     * @param status SCORED where its figures are known, else UNKNOWN or NOT_APPLICABLE
     * @param share the share of the part's own points; empty where unknown figures leave it open
     */
    record Scored(Scoring.Part declared, Supplier<Status> status, Supplier<Optional<Share>> share) {}

    /** Whether the whole is scored (SCORED), unknown or not applicable, from the same of its parts. */
    default Status status(List<Status> parts) {
        if (isScored(parts)) {
            return Status.SCORED;
        }
        return parts.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.NOT_APPLICABLE;
    }

    /** Whether enough is known of the parts to score the whole. */
    boolean isScored(List<Status> parts);

    /** A unit's share of the whole; empty where unknown figures leave it open. */
    Optional<Share> share(List<Scored> parts);

    /** The least or the largest share of the whole that a unit can have, given the same bound of each part. */
    default Optional<Share> bound(List<Scored> parts) {
        return share(parts);
    }

    /**
     * The fraction of the whole's points that applies to a unit, whatever is known of it.
     *
     * @param parts the fraction of its own points that applies of each part
     */
    Rational possible(List<Rational> parts);

    /** The bounds of the whole where each part can have {@code parts} of the whole's points. */
    Bounds bounds(List<Bounds> parts);

    /** The words of each part, in brackets, with {@code between} between them. */
    default String words(Words words, Rational points, String between) {
        return declared().parts().stream()
                .map(part -> (part.indicator().map(code -> "(" + code + ": ").orElse("("))
                        + words.function(part.scoring(), part.fraction().times(points)) + ")")
                .collect(Collectors.joining(between));
    }

    @Override
    default List<Rational> fractions() {
        return declared().parts().stream().map(Scoring.Part::fraction).toList();
    }
}
