package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.text.VietnameseOrder;
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
        units.forEach(
                (id, count) -> all.add(Finding.worded(Severity.INFO, "published-points", id, Integer.toString(count))));
        all.addAll(differences);
        return all;
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
                                Finding.text(
                                        "published-points-differ",
                                        published.points().toPlainString(),
                                        points.toPlainString())));
    }
}
