package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The fractions of its criterion's points that a missing figure can bring, whichever figure that can be right it turns out to be, each
 * with whether the criterion is met.
 *
 * @param all the fractions that some figure has
 * @param least a figure with the smallest fraction, and among those not met if there is one
 * @param most a figure with the largest fraction, and among those met if there is one
 * @param ladder the figures by steps; empty where they are too many to be counted
 */
public record FigureRange(List<Stretch> all, Said least, Said most, Optional<Ladder> ladder) {
    /** So many things are counted one by one. */
    public static final int MOST_COUNTED = 2_000;

    private static final Rational TWO = Rational.of(2, 1);
    private static final Rational HUNDRED = Rational.of(100, 1);
    private static final Rational MINUS_ONE = Rational.of(-1, 1);

    /**
     * A figure.
     *
     * @param said the figure itself
     * @param fraction the fraction of its criterion's points that it has
     * @param met the number of criteria that it meets: 0 or 1
     */
    public record Said(Observation said, Rational fraction, int met) {}

    /** Keeps a copy of the stretches. */
    public FigureRange {
        all = List.copyOf(all);
    }

    /**
     * The range of a figure that a criterion takes; empty where its points follow no straight lines, have no end, or have so
     * many steps that nobody counts them.
     *
     * @param period the year of which the figures are, for last days
     */
    public static Optional<FigureRange> of(FigureUse use, OptionalInt period) {
        if (!use.isStraight() || use.type() == FigureType.RANK) {
            return Optional.empty();
        }
        FigureType type = use.type();
        if (!type.isNumber()) {
            return listed(use, period).map(some -> of(use, some, List.of(), Optional.of(Ladder.of(some))));
        }
        return type == FigureType.COUNT ? counted(use) : measured(use);
    }

    private static Optional<List<Observation>> listed(FigureUse use, OptionalInt period) {
        return switch (use.type()) {
            case YES_NO -> Optional.of(List.of(new Observation.YesNo(false), new Observation.YesNo(true)));
            case CATEGORY ->
                Optional.of(use.categories().keySet().stream()
                        .<Observation>map(Observation.Category::new)
                        .toList());
            case DATE -> days(use, period);
            default -> Optional.empty();
        };
    }

    /** A day in time and one too late. */
    private static Optional<List<Observation>> days(FigureUse use, OptionalInt period) {
        if (!(use.criterion().requirement() instanceof Requirement.Before before)) {
            return Optional.empty();
        }
        return before.year()
                .or(() -> period.isPresent() ? Optional.of(period.getAsInt()) : Optional.empty())
                .map(year -> List.of(
                        new Observation.OnDay(before.day().atYear(year).minusDays(1)),
                        new Observation.OnDay(before.day().atYear(year))));
    }

    /** Whole numbers from 0 on, up to that from which on nothing changes. */
    private static Optional<FigureRange> counted(FigureUse use) {
        TreeSet<Rational> turns = turns(use);
        BigInteger last = turns.isEmpty()
                ? BigInteger.ONE
                : Grid.ceiling(turns.last()).max(BigInteger.ZERO).add(BigInteger.ONE);
        if (last.compareTo(BigInteger.valueOf(MOST_COUNTED)) > 0
                || isOpenBeyond(use, Rational.of(last, BigInteger.ONE), Rational.ONE)) {
            return Optional.empty();
        }
        List<Observation> some = new ArrayList<>();
        for (int count = 0; count <= last.intValueExact(); count++) {
            some.add(Observation.Value.of(BigDecimal.valueOf(count)));
        }
        turns.removeIf(turn -> turn.signum() < 0);
        turns.addAll(List.of(Rational.ZERO, Rational.of(last, BigInteger.ONE)));
        return Optional.of(of(use, some, List.of(), Ladder.of(turns, 0)));
    }

    /** The numbers at which the line of the points turns, or the criterion begins or ceases to be met. */
    private static TreeSet<Rational> turns(FigureUse use) {
        TreeSet<Rational> turns = new TreeSet<>();
        if (use.shape().orElseThrow() instanceof Shape.Straight straight) {
            turns.addAll(straight.bends());
        }
        Requirement requirement = use.criterion().requirement();
        if (requirement instanceof Requirement.Threshold threshold) {
            turns.add(Rational.of(threshold.value()));
        } else if (requirement instanceof Requirement.Range range) {
            turns.add(Rational.of(range.from()));
        }
        return turns;
    }

    private static boolean isOpenBeyond(FigureUse use, Rational last, Rational step) {
        Optional<Rational> here = fraction(use, last);
        return here.isEmpty() || !here.equals(fraction(use, last.plus(step)));
    }

    /** Any number that can be right: each turn, and all between one and the next. */
    private static Optional<FigureRange> measured(FigureUse use) {
        Bounds bounds = Bounds.of(use.type());
        TreeSet<Rational> turns = turns(use);
        turns.removeIf(turn -> !bounds.holds(turn));
        turns.add(bounds.held(Rational.ZERO));
        boolean isOpenBelow = bounds.least() == null;
        boolean isOpenAbove = bounds.most() == null;
        turns.add(isOpenBelow ? turns.first().minus(Rational.ONE) : bounds.held(turns.first()));
        turns.add(isOpenAbove ? turns.last().plus(Rational.ONE) : bounds.held(HUNDRED));
        if (isOpenBelow && isOpenBeyond(use, turns.first(), MINUS_ONE)
                || isOpenAbove && isOpenBeyond(use, turns.last(), Rational.ONE)) {
            return Optional.empty();
        }
        List<Stretch> between = new ArrayList<>();
        List<Observation> some = new ArrayList<>();
        Rational before = turns.first();
        for (Rational turn : turns) {
            Optional<Observation> said = said(use.type(), turn);
            Optional<Stretch> up = turn.equals(before) ? Optional.empty() : between(use, before, turn);
            if (said.isEmpty() || up.isEmpty() && !turn.equals(before)) {
                return Optional.empty();
            }
            some.add(said.get());
            up.ifPresent(between::add);
            before = turn;
        }
        return Optional.of(of(use, some, between, Ladder.of(turns, 2)));
    }

    /** A number as a figure says it; empty where it cannot. */
    private static Optional<Observation> said(FigureType type, Rational number) {
        if (hasEnd(number.denominator())) {
            return Optional.of(Observation.Value.of(
                    new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()))));
        }
        return type == FigureType.SHARE
                ? Optional.of(Observation.Counts.of(
                        number.numerator(), number.denominator().multiply(BigInteger.valueOf(100))))
                : Optional.empty();
    }

    /** Whether the decimals of a fraction in lowest terms end: its denominator has no other factors than 2 and 5. */
    private static boolean hasEnd(BigInteger denominator) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.remainder(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    private static Optional<Rational> fraction(FigureUse use, Rational number) {
        return said(use.type(), number).flatMap(said -> use.fraction(said).exact());
    }

    /** A decimal between two numbers. */
    private static Rational inside(Rational from, Rational to) {
        Rational middle = from.plus(to).dividedBy(TWO);
        Rational decimal = from;
        for (int scale = 0; decimal.compareTo(from) <= 0 || decimal.compareTo(to) >= 0; scale++) {
            decimal = Rational.of(middle.rounded(scale, RoundingMode.FLOOR));
        }
        return decimal;
    }

    /** The fractions of all numbers between two turns, which are not among them; empty where they lie on no line. */
    private static Optional<Stretch> between(FigureUse use, Rational from, Rational to) {
        Rational middle = inside(from, to);
        Rational low = inside(from, middle);
        Rational high = inside(middle, to);
        Rational lower = fraction(use, low).orElseThrow();
        Rational upper = fraction(use, high).orElseThrow();
        Rational slope = upper.minus(lower).dividedBy(high.minus(low));
        Rational straight = lower.plus(slope.times(middle.minus(low)));
        int met = said(use.type(), middle).map(use::isMetBy).orElse(false) ? 1 : 0;
        if (!fraction(use, middle).equals(Optional.of(straight))) {
            return Optional.empty();
        }
        if (slope.signum() == 0) {
            return Optional.of(Stretch.at(lower, met));
        }
        Rational start = lower.minus(slope.times(low.minus(from)));
        Rational end = upper.plus(slope.times(to.minus(high)));
        return Optional.of(
                slope.signum() > 0
                        ? new Stretch(start, false, end, false, met)
                        : new Stretch(end, false, start, false, met));
    }

    private static FigureRange of(
            FigureUse use, List<Observation> some, List<Stretch> between, Optional<Ladder> ladder) {
        List<Said> said = some.stream()
                .map(each -> new Said(each, use.fraction(each).exact().orElseThrow(), use.isMetBy(each) ? 1 : 0))
                .toList();
        List<Stretch> all = new ArrayList<>(between);
        said.forEach(each -> all.add(Stretch.at(each.fraction, each.met)));
        Comparator<Said> order = Comparator.comparing(Said::fraction).thenComparingInt(Said::met);
        return new FigureRange(
                Stretch.merged(all),
                said.stream().min(order).orElseThrow(),
                said.stream().max(order).orElseThrow(),
                ladder);
    }

    /**
     * Whether its ends say all: no fraction is smaller than that of the least figure or larger than that of the most, and where the
     * criteria met count, the least figure meets no more than any other, and the most no fewer.
     */
    public boolean isHeldByEnds(boolean countsMet) {
        return all.stream()
                .allMatch(each -> each.from().compareTo(least.fraction) >= 0
                        && each.to().compareTo(most.fraction) <= 0
                        && (!countsMet || each.met() >= least.met && each.met() <= most.met));
    }
}
