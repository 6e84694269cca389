package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.PointsOrigin;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreEnds;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.internal.scoring.ShutGates;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The definition of every score: exact numbers, unit by unit. */
public final class ExactCalculator implements ScoreCalculator {
    /** So many units are scored at a time by one thread of several. */
    private static final int BATCH = 64;

    /** A score that is not rational enters a fraction with so many decimals. */
    private static final int DECIMALS = 20;

    private final FigureTable figures;
    private final Plan plan;
    private final Policies.Rounding rounding;
    private final ExactScores scores;
    private final Completeness completeness;
    /**
     * Whether no empty denominator gives anything, no points are published and no figure counts for some criteria alone, so that
     * each figure is scored as it is.
     */
    private final boolean isPlain;

    private final boolean hasComposites;

    /** Calculates by {@code scores}, of units whose completeness is known. */
    public ExactCalculator(FigureTable figures, ExactScores scores, Completeness completeness) {
        this.figures = figures;
        this.plan = figures.plan();
        this.rounding = plan.set().policies().rounding();
        this.scores = scores;
        this.completeness = completeness;
        this.isPlain = !figures.hasPublished()
                && EmptyDenominators.declared(plan).isEmpty()
                && plan.scored().stream().noneMatch(plan::mayLackLogarithm);
        this.hasComposites = plan.scored().stream().anyMatch(Completeness::isComposite);
    }

    /** The scores in exact numbers, before they are rounded. */
    public ExactScores scores() {
        return scores;
    }

    @Override
    public FigureTable figures() {
        return figures;
    }

    @Override
    public void score(ScoreBuffer out, Workers workers) {
        out.checkNotFrozen();
        int size = figures.size();
        int[] met = new int[size];
        workers.each((size + BATCH - 1) / BATCH, batch -> {
            int end = Math.min(size, (batch + 1) * BATCH);
            for (int unit = batch * BATCH; unit < end; unit++) {
                score(unit, out);
                met[unit] = met(unit);
            }
        });
        out.takeMet(met);
    }

    /** Computes the three scores of one unit. */
    public void score(int unit, ScoreBuffer out) {
        ExactScores.UnitScores all = scores.of(unit);
        Optional<Real> exact = all.score();
        int score = scaled(exact);
        if (exact.isPresent() && score == ScoreColumns.NONE) {
            out.set(unit, ScoreColumns.NONE, ScoreColumns.NONE, ScoreColumns.NONE);
        } else {
            ScoreEnds ends = ends(unit, score, all);
            out.set(unit, score, ends.worst(), ends.best());
        }
    }

    /** Between which ends the score of a unit lies. */
    public ScoreEnds ends(int unit, int score) {
        ExactScores.UnitScores all = scores.of(unit);
        return score == ScoreColumns.NONE && all.score().isPresent() ? ScoreEnds.NONE : ends(unit, score, all);
    }

    /** The ends hold what the unknown figures may turn out to give, and the score as it is, so that it is always between them. */
    private ScoreEnds ends(int unit, int score, ExactScores.UnitScores all) {
        if (score != ScoreColumns.NONE && isCertain(unit)) {
            return new ScoreEnds(score, score);
        }
        if (score == 0 && scores.presence().isShut(unit)) {
            return new ScoreEnds(0, 0);
        }
        boolean isBounded = scores.bounds().isBounded(scores.root(), unit);
        int worst = isBounded ? scaled(all.total(UnknownAs.AT_ITS_WORST)) : ScoreColumns.NONE;
        int best = isBounded ? scaled(all.total(UnknownAs.AT_ITS_BEST)) : ScoreColumns.NONE;
        if (worst == ScoreColumns.NONE || best == ScoreColumns.NONE) {
            return ScoreEnds.NONE;
        }
        return score == ScoreColumns.NONE
                ? new ScoreEnds(worst, best)
                : new ScoreEnds(Math.min(worst, score), Math.max(best, score));
    }

    /** Whether there is one score, whatever one thinks of the unknown. */
    private boolean isCertain(int unit) {
        return completeness.unknown()[unit] == 0
                && !scores.bounds().isOpenToOthers()
                && (!hasComposites
                        || plan.scored().stream()
                                .noneMatch(criterion -> scores.bounds().isOpen(criterion, unit)));
    }

    private int met(int unit) {
        int met = 0;
        for (Criterion criterion : plan.scored()) {
            met += status(unit, criterion) == Status.MET ? 1 : 0;
        }
        return met;
    }

    @Override
    public int unknown(int unit) {
        return completeness.unknown()[unit];
    }

    @Override
    public int notApplicable(int unit) {
        return completeness.notApplicable()[unit];
    }

    @Override
    public boolean isRanked(int unit) {
        return completeness.isRanked(unit);
    }

    @Override
    public Status status(int unit, Criterion criterion) {
        if (!Completeness.applies(figures.units().get(unit), criterion)) {
            return Status.NOT_APPLICABLE;
        }
        if (!isPlain) {
            return declared(unit, criterion);
        }
        return Completeness.isComposite(criterion)
                ? scores.status(unit, criterion)
                : Judgement.status(criterion, said(unit, criterion));
    }

    /** The status by a set that says what empty denominators give. */
    private Status declared(int unit, Criterion criterion) {
        Status status = scores.status(unit, criterion);
        boolean isPublished = scores.origins().published(unit, criterion).isPresent()
                || scores.origins().coveredBy(unit, criterion).isPresent();
        if (status != Status.SCORED || isPublished || Completeness.isComposite(criterion)) {
            return status;
        }
        Optional<EmptyConsequence> held = scores.origins().held(unit, criterion);
        Optional<EmptyDenominator.Gives> gives = held.flatMap(EmptyConsequence::gives);
        if (gives.isEmpty()) {
            return Judgement.status(
                    criterion, held.map(each -> each.figure().observation()).orElseGet(() -> said(unit, criterion)));
        }
        if (criterion.requirement() instanceof Requirement.InProportion) {
            return Status.SCORED;
        }
        return gives.get() == EmptyDenominator.Gives.FULL_POINTS ? Status.MET : Status.NOT_MET;
    }

    private Observation said(int unit, Criterion criterion) {
        return figures.observation(unit, criterion.indicator().code());
    }

    @Override
    public Optional<PointsOrigin> origin(int unit, Criterion criterion) {
        return isPlain ? Optional.empty() : scores.origins().origin(unit, criterion);
    }

    @Override
    public Optional<Real> fraction(int unit, Criterion criterion) {
        Published published = figures.published(unit).get(criterion.id());
        return published == null
                ? scores.fraction(unit, criterion)
                : Optional.of(Real.of(Rational.of(published.points()).dividedBy(Rational.of(criterion.points()))));
    }

    @Override
    public Optional<BigDecimal> computed(int unit, String id) {
        for (Criterion criterion : plan.scored()) {
            if (criterion.id().equals(id)) {
                return scores.fraction(unit, criterion).map(fraction -> rounded(unit, criterion, fraction));
            }
        }
        return scores.computed(unit, id).map(score -> score.rounded(rounding.scale(), rounding.mode()));
    }

    @Override
    public ExactCalculator exact() {
        return this;
    }

    @Override
    public Optional<ShutGates> shutGates(int unit) {
        if (!scores.hasGates()) {
            return Optional.empty();
        }
        ExactScores.UnitScores all = scores.of(unit);
        List<String> ids = new ArrayList<>();
        for (Criterion criterion : plan.scored()) {
            if (scores.presence().isShut(unit, criterion)) {
                ids.add(criterion.id());
            }
        }
        addShut(plan.root(), unit, all, ids);
        Optional<Real> without = all.score().isEmpty() || ids.isEmpty()
                ? Optional.empty()
                : all.pillar(plan.root().id(), UnknownAs.AS_THE_POLICY_SAYS);
        return without.map(score -> new ShutGates(ids, score));
    }

    private void addShut(Pillar group, int unit, ExactScores.UnitScores all, List<String> ids) {
        boolean isShut = group.gate()
                && all.pillar(group.id(), UnknownAs.AS_THE_POLICY_SAYS)
                        .filter(score -> score.signum() <= 0)
                        .isPresent();
        if (isShut) {
            ids.add(group.id());
        }
        if (!scores.origins().isLeftOut(unit, group.id())) {
            group.pillars().forEach(below -> addShut(below, unit, all, ids));
        }
    }

    /** Published points as they are, with at least the declared digits. */
    private BigDecimal atScale(BigDecimal points) {
        return points.scale() < rounding.scale() ? points.setScale(rounding.scale()) : points;
    }

    @Override
    public Optional<BigDecimal> points(int unit, Criterion criterion) {
        Published published = figures.published(unit).get(criterion.id());
        if (published != null) {
            return Optional.of(atScale(published.points()));
        }
        return fraction(unit, criterion).map(fraction -> rounded(unit, criterion, fraction));
    }

    private BigDecimal rounded(int unit, Criterion criterion, Real fraction) {
        Rational most = isPlain
                ? Rational.of(criterion.points())
                : scores.origins().worth(unit, criterion).points();
        Policies.Rounding own = criterion.rounding(plan.set().policies()).orElse(rounding);
        return fraction.times(Real.of(most)).rounded(own.scale(), own.mode());
    }

    @Override
    public int group(int unit, String group) {
        return groups(unit, List.of(group))[0];
    }

    @Override
    public int[] groups(int unit, List<String> groups) {
        ExactScores.UnitScores all = scores.of(unit);
        return groups.stream()
                .mapToInt(group -> scaled(all.pillar(group, UnknownAs.AS_THE_POLICY_SAYS)))
                .toArray();
    }

    @Override
    public Optional<BigDecimal> groupBound(int unit, String group, boolean best) {
        if (!isBounded(unit, group)) {
            return Optional.empty();
        }
        ExactScores.UnitScores all = scores.of(unit);
        Optional<BigDecimal> end = published(all.pillar(group, best ? UnknownAs.AT_ITS_BEST : UnknownAs.AT_ITS_WORST));
        Optional<BigDecimal> own = published(all.pillar(group, UnknownAs.AS_THE_POLICY_SAYS));
        return end.map(bound ->
                own.map(score -> best ? bound.max(score) : bound.min(score)).orElse(bound));
    }

    @Override
    public boolean isBounded(int unit, String group) {
        return scores.bounds().isBounded(scores.group(group), unit);
    }

    @Override
    public List<String> endless() {
        return scores.bounds().endless();
    }

    private Optional<BigDecimal> published(Optional<Real> score) {
        return score.map(number -> number.rounded(rounding.scale(), rounding.mode()));
    }

    @Override
    public Optional<Real> total(int unit) {
        return scores.of(unit).score();
    }

    @Override
    public Optional<Real> end(int unit, boolean best) {
        return scores.of(unit).total(best ? UnknownAs.AT_ITS_BEST : UnknownAs.AT_ITS_WORST);
    }

    @Override
    public Real endFraction(Criterion criterion, boolean best) {
        return scores.fractions().bound(criterion, best ? PointFractions.Unknown.BEST : PointFractions.Unknown.WORST);
    }

    @Override
    public ScoreFraction exact(int unit) {
        if (plan.isPlainMean()) {
            return plainMean(unit);
        }
        Optional<Rational> score = total(unit)
                .map(real -> real.exact().orElseGet(() -> Rational.of(real.rounded(DECIMALS, RoundingMode.HALF_EVEN))));
        return new ScoreFraction(score.orElse(Rational.ZERO), score.isPresent() ? Rational.ONE : Rational.ZERO);
    }

    private ScoreFraction plainMean(int unit) {
        Rational sum = Rational.ZERO;
        Rational divisor = Rational.ZERO;
        for (Criterion criterion : plan.scored()) {
            if (status(unit, criterion) != Status.NOT_APPLICABLE) {
                Rational weight = Rational.of(criterion.points());
                divisor = divisor.plus(weight);
                Optional<Rational> fraction = fraction(unit, criterion).flatMap(Real::exact);
                sum = fraction.isPresent() ? sum.plus(weight.times(fraction.get())) : sum;
            }
        }
        return new ScoreFraction(sum, divisor);
    }

    private int scaled(Optional<Real> number) {
        return published(number).map(ExactCalculator::scaled).orElse(ScoreColumns.NONE);
    }

    /** A score that has more digits than are kept is none. */
    private static int scaled(BigDecimal published) {
        BigInteger whole = published.unscaledValue();
        return whole.bitLength() < Integer.SIZE && whole.intValue() != ScoreColumns.NONE
                ? whole.intValue()
                : ScoreColumns.NONE;
    }
}
