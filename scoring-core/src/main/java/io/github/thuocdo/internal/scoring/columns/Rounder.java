package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Policies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/** Rounds scores, held as numerators in {@code double}, to whole numbers of the last digit that is published. */
final class Rounder {
    /** Added to a number, it rounds it to a whole one. */
    private static final double WHOLE = 0x1.8p52;

    /** Above the roundings of a product and a difference, relative to the largest score. */
    private static final double ROUNDINGS = 0x1p-50;

    /** Beyond this the nearest whole number is no longer told from its neighbours. */
    static final double LARGEST = 0x1p48;

    private final RoundingMode mode;
    private final double lastDigits;
    private final double perNumerator;
    private final long factor;
    private final long divisor;

    /**
     * A rounding.
     *
     * @param unit a score of 1, counted in units of the last digit
     * @param denominator the denominator of the numerators
     * @param isWhole whether numerators and denominator are whole numbers
     */
    Rounder(Policies.Rounding rounding, long unit, double denominator, boolean isWhole) {
        this.mode = rounding.mode();
        this.lastDigits = unit;
        this.perNumerator = unit / denominator;
        long common = isWhole ? gcd(unit, (long) denominator) : 0;
        this.factor = isWhole ? unit / common : 0;
        this.divisor = isWhole ? (long) denominator / common : 0;
    }

    /** Whether halves go up, as far as numbers are not below 0. */
    boolean isHalfUp() {
        return mode == RoundingMode.HALF_UP;
    }

    /** A whole numerator, counted in units of the last digit; empty where that is no whole number. */
    OptionalInt wholeDigits(double numerator) {
        long product = (long) numerator * factor;
        boolean isWhole = divisor != 0
                && numerator == Math.rint(numerator)
                && numerator * factor < LARGEST
                && product % divisor == 0
                && product / divisor < Integer.MAX_VALUE / 2;
        return isWhole ? OptionalInt.of((int) (product / divisor)) : OptionalInt.empty();
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** Rounds the numerators of published scores, which an {@code int} holds, and marks doubts as {@link #round} does. */
    void publish(
            double[] numerators,
            int length,
            double error,
            double most,
            boolean[] rough,
            double[] scratch,
            boolean[] doubt,
            int[] out,
            int start) {
        if (mode != RoundingMode.HALF_UP && mode != RoundingMode.HALF_EVEN && mode != RoundingMode.HALF_DOWN) {
            round(numerators, length, error, most, rough, scratch, doubt);
            for (int i = 0; i < length; i++) {
                out[start + i] = (int) scratch[i];
            }
            return;
        }
        double sure = sure(error, most);
        long doubts = 0;
        for (int i = 0; i < length; i++) {
            double exact = numerators[i] * perNumerator;
            double rounded = exact + WHOLE;
            doubts |= Double.doubleToRawLongBits(sure - Math.abs(exact - (rounded - WHOLE)));
            // The last bits of the sum are the whole number.
            out[start + i] = (int) Double.doubleToRawLongBits(rounded);
        }
        if (doubts < 0) {
            for (int i = 0; i < length; i++) {
                double exact = numerators[i] * perNumerator;
                if (!(Math.abs(exact - Math.rint(exact)) <= sure)) {
                    doubt[i] |= isOpen(i, rough);
                    out[start + i] = isOpen(i, rough) ? 0 : (int) exactly((long) numerators[i]);
                }
            }
        }
    }

    /** A number that is no farther than this from a whole one is rounded right. */
    private double sure(double error, double most) {
        return 0.5 - (error * lastDigits + (most * lastDigits + 1) * ROUNDINGS);
    }

    /** Whether a numerator is no whole number that says all. */
    private boolean isOpen(int i, boolean[] rough) {
        return divisor == 0 || rough[i];
    }

    /**
     * Rounds {@code numerators}, and marks those of which the error leaves in doubt where they go.
     *
     * @param error the bound of a score's error where {@code rough}, relative to a score of 1
     * @param most the largest score that there can be
     * @param rough whether columns of a unit were rounded down; null where that is no matter, as nothing is whole
     */
    void round(
            double[] numerators,
            int length,
            double error,
            double most,
            boolean[] rough,
            double[] out,
            boolean[] doubt) {
        double sure = sure(error, most);
        double shift = mode == RoundingMode.FLOOR ? -0.5 : mode == RoundingMode.CEILING ? 0.5 : 0;
        if (mode == RoundingMode.DOWN || mode == RoundingMode.UP) {
            double away = mode == RoundingMode.UP ? 0.5 : -0.5;
            for (int i = 0; i < length; i++) {
                double exact = numerators[i] * perNumerator;
                double shifted = exact < 0 ? exact - away : exact + away;
                out[i] = Math.rint(shifted);
                if (!(Math.abs(shifted - out[i]) <= sure)) {
                    settle(numerators[i], i, rough, out, doubt);
                }
            }
            return;
        }
        long doubts = 0;
        for (int i = 0; i < length; i++) {
            double exact = numerators[i] * perNumerator + shift;
            double rounded = exact + WHOLE - WHOLE;
            doubts |= Double.doubleToRawLongBits(sure - Math.abs(exact - rounded));
            out[i] = rounded;
        }
        if (doubts < 0) {
            for (int i = 0; i < length; i++) {
                double exact = numerators[i] * perNumerator + shift;
                if (!(Math.abs(exact - out[i]) <= sure)) {
                    settle(numerators[i], i, rough, out, doubt);
                }
            }
        }
    }

    private void settle(double numerator, int i, boolean[] rough, double[] out, boolean[] doubt) {
        if (isOpen(i, rough)) {
            doubt[i] = true;
        } else {
            out[i] = exactly((long) numerator);
        }
    }

    /** A whole numerator over a whole divisor, which is not the common denominator, rounded exactly. */
    long exactly(long numerator, long over) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf((long) lastDigits))
                .divide(BigDecimal.valueOf(over), 0, mode)
                .longValueExact();
    }

    /** Whether a published score as large as {@code most} is far below what an {@code int} holds. */
    boolean holds(double most) {
        return most * lastDigits < Integer.MAX_VALUE / 2.0;
    }

    /** 1 of the numerators, counted in units of the last digit. */
    double perNumerator() {
        return perNumerator;
    }

    private long exactly(long numerator) {
        long product = numerator * factor;
        boolean fits = Math.multiplyHigh(numerator, factor) == product >> 63;
        if (fits && product >= 0 && mode == RoundingMode.HALF_UP) {
            long floor = product / divisor;
            long rest = product - floor * divisor;
            return rest >= divisor - rest ? floor + 1 : floor;
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(divisor), 0, mode)
                .longValueExact();
    }
}
