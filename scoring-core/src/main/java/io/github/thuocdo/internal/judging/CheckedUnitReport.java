package io.github.thuocdo.internal.judging;

import io.github.thuocdo.consistency.ReportedFigure;
import io.github.thuocdo.consistency.UnitReport;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The report of one unit among checked figures. */
public final class CheckedUnitReport implements UnitReport {
    private static final int NOT_COUNTED = -1;

    private final ScorableFigures figures;
    private final int unit;
    /** Several rules ask for one figure, and a rule once for each of its comparisons. */
    private final Map<String, ReportedFigure> asked = new HashMap<>();

    private int withoutEvidence = NOT_COUNTED;

    private CheckedUnitReport(ScorableFigures figures, int unit) {
        this.figures = figures;
        this.unit = unit;
    }

    /**
     * The reports of the units from {@code from} up to and without {@code to}; none where figures are kept
     * without what was submitted for them.
     */
    public static List<UnitReport> of(ScorableFigures figures, int from, int to) {
        if (!figures.table().keepsEntries()) {
            return List.of();
        }
        List<UnitReport> reports = new ArrayList<>(to - from);
        for (int unit = from; unit < to; unit++) {
            reports.add(new CheckedUnitReport(figures, unit));
        }
        return Collections.unmodifiableList(reports);
    }

    @Override
    public AdministrativeUnit unit() {
        return figures.units().get(unit);
    }

    @Override
    public ReportedFigure figure(String indicator) {
        return asked.computeIfAbsent(indicator, this::reported);
    }

    private ReportedFigure reported(String indicator) {
        // A rule may ask for what this set does not: then nothing was said.
        Figure figure = figures.table().figure(unit, indicator);
        return new ReportedFigure(indicator, figure, Figures.exact(figure.type(), figure.observation()));
    }

    @Override
    public List<ReportedFigure> figures(List<String> indicators) {
        List<ReportedFigure> found = new ArrayList<>(indicators.size());
        for (String indicator : indicators) {
            found.add(figure(indicator));
        }
        return Collections.unmodifiableList(found);
    }

    @Override
    public int withoutEvidence() {
        if (withoutEvidence == NOT_COUNTED) {
            withoutEvidence = figures.table().withoutEvidence(unit);
        }
        return withoutEvidence;
    }
}
