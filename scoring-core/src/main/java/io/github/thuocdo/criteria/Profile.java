package io.github.thuocdo.criteria;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.Shown;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The question that the requirement rules answer: which criteria hold for a unit of this level by this year, under this reading?
 *
 * @param level the level that is ranked
 * @param horizon the target year; empty for a set without horizons
 * @param reading the reading that settles contradictions
 * @param day the last day of the period that the figures speak of: dated values in force on it hold; empty for the latest
 */
public record Profile(Level level, Optional<Horizon> horizon, Reading reading, Optional<LocalDate> day) {
    /** Refuses null. */
    public Profile {
        NotNull.require("level", level, "horizon", horizon, "reading", reading, "day", day);
    }

    /** A profile of a set without horizons, under the latest values. */
    public static Profile of(Level level, Reading reading) {
        return new Profile(level, Optional.empty(), reading, Optional.empty());
    }

    /** A profile under the latest values. */
    public static Profile of(Level level, Horizon horizon, Reading reading) {
        Objects.requireNonNull(horizon, "horizon");
        return new Profile(level, Optional.of(horizon), reading, Optional.empty());
    }

    /** The same question, of figures whose period ends on a day. */
    public Profile on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new Profile(level, horizon, reading, Optional.of(day));
    }

    /** Whether the target year is {@code year}: the condition of rules that hold by one year. */
    public boolean isFor(Horizon year) {
        return horizon.equals(Optional.of(Objects.requireNonNull(year, "year")));
    }

    /** Written out: every plan is found by it, and what a record makes of itself costs a new JVM milliseconds. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * level.hashCode() + horizon.hashCode()) + reading.hashCode()) + day.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && level == that.level
                && reading.equals(that.reading)
                && horizon.equals(that.horizon)
                && day.equals(that.day);
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }
}
