package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Part;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.columns.Smooth;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which fraction of a criterion's points a unit has: the scoring functions, exactly. */
public final class Fractions {
    /** For functions that take one figure and look at no other unit. */
    public static final Fractions OF_ONE_UNIT = new Fractions(
            (unit, indicator) -> {
                throw new IllegalStateException("The figures of a unit are not all known yet");
            },
            (criterion, scoring, indicator, type) -> new Spread(scoring, List.of()));

    private final FigureFinder figures;
    public final Spread.Finder spreads;

    /** Finds what counts for a unit and an indicator. */
    @FunctionalInterface
    interface FigureFinder {
        Figure of(int unit, String indicator);
    }

    /** How an unknown figure is taken. */
    public enum Unknown {
        /** The criterion has no fraction. */
        LEFT_OPEN,
        /** No points for what it would give. */
        NO_POINTS,
        /** The least that it could give, and no points at most. */
        WORST,
        /** The most that it could give. */
        BEST
    }

    /**
     * What a unit has of a criterion's points.
     *
     * @param earned the fraction that it has
     * @param possible the fraction that applies to it; parts that do not apply leave the divisor
     */
    public record Share(Real earned, Rational possible) {
        private static Share of(Real earned) {
            return new Share(earned, Rational.ONE);
        }
    }

    private static final Share NOT_APPLICABLE = new Share(Real.ZERO, Rational.ZERO);

    /** What a function is asked about: the figure of one unit, under one criterion. */
    private record Asked(Criterion criterion, String indicator, FigureType type, int unit, Unknown unknown) {
        Asked by(Part part) {
            return new Asked(
                    criterion,
                    part.indicator() == null ? indicator : part.indicator(),
                    part.type() == null ? type : part.type(),
                    unit,
                    unknown);
        }
    }

    Fractions(FigureFinder figures, Spread.Finder spreads) {
        this.figures = figures;
        this.spreads = spreads;
    }

    /** What the {@code unit}-th unit has of {@code criterion}; empty where an unknown figure leaves it open. */
    public Optional<Share> of(Criterion criterion, int unit, Unknown unknown) {
        return share(criterion.target().scoring(), asked(criterion, unit, unknown));
    }

    private static Asked asked(Criterion criterion, int unit, Unknown unknown) {
        return new Asked(criterion, criterion.indicator().code(), criterion.type(), unit, unknown);
    }

    /** The fraction that a figure gives, by a function that takes no other. */
    public Real of(Criterion criterion, Observation observation) {
        return fraction(criterion.target().scoring(), asked(criterion, 0, Unknown.LEFT_OPEN), observation);
    }

    /** The least or the most that a function which takes one figure gives where that is unknown. */
    public Real bound(Criterion criterion, Unknown bound) {
        return unknown(criterion.target().scoring(), asked(criterion, 0, bound)).orElseThrow();
    }

    public Spread.Finder spreads() {
        return spreads;
    }

    /** Whether the figures that a function takes are known (SCORED), or do not apply; looks at no other unit. */
    public Status status(Criterion criterion, int unit) {
        return status(criterion.target().scoring(), criterion.indicator().code(), unit);
    }

    public Status status(Scoring scoring, String indicator, int unit) {
        if (scoring.parts().isEmpty()) {
            Figure figure = figures.of(unit, indicator);
            if (figure.isUnknown()) {
                return Status.UNKNOWN;
            }
            return figure.observation() instanceof Observation.NotApplicable ? Status.NOT_APPLICABLE : Status.SCORED;
        }
        List<Status> parts = scoring.parts().stream()
                .map(part -> status(part.scoring(), part.indicator() == null ? indicator : part.indicator(), unit))
                .toList();
        boolean isKnown = scoring instanceof Scoring.BestOf
                ? parts.contains(Status.SCORED)
                : parts.contains(Status.SCORED) && !parts.contains(Status.UNKNOWN);
        if (isKnown) {
            return Status.SCORED;
        }
        return parts.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.NOT_APPLICABLE;
    }

    private Optional<Share> share(Scoring scoring, Asked asked) {
        if (scoring instanceof Scoring.Parts parts) {
            return sum(parts, asked);
        }
        if (scoring instanceof Scoring.BestOf cases) {
            return best(cases, asked);
        }
        Figure figure = figures.of(asked.unit, asked.indicator);
        if (figure.isUnknown()) {
            return unknown(scoring, asked).map(Share::of);
        }
        return Optional.of(
                figure.observation() instanceof Observation.NotApplicable
                        ? NOT_APPLICABLE
                        : Share.of(fraction(scoring, asked, figure.observation())));
    }

    private Optional<Share> sum(Scoring.Parts parts, Asked asked) {
        List<Real> earned = new ArrayList<>();
        Rational possible = Rational.ZERO;
        Rational full = Rational.ZERO;
        for (Part part : parts.parts()) {
            Optional<Share> own = share(part.scoring(), asked.by(part));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            earned.add(own.get().earned.times(Real.of(part.fraction())));
            possible = possible.plus(own.get().possible.times(part.fraction()));
            full = full.plus(part.fraction());
        }
        Rational applicable = full.signum() == 0 ? Rational.ONE : possible.dividedBy(full);
        return Optional.of(new Share(Real.sum(earned).min(Real.of(applicable)), applicable));
    }

    /** The best case of those that were reported: "tính điểm cho trường hợp nào có điểm cao nhất". */
    private Optional<Share> best(Scoring.BestOf cases, Asked asked) {
        Status status = status(cases, asked.indicator, asked.unit);
        if (status == Status.NOT_APPLICABLE) {
            return Optional.of(NOT_APPLICABLE);
        }
        return cases.cases().stream()
                .filter(part -> {
                    Asked own = asked.by(part);
                    return status(part.scoring(), own.indicator, own.unit) == status;
                })
                .flatMap(part ->
                        share(part.scoring(), asked.by(part))
                                .map(own -> own.earned.times(Real.of(part.fraction())))
                                .stream())
                .reduce(Real::max)
                .map(Share::of);
    }

    /** What an unknown figure gives: no points, unless the function has a range of its own. */
    private Optional<Real> unknown(Scoring scoring, Asked asked) {
        switch (asked.unknown) {
            case LEFT_OPEN:
                return Optional.empty();
            case NO_POINTS:
                return Optional.of(Real.ZERO);
            case WORST:
                return range(scoring, asked).stream().reduce(Real::min).map(Real.ZERO::min);
            default:
                return range(scoring, asked).stream().reduce(Real::max).map(Real.ZERO::max);
        }
    }

    /** Fractions between which all others lie that a function without parts gives. */
    private List<Real> range(Scoring scoring, Asked asked) {
        if (scoring instanceof Scoring.Steps steps) {
            List<Real> all = new ArrayList<>(steps.steps().stream()
                    .map(Scoring.Step::fraction)
                    .map(Real::of)
                    .toList());
            all.add(Real.of(steps.otherwise()));
            return all;
        }
        if (scoring instanceof Scoring.Categories categories) {
            return categories.fractions().values().stream().map(Real::of).toList();
        }
        if (scoring instanceof Scoring.PerItem items) {
            return List.of(Real.ZERO, Real.of(items.most()));
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return List.of(Real.of(adjustment.least()), Real.of(adjustment.most()));
        }
        if (scoring instanceof Scoring.Normalised how && how.method() == Scoring.Method.Z_SCORE) {
            Spread spread = spread(scoring, asked);
            if (spread.size() == 0) {
                return List.of(Real.ZERO);
            }
            return List.of(Normalisation.of(how, spread.least(), spread), Normalisation.of(how, spread.most(), spread));
        }
        return List.of(Real.ZERO, Real.ONE);
    }

    /** The largest fraction that the function of a criterion gives for the figures of ranked units, whatever its sign, or more. */
    public BigDecimal most(Criterion criterion) {
        Asked asked = asked(criterion, 0, Unknown.BEST);
        Scoring scoring = criterion.target().scoring();
        if (scoring instanceof Scoring.Normalised how && how.method() == Scoring.Method.Z_SCORE) {
            Optional<Spread.Standard> standard = spread(scoring, asked).standard();
            if (standard.isPresent()) {
                return Smooth.standard(how, standard.get(), 1).largest();
            }
        }
        return scoring.parts().isEmpty()
                ? range(scoring, asked).stream()
                        .map(bound -> bound.rounded(3, RoundingMode.UP).abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::max)
                : BigDecimal.ONE;
    }

    private Spread spread(Scoring scoring, Asked asked) {
        return spreads.of(asked.criterion, scoring, asked.indicator, asked.type);
    }

    private Real fraction(Scoring scoring, Asked asked, Observation observation) {
        if (scoring instanceof Scoring.Categories categories && observation instanceof Observation.Category named) {
            return Real.of(categories.fractionOf(named.name()).orElse(Rational.ZERO));
        }
        Requirement required = asked.criterion.requirement();
        if (scoring instanceof Scoring.PassFail passFail && passFail.requirement() != null) {
            required = passFail.requirement();
        }
        boolean isJudged = scoring instanceof Scoring.PassFail
                || (scoring instanceof Scoring.ShareOfThreshold && observation instanceof Observation.OnDay);
        if (isJudged) {
            return Judgement.isMet(required, asked.type, observation) ? Real.ONE : Real.ZERO;
        }
        boolean isShare = scoring instanceof Scoring.ShareOfThreshold || scoring instanceof Scoring.Ratio;
        if (isShare && observation instanceof Observation.YesNo answer) {
            return answer.yes() ? Real.ONE : Real.ZERO;
        }
        return Figures.number(asked.type, observation)
                .map(value -> ofNumber(scoring, asked, value))
                .orElse(Real.ZERO);
    }

    private Real ofNumber(Scoring scoring, Asked asked, Rational value) {
        if (scoring instanceof Scoring.Ratio ratio) {
            Rational fraction = value.dividedBy(ratio.full()).clampedToUnit();
            return Real.of(ratio.direction() == Direction.MORE ? fraction : Rational.ONE.minus(fraction));
        }
        if (scoring instanceof Scoring.Steps steps) {
            return Real.of(step(steps, value));
        }
        if (scoring instanceof Scoring.BestUnit) {
            Rational most = spread(scoring, asked).most();
            return Real.of(
                    most.signum() <= 0 ? Rational.ZERO : value.dividedBy(most).clampedToUnit());
        }
        if (scoring instanceof Scoring.PerItem items) {
            return Real.of(between(Rational.ZERO, items.each().times(value), items.most()));
        }
        if (scoring instanceof Scoring.Adjustment adjustment) {
            return Real.of(between(adjustment.least(), adjustment.each().times(value), adjustment.most()));
        }
        if (scoring instanceof Scoring.Normalised normalised) {
            return Normalisation.of(normalised, value, spread(scoring, asked));
        }
        Requirement required = asked.criterion.requirement();
        if (required instanceof Requirement.InProportion) {
            return Real.of(value.clampedToUnit());
        }
        return Real.of(value.dividedBy(Rational.of(Judgement.full(required))).clampedToUnit());
    }

    private static Rational step(Scoring.Steps steps, Rational value) {
        for (Scoring.Step step : steps.steps()) {
            int sign = value.compareTo(step.bound());
            int toward = steps.direction() == Direction.MORE ? sign : -sign;
            if (step.open() ? toward > 0 : toward >= 0) {
                return step.fraction();
            }
        }
        return steps.otherwise();
    }

    private static Rational between(Rational least, Rational value, Rational most) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(most) > 0 ? most : value;
    }
}
