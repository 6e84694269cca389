package io.github.thuocdo.ranking;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.Sheet;
import io.github.thuocdo.internal.intake.Form;
import io.github.thuocdo.internal.intake.Intake;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.scoring.Scores;
import io.github.thuocdo.internal.scoring.columns.Blocks;
import io.github.thuocdo.internal.scoring.columns.Extremes;
import io.github.thuocdo.internal.scoring.columns.Gaps;
import io.github.thuocdo.internal.scoring.columns.Kernel;
import io.github.thuocdo.internal.scoring.columns.TreeKernel;
import io.github.thuocdo.internal.scoring.exact.Completeness;
import io.github.thuocdo.internal.scoring.exact.Evaluation;
import io.github.thuocdo.internal.scoring.exact.Evaluation.Unknown;
import io.github.thuocdo.internal.scoring.exact.Groundwork;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.FileOrder;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The units of one selection with their checked figures, as columns, ready to be scored.
 *
 * <p>Immutable and safe to share between threads. Made by {@link Intake}.
 */
public final class Population {
    private final Plan plan;
    private final boolean isPlainMean;
    private final UnitSelection selection;
    private final FileOrder order;
    private final List<Finding> findings;
    private final Map<String, Integer> slots;
    private final Sheet sheet;
    private final int period;
    private final Kernel kernel;
    private final @Nullable Blocks blocks;
    private final int[] scoredSlots;
    private final int[] unknown;
    private final int[] notApplicable;
    public final int[] special;
    public final Gaps unknowns;
    public final int mostHeldShort;
    public final @Nullable Evaluation evaluation;
    /** What asks for groups of a plain mean in exact numbers too. */
    private final Supplier<Evaluation> inNumbers;

    private final @Nullable TreeKernel tree;

    public Population(
            Kernel kernel,
            UnitSelection selection,
            Map<String, Integer> slots,
            Sheet sheet,
            @Nullable Blocks blocks,
            @Nullable Groundwork groundwork,
            Collection<Extremes> extremes,
            int period,
            List<Finding> findings,
            FileOrder order,
            Workers workers) {
        this.kernel = kernel;
        this.plan = kernel.plan();
        this.isPlainMean = plan.isPlainMean();
        this.selection = selection;
        this.slots = slots;
        this.sheet = sheet;
        this.period = period;
        this.order = order;
        this.findings = List.copyOf(order.sorted(findings));
        int units = sheet.units();
        this.scoredSlots = Form.placesOfScored(plan, slots);
        this.blocks = blocks;
        if (groundwork == null) {
            this.evaluation = null;
            this.inNumbers = Suppliers.memoize(() -> new Evaluation(this, new Completeness(plan, units(), slots)));
            this.tree = null;
            this.unknown = Objects.requireNonNull(blocks).unknown();
            this.notApplicable = blocks.notApplicable();
        } else {
            Evaluation scores = groundwork.evaluation(this, sheet, extremes, workers);
            this.evaluation = scores;
            this.inNumbers = () -> scores;
            this.unknown = groundwork.completeness().unknown();
            this.notApplicable = groundwork.completeness().notApplicable();
            this.tree = groundwork
                    .filled(sheet, scores, workers)
                    .flatMap(columns -> TreeKernel.of(this, scores, columns))
                    .orElse(null);
        }
        this.unknowns = blocks == null ? Gaps.of(new long[0]) : blocks.unknowns();
        this.mostHeldShort = blocks == null ? 0 : blocks.mostHeldShort();
        this.special = findSpecial();
    }

    private int[] findSpecial() {
        int[] found = new int[unknown.length];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (notApplicable[i] > 0 || unknown[i] == scoredSlots.length) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** What was said about the {@code criterion}-th scored criterion. */
    public Observation observation(int unit, int criterion) {
        return sheet.observation(unit, scoredSlots[criterion]);
    }

    /** What was said about an indicator. */
    public Observation observation(int unit, String indicator) {
        Integer slot = slots.get(indicator);
        return slot == null ? figure(unit, indicator).observation() : sheet.observation(unit, slot);
    }

    /** Whether two units have the same figures for everything that is asked, and nothing is asked of one alone. */
    public boolean isSaidAlike(int unit, int other) {
        AdministrativeUnit one = units().get(unit);
        AdministrativeUnit two = units().get(other);
        boolean isAlike = Objects.equals(one.type(), two.type()) && one.groups().equals(two.groups());
        for (int slot = 0; isAlike && slot < slots.size(); slot++) {
            isAlike = sheet.observation(unit, slot).equals(sheet.observation(other, slot));
        }
        return isAlike && sheet.others(unit).isEmpty() && sheet.others(other).isEmpty();
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

    /** What reading and checking the figures found, in the order of the files and their lines. */
    public List<Finding> findings() {
        return findings;
    }

    /** The order of the files that the figures were read from. */
    public FileOrder order() {
        return order;
    }

    /** The year that the figures speak of; 0 where none is known. */
    public int period() {
        return period;
    }

    /** How many units. */
    public int size() {
        return sheet.units();
    }

    /** An empty holder for the scores of this population. */
    public Scores newScores() {
        int full = plan.set()
                .scale()
                .movePointRight(plan.set().policies().rounding().scale())
                .intValueExact();
        return new Scores(
                this,
                full,
                kernel.sums(),
                tree == null ? null : tree.newLanes(),
                tree == null ? null : tree.newLanes());
    }

    /**
     * Computes every score into {@code scores}; allocates nothing per unit, but for those to which not everything applies in a
     * set that is more than a plain mean, and those few that are left to exact numbers.
     *
     * @throws IllegalArgumentException if {@code scores} was made for another population
     * @throws CriteriaException if a score has more than nine digits
     */
    public Scores score(Scores scores) {
        return score(scores, Workers.CALLER);
    }

    /** Computes every score into {@code scores} as {@link #score(Scores)} does, with the threads of {@code workers}. */
    public Scores score(Scores scores, Workers workers) {
        if (!scores.isOf(this)) {
            throw new IllegalArgumentException("The scores were made for another population. Maybe newScores()?");
        }
        if (evaluation == null) {
            kernel.run(this, scores, workers);
        } else if (tree != null) {
            tree.run(this, scores, workers);
        } else {
            workers.each((size() + Kernel.BLOCK - 1) / Kernel.BLOCK, block -> {
                int end = Math.min(size(), (block + 1) * Kernel.BLOCK);
                for (int i = block * Kernel.BLOCK; i < end; i++) {
                    scoreInNumbers(i, scores);
                }
            });
        }
        return scores;
    }

    /** The checked figure of the {@code unit}-th unit for an indicator; {@link Figure#NONE} where there is none. */
    public Figure figure(int unit, String indicator) {
        Integer slot = slots.get(indicator);
        Figure figure = slot == null ? sheet.others(unit).get(indicator) : sheet.figure(unit, slot);
        return figure == null ? Figure.NONE : figure;
    }

    /** Every checked figure of a unit, those that are only collected among them, by indicator. */
    public Map<String, Figure> figures(int unit) {
        ImmutableMap.Builder<String, Figure> all = ImmutableMap.builder();
        slots.forEach((indicator, slot) -> {
            Figure figure = sheet.figure(unit, slot);
            if (figure != null) {
                all.put(indicator, figure);
            }
        });
        return all.putAll(sheet.others(unit)).buildOrThrow();
    }

    /** Whether what was submitted for each figure is kept beside it. */
    public boolean keepsEntries() {
        return sheet.keepsEntries();
    }

    /** How many figures of a unit name nothing that proves them. */
    public int withoutEvidence(int unit) {
        return sheet.withoutEvidence(unit);
    }

    /**
     * What became of every criterion of the plan for the {@code unit}-th unit, in the plan's order.
     *
     * @param rank the unit's rank, for criteria that are read off the ranking; 0 where it has none
     */
    public List<Outcome> outcomes(int unit, int rank) {
        List<Outcome> outcomes = new ArrayList<>(plan.criteria().size());
        for (Criterion criterion : plan.criteria()) {
            outcomes.add(outcome(unit, rank, criterion));
        }
        return Collections.unmodifiableList(outcomes);
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
        if (evaluation != null && !isPlainMean && criterion.scored()) {
            Status status = status(unit, criterion);
            return Outcome.of(criterion, figure, status, () -> evaluation.fraction(unit, criterion));
        }
        Criterion scoring = criterion.standing() == Standing.CHECKLIST
                ? plan.scoredByIndicator().get(criterion.indicator().code())
                : null;
        // A checklist entry that shares its indicator with a scored one is met when that one is.
        return scoring != null && criterion.target().terms().isForAll()
                ? Outcome.following(criterion, figure, status(unit, scoring))
                : Outcome.of(criterion, figure);
    }

    /** Whether a criterion is asked of the {@code unit}-th unit's groups and type. */
    public boolean applies(int unit, Criterion criterion) {
        return Completeness.applies(units().get(unit), criterion);
    }

    /** Whether the {@code unit}-th unit says anything usable for a criterion, be it that it does not apply. */
    public boolean isAnswered(int unit, Criterion criterion) {
        return criterion.figures().keySet().stream()
                .anyMatch(code -> !figure(unit, code).isUnknown());
    }

    /** How the {@code unit}-th unit stands to a scored criterion, whatever its scoring function takes. */
    public Status status(int unit, Criterion criterion) {
        if (!applies(unit, criterion)) {
            return Status.NOT_APPLICABLE;
        }
        return evaluation == null || criterion.target().scoring().parts().isEmpty()
                ? Outcome.status(criterion, figure(unit, criterion.indicator().code()))
                : evaluation.status(unit, criterion);
    }

    /** Scores one unit in exact numbers. */
    public void scoreInNumbers(int unit, Scores out) {
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
    }

    private int scaled(Optional<Real> number, Policies.Rounding rounding) {
        return number.map(n -> scaled(n.rounded(rounding.scale(), rounding.mode())))
                .orElse(Scores.NONE);
    }

    private int scaled(BigDecimal published) {
        BigInteger whole = published.unscaledValue();
        if (whole.bitLength() >= Integer.SIZE - 1) {
            throw new CriteriaException(
                    plan.set().id(),
                    List.of(
                            "the score " + published.toPlainString()
                                    + " has more than nine digits. Maybe fewer digits behind the mark, or a mean instead of a sum?"));
        }
        return whole.intValue();
    }

    /** What scores a set that is more than a mean weighted by points, in exact numbers. */
    public Optional<Evaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    /** Whether doubles score such a set, as far as they leave no doubt. */
    public boolean isInDoubles() {
        return tree != null;
    }

    /** Whether the {@code unit}-th unit takes part in the ranking once it has a score. */
    public boolean isRanked(int unit) {
        return evaluation == null || evaluation.isRanked(unit);
    }

    /**
     * The published score of a group if every unknown criterion gave the least, or the most ({@code best}); empty where
     * nothing in it applies.
     */
    Optional<BigDecimal> pillarBound(int unit, String pillar, boolean best) {
        Policies.Rounding rounding = plan.set().policies().rounding();
        return inNumbers
                .get()
                .of(unit)
                .pillar(pillar, best ? Unknown.AT_ITS_BEST : Unknown.AT_ITS_WORST)
                .map(score -> score.rounded(rounding.scale(), rounding.mode()));
    }

    /** The exact score of the {@code unit}-th unit at the set's scale; empty where it has too few answers. */
    public Optional<Real> exactTotal(int unit) {
        return evaluation == null || isPlainMean
                ? exactScore(unit).score().map(Real::of)
                : evaluation.of(unit).score();
    }

    /**
     * The score of the {@code unit}-th unit in fractions. In a set that is more than a mean weighted by points, the sum is
     * the whole score and the divisor 1.
     */
    public ExactScore exactScore(int unit) {
        List<Outcome> outcomes = outcomes(unit, 0);
        return evaluation == null || isPlainMean
                ? ExactScore.of(outcomes)
                : ExactScore.of(outcomes, evaluation.of(unit).score());
    }

    public void scoreExactly(int unit, Scores out) {
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
    }

    /** The worst score of a unit computed in fractions, or the best; {@link Scores#NONE} where nothing is applicable. */
    public int exactly(int unit, boolean best) {
        ExactScore exact = exactScore(unit);
        return (best ? exact.best() : exact.worst())
                .map(score -> ExactScore.scaled(score, plan.set().policies().rounding()))
                .orElse(Scores.NONE);
    }

    public int exactPillar(int pillar, int unit) {
        String name = plan.pillars().get(pillar);
        Optional<Rational> worst = ExactScore.of(outcomes(unit, 0).stream()
                        .filter(outcome -> outcome.criterion().pillar().equals(name))
                        .toList())
                .worst();
        return worst.map(w -> ExactScore.scaled(w, plan.set().policies().rounding()))
                .orElse(Scores.NONE);
    }

    public int pillar(int pillar, int unit) {
        if (evaluation == null) {
            return kernel.pillar(this, pillar, unit);
        }
        String name = plan.pillars().get(pillar);
        return tree == null ? pillarInNumbers(name, unit) : tree.pillar(this, name, unit);
    }

    public int pillarInNumbers(String pillar, int unit) {
        return scaled(
                Objects.requireNonNull(evaluation).of(unit).pillar(pillar, Unknown.AS_THE_POLICY_SAYS),
                plan.set().policies().rounding());
    }

    /** The figures of the {@code block}-th {@link Kernel#BLOCK} units, a column for each scored criterion. */
    public int[][] block(int block) {
        return Objects.requireNonNull(blocks).block(block);
    }

    /** The most figures of any unit that are held as less than they are. */
    public int mostHeldShort() {
        return mostHeldShort;
    }

    /** How many figures of a unit are held as less than they are. */
    public int heldShort(int unit) {
        return blocks == null ? 0 : blocks.heldShort()[unit];
    }

    /** The units that lack figures. */
    public Gaps unknowns() {
        return unknowns;
    }

    /** The units to which not everything applies, and those that answered nothing. */
    public int[] special() {
        return special;
    }

    /** How many scored criteria of the unit are unknown. */
    public int unknown(int unit) {
        return unknown[unit];
    }

    /** How many scored criteria do not apply to the unit. */
    public int notApplicable(int unit) {
        return notApplicable[unit];
    }
}
