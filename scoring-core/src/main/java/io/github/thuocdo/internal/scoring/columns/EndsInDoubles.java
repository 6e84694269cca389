package io.github.thuocdo.internal.scoring.columns;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreEnds;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.ExactCalculator;
import io.github.thuocdo.internal.scoring.exact.Group;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

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
        this.lastDigits =
                plan.set().scale().scaleByPowerOfTen(rounding.scale()).doubleValue();
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
        Observation[] said = new Observation[figures.places().size()];
        figures.read(unit, said);
        OptionalInt worst = end(unit, said, false);
        OptionalInt best = worst.isPresent() ? end(unit, said, true) : worst;
        return best.isPresent()
                ? new ScoreEnds(Math.min(worst.getAsInt(), score), Math.max(best.getAsInt(), score))
                : exact.ends(unit, score);
    }

    /** The least or the most, at the declared scale; empty where it is in doubt, or has too many digits. */
    private OptionalInt end(int unit, Observation[] said, boolean best) {
        GroupEnds.Sum sum = root.of(unit, said, completeness, best);
        if (!sum.counts()) {
            return OptionalInt.empty();
        }
        double digits = sum.score() * lastDigits;
        double error = (sum.error() + Math.abs(sum.score()) * GroupEnds.ROUNDING) * lastDigits;
        double whole =
                switch (rounding.mode()) {
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
}
