package io.github.thuocdo.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Roots, logarithms and exponentials of intervals, each an interval that holds every value. */
final class Elementary {
    /** Bits that the roundings of a series may spoil: far more than one for each of its terms. */
    private static final int GUARD_BITS = 48;

    private static final int HALVINGS = 6;
    private static final int LARGEST_EXPONENT = 1_000_000;
    private static final Map<Integer, BigInteger> LOGARITHMS_OF_2 = new ConcurrentHashMap<>();

    private Elementary() {}

    /** The {@code degree}-th root; a number below 0 counts as 0. */
    static Interval root(Interval of, int degree, int digits) {
        Interval high = root(of.high(), degree, digits);
        return of.isPoint() ? high : new Interval(root(of.low(), degree, digits).low(), high.high());
    }

    private static Interval root(BigDecimal number, int degree, int digits) {
        if (number.signum() <= 0) {
            return Interval.of(BigDecimal.ZERO);
        }
        Interval logarithm = logarithm(Interval.of(number), digits + 2);
        BigDecimal order = BigDecimal.valueOf(degree);
        // The error of the logarithm is one of its last digits behind the mark, whatever its size.
        int scale = digits + 4;
        return exponential(
                new Interval(
                        logarithm.low().divide(order, scale, RoundingMode.FLOOR),
                        logarithm.high().divide(order, scale, RoundingMode.CEILING)),
                digits);
    }

    /** The natural logarithm, right to about {@code digits} digits behind the mark; all of {@code of} is above 0. */
    static Interval logarithm(Interval of, int digits) {
        BigDecimal low = logarithm(of.low(), digits);
        BigDecimal high = of.isPoint() ? low : logarithm(of.high(), digits);
        return widened(low, high, BigDecimal.ONE.movePointLeft(digits));
    }

    private static BigDecimal logarithm(BigDecimal number, int digits) {
        int bits = bits(digits);
        BigInteger top = number.unscaledValue();
        BigInteger bottom = BigInteger.ONE;
        if (number.scale() > 0) {
            bottom = BigInteger.TEN.pow(number.scale());
        } else {
            top = top.multiply(BigInteger.TEN.pow(-number.scale()));
        }
        // number = mantissa × 2^exponent, the mantissa near 1
        int exponent = top.bitLength() - bottom.bitLength();
        BigInteger mantissa = exponent < bits
                ? top.shiftLeft(bits - exponent).divide(bottom)
                : top.shiftRight(exponent - bits).divide(bottom);
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        BigInteger sum = areaTangent(mantissa.subtract(one), mantissa.add(one), bits)
                .add(logarithmOf2(bits).multiply(BigInteger.valueOf(exponent)));
        return decimal(
                sum,
                bits,
                new MathContext(
                        digits + 6 + Integer.toString(Math.abs(exponent)).length()));
    }

    private static BigInteger logarithmOf2(int bits) {
        return LOGARITHMS_OF_2.computeIfAbsent(bits, each -> areaTangent(BigInteger.ONE, BigInteger.valueOf(3), each));
    }

    /** Twice the inverse hyperbolic tangent of {@code top ÷ bottom}, at most 1/3, in {@code bits} bits behind the mark. */
    private static BigInteger areaTangent(BigInteger top, BigInteger bottom, int bits) {
        BigInteger power = top.shiftLeft(bits + 1).divide(bottom);
        BigInteger square = top.multiply(top).shiftLeft(bits).divide(bottom.multiply(bottom));
        BigInteger sum = power;
        for (long odd = 3; power.signum() != 0 && power.bitLength() > 1; odd += 2) {
            power = power.multiply(square).shiftRight(bits);
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
        }
        return sum;
    }

    /** e to the power of the interval, right to about {@code digits} digits. */
    static Interval exponential(Interval of, int digits) {
        BigDecimal low = exponential(of.low(), digits);
        BigDecimal high = of.isPoint() ? low : exponential(of.high(), digits);
        BigDecimal doubt = high.movePointLeft(digits);
        return new Interval(
                low.subtract(doubt).max(BigDecimal.ZERO).round(Interval.floor(digits)),
                high.add(doubt).round(Interval.ceiling(digits)));
    }

    private static BigDecimal exponential(BigDecimal number, int digits) {
        if (number.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
            throw new ArithmeticException("No exponential beyond " + LARGEST_EXPONENT);
        }
        int bits = bits(digits) + HALVINGS;
        BigInteger fixed = number.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)))
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger();
        int exponent = fixed.divide(logarithmOf2(bits)).intValueExact();
        BigInteger rest = fixed.subtract(logarithmOf2(bits).multiply(BigInteger.valueOf(exponent)))
                .shiftRight(HALVINGS);
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        BigInteger term = one;
        BigInteger power = one;
        for (long n = 1; term.signum() != 0 && !term.equals(BigInteger.ONE.negate()); n++) {
            term = term.multiply(rest).shiftRight(bits).divide(BigInteger.valueOf(n));
            power = power.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            power = power.multiply(power).shiftRight(bits);
        }
        return decimal(power, bits - exponent, new MathContext(digits + 6));
    }

    private static int bits(int digits) {
        // 10 bits hold 3 digits: more than 3.33 bits for each.
        return digits * 10 / 3 + GUARD_BITS;
    }

    /** {@code fixed ÷ 2^bits}. */
    private static BigDecimal decimal(BigInteger fixed, int bits, MathContext context) {
        return bits >= 0
                ? new BigDecimal(fixed).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), context)
                : new BigDecimal(fixed.shiftLeft(-bits)).round(context);
    }

    private static Interval widened(BigDecimal low, BigDecimal high, BigDecimal doubt) {
        return new Interval(low.subtract(doubt), high.add(doubt));
    }
}
