package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.submission.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the units with figures at levels that are not ranked: if no unit of the ranked level has any, another level may be meant. */
final class OtherLevels {
    private final Map<Level, Integer> units = new EnumMap<>(Level.class);

    /** Counts a unit if a figure is among the cells of its row. */
    void add(Level level, CheckedRow row) {
        for (Object cell : row) {
            if (!Figure.isUnknown(CheckedRow.observation(cell))) {
                units.merge(level, 1, Integer::sum);
                return;
            }
        }
    }

    /** Whether a finding tells why figures of the units below were not rolled up: then the level was asked on purpose. */
    static boolean tellsWhy(Finding finding) {
        return finding.code().startsWith("roll-up-") || finding.code().startsWith("register-parent-");
    }

    /** The warnings for the case that no unit of the level {@code asked} has a figure. */
    static List<Finding> warnings(Level asked, Collection<OtherLevels> counts) {
        Map<Level, Integer> all = new EnumMap<>(Level.class);
        for (OtherLevels some : counts) {
            some.units.forEach((level, count) -> all.merge(level, count, Integer::sum));
        }
        List<Finding> found = new ArrayList<>();
        all.forEach((level, count) -> found.add(Finding.worded(
                WARNING,
                "other-level",
                UnknownUnits.named(asked),
                UnknownUnits.named(level),
                Integer.toString(count))));
        return found;
    }
}
