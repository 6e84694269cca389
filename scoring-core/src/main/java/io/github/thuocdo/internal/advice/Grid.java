package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** The figures to which one figure can be raised, from the next one on, each counted from 1. */
public interface Grid {
    /** The figure that is {@code step} raises further; from 1 on. */
    Observation at(long step);

    /** The distance of that figure from the figure as it stands, in a measure that grows with the step; above 0. */
    Rational distance(long step);

    /** The first step whose figure is at least {@code value}, at most {@link #last()}; 1 where the next one is. */
    long reaching(Rational value);

    /** The last step at which the figure can still be right. */
    long last();

    /** The amount added, in the unit that is counted: items of a count, points of percentage of a share, else steps. */
    Rational added(long step);

    /**
     * Figures with two decimals, or whole numbers.
     *
     * @param offset the decimal at or below the figure less the figure: 0, or below 0 where the figure has more digits
     * @param base that decimal in units of its last digit
     */
    record Decimals(Rational offset, BigInteger base, int scale, long last) implements Grid {
        /** So many steps are more than any real figure takes. */
        private static final long MOST = 1L << 40;

        /**
         * The decimals above {@code from}.
         *
         * @param scale the number of digits behind the mark, 0 or 2
         * @param most the largest figure that can be right, or the largest one that still brings something
         */
        public static Decimals above(Rational from, int scale, Rational most) {
            Rational unit = Rational.of(BigInteger.TEN.pow(scale), BigInteger.ONE);
            BigInteger base = floor(from.times(unit));
            BigInteger end = floor(most.times(unit));
            long last = end.subtract(base)
                    .max(BigInteger.ZERO)
                    .min(BigInteger.valueOf(MOST))
                    .longValueExact();
            return new Decimals(Rational.of(new BigDecimal(base, scale)).minus(from), base, scale, last);
        }

        @Override
        public Observation at(long step) {
            return Observation.Value.of(number(step));
        }

        private BigDecimal number(long step) {
            return new BigDecimal(base.add(BigInteger.valueOf(step)), scale);
        }

        @Override
        public Rational distance(long step) {
            Rational steps = Rational.of(BigInteger.valueOf(step), BigInteger.TEN.pow(scale));
            return offset.signum() == 0 ? steps : steps.plus(offset);
        }

        @Override
        public long reaching(Rational value) {
            BigInteger needed = ceiling(value.times(Rational.of(BigInteger.TEN.pow(scale), BigInteger.ONE)));
            return clamped(needed.subtract(base), last);
        }

        @Override
        public Rational added(long step) {
            return distance(step);
        }
    }

    /** A whole numerator over the same denominator. */
    record Counted(BigInteger numerator, BigInteger denominator, Rational factor, long last) implements Grid {
        @Override
        public Observation at(long step) {
            return Observation.Counts.of(numerator.add(BigInteger.valueOf(step)), denominator);
        }

        @Override
        public Rational distance(long step) {
            return Rational.of(BigInteger.valueOf(step), BigInteger.ONE);
        }

        @Override
        public long reaching(Rational value) {
            BigInteger needed = ceiling(
                    value.times(Rational.of(denominator, BigInteger.ONE)).dividedBy(factor));
            return clamped(needed.subtract(numerator), last);
        }

        @Override
        public Rational added(long step) {
            return distance(step);
        }
    }

    /** Figures one by one, from the next to the best: a yes, categories, a day. */
    record Listed(List<Observation> figures) implements Grid {
        public Listed {
            figures = List.copyOf(figures);
        }

        @Override
        public Observation at(long step) {
            return figures.get((int) step - 1);
        }

        @Override
        public Rational distance(long step) {
            return Rational.of(step, 1);
        }

        @Override
        public long reaching(Rational value) {
            return last();
        }

        @Override
        public long last() {
            return figures.size();
        }

        @Override
        public Rational added(long step) {
            return distance(step);
        }
    }

    /** The largest whole number that is not above a fraction. */
    static BigInteger floor(Rational value) {
        return value.rounded(0, RoundingMode.FLOOR).toBigInteger();
    }

    /** The smallest whole number that is not below a fraction. */
    static BigInteger ceiling(Rational value) {
        return value.rounded(0, RoundingMode.CEILING).toBigInteger();
    }

    /** A step held between the first and {@code last}. */
    private static long clamped(BigInteger step, long last) {
        return step.max(BigInteger.ONE)
                .min(BigInteger.valueOf(Math.max(1, last)))
                .longValueExact();
    }
}
