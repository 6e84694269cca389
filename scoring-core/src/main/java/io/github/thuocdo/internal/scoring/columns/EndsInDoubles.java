package io.github.thuocdo.internal.scoring.columns;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Pillar.Aggregation;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreEnds;
import io.github.thuocdo.internal.scoring.columns.FigureSamples.Sampled;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.EndShape;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.ExactScores;
import io.github.thuocdo.internal.scoring.exact.Group;
import io.github.thuocdo.internal.scoring.exact.PointFractions;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Between which ends scores lie that hang on the unknown figures of all units, in {@code double} with a bound on the error. Exact
 * numbers settle what the bound leaves in doubt, and sets of another build. Safe to share between threads.
 */
final class EndsInDoubles implements ScoreEnds.Finder {
    private final ExactCalculator exact;
    private final FigureTable figures;
    private final Completeness completeness;
    private final Policies.Rounding rounding;
    private final double lastDigits;
    private final GroupEnds root;

    private EndsInDoubles(ExactCalculator exact, Completeness completeness, GroupEnds root) {
        this.exact = exact;
        this.figures = exact.figures();
        this.completeness = completeness;
        Plan plan = figures.plan();
        this.rounding = plan.set().policies().rounding();
        this.lastDigits = plan.set().scale().scaleByPowerOfTen(rounding.scale()).doubleValue();
        this.root = root;
    }

    /**
     * Finds the ends of scores: in doubles where the set is built so that they tell, else in exact numbers. Nothing is looked at
     * before the first of them is asked for.
     */
    static ScoreEnds.Finder of(ExactCalculator exact) {
        Supplier<ScoreEnds.Finder> finder = Suppliers.memoize(() -> found(exact));
        return (unit, score) -> finder.get().of(unit, score);
    }

    private static ScoreEnds.Finder found(ExactCalculator exact) {
        Plan plan = exact.figures().plan();
        boolean isPlain = plan.addsPointsAsTheyAre()
                && !exact.figures().hasPublished()
                && plan.scored().stream()
                        .noneMatch(each -> Completeness.isComposite(each)
                                || each.target().terms().gate());
        return isPlain
                ? group(exact, exact.scores().group(plan.root()))
                        .map(root -> (ScoreEnds.Finder)
                                new EndsInDoubles(exact, exact.scores().completeness(), root))
                        .orElse(exact::ends)
                : exact::ends;
    }

    /** A group; empty where anything in it is found otherwise than by weights and points. */
    private static Optional<GroupEnds> group(ExactCalculator exact, Group group) {
        Pillar pillar = group.pillar();
        if (pillar.gate()
                || pillar.normalised().isPresent()
                || pillar.rounding().isPresent()
                || pillar.aggregation() == Pillar.Aggregation.GEOMETRIC) {
            return Optional.empty();
        }
        List<PointEnds> criteria = new ArrayList<>();
        for (Criterion criterion : group.criteria()) {
            Optional<PointEnds> ends = PointEnds.of(exact.scores(), criterion);
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            criteria.add(ends.get());
        }
        List<GroupEnds> below = new ArrayList<>();
        for (Group each : group.below()) {
            Optional<GroupEnds> ends = group(exact, each);
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            below.add(ends.get());
        }
        return Optional.of(new GroupEnds(pillar, criteria, below));
    }

    @Override
    public ScoreEnds of(int unit, int score) {
        if (score == ScoreColumns.NONE || !completeness.isRankedOnceKnown(unit)) {
            return exact.ends(unit, score);
        }
        UnitFigures said = new UnitFigures(figures.places().size());
        figures.read(unit, said);
        OptionalInt worst = end(unit, said, false);
        OptionalInt best = worst.isPresent() ? end(unit, said, true) : worst;
        return best.isPresent()
                ? new ScoreEnds(Math.min(worst.getAsInt(), score), Math.max(best.getAsInt(), score))
                : exact.ends(unit, score);
    }

    /** The least or the most, at the declared scale; empty where it is in doubt, or has too many digits. */
    private OptionalInt end(int unit, UnitFigures said, boolean best) {
        GroupEnds.Sum sum = root.of(unit, said, completeness, best);
        if (!sum.counts()) {
            return OptionalInt.empty();
        }
        double digits = sum.score() * lastDigits;
        double error = (sum.error() + Math.abs(sum.score()) * GroupEnds.ROUNDING) * lastDigits;
        double whole = switch (rounding.mode()) {
            case FLOOR -> Math.floor(digits);
            case CEILING -> Math.ceil(digits);
            case UP -> digits < 0 ? Math.floor(digits) : Math.ceil(digits);
            case DOWN -> digits < 0 ? Math.ceil(digits) : Math.floor(digits);
            default -> Math.rint(digits);
        };
        // Where a number is rounded otherwise is a half or a whole number from what it was rounded to.
        boolean isHalf = rounding.mode().name().startsWith("HALF");
        double away = Math.abs(digits - whole);
        boolean isSure = isHalf ? 0.5 - away > error : away > error && 1 - away > error && Math.abs(digits) > error;
        boolean fits = Math.abs(whole) < Integer.MAX_VALUE / 2.0;
        return isSure && fits ? OptionalInt.of((int) whole) : OptionalInt.empty();
    }

    /** The least and the most that a group of criteria and groups can give a unit, in {@code double} with a bound on the error. */
    private record GroupEnds(Pillar pillar, List<PointEnds> criteria, List<GroupEnds> below) {
        /** Above what a sum of some thousand products is wrong by, relative to the sum of their sizes. */
        static final double ROUNDING = 0x1p-40;

        /**
         * The score of a group.
         *
         * @param score at a scale of 1; says nothing unless it {@code counts}
         * @param error the bound of the score's error
         * @param weight its weight among its siblings
         * @param below the weight of the criteria in it that count
         * @param adjusts whether it is bonus and penalty
         */
        record Sum(boolean counts, double score, double error, double weight, double below, boolean adjusts) {
            static final Sum NOTHING = new Sum(false, 0, 0, 0, 0, false);
        }

        /** Adds up what counts. */
        private static final class Adder {
            private double sum;
            private double error;
            private double weight;
            private double below;
            private double least = Double.POSITIVE_INFINITY;
            private double leastError;
            private boolean counts;

            void add(double score, double itsError, double itsWeight, double itsBelow) {
                sum += score * itsWeight;
                error += (itsError + Math.abs(score) * ROUNDING) * itsWeight;
                weight += itsWeight;
                below += itsBelow;
                least = Math.min(least, score);
                leastError = Math.max(leastError, itsError);
                counts = true;
            }
        }

        /**
         * The least or the most for a unit.
         *
         * @param said its figures, by their places
         */
        Sum of(int unit, UnitFigures said, Completeness completeness, boolean best) {
            Adder divided = new Adder();
            Adder adjusting = new Adder();
            for (PointEnds each : criteria) {
                if (completeness.applies(unit, each.index()) && !each.isOutside(said)) {
                    (each.adjusts() ? adjusting : divided)
                            .add(each.fraction(said, best), each.error(), each.weight(), each.weight());
                }
            }
            for (GroupEnds each : below) {
                Sum its = each.of(unit, said, completeness, best);
                if (its.counts) {
                    (its.adjusts ? adjusting : divided).add(its.score, its.error, its.weight, its.below);
                }
            }
            boolean adjusts = !divided.counts && adjusting.counts;
            Adder counting = adjusts ? adjusting : divided;
            return counting.weight == 0 ? Sum.NOTHING : sum(counting, adjusts ? new Adder() : adjusting, adjusts);
        }

        private Sum sum(Adder counting, Adder adjusting, boolean adjusts) {
            double weight = pillar.weight().map(Doubles::of).orElse(counting.below);
            if (pillar.aggregation() == Aggregation.MINIMUM && !adjusts) {
                return new Sum(true, counting.least, counting.leastError, weight, counting.below, false);
            }
            double over = pillar.aggregation() == Aggregation.SUM ? 1 : counting.weight;
            double score = (counting.sum + adjusting.sum) / over;
            return new Sum(true, score, (counting.error + adjusting.error) / over, weight, counting.below, adjusts);
        }
    }

    /**
     * The least and the most that a criterion whose function takes one figure gives a unit, as fractions of its points in
     * {@code double}, over all that the unknown figures of all units may turn out to be.
     */
    private static final class PointEnds {
        /** Fine enough that what is cut off a whole number has all digits that a double has. */
        private static final int FULL = 1 << 20;

        private static final int DIGITS = 30;

        /** Above what a fraction is wrong by besides what its function says. */
        private static final double POINT_ROUNDING = 0x1p-48;

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
            this.error = Math.max(worst.column.error(), best.column.error()) + POINT_ROUNDING;
        }

        /** The ends of a criterion; empty where an unknown figure has none, or doubles do not tell those of a known one. */
        static Optional<PointEnds> of(ExactScores scores, Criterion criterion) {
            List<Criterion> scored = scores.figures().plan().scored();
            int index = IntStream.range(0, scored.size())
                    .filter(j -> scored.get(j) == criterion)
                    .findFirst()
                    .orElseThrow();
            int place = Objects.requireNonNull(
                    scores.figures().places().get(criterion.indicator().code()));
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

        /** The bound of a fraction's error. */
        double error() {
            return error;
        }

        /** Whether the criterion does not apply to a unit, by its own word. */
        boolean isOutside(UnitFigures said) {
            return said.observation(place) instanceof Observation.NotApplicable;
        }

        /** The least or the most fraction; no number where doubles do not tell. */
        double fraction(UnitFigures said, boolean isBest) {
            End end = isBest ? best : worst;
            Observation own = said.observation(place);
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
}
