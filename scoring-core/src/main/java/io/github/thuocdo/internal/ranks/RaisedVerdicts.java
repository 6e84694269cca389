package io.github.thuocdo.internal.ranks;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The verdicts on a unit if one of its figures were another, where its score is a sum: nothing is scored anew. */
public final class RaisedVerdicts {
    private final UnitScores scores;
    private final VerdictRules rules;
    private final Policies.Rounding rounding;
    private final Supplier<List<Outcome>> outcomes;
    private final Supplier<List<Outcome>> scored;
    /** The least and the most that the score can become, before they are rounded. */
    private final Supplier<List<Rational>> ends;

    private RaisedVerdicts(UnitScores scores, Supplier<List<Outcome>> outcomes) {
        this.scores = scores;
        this.rules = scores.plan().set().verdicts();
        this.rounding = scores.plan().set().policies().rounding();
        this.outcomes = outcomes;
        this.scored = Suppliers.memoize(() -> Verdicts.scored(outcomes.get()));
        this.ends = Suppliers.memoize(() -> List.of(end(false), end(true)));
    }

    /**
     * The verdicts of a unit of a ranking whose figures {@linkplain #areTold tell} them.
     *
     * @param outcomes its own, found once
     */
    public static RaisedVerdicts of(RankedUnit unit, Supplier<List<Outcome>> outcomes) {
        return new RaisedVerdicts(((ScoredUnit) unit).scores(), outcomes);
    }

    /**
     * Whether a sum tells verdicts: an unknown figure counts as 0 and stays in the divisor, no group and no criterion that does not
     * score decides, and no figure changes what others are worth.
     */
    public static boolean areTold(FigureTable figures) {
        Plan plan = figures.plan();
        VerdictRules rules = plan.set().verdicts();
        Policies policies = plan.set().policies();
        boolean isByGroups =
                rules.pass().filter(pass -> !pass.pillars().isEmpty()).isPresent();
        return !isByGroups
                && !figures.hasPublished()
                && plan.addsPointsAsTheyAre()
                && plan.scored().stream()
                        .allMatch(criterion -> criterion.missing(policies) == Policies.Missing.ZERO
                                && !criterion.target().terms().gate()
                                && criterion.target().scoring().parts().isEmpty())
                && plan.criteria().stream()
                        .filter(criterion -> !criterion.scored())
                        .noneMatch(criterion -> rules.vetoes().stream()
                                .anyMatch(veto -> veto.criterion().equals(criterion.id())));
    }

    /**
     * The verdict with another figure; empty where the set gives none.
     *
     * @param score the published score with it
     */
    public Optional<Verdict> of(RaisedFigure raised, BigDecimal score) {
        return rules.isNone()
                ? Optional.empty()
                : Verdicts.ifRaised(scores, outcomes.get(), scored.get(), raised, score, ends(raised, score));
    }

    /** The published ends of the score, the score among them. */
    private List<BigDecimal> ends(RaisedFigure raised, BigDecimal score) {
        boolean isAsked = rules.pass().filter(pass -> pass.score().isPresent()).isPresent();
        if (!isAsked || scores.unknown() == (raised.wasUnknown() ? 1 : 0)) {
            return List.of(score, score);
        }
        return List.of(end(raised, false).min(score), end(raised, true).max(score));
    }

    private BigDecimal end(RaisedFigure raised, boolean best) {
        Rational before = raised.wasUnknown() ? unknown(raised.criterion(), best) : raised.before();
        return ends.get()
                .get(best ? 1 : 0)
                .plus(raised.worth().times(raised.after().minus(before)))
                .rounded(rounding.scale(), rounding.mode());
    }

    private Rational end(boolean best) {
        return exact(calculator().end(scores.index(), best).orElseThrow());
    }

    private Rational unknown(Criterion criterion, boolean best) {
        return exact(calculator().endFraction(criterion, best));
    }

    private ScoreCalculator calculator() {
        return scores.figures().calculator();
    }

    private static Rational exact(Real number) {
        return number.exact().orElseThrow();
    }
}
