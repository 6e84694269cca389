package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.ranking.CheckedFigures;

/** Figures with their scores, and the exact calculator that the scores must equal. */
final class Scored {
    final ScorableFigures figures;
    final ScoreColumns columns;

    private Scored(CheckedFigures checked) {
        this.figures = ScorableFigures.of(checked);
        ScoreBuffer buffer = new ScoreBuffer(figures.size());
        // Twice, as buffers are used again.
        figures.calculator().score(buffer, Workers.CALLER);
        figures.calculator().score(buffer, Workers.CALLER);
        this.columns = buffer.freeze();
    }

    /** Whether some of its columns are those of another plan. */
    static boolean sharesColumns(CheckedFigures figures) {
        return ScorableFigures.of(figures).calculator() instanceof ColumnCalculator calculator
                && calculator.columns().isSharing();
    }

    static Scored of(CheckedFigures figures) {
        return new Scored(figures);
    }

    static boolean isInColumns(CheckedFigures figures) {
        return ScorableFigures.of(figures).calculator() instanceof ColumnCalculator;
    }

    static int leftToExactNumbers(CheckedFigures figures) {
        return ((ColumnCalculator) ScorableFigures.of(figures).calculator()).leftToExactNumbers();
    }

    static int leftToExactNumbers(CheckedFigures figures, String group) {
        return ((ColumnCalculator) ScorableFigures.of(figures).calculator()).leftToExactNumbers(group);
    }

    /** A unit's score as exact numbers publish it. */
    static int exactScore(CheckedFigures figures, int unit) {
        ScoreBuffer buffer = new ScoreBuffer(figures.size());
        exact(figures).score(unit, buffer);
        return buffer.freeze().score(unit);
    }

    static ExactCalculator exact(CheckedFigures figures) {
        ScoreCalculator calculator = ScorableFigures.of(figures).calculator();
        return calculator instanceof ColumnCalculator columns ? columns.exact() : (ExactCalculator) calculator;
    }

    int score(int unit) {
        return columns.score(unit);
    }

    int worst(int unit) {
        return columns.worst(unit);
    }

    int best(int unit) {
        return columns.best(unit);
    }

    int met(int unit) {
        return columns.met(unit);
    }

    int pillar(int pillar, int unit) {
        return figures.calculator().group(unit, figures.plan().pillars().get(pillar));
    }
}
