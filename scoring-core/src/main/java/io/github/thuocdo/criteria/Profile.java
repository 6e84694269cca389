package io.github.thuocdo.criteria;

import java.time.LocalDate;
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
}
