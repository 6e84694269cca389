package io.github.thuocdo.criteria;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The year by which a target is to be met.
 *
 * @param year a year of the common era, 1900 to 2999
 */
public record Horizon(int year) implements Comparable<Horizon> {
    /** The IT plan of 2022, and what the action plan wants done by the end of 2022. */
    public static final Horizon Y2022 = new Horizon(2022);
    /** The action plan's first horizon. */
    public static final Horizon Y2025 = new Horizon(2025);
    /** The action plan's orientation. */
    public static final Horizon Y2030 = new Horizon(2030);

    public Horizon {
        if (year < 1900 || year > 2999) {
            throw new IllegalArgumentException("A horizon is a year from 1900 to 2999, not " + year);
        }
    }

    @Override
    public int compareTo(Horizon other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(year, other.year);
    }

    /** Written out, as the rules compare it: what a record makes of itself costs a new JVM milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Horizon that && year == that.year;
    }

    @Override
    public int hashCode() {
        return year;
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
