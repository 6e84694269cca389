package io.github.thuocdo.insight;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reporting duty (nghĩa vụ báo cáo): who owes what by when.
 *
 * @param level the level of the units whose plan holds it
 * @param criterion what is asked, with its clause
 * @param lastDay the last day in time: the day before the one that the document names, as "trước ngày" is strict; empty where the
 *     document names no day
 * @param timesAYear how often it is due in a year
 * @param units who has reported and who has not; none where no figures were given
 */
public record Duty(
        Level level, Criterion criterion, Optional<LocalDate> lastDay, int timesAYear, List<UnitReport> units) {
    /** Keeps a copy of the units. */
    public Duty {
        units = List.copyOf(units);
    }

    /** How a unit stands to a duty. */
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
     * What a unit has reported.
     *
     * @param unit the unit
     * @param state how it stands
     * @param day the day on which it reported; empty where none is known
     */
    public record UnitReport(AdministrativeUnit unit, State state, Optional<LocalDate> day) {}

    /** How many units stand so. */
    public int count(State state) {
        return (int) units.stream().filter(each -> each.state() == state).count();
    }
}
