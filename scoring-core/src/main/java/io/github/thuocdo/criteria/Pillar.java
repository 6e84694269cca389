package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A group of criteria or of further groups (trụ cột, nhóm), to any depth.
 *
 * @param id its name in results, unique in the set
 * @param title its title
 * @param weight its weight among its siblings; 0 or more; empty where the points below it are its weight
 * @param aggregation how what is below it becomes its score
 * @param normalised how its score is brought to the scale of the ranked units' before it is used; empty where it is not
 * @param rounding the digits behind the mark to which its score, at the set's scale, is rounded before it is used; empty for none
 * @param gate whether a score of 0 here makes the whole score 0
 * @param pillars the groups below it
 */
public record Pillar(
        String id,
        BilingualText title,
        Optional<BigDecimal> weight,
        Aggregation aggregation,
        Optional<Normalised> normalised,
        Optional<Policies.Rounding> rounding,
        boolean gate,
        List<Pillar> pillars) {

    public Pillar {
        pillars = List.copyOf(pillars);
        if (weight.isPresent() && weight.get().signum() < 0) {
            throw new IllegalArgumentException(
                    "A weight is 0 or more, not " + weight.get().toPlainString());
        }
    }

    /** A group whose weight is the points below it: so that points are added, whatever the groups. */
    public static Pillar ofPoints(String id, BilingualText title, List<Pillar> pillars) {
        return new Pillar(
                id,
                title,
                Optional.empty(),
                Aggregation.ARITHMETIC,
                Optional.empty(),
                Optional.empty(),
                false,
                pillars);
    }

    /** How the scores of criteria and groups become one (OECD/JRC handbook, step 6). */
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

    /** How the score of a group is normalised among those of the ranked units, as means of z-scores are. */
    public enum Normalised {
        /** (score − least) ÷ (most − least), held back at both; 0 where all are equal. */
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
            return new InForce() {
                @Override
                public Pillar latest() {
                    return root;
                }

                @Override
                public Pillar on(LocalDate day) {
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
