package io.github.thuocdo.submission;

import io.github.thuocdo.criteria.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit says about one indicator (số liệu). Missing is a case of its own, never a number. */
public sealed interface Observation {

    /** Nothing was said. */
    Observation MISSING = new Missing();
    /** The indicator does not apply to the unit. */
    Observation NOT_APPLICABLE = new NotApplicable();

    /**
     * A number.
     *
     * @param number the exact number as written
     * @param percent whether a percent sign stood behind it
     */
    record Value(BigDecimal number, boolean percent) implements Observation {
        private static final int MOST_DIGITS = 1_000;

        public Value {
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("A figure has at most " + MOST_DIGITS + " digits");
            }
        }
    }

    /**
     * So many of so many, held exactly.
     *
     * @param numerator how many; 0 or more
     * @param denominator of how many; 0 or more
     * @param stated the number given beside the counts, which hold; null where none was given
     */
    record Counts(
            BigInteger numerator,
            BigInteger denominator,
            @Nullable Value stated) implements Observation {}

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
