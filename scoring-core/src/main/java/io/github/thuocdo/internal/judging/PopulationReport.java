package io.github.thuocdo.internal.judging;

import io.github.thuocdo.consistency.ReportedFigure;
import io.github.thuocdo.consistency.UnitReport;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.ranking.Population;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The report of one unit of a population. */
public final class PopulationReport implements UnitReport {
    private static final int NOT_COUNTED = -1;

    private final Population population;
    private final int unit;
    private int withoutEvidence = NOT_COUNTED;

    private PopulationReport(Population population, int unit) {
        this.population = population;
        this.unit = unit;
    }

    /**
     * The reports of the units from {@code from} up to and without {@code to}; none where a population keeps its figures
     * without what was submitted for them.
     */
    public static List<UnitReport> of(Population population, int from, int to) {
        if (!population.keepsEntries()) {
            return List.of();
        }
        List<UnitReport> reports = new ArrayList<>(to - from);
        for (int unit = from; unit < to; unit++) {
            reports.add(new PopulationReport(population, unit));
        }
        return Collections.unmodifiableList(reports);
    }

    @Override
    public AdministrativeUnit unit() {
        return population.units().get(unit);
    }

    @Override
    public ReportedFigure figure(String indicator) {
        Figure figure = population.figure(unit, indicator);
        return new ReportedFigure(indicator, figure, Figures.exact(figure.type(), figure.observation()));
    }

    @Override
    public List<ReportedFigure> figures(List<String> indicators) {
        List<ReportedFigure> figures = new ArrayList<>(indicators.size());
        for (String indicator : indicators) {
            figures.add(figure(indicator));
        }
        return Collections.unmodifiableList(figures);
    }

    @Override
    public int withoutEvidence() {
        if (withoutEvidence == NOT_COUNTED) {
            withoutEvidence = population.withoutEvidence(unit);
        }
        return withoutEvidence;
    }
}
