package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.PowersOfTen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The statement of a unit about one indicator (số liệu). Missing is a case of its own, never a number. */
public sealed interface Observation {
    /** The most digits that a number or a count may be written with, before and behind the mark together. */
    int MOST_DIGITS = 30;
    /** Nothing was said. */
    Observation MISSING = new Missing();
    /** The indicator does not apply to the unit. */
    Observation NOT_APPLICABLE = new NotApplicable(Optional.empty());
    /** 0 of 0. */
    Observation NOTHING_OF_NOTHING = new NotApplicable(Optional.of(Counts.of(0, 0)));

    /** A number. */
    final class Value implements Observation {
        private final long unscaled;
        private final Written written;

        /**
         * The way a number is written, but for the digits of a short one: all short ones that are written alike share one.
         *
         * @param scale the digits behind the mark of a short number; −1 for any other
         * @param number the number itself where it is not short
         */
        private record Written(
                int scale, boolean percent, @Nullable BigDecimal number) {
            private static final Written[] SHORT = new Written[2 * (PowersOfTen.MOST + 1)];

            static {
                for (int k = 0; k < SHORT.length; k++) {
                    SHORT[k] = new Written(k / 2, k % 2 == 1, null);
                }
            }

            static Written ofShort(int scale, boolean percent) {
                return SHORT[2 * scale + (percent ? 1 : 0)];
            }
        }

        /**
         * A number.
         *
         * @param number the exact number as written
         * @param percent whether a percent sign stood behind it
         * @throws IllegalArgumentException if it is written with more than 30 digits
         */
        public Value(BigDecimal number, boolean percent) {
            this(number, percent, MOST_DIGITS);
        }

        private Value(BigDecimal number, boolean percent, int mostDigits) {
            int precision = Objects.requireNonNull(number, "number").precision();
            int scale = number.scale();
            long written = Math.max((long) precision - scale, 1) + Math.max(scale, 0);
            if (written > mostDigits) {
                throw new IllegalArgumentException("A figure has at most " + MOST_DIGITS + " digits, not the " + written
                        + " of " + Excerpt.of(number.toString()));
            }
            boolean isShort = precision <= PowersOfTen.MOST && scale >= 0 && scale <= PowersOfTen.MOST;
            this.unscaled = isShort ? number.scaleByPowerOfTen(scale).longValue() : 0;
            this.written = isShort ? Written.ofShort(scale, percent) : new Written(-1, percent, number);
        }

        /** The number without a percent sign. */
        public static Value of(BigDecimal number) {
            return new Value(number, false);
        }

        /** The same number without the percent sign behind it, a hundredth of it: 98% is 0.98. */
        public Value hundredth() {
            return new Value(number().movePointLeft(2), false, MOST_DIGITS + 2);
        }

        private Value(long unscaled, Written written) {
            this.unscaled = unscaled;
            this.written = written;
        }

        /**
         * The short number {@code unscaled} over ten to the power of {@code scale}, without a percent sign.
         *
         * @throws IllegalArgumentException if it has more than 18 digits, or the scale is not 0 to 18
         */
        public static Value of(long unscaled, int scale) {
            long most = PowersOfTen.of(PowersOfTen.MOST);
            if (scale < 0 || scale > PowersOfTen.MOST || unscaled <= -most || unscaled >= most) {
                throw new IllegalArgumentException("A short figure has at most " + PowersOfTen.MOST + " digits");
            }
            return new Value(unscaled, Written.ofShort(scale, false));
        }

        /** The exact number as written; made when it is asked for. */
        public BigDecimal number() {
            BigDecimal number = written.number;
            return number == null ? BigDecimal.valueOf(unscaled, written.scale) : number;
        }

        /** Whether a percent sign stood behind it. */
        public boolean percent() {
            return written.percent;
        }

        /** Whether the number is {@link #unscaled()} over ten to the power of {@link #scale()}. */
        public boolean isShort() {
            return written.scale >= 0;
        }

        /** The number of digits behind the mark of a short number, 0 to 18; any other has none to tell, and throws. */
        public int scale() {
            return (int) Digits.ofShort(isShort(), written.scale);
        }

        /** The 18 digits at most of a short number, without the mark, for which nothing is allocated; any other throws. */
        public long unscaled() {
            return Digits.ofShort(isShort(), unscaled);
        }

        /** Negative, 0 or positive, as the number is below, at or above {@code whole}, which is 0 to 100. */
        public int compareTo(int whole) {
            int scale = written.scale;
            return scale >= 0 && scale <= PowersOfTen.MOST - 2
                    ? Long.compare(unscaled, whole * PowersOfTen.of(scale))
                    : number().compareTo(BigDecimal.valueOf(whole));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Value value
                    && unscaled == value.unscaled
                    && (written == value.written || (percent() == value.percent() && number().equals(value.number())));
        }

        @Override
        public int hashCode() {
            return 31 * number().hashCode() + Boolean.hashCode(percent());
        }

        @Override
        public String toString() {
            return number().toPlainString() + (percent() ? "%" : "");
        }
    }

    /** So many of so many, held exactly. */
    final class Counts implements Observation {
        private static final int SHORT_BITS = 50;
        private final long top;
        private final long bottom;
        /** The parts that two longs do not hold; null where they hold all. */
        private final @Nullable More more;

        private record More(
                BigInteger numerator,
                BigInteger denominator,
                @Nullable Value stated) {}

        private Counts(BigInteger numerator, BigInteger denominator, @Nullable Value stated) {
            boolean isShort = numerator.bitLength() < SHORT_BITS && denominator.bitLength() < SHORT_BITS;
            this.top = isShort ? numerator.longValue() : 0;
            this.bottom = isShort ? denominator.longValue() : -1;
            this.more = isShort && stated == null ? null : new More(numerator, denominator, stated);
        }

        private Counts(long top, long bottom) {
            this.top = top;
            this.bottom = bottom;
            this.more = null;
        }

        /**
         * So many of so many.
         *
         * @param numerator the number that is counted, 0 or more
         * @param denominator the number of which it is counted, 0 or more
         * @throws IllegalArgumentException if one of them is negative
         */
        public static Counts of(long numerator, long denominator) {
            return (numerator | denominator) >>> SHORT_BITS - 1 == 0
                    ? new Counts(numerator, denominator)
                    : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        /**
         * So many of so many.
         *
         * @param numerator the number that is counted, 0 or more
         * @param denominator the number of which it is counted, 0 or more
         * @throws IllegalArgumentException if one of them is negative, or has more than 30 digits
         */
        public static Counts of(BigInteger numerator, BigInteger denominator) {
            return new Counts(
                    Digits.ofCount("numerator", numerator, MOST_DIGITS),
                    Digits.ofCount("denominator", denominator, MOST_DIGITS),
                    (Value) null);
        }

        /** The same counts with the number {@code said} given beside them; the counts hold. */
        public Counts withStated(Value said) {
            return new Counts(numerator(), denominator(), Objects.requireNonNull(said, "said"));
        }

        /** The sum of these counts and others; a sum may have more digits than what is counted. */
        public Counts plus(Counts other) {
            Objects.requireNonNull(other, "other");
            return new Counts(numerator().add(other.numerator()), denominator().add(other.denominator()), (Value) null);
        }

        /** The numerator; 0 or more. */
        public BigInteger numerator() {
            return more == null ? BigInteger.valueOf(top) : more.numerator;
        }

        /** The denominator; 0 or more. */
        public BigInteger denominator() {
            return more == null ? BigInteger.valueOf(bottom) : more.denominator;
        }

        /** The number given beside the counts, which hold; empty where none was given. */
        public Optional<Value> stated() {
            return more == null ? Optional.empty() : Optional.ofNullable(more.stated);
        }

        /** Whether a number is given beside the counts; makes no object, as millions are asked. */
        public boolean isStated() {
            return more != null && more.stated != null;
        }

        /** Whether the counts are {@link #top()} of {@link #bottom()}: both are below 2⁵⁰. */
        public boolean isShort() {
            return bottom >= 0;
        }

        /** The numerator of short counts, 0 or more; others throw. */
        public long top() {
            return Digits.ofShort(isShort(), top);
        }

        /** The denominator of short counts, 0 or more; others throw. */
        public long bottom() {
            return Digits.ofShort(isShort(), bottom);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counts counts
                    && top == counts.top
                    && bottom == counts.bottom
                    && Objects.equals(more, counts.more);
        }

        @Override
        public int hashCode() {
            return Objects.hash(numerator(), denominator(), stated().orElse(null));
        }

        @Override
        public String toString() {
            return numerator() + "/" + denominator()
                    + stated().map(said -> " (" + said + ")").orElse("");
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
     * @param day the day, of the years 1 to 9999
     */
    record OnDay(LocalDate day) implements Observation {
        /** Refuses null, and a year that no date of a document has. */
        public OnDay {
            Digits.year(day);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /**
     * One of the categories that a criterion names.
     *
     * @param name the category's name, as written
     */
    record Category(String name) implements Observation {
        /** Refuses null. */
        public Category {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Nothing was said: the outcome is unknown, never 0. */
    record Missing() implements Observation {}

    /**
     * Declared not to apply, or over an empty denominator: leaves the divisor of the score, unless the set declares what it gives.
     *
     * @param empty the counts over 0; empty where there are none
     */
    record NotApplicable(Optional<Counts> empty) implements Observation {
        /** Refuses counts over anything else. */
        public NotApplicable {
            Objects.requireNonNull(empty, "empty");
            if (empty.filter(counts -> counts.denominator().signum() != 0).isPresent()) {
                throw new IllegalArgumentException("Counts that do not apply are over 0, not " + empty.get());
            }
        }

        /** Whether it is so because there is nothing to divide by. */
        public boolean isOverNothing() {
            return empty.isPresent();
        }
    }

    /** Something was said that cannot be right: it does not count, and the outcome is unknown. */
    final class Rejected implements Observation {
        private final String code;
        private final Supplier<BilingualText> message;
        private final @Nullable String words;

        private Rejected(String code, Supplier<BilingualText> message, @Nullable String words) {
            this.code = Objects.requireNonNull(code, "code");
            this.message = message;
            this.words = words;
        }

        /** Something that is no category either: why, as the code of a finding and for a person. */
        public static Rejected of(String code, BilingualText message) {
            Objects.requireNonNull(message, "message");
            return new Rejected(code, () -> message, null);
        }

        /** The same, in words that are made each time somebody asks: of many that are rejected few are told. */
        public static Rejected of(String code, Supplier<BilingualText> message) {
            return new Rejected(code, Objects.requireNonNull(message, "message"), null);
        }

        /** The same where {@code said} may still be the name of a category. */
        public Rejected withWords(String said) {
            return new Rejected(code, message, Objects.requireNonNull(said, "said"));
        }

        /** The reason, as the code of a finding. */
        public String code() {
            return code;
        }

        /** The reason in words. */
        public BilingualText message() {
            return message.get();
        }

        /** The words that were said, where they may still name a category; empty where it cannot. */
        public Optional<String> words() {
            return Optional.ofNullable(words);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Rejected that
                    && code.equals(that.code)
                    && message().equals(that.message())
                    && Objects.equals(words, that.words);
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, message(), words);
        }

        @Override
        public String toString() {
            return message().en() + " [" + code + "]";
        }
    }
}
