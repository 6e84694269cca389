package io.github.thuocdo.merger;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.advice.FigureUse;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.OnDay;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one figure of those of several units. */
final class FigureMerge {
    private static final Rational PERCENT = Rational.of(100, 1);
    /** Digits behind the mark of a mean that no decimal and no counts hold exactly. */
    private static final int MEAN_SCALE = 10;

    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(Observation.MOST_DIGITS);

    private final MergerPolicy policy;
    private final Map<String, List<FigureUse>> uses;

    FigureMerge(MergerPolicy policy, Plan plan) {
        this.policy = policy;
        this.uses = FigureUse.byFigure(plan);
    }

    /**
     * One old unit's figure.
     *
     * @param said the figure
     * @param people the number of people of the unit; empty where nothing says, or the policy does not ask
     */
    record Part(Observation said, Optional<Rational> people) {}

    /**
     * The figure of the new unit; empty where the policy makes none of these.
     *
     * @param parts the figures of all old units, none of which is unknown
     */
    Optional<Observation> of(String indicator, FigureType type, List<Part> parts) {
        List<Part> applying = parts.stream()
                .filter(part -> !(part.said() instanceof Observation.NotApplicable))
                .toList();
        if (applying.isEmpty()) {
            return Optional.of(parts.get(0).said());
        }
        Observation first = applying.get(0).said();
        boolean isAlike = applying.stream().allMatch(part -> part.said().equals(first));
        switch (policy) {
            case COUNTS:
                return added(type, applying).or(() -> alike(type, first, isAlike));
            case WORST:
                return Optional.of(worst(indicator, type, applying));
            default:
                return isAlike && !type.takesCounts() ? Optional.of(first) : mean(type, applying);
        }
    }

    /** A figure that all old units give holds for all of them together, unless numbers would have to be added. */
    private static Optional<Observation> alike(FigureType type, Observation first, boolean isAlike) {
        return isAlike && !type.isNumber() ? Optional.of(first) : Optional.empty();
    }

    private static Optional<Observation> added(FigureType type, List<Part> parts) {
        if (type == FigureType.COUNT && parts.stream().allMatch(part -> part.said() instanceof Value)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Part part : parts) {
                sum = sum.add(((Value) part.said()).number());
            }
            return decimal(Rational.of(sum));
        }
        Counts sum = Counts.of(0, 0);
        for (Part part : parts) {
            if (!(part.said() instanceof Counts counts)) {
                return Optional.empty();
            }
            sum = sum.plus(counts);
        }
        return Optional.of(sum);
    }

    private Optional<Observation> mean(FigureType type, List<Part> parts) {
        Rational sum = Rational.ZERO;
        Rational weights = Rational.ZERO;
        for (Part part : parts) {
            Optional<Rational> value = Figures.exact(type, part.said());
            Optional<Rational> weight = policy == MergerPolicy.POPULATION ? part.people() : Optional.of(Rational.ONE);
            if (value.isEmpty() || weight.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(value.get().times(weight.get()));
            weights = weights.plus(weight.get());
        }
        return figure(type, sum.dividedBy(weights));
    }

    /** The number as a figure: a decimal, else counts whose ratio it is, else rounded half up; a count must be whole. */
    private static Optional<Observation> figure(FigureType type, Rational number) {
        if (type == FigureType.COUNT || type == FigureType.RANK) {
            return number.denominator().equals(BigInteger.ONE) ? decimal(number) : Optional.empty();
        }
        Optional<Observation> exact = decimal(number);
        if (exact.isPresent()) {
            return exact;
        }
        if (type.takesCounts()) {
            Rational ratio = type == FigureType.SHARE ? number.dividedBy(PERCENT) : number;
            if (ratio.numerator().compareTo(TOO_LARGE) < 0
                    && ratio.denominator().compareTo(TOO_LARGE) < 0) {
                return Optional.of(Counts.of(ratio.numerator(), ratio.denominator()));
            }
        }
        return Optional.of(Value.of(number.rounded(MEAN_SCALE, RoundingMode.HALF_UP)));
    }

    /** The number as a decimal of so many digits as a figure may have; empty where it has more, or no end. */
    private static Optional<Observation> decimal(Rational number) {
        try {
            BigDecimal exact = new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
            return Optional.of(Value.of(Digits.trimmed(exact)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Observation worst(String indicator, FigureType type, List<Part> parts) {
        List<FigureUse> taking = uses.getOrDefault(indicator, List.of());
        boolean isLessBetter = taking.stream().anyMatch(FigureUse::isLessBetter);
        Comparator<Observation> better = Comparator.comparing((Observation said) -> worth(type, taking, said));
        return parts.stream()
                .map(Part::said)
                .min(isLessBetter ? better.reversed() : better)
                .orElseThrow();
    }

    /** A number that is larger for what is better, where more is better. */
    private static Rational worth(FigureType type, List<FigureUse> taking, Observation said) {
        if (said instanceof OnDay day) {
            return Rational.of(-day.day().toEpochDay(), 1);
        }
        if (said instanceof YesNo answer) {
            return answer.yes() ? Rational.ONE : Rational.ZERO;
        }
        if (said instanceof Observation.Category category) {
            Rational all = Rational.ZERO;
            for (FigureUse use : taking) {
                all = all.plus(use.categories().getOrDefault(category.name(), Rational.ZERO));
            }
            return all;
        }
        return Figures.exact(type, said).orElse(Rational.ZERO);
    }
}
