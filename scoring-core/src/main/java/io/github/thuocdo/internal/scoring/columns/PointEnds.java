package io.github.thuocdo.internal.scoring.columns;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.function.Shape;
import io.github.thuocdo.internal.scoring.exact.EndShape;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The least and the most that a criterion whose function takes one figure gives a unit, as fractions of its points in
 * {@code double}, over all that the unknown figures of all units may turn out to be.
 */
final class PointEnds {
    /** Fine enough that what is cut off a whole number has all digits that a double has. */
    private static final int FULL = 1 << 20;

    private static final int DIGITS = 30;

    /** Above what a fraction is wrong by besides what its function says. */
    private static final double ROUNDING = 0x1p-48;

    private final int index;
    private final int place;
    private final double weight;
    private final boolean adjusts;
    private final double error;
    private final End worst;
    private final End best;

    /** One end: of known figures, of those of which doubles do not tell, and of an unknown one. */
    private record End(PointsColumn column, Shape shape, Supplier<Double> unknown) {}

    private PointEnds(int index, int place, Criterion criterion, End worst, End best) {
        this.index = index;
        this.place = place;
        this.weight = Doubles.of(criterion.weight());
        this.adjusts = criterion.target().scoring().adjusts();
        this.worst = worst;
        this.best = best;
        this.error = Math.max(worst.column.error(), best.column.error()) + ROUNDING;
    }

    /** The ends of a criterion; empty where an unknown figure has none, or doubles do not tell those of a known one. */
    static Optional<PointEnds> of(ExactScores scores, Criterion criterion) {
        List<Criterion> scored = scores.figures().plan().scored();
        int index = IntStream.range(0, scored.size())
                .filter(j -> scored.get(j) == criterion)
                .findFirst()
                .orElseThrow();
        int place = scores.figures().places().get(criterion.indicator().code());
        Optional<End> worst = end(scores, criterion, false);
        Optional<End> best = worst.isPresent() ? end(scores, criterion, true) : worst;
        return best.map(other -> new PointEnds(index, place, criterion, worst.orElseThrow(), other));
    }

    private static Optional<End> end(ExactScores scores, Criterion criterion, boolean best) {
        PointFractions fractions = scores.fractions();
        PointFractions.Unknown unknown = best ? PointFractions.Unknown.BEST : PointFractions.Unknown.WORST;
        if (!criterion.target().scoring().needsPopulation()) {
            Shape shape = fractions.shape(criterion);
            PointsColumn column = PointsColumns.column(criterion, shape, PointEnds::nobody, FULL);
            return Optional.of(
                    new End(column, shape, Suppliers.memoize(() -> number(fractions.bound(criterion, unknown)))));
        }
        return scores.bounds().end(criterion, best).map((EndShape end) -> {
            PointsColumn column = PointsColumns.column(
                    criterion,
                    end.shape(),
                    () -> Sampled.of(end.shape(), Doubles.of(end.values().get())),
                    FULL);
            return new End(
                    column,
                    end.shape(),
                    Suppliers.memoize(() -> number(fractions.unknownAmongOthers(criterion, unknown))));
        });
    }

    private static Sampled nobody() {
        return new Sampled(0, Optional.empty(), Optional.empty());
    }

    private static double number(Real exact) {
        return exact.rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The place of the criterion among those that are scored. */
    int index() {
        return index;
    }

    double weight() {
        return weight;
    }

    boolean adjusts() {
        return adjusts;
    }

    /** By how much a fraction may be wrong. */
    double error() {
        return error;
    }

    /** Whether the criterion does not apply to a unit, by its own word. */
    boolean isOutside(Observation[] said) {
        return said[place] instanceof Observation.NotApplicable;
    }

    /** The least or the most fraction; no number where doubles do not tell. */
    double fraction(Observation[] said, boolean isBest) {
        End end = isBest ? best : worst;
        Observation own = said[place];
        if (Figure.isUnknown(own)) {
            return end.unknown.get();
        }
        long doubled = end.column.points(own);
        if (doubled == PointsColumn.OPEN) {
            return Double.NaN;
        }
        long floor = doubled >> 1;
        double rest = CriterionColumn.isRough(doubled) ? end.column.cutOff(own, floor) : 0;
        return (floor + rest) / FULL;
    }
}
