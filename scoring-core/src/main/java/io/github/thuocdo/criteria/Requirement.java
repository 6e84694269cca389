package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/** A condition that a criterion sets for a figure. */
public sealed interface Requirement {

    /** The least that a figure must have, above 0; empty where less is asked, or no number. */
    default Optional<BigDecimal> least() {
        return Optional.empty();
    }

    /** The most that a figure may have, 0 or more; empty where more is asked, or no number. */
    default Optional<BigDecimal> most() {
        return this instanceof Threshold threshold && threshold.comparison() == Comparison.AT_MOST
                ? Optional.of(threshold.value())
                : Optional.empty();
    }

    /** The threshold as it is stated: the least, else the most; empty where none is a number. */
    default Optional<BigDecimal> threshold() {
        return least().isPresent() ? least() : most();
    }

    /** Whether the threshold itself is not enough. */
    default boolean isStrict() {
        return false;
    }

    /**
     * A figure held against a threshold, in the figure's own unit (a share in percent).
     *
     * @param comparison the document's own comparator
     * @param value the threshold; above 0, of {@link Comparison#AT_MOST} 0 or more
     */
    record Threshold(Comparison comparison, BigDecimal value) implements Requirement {
        public Threshold {
            NotNull.require("comparison", comparison, "value", value);
            Digits.few("A threshold", value);
            if (value.signum() < 0 || (value.signum() == 0 && comparison != Comparison.AT_MOST)) {
                throw new IllegalArgumentException("A threshold is above 0, not " + value.toPlainString());
            }
        }

        @Override
        public Optional<BigDecimal> least() {
            return comparison == Comparison.AT_MOST ? Optional.empty() : Optional.of(value);
        }

        @Override
        public boolean isStrict() {
            return comparison == Comparison.MORE_THAN;
        }
    }

    /**
     * A range ("1-2 lớp"): met from {@code from} on; above {@code to} is a remark, not a breach.
     *
     * @param from the floor; above 0
     * @param to the planned ceiling; not below {@code from}
     */
    record Range(BigDecimal from, BigDecimal to) implements Requirement {
        public Range {
            NotNull.require("from", from, "to", to);
            Digits.few("The floor of a range", from);
            Digits.few("The ceiling of a range", to);
            if (from.signum() <= 0 || to.compareTo(from) < 0) {
                throw new IllegalArgumentException("A range goes from above 0 upwards, not from " + from.toPlainString()
                        + " to " + to.toPlainString());
            }
        }

        @Override
        public Optional<BigDecimal> least() {
            return Optional.of(from);
        }
    }

    /** Yes: done, existing, recognised, or universal where the document states no threshold. */
    record Affirmed() implements Requirement {}

    /**
     * Strictly before a day of the year ("trước ngày 05/12": a report on 5 December is late).
     *
     * @param day the first day that is too late
     * @param year the year of the period, 1 to 9999; empty where none is known: then of any year
     */
    record Before(MonthDay day, Optional<Integer> year) implements Requirement {
        public Before {
            NotNull.require("day", day, "year", year);
            year.ifPresent(of -> Digits.year("a last day", of));
        }

        /** Of any year. */
        public Before(MonthDay day) {
            this(day, Optional.empty());
        }

        /** Of the year of a period. */
        public Before(MonthDay day, int year) {
            this(day, Optional.of(year));
        }

        /** Whether a day is early enough. */
        public boolean isMetOn(LocalDate said) {
            Objects.requireNonNull(said, "said");
            return year.map(of -> said.isBefore(day.atYear(of)))
                    .orElseGet(() -> MonthDay.from(said).isBefore(day));
        }

        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * Among the first {@code n} of the ranking.
     *
     * @param n the last rank that meets it; from 1 on
     */
    record AmongFirst(int n) implements Requirement {
        public AmongFirst {
            if (n < 1) {
                throw new IllegalArgumentException("Among the first 1 or more, not " + n);
            }
        }
    }

    /** Nothing to meet: the value, 0 to 1, is the share of the points. */
    record InProportion() implements Requirement {}
}
