package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The step or category of a scoring function that a figure reaches, the next one that gives more points, and the gap to it.
 *
 * @param reached the step or category; empty where the figure reaches none
 * @param points the points that the figure has: those of the step or category, or those that hold where none is reached
 * @param next the nearest step, or the category with the fewest points, that gives more; empty where none does
 * @param missing the distance of the figure from the bound of the next step, 0 where it stands on a bound that is open; empty where
 *     there is no next one, or it is a category
 */
public record ReachedStep(Optional<Mark> reached, Rational points, Optional<Mark> next, Optional<Rational> missing) {

    /**
     * A step or a category.
     *
     * @param bound the value from which on (where less is better: down to which) the step is reached; empty for a category
     * @param isOpen whether the bound itself is not enough
     * @param category the name of the category; empty for a step
     * @param points the points that it gives
     */
    public record Mark(Optional<Rational> bound, boolean isOpen, Optional<String> category, Rational points) {
        /** A step or a category. */
        public Mark {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(points, "points");
        }
    }

    /** A step reached, the next one, and the way to it. */
    public ReachedStep {
        Objects.requireNonNull(reached, "reached");
        Objects.requireNonNull(points, "points");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(missing, "missing");
    }

    /** Whether a function has steps or categories. */
    static boolean isOf(Scoring scoring) {
        return scoring instanceof Scoring.Steps || scoring instanceof Scoring.Categories;
    }

    /**
     * The step or category that a figure reaches; empty where the function has no steps or categories, or takes no such figure.
     *
     * @param value the exact value; empty where the figure is no number
     * @param most the most points of the criterion
     */
    static Optional<ReachedStep> of(Scoring scoring, Observation said, Optional<Rational> value, Rational most) {
        if (scoring instanceof Scoring.Categories categories && said instanceof Observation.Category named) {
            return Optional.of(of(categories, named.name(), most));
        }
        return scoring instanceof Scoring.Steps steps ? value.map(number -> of(steps, number, most)) : Optional.empty();
    }

    private static ReachedStep of(Scoring.Steps steps, Rational value, Rational most) {
        List<Scoring.Step> all = steps.steps();
        OptionalInt at = steps.reached(value);
        Rational fraction = at.isPresent() ? all.get(at.getAsInt()).fraction() : steps.otherwise();
        int next = at.orElse(all.size()) - 1;
        while (next >= 0 && all.get(next).fraction().compareTo(fraction) <= 0) {
            next--;
        }
        Optional<Scoring.Step> better = next < 0 ? Optional.empty() : Optional.of(all.get(next));
        return new ReachedStep(
                at.isPresent() ? Optional.of(mark(all.get(at.getAsInt()), most)) : Optional.empty(),
                fraction.times(most),
                better.map(step -> mark(step, most)),
                better.map(step -> distance(value, step.bound())));
    }

    private static Rational distance(Rational one, Rational other) {
        return one.compareTo(other) < 0 ? other.minus(one) : one.minus(other);
    }

    private static Mark mark(Scoring.Step step, Rational most) {
        return new Mark(
                Optional.of(step.bound()),
                step.open(),
                Optional.empty(),
                step.fraction().times(most));
    }

    private static ReachedStep of(Scoring.Categories categories, String name, Rational most) {
        Optional<Rational> fraction = categories.fractionOf(name);
        Rational own = fraction.orElse(Rational.ZERO);
        Optional<Mark> better = categories.fractions().entrySet().stream()
                .filter(each -> each.getValue().compareTo(own) > 0)
                .min(Comparator.comparing(each -> each.getValue()))
                .map(each -> category(each.getKey(), each.getValue().times(most)));
        return new ReachedStep(
                fraction.map(known -> category(name, known.times(most))), own.times(most), better, Optional.empty());
    }

    private static Mark category(String name, Rational points) {
        return new Mark(Optional.empty(), false, Optional.of(name), points);
    }
}
