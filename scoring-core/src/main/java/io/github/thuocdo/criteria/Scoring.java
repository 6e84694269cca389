package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A scoring function, by which the figure of one criterion becomes points: declared, never programmed. Every function gives a
 * fraction of the criterion's points; what stands beside each is the rule as published annexes word it.
 *
 * <p>These are the functions that the library scores by; an implementation of another class is refused.
 */
public interface Scoring {

    /** The way that is better. */
    enum Direction {
        /** The larger, the better. */
        MORE,
        /** The smaller, the better. */
        LESS
    }

    /** Value ÷ threshold, at least 0, at most 1: the library's own plainest choice where a document gives no points. */
    record ShareOfThreshold() implements Scoring {}

    /**
     * "Điểm = tỷ lệ × điểm tối đa": value ÷ {@code full}, at least 0, at most 1; 1 less that where less is better.
     *
     * @param full the value that has full points; above 0
     */
    record Ratio(Rational full, Direction direction) implements Scoring {
        public Ratio {
            NotNull.require("full", full, "direction", direction);
            if (full.signum() <= 0) {
                throw new IllegalArgumentException("A ratio has full points at a value above 0, not " + full);
            }
        }
    }

    /**
     * "4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0": the first step whose bound the value reaches.
     *
     * @param steps from the best bound to the worst; each closed unless {@code open}
     * @param otherwise the fraction where no step is reached
     */
    record Steps(List<Step> steps, Direction direction, Rational otherwise) implements Scoring {
        public Steps {
            NotNull.require("steps", steps, "direction", direction, "otherwise", otherwise);
            steps = List.copyOf(NotNull.within("steps", steps));
        }

        /** The place among {@link #steps}, from 0 on, of the step that {@code value} reaches; empty where it reaches none. */
        public OptionalInt reached(Rational value) {
            Objects.requireNonNull(value, "value");
            int at = 0;
            while (at < steps.size() && !isReached(steps.get(at), value)) {
                at++;
            }
            return at < steps.size() ? OptionalInt.of(at) : OptionalInt.empty();
        }

        private boolean isReached(Step step, Rational value) {
            int sign = value.compareTo(step.bound());
            int toward = direction == Direction.MORE ? sign : -sign;
            return step.open() ? toward > 0 : toward >= 0;
        }
    }

    /**
     * One step.
     *
     * @param bound the value from which on (where less is better: down to which) it is reached
     * @param open whether the bound itself is not enough
     * @param fraction the fraction of the points that it gives
     */
    record Step(Rational bound, boolean open, Rational fraction) {
        /** Refuses null. */
        public Step {
            NotNull.require("bound", bound, "fraction", fraction);
        }
    }

    /**
     * "Trưởng ban là Bí thư/Chủ tịch: điểm tối đa; là Phó: 1/2": a fraction for each category.
     *
     * @param fractions the fraction of each category, from its name
     */
    record Categories(Map<String, Rational> fractions) implements Scoring {
        public Categories {
            fractions = OrderedCopies.copyOf("fractions", fractions);
            if (fractions.isEmpty()) {
                throw new IllegalArgumentException("A function of categories names at least one, not none");
            }
        }

        @Override
        public Set<String> categories() {
            return fractions.keySet();
        }

        /** The fraction of the category that {@code name} means, whatever its case and composition; empty for none. */
        public Optional<Rational> fractionOf(String name) {
            Objects.requireNonNull(name, "name");
            return fractions.entrySet().stream()
                    .filter(each -> folded(each.getKey()).equals(folded(name)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** Whether one of {@code names} means {@code name}, whatever its case and composition. */
        public static boolean isNamed(Collection<String> names, String name) {
            NotNull.require("name", name, "names", names);
            // Names mostly come as they are declared.
            if (names.contains(name)) {
                return true;
            }
            String folded = folded(name);
            return names.stream().anyMatch(each -> folded(each).equals(folded));
        }

        /** A yes and a no are the same in both languages: so they are read. */
        private static String folded(String name) {
            String lower = Sameness.key(name);
            switch (lower) {
                case "yes", "true":
                    return "có";
                case "no", "false":
                    return "không";
                default:
                    return lower;
            }
        }
    }

    /** "(a) …: 1/2 + (b) …: 1/2": the sum of parts, each scored on its own, at most 1. */
    record Parts(List<Part> parts) implements Scoring {
        public Parts {
            Objects.requireNonNull(parts, "parts");
            parts = List.copyOf(NotNull.within("parts", parts));
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A sum of parts has at least one, not none");
            }
        }
    }

    /**
     * "Tỷ lệ này × tỷ lệ kia": the product of the fractions of several factors, ÷ {@code full}, at most 1.
     *
     * @param factors the factors, each from 0 to 1
     * @param full the product that has full points; above 0, at most 1
     */
    record Product(List<Part> factors, Rational full) implements Scoring {
        public Product {
            NotNull.require("factors", factors, "full", full);
            factors = List.copyOf(NotNull.within("factors", factors));
            if (factors.isEmpty()) {
                throw new IllegalArgumentException("A product has at least one factor, not none");
            }
            if (full.signum() <= 0 || full.compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException("A product has full points above 0 and up to 1, not " + full);
            }
        }

        @Override
        public List<Part> parts() {
            return factors;
        }
    }

    /** "Tính điểm cho trường hợp nào có điểm cao nhất": the best of several cases. */
    record BestOf(List<Part> cases) implements Scoring {
        public BestOf {
            Objects.requireNonNull(cases, "cases");
            cases = List.copyOf(NotNull.within("cases", cases));
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("The best of several cases has at least one, not none");
            }
        }

        @Override
        public List<Part> parts() {
            return cases;
        }
    }

    /**
     * A part or a case.
     *
     * @param indicator the indicator that it looks at; empty for the criterion's own
     * @param type the type of its figures; empty for the criterion's own
     * @param fraction the fraction of the criterion's points that it is worth; from 0 to 1
     * @param scoring the function that scores its own figure
     */
    record Part(Optional<String> indicator, Optional<FigureType> type, Rational fraction, Scoring scoring) {
        /** Refuses null. */
        public Part {
            NotNull.require("indicator", indicator, "type", type, "fraction", fraction, "scoring", scoring);
        }
    }

    /** "x / x của đơn vị có giá trị lớn nhất": the value as a share of the best ranked unit's. */
    record BestUnit() implements Scoring {
        @Override
        public boolean needsPopulation() {
            return true;
        }
    }

    /**
     * "Mỗi ứng dụng 1 điểm, tổng không quá 5 điểm": so much per item, up to a cap.
     *
     * @param each the fraction of the points per item; above 0
     * @param most the largest fraction; above 0, at most 1
     */
    record PerItem(Rational each, Rational most) implements Scoring {
        public PerItem {
            NotNull.require("each", each, "most", most);
            if (each.signum() <= 0 || most.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Points per item, and the most of them, are above 0, not " + each + " and " + most);
            }
        }
    }

    /**
     * "Đạt ≥ ngưỡng": full points where it is met, else none.
     *
     * @param requirement the requirement to be met; empty for the criterion's own requirement
     */
    record PassFail(Optional<Requirement> requirement) implements Scoring {
        /** Refuses null. */
        public PassFail {
            Objects.requireNonNull(requirement, "requirement");
        }

        /** Full points where the criterion's own requirement is met. */
        public PassFail() {
            this(Optional.empty());
        }

        /** Full points where {@code requirement} is met. */
        public PassFail(Requirement requirement) {
            this(Optional.of(Objects.requireNonNull(requirement, "requirement")));
        }
    }

    /**
     * Bonus and penalty with limits: so much per item, within bounds, which may be below 0.
     *
     * @param each the fraction per item; below 0 for a penalty
     * @param least the smallest fraction; at most {@code most}
     * @param most the largest fraction
     */
    record Adjustment(Rational each, Rational least, Rational most) implements Scoring {
        public Adjustment {
            NotNull.require("each", each, "least", least, "most", most);
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException(
                        "An adjustment lies between the least and the most, not from " + least + " to " + most);
            }
        }

        @Override
        public boolean adjusts() {
            return true;
        }
    }

    /** "Không tính điểm": shown, never scored. */
    record NotScored() implements Scoring {}

    /**
     * A value brought to 0–1 (or, as a z-score, to standard deviations from the mean), as composite indicators do.
     *
     * @param method the way a value is normalised
     * @param direction the way that is better
     * @param least the goalpost, or the cap, at which it is 0; empty where the method finds its own
     * @param most the goalpost, or the cap, at which it is 1 (distance to target: the target); empty where it finds its own
     * @param logarithm whether the natural logarithm of value and goalposts is taken first
     */
    record Normalised(
            Method method, Direction direction, Optional<Rational> least, Optional<Rational> most, boolean logarithm)
            implements Scoring {
        public Normalised {
            NotNull.require("method", method, "direction", direction, "least", least, "most", most);
            if (method == Method.GOALPOSTS && (least.isEmpty() || most.isEmpty())) {
                throw new IllegalArgumentException("Goalposts are two, least and most; missing is "
                        + (least.isPresent() ? "most" : most.isPresent() ? "least" : "both"));
            }
            if (method == Method.DISTANCE_TO_TARGET
                    && most.filter(target -> target.signum() > 0).isEmpty()) {
                throw new IllegalArgumentException("A distance to the target has a target above 0 as most, not "
                        + most.map(Rational::toString).orElse("none"));
            }
            // Caps may meet, and hold all values alike; between goalposts that meet there is nothing to be divided by.
            int allowed = method == Method.GOALPOSTS ? -1 : 0;
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > allowed) {
                throw new IllegalArgumentException(
                        "The least is below the most, not " + least.get() + " and " + most.get());
            }
        }

        @Override
        public boolean needsPopulation() {
            return method == Method.MIN_MAX || method == Method.RANK || method == Method.Z_SCORE;
        }

        @Override
        public boolean needsFigureAboveZero() {
            return logarithm && least.filter(bound -> bound.signum() > 0).isEmpty();
        }
    }

    /** The normalisation of a value (OECD/JRC handbook, step 5). */
    enum Method {
        /** (value − least) ÷ (most − least) between declared goalposts, capped at both. */
        GOALPOSTS,
        /** The same between the smallest and the largest value of the ranked units; 1/2 where all are equal. */
        MIN_MAX,
        /** (units with a smaller value + half of the others with an equal one) ÷ (units − 1); 1/2 for a unit alone. */
        RANK,
        /** (value − mean) ÷ standard deviation of the ranked units (n − 1); 0 where all are equal. */
        Z_SCORE,
        /** value ÷ target, at most 1; where less is better, target ÷ value. */
        DISTANCE_TO_TARGET
    }

    /** Whether points depend on what the other units have. */
    default boolean needsPopulation() {
        List<Part> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).scoring().needsPopulation()) {
                return true;
            }
        }
        return false;
    }

    /** Whether its points are bonus and penalty: added to the others, and not to what these are divided by. */
    default boolean adjusts() {
        return false;
    }

    /** Whether it takes the logarithm of a figure that no bound above 0 holds back. */
    default boolean needsFigureAboveZero() {
        return false;
    }

    /** The categories that it names for its own figure; empty for a function of numbers. */
    default Set<String> categories() {
        return Set.of();
    }

    /** The parts or cases; empty for a function without. */
    default List<Part> parts() {
        return List.of();
    }

    /** Whether it takes one figure, which gives from none to all of the points. */
    default boolean isShareOfOneFigure() {
        return parts().isEmpty()
                && !adjusts()
                && !(this instanceof Normalised normalised && normalised.method() == Method.Z_SCORE);
    }

    /** Calls {@code taken} with every function that takes a figure itself, and with whose figure it takes. */
    default void eachFigure(String indicator, FigureType type, FigureTaken taken) {
        Objects.requireNonNull(taken, "taken");
        if (parts().isEmpty()) {
            taken.by(this, indicator, type);
        }
        for (Part part : parts()) {
            part.scoring()
                    .eachFigure(part.indicator().orElse(indicator), part.type().orElse(type), taken);
        }
    }

    /** Told which function takes which figure. */
    @FunctionalInterface
    interface FigureTaken {
        /** {@code scoring} takes the figure for {@code indicator}, which is of {@code type}. */
        void by(Scoring scoring, String indicator, FigureType type);
    }
}
