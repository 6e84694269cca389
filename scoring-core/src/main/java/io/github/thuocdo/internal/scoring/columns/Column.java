package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.text.PowersOfTen;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How the figures of one criterion are held in fixed point. */
final class Column {
    /** The code of what has no figure. */
    static final int MISSING = -1;
    /** The code of what does not apply. */
    static final int NOT_APPLICABLE = -2;
    /** {@link #cutOff} is in parts of the last digit kept: so many powers of two. */
    static final int FRACTION_BITS = 20;

    private static final long LARGEST_DIVISOR = 1L << 62 - FRACTION_BITS;

    private final int digits;
    private final int cap;
    private final long weight;
    private final boolean isJudged;
    /** The code of a threshold that is not enough; of nothing where it is. */
    private final int shortCode;
    /** What turns a ratio of counts into fixed point. */
    private final long factor;

    /**
     * A column.
     *
     * @param digits digits kept behind the decimal mark
     * @param cap the value from which on points are full, in units of the last digit kept
     * @param weight the criterion's points as a whole number
     */
    Column(Criterion criterion, int digits, int cap, long weight) {
        this.digits = digits;
        this.cap = cap;
        this.weight = weight;
        this.isJudged = !(criterion.requirement() instanceof Requirement.InProportion);
        this.shortCode = criterion.requirement().isStrict() ? 2 * cap : Integer.MIN_VALUE;
        this.factor = PowersOfTen.of(digits + (criterion.type() == FigureType.SHARE ? 2 : 0));
    }

    int cap() {
        return cap;
    }

    long weight() {
        return weight;
    }

    /** A checked figure in fixed point, doubled, and 1 added where digits were cut off. */
    int encode(Observation observation) {
        if (observation instanceof Value value) {
            return encode(value);
        }
        if (observation instanceof Counts counts) {
            return encode(counts);
        }
        if (observation instanceof YesNo answer) {
            return answer.yes() ? 2 * cap : 0;
        }
        return observation instanceof NotApplicable ? NOT_APPLICABLE : MISSING;
    }

    /** Whether points for {@code code} are known to the last digit kept only. */
    boolean isInexact(int code) {
        return (code & 1) == 1 && code >= 0 && code < 2 * cap;
    }

    /** A code as the kernel sums it: the figure times {@link Sums#COUNTED}, and 1 where there is something to meet. */
    int held(int code) {
        int figure = Math.max(code, 0) >> 1;
        return (isShort(code) ? figure - 1 : figure) * Sums.COUNTED + (isJudged ? 1 : 0);
    }

    /** Whether the figure is held as less than it is, by at most the last digit kept. */
    boolean isHeldShort(int code) {
        return isInexact(code) || isShort(code);
    }

    /** Whether an observation, before it is encoded, may be one of those. */
    boolean mayBeHeldShort(Observation observation) {
        return observation instanceof Counts
                || observation instanceof Value value && (value.scale() > digits || !value.isShort() || shortCode >= 0);
    }

    /** Whether the figure is a threshold that is not enough: held as one digit less, it is not met. */
    private boolean isShort(int code) {
        return code == shortCode;
    }

    /** Whether there is something to meet. */
    boolean isJudged() {
        return isJudged;
    }

    /** What {@link #encode} cut off, in parts of the last digit kept, rounded down; -1 where that takes more than a long. */
    long cutOff(Observation observation) {
        if (observation instanceof Counts counts && fits(counts)) {
            long divisor = counts.bottom();
            return divisor > LARGEST_DIVISOR ? -1 : (counts.top() * factor % divisor << FRACTION_BITS) / divisor;
        }
        if (observation instanceof Value value && value.isShort()) {
            long divisor = PowersOfTen.of(Math.max(0, value.scale() - digits));
            return divisor > LARGEST_DIVISOR ? -1 : (value.unscaled() % divisor << FRACTION_BITS) / divisor;
        }
        return -1;
    }

    private int encode(Value value) {
        long unscaled = value.unscaled();
        int scale = value.scale();
        if (scale >= 0 && scale <= digits && unscaled >> 32 == 0) {
            // A power of ten of six digits at most: dividing to see whether the product fits would take longest of all.
            return (int) Math.min(2 * unscaled * PowersOfTen.of(digits - scale), 2L * cap + 2);
        }
        return value.isShort() && unscaled > 0 ? encode(unscaled, scale - digits) : encode(value.number());
    }

    private int encode(long unscaled, int cut) {
        if (cut <= 0) {
            return doubled(saturatedProduct(unscaled, PowersOfTen.of(-cut)), false);
        }
        long divisor = PowersOfTen.of(cut);
        return doubled(unscaled / divisor, unscaled % divisor != 0);
    }

    private int encode(BigDecimal number) {
        if (number.signum() <= 0) {
            return 0;
        }
        BigDecimal grid = number.movePointRight(digits);
        BigInteger floor = grid.toBigInteger();
        return doubled(saturated(floor), grid.compareTo(new BigDecimal(floor)) != 0);
    }

    private int encode(Counts counts) {
        if (fits(counts)) {
            long product = counts.top() * factor;
            long floor = product / counts.bottom();
            return doubled(floor, floor * counts.bottom() != product);
        }
        BigInteger[] parts =
                counts.numerator().multiply(BigInteger.valueOf(factor)).divideAndRemainder(counts.denominator());
        return doubled(saturated(parts[0]), parts[1].signum() != 0);
    }

    private static boolean fits(Counts counts) {
        return counts.isShort() && counts.top() >> 36 == 0;
    }

    /** Above the cap nothing more is to be known than that it is above. */
    private int doubled(long floor, boolean cut) {
        return floor > cap ? 2 * cap + 2 : (int) (2 * floor) + (cut ? 1 : 0);
    }

    private static long saturated(BigInteger value) {
        return value.bitLength() < 62 ? value.longValue() : Long.MAX_VALUE / 4;
    }

    private static long saturatedProduct(long value, long factor) {
        return value > Long.MAX_VALUE / 4 / factor ? Long.MAX_VALUE / 4 : value * factor;
    }
}
