package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.PopulationUse;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A scoring function that takes one figure. */
public non-sealed interface FigureFunction extends ScoringFunction {
    /**
     * The function's value for each number.
     *
     * @param requirement the criterion's requirement
     * @param spread the statistics of the values of the ranked units; only functions with a {@link #populationUse} ask for it
     */
    Shape shape(Requirement requirement, Supplier<SampleStatistics> spread);

    /** The way in which it scores a yes or a no. */
    default Answer answer(Requirement requirement) {
        return Answer.NUMBER;
    }

    /** The fraction that each category has, by its name as declared; empty for a function of numbers. */
    default Map<String, Rational> categories() {
        return Map.of();
    }

    /**
     * The fraction of the points that a known figure has.
     *
     * @param type the figure's type
     * @param shape its shape under the requirement
     */
    default Real value(Requirement requirement, FigureType type, Observation said, Shape shape) {
        if (said instanceof Observation.YesNo answer && answer(requirement) == Answer.ALL_OR_NOTHING) {
            return answer.yes() ? Real.ONE : Real.ZERO;
        }
        return Figures.number(type, said).map(shape::at).orElse(Real.ZERO);
    }

    /** The least and the most that it gives, whatever the figure; without an end where that depends on the others. */
    default Bounds bounds() {
        return Bounds.UNIT;
    }

    /** The fractions between which an unknown figure's lies. */
    default List<Real> range(Shape shape) {
        Bounds all = bounds();
        return List.of(Real.of(Objects.requireNonNull(all.least())), Real.of(Objects.requireNonNull(all.most())));
    }

    /** Whether its values are found by roots or logarithms, and so cost many times what fractions cost. */
    default boolean isIrrational() {
        return false;
    }

    /** At which values of the other units it looks. */
    default PopulationUse populationUse() {
        return PopulationUse.NONE;
    }

    /** Its shape where that is straight, known without other units, and one way is better. */
    default Optional<Shape.Straight> curve(Requirement requirement) {
        return populationUse() == PopulationUse.NONE
                        && shape(requirement, () -> SampleStatistics.NOBODY) instanceof Shape.Straight straight
                ? Optional.of(straight)
                : Optional.empty();
    }

    /**
     * The least value (where less is better: the largest) that gives at least {@code fraction} of the points; empty where
     * every value does, no value does, there is no least one (above an open bound), it is no fraction (below a logarithm), or
     * points do not depend on one number alone.
     *
     * @param requirement the criterion's requirement
     */
    default Optional<Rational> valueFor(Rational fraction, Requirement requirement) {
        return populationUse() == PopulationUse.NONE
                ? shape(requirement, () -> SampleStatistics.NOBODY).valueFor(fraction)
                : Optional.empty();
    }

    /** The requirement of the function itself, where it takes the place of the criterion's own. */
    default Optional<Requirement> ownRequirement() {
        return Optional.empty();
    }

    @Override
    default boolean takes(FigureType type, Requirement requirement) {
        return type != FigureType.CATEGORY && type != FigureType.DATE;
    }
}
