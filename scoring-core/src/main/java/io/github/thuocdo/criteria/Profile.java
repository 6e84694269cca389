package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.Shown;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The question that the requirement rules answer: what is asked of a unit of this level by this year, under this reading?
 *
 * @param level the level that is ranked
 * @param horizon the target year; null for a set without horizons
 * @param reading how contradictions are settled
 * @param day the last day of the period that the figures speak of: dated values in force on it hold; null for the latest
 */
public record Profile(
        Level level,
        @Nullable Horizon horizon,
        Reading reading,
        @Nullable LocalDate day) {

    /** A profile under the latest values. */
    public Profile(Level level, @Nullable Horizon horizon, Reading reading) {
        this(level, horizon, reading, null);
    }

    /** Written out: every plan is found by it, and what a record makes of itself costs a new JVM milliseconds. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * level.hashCode() + Objects.hashCode(horizon)) + reading.hashCode())
                + Objects.hashCode(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && level == that.level
                && reading.equals(that.reading)
                && Objects.equals(horizon, that.horizon)
                && Objects.equals(day, that.day);
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
