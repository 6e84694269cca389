package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.range.PointRange;
import io.github.thuocdo.internal.shape.Bounds;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points that publishers give, unit by unit: which publisher gives them, and whether they can be right. */
final class PublishedPoints {
    private final List<Finding> findings;
    private @Nullable Plan plan;
    /** The ends of the points of that plan; null until some are published. */
    private @Nullable PointRange range;
    /** The ids of its groups, by the key that all ways to write them have in common. */
    private final Map<String, String> groups = new HashMap<>();

    private Map<String, Published> ofUnit = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();

    PublishedPoints(List<Finding> findings) {
        this.findings = findings;
    }

    /** From now on units are asked by {@code other}. */
    void askedBy(Plan other) {
        plan = other;
        range = null;
        groups.clear();
    }

    /**
     * Takes the points of an entry.
     *
     * @return whether nothing is left of the entry: it stands for a group, or has no figure
     */
    boolean take(String unit, AskedFigures.@Nullable Slot slot, Entry entry) {
        Plan asked = plan;
        if (asked == null) {
            return false;
        }
        String code = entry.indicator();
        String group = groups(asked).get(Sameness.key(code));
        if (slot == null) {
            if (group != null) {
                put(unit, group, entry, range(asked).group(group).orElse(Bounds.NONE));
            }
            return group != null;
        }
        if (group != null) {
            add(ERROR, "points-of-two", unit, entry, code);
            return entry.observation() instanceof Observation.Missing;
        }
        Criterion criterion = asked.scoredByIndicator().get(slot.indicator());
        if (criterion != null) {
            put(unit, criterion.id(), entry, range(asked).points(criterion));
        } else if (slot.use() == AskedFigures.Use.ASKED) {
            add(ERROR, "points-misplaced", unit, entry, code);
        }
        return entry.observation() instanceof Observation.Missing;
    }

    private Map<String, String> groups(Plan asked) {
        if (groups.isEmpty()) {
            asked.pillars().forEach(id -> groups.put(Sameness.key(id), id));
        }
        return groups;
    }

    private PointRange range(Plan asked) {
        PointRange known = range;
        if (known == null) {
            known = PointRange.of(asked);
            range = known;
        }
        return known;
    }

    private void put(String unit, String id, Entry entry, Bounds ends) {
        BigDecimal points = entry.points().orElseThrow();
        if (!ends.holds(Rational.of(points))) {
            add(
                    ERROR,
                    "published-out-of-range",
                    unit,
                    entry,
                    points,
                    ends.least() == null ? "-∞" : ends.least().toString(),
                    ends.most() == null ? "∞" : ends.most().toString(),
                    id,
                    unit);
            return;
        }
        Published before = ofUnit.get(id);
        int later = before == null ? 1 : entry.ledger().compareTo(before.entry().ledger());
        if (later == 0 && before != null) {
            boolean same = before.points().compareTo(points) == 0;
            add(same ? WARNING : ERROR, same ? "same-points-twice" : "points-twice", unit, entry, entry.indicator());
            if (!same) {
                contradicted.add(id);
            }
        } else if (later > 0) {
            contradicted.remove(id);
            ofUnit.put(id, new Published(points, entry));
        }
    }

    private void add(Severity severity, String code, String unit, Entry entry, Object... arguments) {
        findings.add(entry.place().finding(severity, code, unit, entry.indicator(), Finding.text(code, arguments)));
    }

    /** The points that count of the unit that was checked last; the next one begins without any. */
    Map<String, Published> settled() {
        if (ofUnit.isEmpty()) {
            return Map.of();
        }
        Map<String, Published> all = ofUnit;
        all.keySet().removeAll(contradicted);
        contradicted.clear();
        ofUnit = new HashMap<>();
        return all;
    }
}
