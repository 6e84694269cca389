package io.github.thuocdo.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.assessment.Evaluation.Unknown;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Rational;
import io.github.thuocdo.criteria.Real;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units of one selection with their checked figures, as columns, ready to be scored.
 *
 * <p>Immutable and safe to share between threads. Made by {@link Intake}.
 */
public final class Population {
    private final Plan plan;
    private final UnitSelection selection;
    private final ImmutableList<Finding> findings;
    private final ImmutableMap<String, Integer> slots;
    private final @Nullable Figure[][] figures;
    private final List<Map<String, Figure>> others;
    private final int period;
    private final Kernel kernel;
    private final int[][] columns;
    private final int[] inexact;
    private final int[] unknown;
    private final int[] notApplicable;
    private final long[] unknownWeight;
    private final long[][] notApplicableWeight;
    private final @Nullable Evaluation evaluation;

    Population(
            Kernel kernel,
            UnitSelection selection,
            ImmutableMap<String, Integer> slots,
            @Nullable Figure[][] figures,
            List<Map<String, Figure>> others,
            int period,
            ImmutableList<Finding> findings) {
        this.kernel = kernel;
        this.plan = kernel.plan();
        this.selection = selection;
        this.slots = slots;
        this.figures = figures;
        this.others = others;
        this.period = period;
        this.findings = findings;
        int units = figures.length;
        int pillars = plan.pillars().size();
        this.columns = new int[plan.scored().size()][units];
        this.inexact = new int[units];
        this.unknown = new int[units];
        this.notApplicable = new int[units];
        this.unknownWeight = new long[units];
        this.notApplicableWeight = new long[pillars + 1][units];
        if (plan.isPlainMean()) {
            this.evaluation = null;
            for (int j = 0; j < columns.length; j++) {
                fillColumn(j);
            }
        } else {
            this.evaluation = new Evaluation(this);
            this.evaluation.findRanked();
            for (int i = 0; i < units; i++) {
                count(i);
            }
        }
    }

    private void count(int unit) {
        for (Criterion criterion : plan.scored()) {
            Status status = status(unit, criterion);
            unknown[unit] += status == Status.UNKNOWN ? 1 : 0;
            notApplicable[unit] += status == Status.NOT_APPLICABLE ? 1 : 0;
        }
    }

    private void fillColumn(int j) {
        Criterion criterion = plan.scored().get(j);
        int slot = slots.get(criterion.indicator().code());
        int pillar = plan.pillars().indexOf(criterion.pillar());
        long weight = kernel.weight(j);
        int[] column = columns[j];
        for (int i = 0; i < column.length; i++) {
            Figure figure = figures[i][slot];
            int encoded = figure == null ? Kernel.MISSING : kernel.encode(j, figure.observation());
            column[i] = encoded;
            if (encoded == Kernel.MISSING) {
                unknown[i]++;
                unknownWeight[i] += weight;
            } else if (encoded == Kernel.NOT_APPLICABLE) {
                notApplicable[i]++;
                notApplicableWeight[pillar][i] += weight;
                notApplicableWeight[notApplicableWeight.length - 1][i] += weight;
            } else if (kernel.isInexact(j, encoded)) {
                inexact[i]++;
            }
        }
    }

    /** What is asked. */
    public Plan plan() {
        return plan;
    }

    /** The units' register and level. */
    public UnitSelection selection() {
        return selection;
    }

    /** The units, in the Vietnamese order of their names, then by code. */
    public List<AdministrativeUnit> units() {
        return selection.units();
    }

    /** What reading and checking the figures found, in the order of the files. */
    public List<Finding> findings() {
        return findings;
    }

    /** The year that the figures speak of; 0 where none is known. */
    public int period() {
        return period;
    }

    /** How many units. */
    public int size() {
        return figures.length;
    }

    /** An empty holder for the scores of this population. */
    public Scores newScores() {
        int full = plan.set()
                .shape()
                .scale()
                .movePointRight(plan.set().policies().rounding().scale())
                .intValueExact();
        return new Scores(size(), plan.pillars().size(), full);
    }

    /** Computes every score into {@code scores}; allocates nothing per unit. */
    public Scores score(Scores scores) {
        if (evaluation == null) {
            kernel.run(this, 0, size(), scores);
        } else {
            for (int i = 0; i < size(); i++) {
                scoreInNumbers(i, scores);
            }
        }
        return scores;
    }

    /** The checked figure of the {@code unit}-th unit for an indicator; {@link Figure#NONE} where there is none. */
    public Figure figure(int unit, String indicator) {
        Integer slot = slots.get(indicator);
        Figure figure = slot == null ? others.get(unit).get(indicator) : figures[unit][slot];
        return figure == null ? Figure.NONE : figure;
    }

    /** Every checked figure of a unit, those that are only collected among them, by indicator. */
    public Map<String, Figure> figures(int unit) {
        ImmutableMap.Builder<String, Figure> all = ImmutableMap.builder();
        slots.forEach((indicator, slot) -> {
            Figure figure = figures[unit][slot];
            if (figure != null) {
                all.put(indicator, figure);
            }
        });
        return all.putAll(others.get(unit)).buildOrThrow();
    }

    /**
     * What became of every criterion of the plan for the {@code unit}-th unit, in the plan's order.
     *
     * @param rank the unit's rank, for criteria that are read off the ranking; 0 where it has none
     */
    public List<Outcome> outcomes(int unit, int rank) {
        ImmutableList.Builder<Outcome> outcomes =
                ImmutableList.builderWithExpectedSize(plan.criteria().size());
        for (Criterion criterion : plan.criteria()) {
            outcomes.add(outcome(unit, rank, criterion));
        }
        return outcomes.build();
    }

    private Outcome outcome(int unit, int rank, Criterion criterion) {
        if (criterion.standing() == Standing.DERIVED) {
            return Outcome.of(
                    criterion,
                    rank == 0
                            ? Figure.NONE
                            : Figure.derived(criterion.type(), new Observation.Value(BigDecimal.valueOf(rank), false)));
        }
        Figure said = figure(unit, criterion.indicator().code());
        Figure figure = applies(unit, criterion) ? said : said.notApplicable();
        if (evaluation != null && criterion.scored()) {
            Status status = status(unit, criterion);
            return new Outcome(criterion, figure, status, evaluation.fraction(unit, criterion));
        }
        Criterion scoring = plan.scoredByIndicator().get(criterion.indicator().code());
        // A checklist entry that shares its indicator with a scored one is met when that one is.
        return criterion.standing() == Standing.CHECKLIST
                        && scoring != null
                        && criterion.target().terms().isForAll()
                ? new Outcome(criterion, figure, status(unit, scoring), Optional.empty())
                : Outcome.of(criterion, figure);
    }

    /** Whether a criterion is asked of the {@code unit}-th unit's groups and type. */
    boolean applies(int unit, Criterion criterion) {
        Terms terms = criterion.target().terms();
        AdministrativeUnit who = units().get(unit);
        return terms.applyTo(who.groups(), who.type());
    }

    /** Whether the {@code unit}-th unit says anything usable for a criterion, be it that it does not apply. */
    boolean isAnswered(int unit, Criterion criterion) {
        return criterion.figures().keySet().stream()
                .anyMatch(code -> !figure(unit, code).isUnknown());
    }

    /** How the {@code unit}-th unit stands to a scored criterion, whatever its scoring function takes. */
    Status status(int unit, Criterion criterion) {
        if (!applies(unit, criterion)) {
            return Status.NOT_APPLICABLE;
        }
        return evaluation == null || criterion.target().scoring().parts().isEmpty()
                ? Outcome.status(criterion, figure(unit, criterion.indicator().code()))
                : evaluation.status(unit, criterion);
    }

    private void scoreInNumbers(int unit, Scores out) {
        Evaluation.Of all = Objects.requireNonNull(evaluation).of(unit);
        Policies.Rounding rounding = plan.set().policies().rounding();
        out.met[unit] = (int) plan.scored().stream()
                .filter(criterion -> status(unit, criterion) == Status.MET)
                .count();
        int score = scaled(all.score(), rounding);
        // What is known altogether has one score, whatever one thinks of the unknown.
        boolean isCertain = unknown[unit] == 0 && score != Scores.NONE;
        out.set(
                unit,
                score,
                isCertain ? score : scaled(all.total(Unknown.AT_ITS_WORST), rounding),
                isCertain ? score : scaled(all.total(Unknown.AT_ITS_BEST), rounding));
        for (int p = 0; p < out.pillars.length; p++) {
            String pillar = plan.pillars().get(p);
            out.pillars[p][unit] = scaled(all.pillar(pillar, Unknown.AS_THE_POLICY_SAYS), rounding);
        }
    }

    private static int scaled(Optional<Real> number, Policies.Rounding rounding) {
        return number.map(n -> scaled(n.rounded(rounding.scale(), rounding.mode())))
                .orElse(Scores.NONE);
    }

    private static int scaled(BigDecimal published) {
        BigInteger whole = published.unscaledValue();
        if (whole.bitLength() >= Integer.SIZE - 1) {
            throw new ArithmeticException("The score " + published.toPlainString()
                    + " has more than nine digits. Maybe fewer digits behind the mark, or a mean instead of a sum?");
        }
        return whole.intValue();
    }

    /** Whether the {@code unit}-th unit takes part in the ranking once it has a score. */
    public boolean isRanked(int unit) {
        return evaluation == null || evaluation.isRanked(unit);
    }

    /**
     * The published score of a group if every unknown criterion had no points, or full points ({@code best}); empty where
     * nothing in it applies.
     */
    Optional<BigDecimal> pillarBound(int unit, String pillar, boolean best) {
        Evaluation all = evaluation == null ? new Evaluation(this) : evaluation;
        Policies.Rounding rounding = plan.set().policies().rounding();
        return all.of(unit)
                .pillar(pillar, best ? Unknown.AT_ITS_BEST : Unknown.AT_ITS_WORST)
                .map(score -> score.rounded(rounding.scale(), rounding.mode()));
    }

    /** The exact score of the {@code unit}-th unit at the set's scale; empty where it has too few answers. */
    public Optional<Real> exactTotal(int unit) {
        return evaluation == null
                ? exactScore(unit).score().map(Real::of)
                : evaluation.of(unit).score();
    }

    /**
     * The score of the {@code unit}-th unit in fractions. In a set that is more than a mean weighted by points, the sum is
     * the whole score and the divisor 1.
     */
    public ExactScore exactScore(int unit) {
        List<Outcome> outcomes = outcomes(unit, 0);
        return evaluation == null
                ? ExactScore.of(outcomes)
                : ExactScore.of(outcomes, evaluation.of(unit).score());
    }

    void scoreExactly(int unit, Scores out) {
        List<Outcome> outcomes = outcomes(unit, 0);
        ExactScore exact = ExactScore.of(outcomes);
        Policies.Rounding rounding = plan.set().policies().rounding();
        out.met[unit] = exact.met();
        if (!exact.answered()) {
            out.setUnknown(unit);
        } else if (exact.score().isEmpty()) {
            out.setNotApplicable(unit);
        } else {
            out.set(
                    unit,
                    ExactScore.scaled(exact.score().get(), rounding),
                    ExactScore.scaled(exact.best().orElseThrow(), rounding));
        }
        for (int p = 0; p < out.pillars.length; p++) {
            out.pillars[p][unit] = exactPillar(p, unit);
        }
    }

    int exactPillar(int pillar, int unit) {
        String name = plan.pillars().get(pillar);
        Optional<Rational> worst = ExactScore.of(outcomes(unit, 0).stream()
                        .filter(outcome -> outcome.criterion().pillar().equals(name))
                        .toList())
                .worst();
        return worst.map(w -> ExactScore.scaled(w, plan.set().policies().rounding()))
                .orElse(Scores.NONE);
    }

    int[] column(int criterion) {
        return columns[criterion];
    }

    int inexact(int unit) {
        return inexact[unit];
    }

    /** How many scored criteria of the unit are unknown. */
    public int unknown(int unit) {
        return unknown[unit];
    }

    /** How many scored criteria do not apply to the unit. */
    public int notApplicable(int unit) {
        return notApplicable[unit];
    }

    long unknownWeight(int unit) {
        return unknownWeight[unit];
    }

    long notApplicableWeight(int unit) {
        return notApplicableWeight[notApplicableWeight.length - 1][unit];
    }

    long notApplicableWeight(int pillar, int unit) {
        return notApplicableWeight[pillar][unit];
    }
}
