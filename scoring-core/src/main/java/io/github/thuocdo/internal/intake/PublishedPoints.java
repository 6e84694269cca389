package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.MostPoints;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points that publishers give, unit by unit: which publisher gives them, and whether they can be right. */
final class PublishedPoints {
    private final List<Finding> findings;
    private @Nullable Plan plan;
    private Map<String, Published> ofUnit = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();

    PublishedPoints(List<Finding> findings) {
        this.findings = findings;
    }

    /** From now on units are asked by {@code other}. */
    void askedBy(Plan other) {
        plan = other;
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
        if (slot == null) {
            boolean isGroup = asked.pillars().contains(code);
            if (isGroup) {
                put(unit, code, entry, Rational.ZERO, MostPoints.of(asked, code));
            }
            return isGroup;
        }
        Criterion criterion = asked.scoredByIndicator().get(slot.indicator());
        if (criterion != null) {
            Rational points = Rational.of(criterion.points());
            boolean isBonus = criterion.target().scoring() instanceof Scoring.Adjustment;
            put(
                    unit,
                    criterion.id(),
                    entry,
                    isBonus
                            ? ((Scoring.Adjustment) criterion.target().scoring())
                                    .least()
                                    .times(points)
                            : Rational.ZERO,
                    Optional.of(
                            isBonus
                                    ? ((Scoring.Adjustment) criterion.target().scoring())
                                            .most()
                                            .times(points)
                                    : points));
        } else if (slot.use() == AskedFigures.Use.ASKED) {
            add(ERROR, "points-misplaced", unit, entry, code);
        }
        return entry.observation() instanceof Observation.Missing;
    }

    private void put(String unit, String id, Entry entry, Rational least, Optional<Rational> most) {
        BigDecimal points = entry.points().orElseThrow();
        Rational exact = Rational.of(points);
        if (exact.compareTo(least) < 0
                || most.filter(end -> exact.compareTo(end) > 0).isPresent()) {
            add(
                    ERROR,
                    "published-out-of-range",
                    unit,
                    entry,
                    points.toPlainString(),
                    least.toString(),
                    most.map(Rational::toString).orElse("∞"));
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
