package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reporting duty (nghĩa vụ báo cáo): who owes what by when.
 *
 * @param level the level of the units whose plan holds it
 * @param criterion the criterion, with its clause
 * @param lastDay the last day in time: the day before the one that the document names, as "trước ngày" is strict; empty where the
 *     document names no day
 * @param timesAYear the number of times it is due in a year, 1 or more
 * @param units the reports of the units; none where no figures were given
 */
public record Duty(
        Level level, Criterion criterion, Optional<LocalDate> lastDay, int timesAYear, List<UnitReport> units) {
    /** Keeps a copy of the units. */
    public Duty {
        NotNull.require("level", level, "criterion", criterion, "lastDay", lastDay, "units", units);
        units = List.copyOf(NotNull.within("units", units));
    }

    /** The state of a duty for one unit. */
    public enum State {
        /** Nothing is reported yet. */
        OPEN,
        /** Reported in time, or as often as is asked. */
        IN_TIME,
        /** Reported too late, or not as often as is asked. */
        LATE,
        /** Not asked of the unit. */
        NOT_APPLICABLE
    }

    /**
     * The report of one unit.
     *
     * @param unit the unit
     * @param state the state of the duty
     * @param day the day on which it reported; empty where none is known
     */
    public record UnitReport(AdministrativeUnit unit, State state, Optional<LocalDate> day) {
        /** Refuses null. */
        public UnitReport {
            NotNull.require("unit", unit, "state", state, "day", day);
        }
    }

    /** The number of units in a state. */
    public int count(State state) {
        Objects.requireNonNull(state, "state");
        return (int) units.stream().filter(each -> each.state() == state).count();
    }
}
