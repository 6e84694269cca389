package io.github.thuocdo.harness.result;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.List;

/** Figures and points of the scored criteria, unit by unit: read once, as each outcome is computed when it is asked for. */
final class Matrix {
    /** More decimals than that help nobody who reads a table. */
    private static final int MOST_DECIMALS = 4;

    /** Decimals of what does not end. */
    private static final int ENOUGH_DECIMALS = 2;

    private final List<Criterion> criteria;
    private final List<RankedUnit> units;
    private final Object[][] figures;
    private final Object[][] points;
    private final boolean[][] published;
    private final int[] decimals;

    Matrix(Ranking ranking, ResultTexts texts) {
        this.criteria = ranking.plan().scored();
        this.units = ranking.entries();
        this.figures = new Object[units.size()][];
        this.points = new Object[units.size()][];
        this.published = new boolean[units.size()][];
        this.decimals = new int[criteria.size()];
        Cells cells = new Cells(texts);
        for (int unit = 0; unit < units.size(); unit++) {
            List<Outcome> outcomes = units.get(unit).scored();
            Object[] said = new Object[criteria.size()];
            Object[] given = new Object[criteria.size()];
            boolean[] taken = new boolean[criteria.size()];
            for (int k = 0; k < said.length; k++) {
                said[k] = cells.figure(outcomes.get(k));
                given[k] = cells.points(outcomes.get(k));
                taken[k] = outcomes.get(k).isPublished();
                if (said[k] instanceof BigDecimal number) {
                    decimals[k] = Math.max(decimals[k], decimals(number, Cells.isPercent(criteria.get(k))));
                }
            }
            figures[unit] = said;
            points[unit] = given;
            published[unit] = taken;
        }
    }

    /** The number of decimals that show a number, in percent where it is one. */
    static int decimals(BigDecimal number, boolean percent) {
        int scale = Math.max(0, number.scale() - (percent ? 2 : 0));
        return scale > MOST_DECIMALS ? ENOUGH_DECIMALS : scale;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    List<RankedUnit> units() {
        return units;
    }

    /** A unit's figure of a criterion. */
    Object figure(int unit, int criterion) {
        return figures[unit][criterion];
    }

    /** The points of that figure. */
    Object points(int unit, int criterion) {
        return points[unit][criterion];
    }

    /** Whether they are those that a publisher gives. */
    boolean isPublished(int unit, int criterion) {
        return published[unit][criterion];
    }

    /** The number of decimals that show every figure of a criterion well enough. */
    int decimals(int criterion) {
        return decimals[criterion];
    }
}
