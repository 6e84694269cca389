package io.github.thuocdo.harness.form;

import static io.github.thuocdo.harness.form.Formula.when;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.harness.form.Formula.Listed;
import io.github.thuocdo.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The formula of each scoring function that a spreadsheet can hold: the fraction of the points that a known figure has. Numbers are
 * compared as decimals and counts as whole numbers, so that a threshold is met exactly where the engine says so.
 */
final class FunctionFormulas {
    /** Excel takes 64 levels of functions within functions. */
    private static final int MOST_STEPS = 50;

    /** The sum of more parts is longer than a formula may be. */
    private static final int MOST_PARTS = 50;

    /** A leap year: the 29th of February is a day in it. */
    private static final int ANY_YEAR = 2000;

    private final FigureColumns figure;
    private final FigureType type;
    private final Requirement requirement;
    private final Listed names;
    private final Listed fractions;

    /**
     * The formulas over one figure.
     *
     * @param requirement the criterion's requirement
     * @param names the names of the figure's categories
     * @param fractions their fractions, in the same order
     */
    FunctionFormulas(FigureColumns figure, FigureType type, Requirement requirement, Listed names, Listed fractions) {
        this.figure = figure;
        this.type = type;
        this.requirement = requirement;
        this.names = names;
        this.fractions = fractions;
    }

    /** The reason why no formula can hold a function, as the key of the words that say so; empty where one can. */
    static Optional<String> obstacle(Scoring scoring) {
        if (scoring instanceof Scoring.BestUnit) {
            return Optional.of("cannot.best-unit");
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return switch (normalised.method()) {
                case MIN_MAX -> Optional.of("cannot.min-max");
                case RANK -> Optional.of("cannot.rank");
                case Z_SCORE -> Optional.of("cannot.z-score");
                case GOALPOSTS, DISTANCE_TO_TARGET -> Optional.empty();
            };
        }
        if (scoring instanceof Scoring.Steps steps && steps.steps().size() > MOST_STEPS) {
            return Optional.of("cannot.steps");
        }
        if (scoring.parts().size() > MOST_PARTS) {
            return Optional.of("cannot.parts");
        }
        if (!scoring.parts().isEmpty()) {
            return scoring.parts().stream()
                    .flatMap(part -> obstacle(part.scoring()).stream())
                    .findFirst();
        }
        return isKnown(scoring) ? Optional.empty() : Optional.of("cannot.other");
    }

    private static boolean isKnown(Scoring scoring) {
        return scoring instanceof Scoring.ShareOfThreshold
                || scoring instanceof Scoring.Ratio
                || scoring instanceof Scoring.Steps
                || scoring instanceof Scoring.Categories
                || scoring instanceof Scoring.PerItem
                || scoring instanceof Scoring.PassFail
                || scoring instanceof Scoring.Adjustment
                || scoring instanceof Scoring.NotScored;
    }

    /**
     * The fraction of the points that the figure has where it is known.
     *
     * @throws IllegalArgumentException if no formula can hold the function
     */
    Formula fraction(Scoring scoring) {
        if (scoring instanceof Scoring.ShareOfThreshold) {
            return type == FigureType.DATE
                    ? met()
                    : requirement
                            .most()
                            .map(most -> above(Rational.of(most)))
                            .orElseGet(() -> upTo(Rational.of(full()), Direction.MORE));
        }
        if (scoring instanceof Scoring.Ratio ratio) {
            return upTo(ratio.full(), ratio.direction());
        }
        if (scoring instanceof Scoring.Steps steps) {
            return steps(steps);
        }
        if (scoring instanceof Scoring.Categories) {
            return Formula.of("SUMPRODUCT((", names, "=", figure.value(), ")*", fractions, ")");
        }
        if (scoring instanceof Scoring.PerItem items) {
            return line(Rational.ZERO, items.each(), Rational.ZERO, items.most());
        }
        if (scoring instanceof Scoring.PassFail passFail) {
            return when(isMet(passFail.requirement().orElse(requirement)), 1, 0);
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return line(Rational.ZERO, adjustment.each(), adjustment.least(), adjustment.most());
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return normalised(normalised);
        }
        if (scoring instanceof Scoring.NotScored) {
            return Formula.of("0");
        }
        throw new IllegalArgumentException("No formula holds " + scoring);
    }

    /** The fraction that is declared as all points: of bonus and penalty the most that there is. */
    static Formula allPoints(Scoring scoring) {
        Rational most = scoring instanceof Scoring.Adjustment adjustment ? adjustment.most() : Rational.ONE;
        return Formula.of(most.numerator(), "/", most.denominator());
    }

    /** Whether the figure meets what the criterion asks, as 1 or 0. */
    Formula met() {
        return when(isMet(requirement), 1, 0);
    }

    private BigDecimal full() {
        return requirement.least().orElse(BigDecimal.ONE);
    }

    /** A yes has all points and a no has none, whatever the threshold and the direction. */
    private Formula upTo(Rational full, Direction direction) {
        if (type == FigureType.YES_NO) {
            return Formula.of(figure.top());
        }
        Rational slope = Rational.ONE.dividedBy(full);
        return direction == Direction.MORE
                ? line(Rational.ZERO, slope, Rational.ZERO, Rational.ONE)
                : line(full, Rational.ZERO.minus(slope), Rational.ZERO, Rational.ONE);
    }

    /** {@code (value − from) × slope} between two bounds, as one division. */
    private Formula line(Rational from, Rational slope, Rational least, Rational most) {
        Formula above = from.signum() == 0
                ? Formula.of(figure.top(), "*", slope.numerator())
                : Formula.of(
                        "(",
                        figure.top(),
                        "*",
                        from.denominator(),
                        "-",
                        signed(from.numerator()),
                        "*",
                        figure.bottom(),
                        ")*",
                        signed(slope.numerator()));
        Formula below = Formula.of("(", figure.bottom(), "*", from.denominator().multiply(slope.denominator()), ")");
        return Formula.of("MAX(", number(least), ",MIN(", number(most), ",", above, "/", below, "))");
    }

    private Formula steps(Scoring.Steps steps) {
        boolean isMore = steps.direction() == Direction.MORE;
        Formula formula = Formula.of(number(steps.otherwise()));
        List<Scoring.Step> all = steps.steps();
        for (int k = all.size() - 1; k >= 0; k--) {
            Scoring.Step step = all.get(k);
            String sign = (isMore ? ">" : "<") + (step.open() ? "" : "=");
            formula = when(compared(sign, step.bound()), number(step.fraction()), formula);
        }
        return formula;
    }

    private Formula normalised(Scoring.Normalised normalised) {
        Rational most = normalised.most().orElse(null);
        Rational least = normalised.least().orElse(null);
        boolean isMore = normalised.direction() == Direction.MORE;
        if (most == null) {
            return Formula.of("0");
        }
        if (normalised.method() == Scoring.Method.DISTANCE_TO_TARGET) {
            return isMore
                    ? line(Rational.ZERO, Rational.ONE.dividedBy(most), Rational.ZERO, Rational.ONE)
                    : above(most);
        }
        if (least == null || least.compareTo(most) >= 0) {
            return Formula.of("0");
        }
        if (normalised.logarithm()) {
            return logarithm(least, most, isMore);
        }
        Rational slope = Rational.ONE.dividedBy(most.minus(least));
        return isMore
                ? line(least, slope, Rational.ZERO, Rational.ONE)
                : line(most, Rational.ZERO.minus(slope), Rational.ZERO, Rational.ONE);
    }

    private Formula above(Rational target) {
        Formula ratio = Formula.of(
                figure.bottom(), "*", target.numerator(), "/(", figure.top(), "*", target.denominator(), ")");
        return when(compared("<=", target), 1, ratio);
    }

    private Formula logarithm(Rational least, Rational most, boolean isMore) {
        Formula own = Formula.of(
                "(LN(", figure.number(), ")-LN(", number(least), "))/(LN(", number(most), ")-LN(", number(least), "))");
        Formula between = isMore ? own : Formula.of("1-", own);
        return when(compared("<=", least), isMore ? 0 : 1, when(compared(">=", most), isMore ? 1 : 0, between));
    }

    private Formula isMet(Requirement asked) {
        if (asked instanceof Requirement.Affirmed) {
            return Formula.of(figure.top(), "=1");
        }
        if (asked instanceof Requirement.Threshold threshold) {
            return compared(threshold.comparison().symbol(), Rational.of(threshold.value()));
        }
        if (asked instanceof Requirement.Range range) {
            return compared(">=", Rational.of(range.from()));
        }
        if (asked instanceof Requirement.Before before) {
            return isBefore(before.day(), before.year());
        }
        if (asked instanceof Requirement.AmongFirst first) {
            return compared("<=", Rational.of(first.n(), 1));
        }
        return Formula.of("FALSE");
    }

    private Formula isBefore(MonthDay day, Optional<Integer> year) {
        String bound = "DATE(" + year.orElse(ANY_YEAR) + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
        return year.isEmpty()
                ? Formula.of("DATE(", ANY_YEAR, ",MONTH(", figure.top(), "),DAY(", figure.top(), "))<", bound)
                : Formula.of("INT(", figure.top(), ")<", bound);
    }

    /**
     * The comparison of the figure with a bound. A plain number is compared with the bound as it is written, as a decimal times
     * anything may miss a decimal by a hair; counts are compared as whole numbers.
     */
    Formula compared(String sign, Rational bound) {
        Formula asCounts = Formula.of(
                figure.top(),
                bound.denominator().bitLength() == 1 ? "" : "*" + bound.denominator(),
                sign,
                signed(bound.numerator()),
                "*",
                figure.bottom());
        boolean isWhole = bound.denominator().bitLength() == 1;
        return isWhole
                ? asCounts
                : when(Formula.of(figure.bottom(), "=1"), Formula.of(figure.top(), sign, number(bound)), asCounts);
    }

    /** A number as formulas write it: a decimal where it is one, else a division. */
    static String number(Rational number) {
        BigDecimal rounded = number.rounded(15, RoundingMode.HALF_UP);
        if (Rational.of(rounded).equals(number)) {
            String plain = rounded.stripTrailingZeros().toPlainString();
            return number.signum() < 0 ? "(" + plain + ")" : plain;
        }
        return "(" + number.numerator() + "/" + number.denominator() + ")";
    }

    private static String signed(BigInteger number) {
        return number.signum() < 0 ? "(" + number + ")" : number.toString();
    }
}
