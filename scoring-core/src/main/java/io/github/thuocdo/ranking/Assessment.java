package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One unit (đánh giá): what became of every criterion, and what score that makes.
 *
 * <p>Immutable; holds the population that it came from, so that an explanation is a walk backwards.
 */
public final class Assessment {
    private final CheckedFigures figures;
    private final ScoreColumns scores;
    private final int index;
    private final int rank;

    /**
     * The assessment of the {@code index}-th unit of {@code figures}.
     *
     * @param scores the population's scores
     * @param rank the unit's rank; 0 where it has none
     */
    public Assessment(CheckedFigures figures, ScoreColumns scores, int index, int rank) {
        this.figures = figures;
        this.scores = scores;
        this.index = index;
        this.rank = rank;
    }

    /** The unit. */
    public AdministrativeUnit unit() {
        return figures.units().get(index);
    }

    /** What was asked. */
    public Plan plan() {
        return figures.plan();
    }

    /** The units and figures among which it was assessed. */
    public CheckedFigures figures() {
        return figures;
    }

    /** Its place in the figures. */
    public int index() {
        return index;
    }

    /** The published score, at the declared scale; empty where the unit has too few answers for one. */
    public Optional<BigDecimal> score() {
        return number(scores.score(index));
    }

    /** The score if every unknown criterion gave the least that it can, 0 where that is more; empty where nothing is applicable. */
    public Optional<BigDecimal> worst() {
        return number(scores.worst(index));
    }

    /** The score if every unknown criterion gave the most that it can; empty where nothing is applicable. */
    public Optional<BigDecimal> best() {
        return number(scores.best(index));
    }

    /** How many scored criteria are met. */
    public int met() {
        return scores.met(index);
    }

    /** How many scored criteria are not met. */
    public int notMet() {
        return plan().isJudged() ? plan().scored().size() - met() - unknown() - notApplicable() : 0;
    }

    /** How many scored criteria have no figure, or one that cannot be right. */
    public int unknown() {
        return figures.calculator().unknown(index);
    }

    /** How many scored criteria do not apply. */
    public int notApplicable() {
        return figures.calculator().notApplicable(index);
    }

    /** The score of each pillar of the plan, in its order. */
    public List<PillarScore> pillars() {
        List<PillarScore> all = new ArrayList<>();
        for (int p = 0; p < plan().pillars().size(); p++) {
            Optional<BigDecimal> score = scores.score(index) == ScoreColumns.NONE
                    ? Optional.empty()
                    : number(figures.calculator().group(index, plan().pillars().get(p)));
            all.add(new PillarScore(plan().pillars().get(p), score));
        }
        return Collections.unmodifiableList(all);
    }

    /** The score of a pillar if every unknown criterion gave the least that it can, or the most; empty where nothing in it applies. */
    Optional<BigDecimal> pillarBound(String pillar, boolean best) {
        return figures.calculator().groupBound(index, pillar, best);
    }

    /** What became of every criterion of the plan, in its order: scored, superseded, checklist and derived. */
    public List<Outcome> outcomes() {
        return figures.outcomes(index, rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank));
    }

    /** The score in fractions: the sum of the points and what it is divided by. */
    public ScoreFraction exactScore() {
        return figures.calculator().exact(index);
    }

    /** Whether the unit passes, and the class of its score; empty where the set gives no verdict. */
    public Optional<Verdict> verdict() {
        return Verdict.of(this);
    }

    /** What was found about this unit. */
    public List<Finding> findings() {
        return figures.findings().stream()
                .filter(finding -> unit().code().equals(finding.unit()))
                .toList();
    }

    private Optional<BigDecimal> number(int scaled) {
        return scaled == ScoreColumns.NONE
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        scaled, plan().set().policies().rounding().scale()));
    }

    /**
     * The score of one pillar.
     *
     * @param pillar the name of the pillar
     * @param score the mean over its applicable criteria, at the declared scale; empty where nothing in it is applicable
     */
    public record PillarScore(String pillar, Optional<BigDecimal> score) {}
}
