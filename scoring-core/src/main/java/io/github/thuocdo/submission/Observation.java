package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.internal.text.PowersOfTen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a unit says about one indicator (số liệu). Missing is a case of its own, never a number. */
public sealed interface Observation {

    /** Nothing was said. */
    Observation MISSING = new Missing();
    /** The indicator does not apply to the unit. */
    Observation NOT_APPLICABLE = new NotApplicable();

    /** A number. */
    final class Value implements Observation {
        private static final int MOST_DIGITS = 1_000;

        private final BigDecimal number;
        private final boolean percent;
        private final byte scale;
        private final long unscaled;

        /**
         * A number.
         *
         * @param number the exact number as written
         * @param percent whether a percent sign stood behind it
         * @throws IllegalArgumentException if it has more than 1,000 digits
         */
        public Value(BigDecimal number, boolean percent) {
            int digits = number.precision();
            if (digits > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("A figure has at most " + MOST_DIGITS + " digits");
            }
            this.number = number;
            this.percent = percent;
            boolean isShort = digits <= PowersOfTen.MOST && number.scale() >= 0 && number.scale() <= PowersOfTen.MOST;
            this.scale = (byte) (isShort ? number.scale() : -1);
            this.unscaled = isShort ? number.scaleByPowerOfTen(number.scale()).longValue() : 0;
        }

        /** The exact number as written. */
        public BigDecimal number() {
            return number;
        }

        /** Whether a percent sign stood behind it. */
        public boolean percent() {
            return percent;
        }

        /** Whether the number is {@link #unscaled()} over ten to the power of {@link #scale()}. */
        public boolean isShort() {
            return scale >= 0;
        }

        /** How many digits stand behind the mark, 0 to 18, of a short number. */
        public int scale() {
            return scale;
        }

        /** The 18 digits at most of a short number, without the mark; nobody allocates anything to look at them. */
        public long unscaled() {
            return unscaled;
        }

        /** Negative, 0 or positive, as the number is below, at or above {@code whole}, which is 0 to 100. */
        public int compareTo(int whole) {
            return isShort() && scale <= PowersOfTen.MOST - 2
                    ? Long.compare(unscaled, whole * PowersOfTen.of(scale))
                    : number.compareTo(BigDecimal.valueOf(whole));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Value value && percent == value.percent && number.equals(value.number);
        }

        @Override
        public int hashCode() {
            return 31 * number.hashCode() + Boolean.hashCode(percent);
        }

        @Override
        public String toString() {
            return number.toPlainString() + (percent ? "%" : "");
        }
    }

    /** So many of so many, held exactly. */
    final class Counts implements Observation {
        private static final int SHORT_BITS = 50;

        private final BigInteger numerator;
        private final BigInteger denominator;
        private final @Nullable Value stated;
        private final long top;
        private final long bottom;

        /**
         * So many of so many.
         *
         * @param numerator how many; 0 or more
         * @param denominator of how many; 0 or more
         * @param stated the number given beside the counts, which hold; null where none was given
         */
        public Counts(BigInteger numerator, BigInteger denominator, @Nullable Value stated) {
            this.numerator = numerator;
            this.denominator = denominator;
            this.stated = stated;
            boolean isShort = numerator.bitLength() < SHORT_BITS && denominator.bitLength() < SHORT_BITS;
            this.top = isShort ? numerator.longValue() : 0;
            this.bottom = isShort ? denominator.longValue() : -1;
        }

        /** How many; 0 or more. */
        public BigInteger numerator() {
            return numerator;
        }

        /** Of how many; 0 or more. */
        public BigInteger denominator() {
            return denominator;
        }

        /** The number given beside the counts, which hold; null where none was given. */
        public @Nullable Value stated() {
            return stated;
        }

        /** Whether the counts are {@link #top()} of {@link #bottom()}: both are below 2⁵⁰. */
        public boolean isShort() {
            return bottom >= 0;
        }

        /** The numerator of short counts. */
        public long top() {
            return top;
        }

        /** The denominator of short counts. */
        public long bottom() {
            return bottom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts
                    && numerator.equals(counts.numerator)
                    && denominator.equals(counts.denominator)
                    && Objects.equals(stated, counts.stated);
        }

        @Override
        public int hashCode() {
            return Objects.hash(numerator, denominator, stated);
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator + (stated == null ? "" : " (" + stated + ")");
        }
    }

    /**
     * Yes or no.
     *
     * @param yes whether yes
     */
    record YesNo(boolean yes) implements Observation {}

    /**
     * A day.
     *
     * @param day the day
     */
    record OnDay(LocalDate day) implements Observation {}

    /**
     * One of the categories that a criterion names.
     *
     * @param name the category's name, as written
     */
    record Category(String name) implements Observation {}

    /** Nothing was said: the outcome is unknown, never 0. */
    record Missing() implements Observation {}

    /** Declared not to apply: leaves the divisor of the score. */
    record NotApplicable() implements Observation {}

    /**
     * Something was said that cannot be right: it does not count, and the outcome is unknown.
     *
     * @param code why, as the code of a finding
     * @param message why, for a person
     * @param words what was said, where it may still be the name of a category; null where it cannot
     */
    record Rejected(String code, Text message, @Nullable String words) implements Observation {
        /** Something that is no category either. */
        public Rejected(String code, Text message) {
            this(code, message, null);
        }
    }
}
