package io.github.thuocdo.internal.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FigureFunction;
import io.github.thuocdo.internal.shape.SampleStatistics;
import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scored criterion that takes a figure, itself or by a part of its function. */
public final class FigureUse {
    private final Criterion criterion;
    private final Scoring scoring;
    private final String indicator;
    private final FigureType type;
    private final Optional<Shape> shape;
    private final FigureFunction function;
    private final Optional<Rational> cap;
    private final Optional<Rational> threshold;
    private final boolean isLessBetter;

    private FigureUse(Criterion criterion, Scoring scoring, String indicator, FigureType type, Optional<Shape> shape) {
        this.criterion = criterion;
        this.scoring = scoring;
        this.indicator = indicator;
        this.type = type;
        this.shape = shape;
        this.function = ScoringFunctions.ofFigure(scoring);
        this.cap = shape.flatMap(FigureUse::capOf);
        this.threshold = isJudged() ? criterion.requirement().least().map(Rational::of) : Optional.empty();
        this.isLessBetter = findLessBetter();
    }

    /** The use of a figure by a criterion whose function, or a part of it, is {@code scoring}. */
    public static FigureUse of(Criterion criterion, Scoring scoring, String indicator, FigureType type) {
        FigureFunction function = ScoringFunctions.ofFigure(scoring);
        Optional<Shape> shape = scoring.needsPopulation()
                ? Optional.empty()
                : Optional.of(function.shape(criterion.requirement(), () -> SampleStatistics.NOBODY));
        return new FigureUse(criterion, scoring, indicator, type, shape);
    }

    /** The uses of each figure by the scored criteria of a plan, in the plan's order. */
    public static Map<String, List<FigureUse>> byFigure(Plan plan) {
        Map<String, List<FigureUse>> uses = new LinkedHashMap<>();
        for (Criterion criterion : plan.scored()) {
            criterion.eachFigure((scoring, code, type) -> {
                if (!(scoring instanceof Scoring.NotScored)) {
                    uses.computeIfAbsent(code, first -> new ArrayList<>(1)).add(of(criterion, scoring, code, type));
                }
            });
        }
        return uses;
    }

    /** The criteria that take a figure, each once. */
    public static List<Criterion> criteria(List<FigureUse> uses) {
        return uses.size() == 1
                ? List.of(uses.get(0).criterion)
                : uses.stream().map(FigureUse::criterion).distinct().toList();
    }

    /** The criterion. */
    public Criterion criterion() {
        return criterion;
    }

    /** The figure's type. */
    public FigureType type() {
        return type;
    }

    /** The code of the figure's indicator. */
    public String indicator() {
        return indicator;
    }

    /** The function's value for each number; empty where it depends on the figures of other units. */
    public Optional<Shape> shape() {
        return shape;
    }

    /** Whether the criterion's whole function takes this one figure, and looks at no other unit. */
    public boolean isAlone() {
        return criterion.target().scoring().parts().isEmpty() && shape.isPresent();
    }

    /** Whether the criterion's whole function takes this one figure, looks at other units and gives one whole at most. */
    public boolean isMostAmongOthers() {
        return criterion.target().scoring().parts().isEmpty()
                && shape.isEmpty()
                && !(scoring instanceof Scoring.Normalised normalised && normalised.method() == Method.Z_SCORE);
    }

    /** The cap under which values of all units are held before they are compared; empty where there is none. */
    public Optional<Rational> capAmongOthers() {
        return scoring instanceof Scoring.Normalised normalised ? normalised.most() : Optional.empty();
    }

    /** Whether points are fractions that follow the figure on straight lines. */
    public boolean isStraight() {
        return isAlone() && (!type.isNumber() || shape.get() instanceof Shape.Straight);
    }

    /** Whether a smaller figure is better. */
    public boolean isLessBetter() {
        return isLessBetter;
    }

    private boolean findLessBetter() {
        if (type == FigureType.CATEGORY || type == FigureType.DATE) {
            return false;
        }
        if (criterion.requirement() instanceof Requirement.AmongFirst
                || scoring instanceof Scoring.Adjustment down && down.each().signum() < 0) {
            return true;
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return normalised.direction() == Direction.LESS;
        }
        return shape.filter(Shape.Straight.class::isInstance)
                        .map(straight -> ((Shape.Straight) straight).direction() == Direction.LESS)
                        .orElse(false)
                || shape.filter(Shape.Above.class::isInstance).isPresent();
    }

    /** The figure from which on a number brings no more points; empty where no number does, or the others decide. */
    public Optional<Rational> cap() {
        return cap;
    }

    private static Optional<Rational> capOf(Shape known) {
        if (known instanceof Shape.Straight straight) {
            var bends = straight.bends();
            return bends.isEmpty() ? Optional.empty() : Optional.of(bends.last());
        }
        return known instanceof Shape.Logarithm logarithm ? Optional.of(logarithm.most()) : Optional.empty();
    }

    /** The threshold that the figure itself is held against; empty where there is none. */
    public Optional<Rational> threshold() {
        return threshold;
    }

    /** Whether the criterion is met by this figure, and not by one of another indicator. */
    public boolean isJudged() {
        return criterion.indicator().code().equals(indicator)
                && !(criterion.requirement() instanceof Requirement.InProportion);
    }

    public boolean isMetBy(Observation said) {
        return isJudged() && Judgement.isMet(criterion.requirement(), criterion.type(), said);
    }

    /** The fraction of the points of its function that a figure has. */
    public Real fraction(Observation said) {
        return function.value(criterion.requirement(), type, said, shape.orElseThrow());
    }

    /** The fraction of each category. */
    public Map<String, Rational> categories() {
        return function.categories();
    }
}
