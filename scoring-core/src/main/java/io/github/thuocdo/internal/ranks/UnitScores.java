package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.internal.scoring.ScoreFraction;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PillarScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The scores and outcomes of one unit, read off the columns that hold those of all.
 *
 * @param figures the figures of all units
 * @param scores the scores of all units
 * @param index the unit's place in both
 * @param rank the unit's rank; empty where it has none
 */
public record UnitScores(ScorableFigures figures, ScoreColumns scores, int index, OptionalInt rank) {

    /** The plan that asked. */
    Plan plan() {
        return figures.plan();
    }

    /** The published score; empty where the unit has too few answers for one. */
    Optional<BigDecimal> score() {
        return number(scores.score(index));
    }

    /** The least that the score is or can become; empty where nothing is applicable, or there is no such end. */
    Optional<BigDecimal> worst() {
        return number(scores.worst(index));
    }

    /** The most that the score is or can become; empty where nothing is applicable, or there is no such end. */
    Optional<BigDecimal> best() {
        return number(scores.best(index));
    }

    /** The number of scored criteria met. */
    int met() {
        return scores.met(index);
    }

    /** The number of scored criteria not met. */
    int notMet() {
        if (plan().isJudged() && !figures.table().hasPublished()) {
            return plan().scored().size() - met() - unknown() - notApplicable();
        }
        int notMet = 0;
        for (Criterion criterion : plan().judged()) {
            notMet += figures.calculator().status(index, criterion) == Status.NOT_MET ? 1 : 0;
        }
        return notMet;
    }

    /** The number of scored criteria that have points and nothing to meet, or points that are published. */
    int pointsOnly() {
        return plan().scored().size() - met() - notMet() - unknown() - notApplicable();
    }

    /** The number of scored criteria that have no figure, or one that cannot be right. */
    int unknown() {
        return figures.calculator().unknown(index);
    }

    /** The number of scored criteria that do not apply. */
    int notApplicable() {
        return figures.calculator().notApplicable(index);
    }

    /** The score of each pillar of the plan, in its order. */
    List<PillarScore> pillars() {
        List<PillarScore> all = new ArrayList<>();
        List<String> ids = plan().pillars();
        boolean hasScore = scores.score(index) != ScoreColumns.NONE;
        int[] groups = hasScore ? figures.calculator().groups(index, ids) : new int[0];
        for (int p = 0; p < ids.size(); p++) {
            Optional<BigDecimal> score = hasScore ? number(groups[p]) : Optional.empty();
            String id = ids.get(p);
            Optional<Published> published =
                    Optional.ofNullable(figures.table().published(index).get(id));
            Optional<String> by = published.flatMap(each -> each.entry().evidence());
            all.add(new PillarScore(id, score, published.isPresent(), by));
        }
        return Collections.unmodifiableList(all);
    }

    /** Whether there is a least and a most that a pillar can give the unit. */
    boolean isBounded(String pillar) {
        return figures.calculator().isBounded(index, pillar);
    }

    /**
     * The score of a pillar if every unknown figure gave the least that it can, or the most; empty where nothing in it applies, or
     * there are no such ends.
     */
    Optional<BigDecimal> pillarBound(String pillar, boolean best) {
        return figures.calculator().groupBound(index, pillar, best);
    }

    /** The outcome of every criterion of the plan, in its order. */
    List<Outcome> outcomes() {
        return figures.outcomes(index, rank);
    }

    /** The score in fractions. */
    ExactScore exact() {
        ScoreFraction exact = figures.calculator().exact(index);
        return new ExactScore(exact.sum(), exact.divisor());
    }

    private Optional<BigDecimal> number(int scaled) {
        return scaled == ScoreColumns.NONE
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        scaled, plan().set().policies().rounding().scale()));
    }
}
