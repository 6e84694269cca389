package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.VietnameseOrder;
import io.github.thuocdo.internal.wording.SetWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The findings about points that publishers give without the figures. */
final class PublishedFindings {
    /** Numbers by value, so that 4.2 stands before 4.10. */
    private static final Comparator<String> BY_ID = VietnameseOrder.INSTANCE.thenComparing(Comparator.naturalOrder());

    private PublishedFindings() {}

    /** One finding for each criterion and group with published points, and one wherever figures beside them give other points. */
    static List<Finding> of(ScoreCalculator calculator) {
        FigureTable figures = calculator.figures();
        Map<String, Integer> units = new TreeMap<>(BY_ID);
        List<Finding> differences = new ArrayList<>();
        for (int unit = 0; unit < figures.size() && figures.hasPublished(); unit++) {
            Map<String, Published> inOrder = new TreeMap<>(BY_ID);
            inOrder.putAll(figures.published(unit));
            for (Map.Entry<String, Published> each : inOrder.entrySet()) {
                units.merge(each.getKey(), 1, Integer::sum);
                difference(calculator, unit, each.getKey(), each.getValue()).ifPresent(differences::add);
            }
        }
        List<Finding> all = new ArrayList<>();
        for (Map.Entry<String, Integer> each : units.entrySet()) {
            all.add(taken(figures.plan(), each.getKey(), Integer.toString(each.getValue())));
        }
        all.addAll(differences);
        return all;
    }

    /**
     * The finding that points are taken as they are. Of a group whose score is no sum of points it says which score all points are:
     * a publisher may give points of the 40 that the group has, where 31 then counts as 31 of 100.
     */
    private static Finding taken(Plan plan, String id, String units) {
        BigDecimal scale = plan.set().scale();
        Optional<BigDecimal> points = SetWords.found(plan.root(), id)
                .filter(group -> group.aggregation() != Pillar.Aggregation.SUM)
                .map(group -> points(plan, group))
                .filter(all -> all.signum() > 0 && all.compareTo(scale) != 0);
        BilingualText said = points.map(all ->
                        Finding.text("published-points-mean", id, units, Digits.trimmed(all), Digits.trimmed(scale)))
                .orElseGet(() -> Finding.text("published-points", id, units));
        return Finding.of(Severity.INFO, "published-points", said);
    }

    /** The points of the criteria in and below a group, bonus and penalty apart. */
    private static BigDecimal points(Plan plan, Pillar group) {
        return plan.scored().stream()
                .filter(criterion -> !criterion.target().scoring().adjusts())
                .filter(criterion -> SetWords.found(group, criterion.pillar()).isPresent())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Finding> difference(ScoreCalculator calculator, int unit, String id, Published published) {
        Optional<BigDecimal> computed = calculator.computed(unit, id);
        return computed.filter(points -> points.compareTo(published.points()) != 0)
                .map(points -> published
                        .entry()
                        .place()
                        .finding(
                                Severity.WARNING,
                                "published-points-differ",
                                calculator.figures().units().get(unit).code(),
                                published.entry().indicator(),
                                Finding.text("published-points-differ", published.points(), points)));
    }
}
