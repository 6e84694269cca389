package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.number.Real;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings about scores themselves: those with too many digits, and those without a least and a most. */
final class ScoreFindings {
    private static final int DIGITS = 4;

    private ScoreFindings() {}

    /** The findings, in the order of the units. */
    static List<Finding> of(ScoreCalculator calculator, ScoreColumns scores) {
        List<Finding> all = new ArrayList<>();
        List<String> endless = calculator.endless();
        boolean areEndless = false;
        for (int unit = 0; unit < scores.size(); unit++) {
            boolean hasScore = scores.score(unit) != ScoreColumns.NONE;
            if (hasScore && !areEndless && !endless.isEmpty()) {
                areEndless = scores.worst(unit) == ScoreColumns.NONE;
            }
            if (!hasScore) {
                tooLong(calculator, unit).ifPresent(all::add);
            }
        }
        if (areEndless) {
            all.add(Finding.worded(Severity.INFO, "bounds-unknown", Excerpt.list(endless)));
        }
        return all;
    }

    /** The finding that a score has more digits than are kept, so that the unit has none. */
    private static Optional<Finding> tooLong(ScoreCalculator calculator, int unit) {
        Optional<Real> score = calculator.total(unit);
        return score.map(
                number -> Finding.worded(Severity.ERROR, "score-too-long", number.rounded(DIGITS, RoundingMode.HALF_UP))
                        .ofUnit(calculator.figures().units().get(unit).code()));
    }
}
