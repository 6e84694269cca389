package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;

/** The published scores of one group for all units, as far as columns tell them. */
final class GroupColumnScores {
    /** Stands where exact numbers are to be asked. */
    static final int OPEN = Integer.MIN_VALUE + 1;

    /** Columns tell of no unit. */
    static final GroupColumnScores NONE = new GroupColumnScores(new int[0]);

    /** Above what the sum of the doubles in a numerator is wrong by, relative to the largest score. */
    private static final double ROUNDING = 0x1p-40;

    private final int[] scores;

    private GroupColumnScores(int[] scores) {
        this.scores = scores;
    }

    /** The score of a unit; {@link ScoreColumns#NONE} where nothing in the group counts, {@link #OPEN} where columns do not tell. */
    int score(int unit) {
        return scores.length == 0 ? OPEN : scores[unit];
    }

    /**
     * The scores of a group.
     *
     * @param weighed the units to which not everything applies
     */
    static GroupColumnScores of(
            ScoreGroups score,
            PointColumns columns,
            FigureTable figures,
            AbsentFigures weighed,
            LaneBuffers lanes,
            LaneBuffers others) {
        FilledColumns filled = columns.filled();
        WeighedScores withGaps = new WeighedScores(score, weighed);
        int[] scores = new int[columns.units()];
        for (int start = 0; start < scores.length; start += LaneBuffers.BLOCK) {
            int length = filled.length(start);
            score.score(filled, start, lanes, scores);
            int from = weighed.firstFrom(start);
            int count = weighed.firstFrom(start + length) - from;
            for (int k = 0; k < count; k++) {
                others.which[k] = from + k;
            }
            withGaps.score(WeighedScores.Asked.SCORE, filled, count, start, lanes, others, others.sum);
            for (int i = lanes.nextDoubt(0, length); i < length; i = lanes.nextDoubt(i + 1, length)) {
                scores[start + i] = finely(
                        score,
                        columns,
                        figures,
                        start + i,
                        lanes.own[score.root().index()][i]);
            }
            for (int k = 0; k < count; k++) {
                scores[weighed.units[from + k]] = others.doubt[k] ? OPEN : others.sum[k];
            }
        }
        for (int unit : columns.special()) {
            scores[unit] = OPEN;
        }
        return new GroupColumnScores(scores);
    }

    /** A score in doubt once more, with what its own columns were rounded down by: those of other groups say nothing of it. */
    private static int finely(
            ScoreGroups score, PointColumns columns, FigureTable figures, int unit, double numerator) {
        boolean isAlone = score.root().index() == columns.layout().layouts().size();
        if (!isAlone || !score.root().isPlain()) {
            return OPEN;
        }
        double whole = numerator;
        boolean[] rough = {false};
        for (CriterionColumn each : columns.criteria()) {
            if (score.has(each.index)) {
                Observation said = figures.observation(unit, each.place);
                if (Figure.isUnknown(said)) {
                    continue;
                }
                long doubled = each.column.points(said);
                if (doubled == PointsColumn.OPEN || each.column.error() > 0) {
                    return OPEN;
                }
                if (CriterionColumn.isRough(doubled)) {
                    rough[0] = true;
                    whole += each.column.cutOff(said, doubled >> 1) * score.factorOf(each.index);
                }
            }
        }
        double[] one = {whole};
        int[] published = new int[1];
        boolean[] doubt = new boolean[1];
        GroupColumn root = score.root();
        score.publisher()
                .publish(
                        one,
                        1,
                        rough[0] ? root.most() * ROUNDING : 0,
                        root.most(),
                        rough,
                        new double[1],
                        doubt,
                        published,
                        0);
        return doubt[0] ? OPEN : published[0];
    }
}
