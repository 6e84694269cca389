package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.function.Shape;
import java.util.Optional;

/**
 * What doubles tell of the values that a function looks at.
 *
 * @param size how many there are
 * @param places the places of the values; empty where no place is asked for, or doubles do not tell all values apart
 * @param deviations their mean and deviation; empty where they are not asked for, or doubles hardly tell the values apart
 */
public record Sampled(int size, Optional<RankPositions> places, Optional<StandardDeviations> deviations) {
    public static Sampled of(Shape shape, Doubles values) {
        return new Sampled(
                values.values().length,
                shape instanceof Shape.RankPosition place ? RankPositions.of(place, values) : Optional.empty(),
                shape instanceof Shape.Deviations deviations
                        ? StandardDeviations.of(deviations, values)
                        : Optional.empty());
    }
}
