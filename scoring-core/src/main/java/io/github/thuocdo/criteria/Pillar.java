package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A group of criteria or of further groups (trụ cột, nhóm), to any depth.
 *
 * @param id its name in results, unique in the set
 * @param title its title
 * @param weight its weight among its siblings; 0 or more; empty where the points below it are its weight
 * @param aggregation the aggregation of its members into its score
 * @param normalised the way its score is brought to the scale of the ranked units' before it is used; empty where it is not
 * @param rounding the digits behind the mark to which its score, at the set's scale, is rounded before it is used; empty for none
 * @param gate whether a score of 0 here makes the whole score 0
 * @param pillars the groups below it
 */
public record Pillar(
        String id,
        BilingualText title,
        Optional<Rational> weight,
        Aggregation aggregation,
        Optional<Normalised> normalised,
        Optional<Policies.Rounding> rounding,
        boolean gate,
        List<Pillar> pillars) {

    public Pillar {
        NotNull.require("id", id, "title", title, "weight", weight, "aggregation", aggregation);
        NotNull.require("normalised", normalised, "rounding", rounding, "pillars", pillars);
        pillars = List.copyOf(NotNull.within("pillars", pillars));
        if (weight.isPresent() && weight.get().signum() < 0) {
            throw new IllegalArgumentException("A weight is 0 or more, not " + weight.get());
        }
    }

    /** A group whose weight is the points below it: so that points are added, whatever the groups. */
    public static Pillar ofPoints(String id, BilingualText title, List<Pillar> pillars) {
        Objects.requireNonNull(pillars, "pillars");
        return builder(id).title(title).groups(pillars).build();
    }

    /**
     * A group to be described: without more said, its weight is the points below it, and its score their weighted mean.
     *
     * <pre>{@code
     * Pillar.builder("online").title("Dịch vụ công", "Public services").weight("3").aggregation(Aggregation.GEOMETRIC).build()
     * }</pre>
     *
     * @param id its name in results, unique in the set
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Collects the parts of a group until it is built. */
    public static final class Builder {
        private final String id;
        private BilingualText title;
        private Optional<Rational> weight = Optional.empty();
        private Aggregation aggregation = Aggregation.ARITHMETIC;
        private Optional<Normalised> normalised = Optional.empty();
        private Optional<Policies.Rounding> rounding = Optional.empty();
        private boolean gate;
        private List<Pillar> groups = List.of();

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = new BilingualText(id, id);
        }

        /** Its title; the id unless this is said. */
        public Builder title(BilingualText title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /** Its title in Vietnamese and in English. */
        public Builder title(String vi, String en) {
            return title(new BilingualText(vi, en));
        }

        /**
         * Its weight among its siblings, 0 or more; the points below it unless this is said.
         *
         * @throws NumberFormatException if it is no number such as {@code 3} or {@code 0.25}
         * @throws IllegalArgumentException if it has more than 40 digits
         */
        public Builder weight(String weight) {
            return weight(Rational.of(Digits.number("The weight of a group", weight)));
        }

        /** Its weight among its siblings, 0 or more; the points below it unless this is said. */
        public Builder weight(Rational weight) {
            Objects.requireNonNull(weight, "weight");
            this.weight = Optional.of(weight);
            return this;
        }

        /** The aggregation of the scores below it; a weighted mean unless this is said. */
        public Builder aggregation(Aggregation aggregation) {
            this.aggregation = Objects.requireNonNull(aggregation, "aggregation");
            return this;
        }

        /** The normalisation of its score among the ranked units', before it is used; none unless this is said. */
        public Builder normalised(Normalised normalised) {
            Objects.requireNonNull(normalised, "normalised");
            this.normalised = Optional.of(normalised);
            return this;
        }

        /** The rounding of its score before it is used; none unless this is said. */
        public Builder rounding(int scale, RoundingMode mode) {
            this.rounding = Optional.of(new Policies.Rounding(scale, mode));
            return this;
        }

        /** A score of 0 here makes the whole score 0. */
        public Builder gate() {
            this.gate = true;
            return this;
        }

        /** The groups below it; none unless this is said. */
        public Builder groups(List<Pillar> groups) {
            Objects.requireNonNull(groups, "groups");
            this.groups = List.copyOf(groups);
            return this;
        }

        /**
         * The group.
         *
         * @throws IllegalArgumentException if the weight is below 0
         */
        public Pillar build() {
            return new Pillar(id, title, weight, aggregation, normalised, rounding, gate, groups);
        }
    }

    /** The aggregation of the scores of criteria and groups (OECD/JRC handbook, step 6). */
    public enum Aggregation {
        /** Weighted arithmetic mean; with points for weights, points earned ÷ points that can be earned. */
        ARITHMETIC,
        /** Weighted geometric mean: the root of the product; 0 where one is 0. */
        GEOMETRIC,
        /** The smallest. */
        MINIMUM,
        /** Weighted sum, without division. */
        SUM
    }

    /** The normalisation of a group's score among those of the ranked units. */
    public enum Normalised {
        /** (score − least) ÷ (most − least), held back at both; 1/2 where all are equal. */
        MIN_MAX,
        /** (score − mean) ÷ standard deviation (n − 1); 0 where all are equal. */
        Z_SCORE
    }

    /** The groups of a set, whose weights may change from one day to another. */
    public interface InForce {

        /** The group above all groups, with the latest weights. */
        Pillar latest();

        /** The group above all groups, with the weights in force on {@code day}. */
        Pillar on(LocalDate day);

        /** The days on which a weight changes; empty for groups that hold as they are. */
        Set<LocalDate> changes();

        /** Groups that hold as they are, whatever the day. */
        static InForce always(Pillar root) {
            Objects.requireNonNull(root, "root");
            return new InForce() {
                @Override
                public Pillar latest() {
                    return root;
                }

                @Override
                public Pillar on(LocalDate day) {
                    Objects.requireNonNull(day, "day");
                    return root;
                }

                @Override
                public Set<LocalDate> changes() {
                    return Set.of();
                }
            };
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
