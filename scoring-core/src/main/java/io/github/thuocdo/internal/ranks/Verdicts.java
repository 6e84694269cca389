package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Pass;
import io.github.thuocdo.criteria.VerdictRules.Veto;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.ranking.Verdict.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether units pass, and the classes of their scores: a set's declarations about both, held against scores and outcomes. */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict on a unit; empty where its set gives none. */
    public static Optional<Verdict> of(UnitScores scores) {
        VerdictRules rules = scores.plan().set().verdicts();
        if (rules.isNone()) {
            return Optional.empty();
        }
        List<Outcome> outcomes = scores.outcomes();
        List<Outcome> scored = outcomes.stream()
                .filter(outcome -> outcome.criterion().scored())
                .toList();
        return Optional.of(new Verdict(decision(scores, rules, scored), band(scores, rules, outcomes)));
    }

    private static Optional<Decision> decision(UnitScores scores, VerdictRules rules, List<Outcome> scored) {
        if (rules.declared().isPresent()) {
            // An incomplete set can find that a unit fails, and never that it passes.
            int lacking = lacking(scores.plan().set(), rules.declared().get());
            Decision known = rules.pass()
                    .map(pass -> decision(scores, pass, scored, lacking))
                    .orElse(Decision.UNDECIDED);
            return Optional.of(known == Decision.FAIL ? Decision.FAIL : Decision.UNDECIDED);
        }
        return rules.pass().map(pass -> decision(scores, pass, scored, 0));
    }

    /** The number of the document's criteria that the set does not hold: a unit may meet any of them. */
    private static int lacking(CriteriaSet set, VerdictRules.Declared declared) {
        long held = set.criteria().stream().map(Criterion::id).distinct().count();
        return (int) Math.max(0, declared.criteria() - held);
    }

    /** The decision as far as it is known; nothing is decided where no criterion applies to the unit. */
    private static Decision decision(UnitScores scores, Pass pass, List<Outcome> scored, int lacking) {
        if (count(scored, Status.NOT_APPLICABLE) == scored.size()) {
            return Decision.UNDECIDED;
        }
        Decision decision = mandatory(scored, pass.all());
        if (pass.atLeast() > 0) {
            long met = count(scored, Status.MET);
            long possible = met + count(scored, Status.UNKNOWN) + lacking;
            decision = weaker(decision, between(met >= pass.atLeast(), possible >= pass.atLeast()));
        }
        if (pass.score().isPresent()) {
            BigDecimal least = pass.score().get();
            boolean mayReach = lacking > 0 || scores.best().isEmpty() || reaches(scores.best(), least);
            decision = weaker(decision, between(reaches(scores.worst(), least), mayReach));
        }
        for (Map.Entry<String, BigDecimal> required : pass.pillars().entrySet()) {
            Decision own = pillar(scores, required.getKey(), required.getValue());
            decision = weaker(decision, own == Decision.FAIL && lacking > 0 ? Decision.UNDECIDED : own);
        }
        return decision;
    }

    /** A pillar of which nothing applies asks for nothing; nothing is decided where its points have no ends. */
    private static Decision pillar(UnitScores scores, String pillar, BigDecimal least) {
        if (!scores.isBounded(pillar)) {
            return Decision.UNDECIDED;
        }
        Optional<BigDecimal> best = scores.pillarBound(pillar, true);
        return best.isEmpty()
                ? Decision.PASS
                : between(reaches(scores.pillarBound(pillar, false), least), reaches(best, least));
    }

    /** Mandatory criteria, or all of them, must be met. */
    private static Decision mandatory(List<Outcome> scored, boolean all) {
        Decision decision = Decision.PASS;
        for (Outcome outcome : scored) {
            Criterion criterion = outcome.criterion();
            if (all || criterion.target().terms().mandatory()) {
                decision = weaker(
                        decision,
                        between(
                                outcome.status() != Status.NOT_MET && outcome.status() != Status.UNKNOWN,
                                outcome.status() != Status.NOT_MET));
            }
        }
        return decision;
    }

    private static Decision between(boolean certain, boolean possible) {
        if (certain) {
            return Decision.PASS;
        }
        return possible ? Decision.UNDECIDED : Decision.FAIL;
    }

    private static boolean reaches(Optional<BigDecimal> score, BigDecimal least) {
        return score.isPresent() && score.get().compareTo(least) >= 0;
    }

    private static long count(List<Outcome> outcomes, Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** The best class that the published score reaches, unless a veto leaves a worse one. */
    private static Optional<Band> band(UnitScores scores, VerdictRules rules, List<Outcome> outcomes) {
        if (scores.score().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal score = scores.score().get();
        List<Band> bands = rules.bands();
        int reached = 0;
        while (reached < bands.size() && !bands.get(reached).isReachedBy(score)) {
            reached++;
        }
        for (Veto veto : rules.vetoes()) {
            boolean failed = outcomes.stream()
                    .filter(outcome -> outcome.criterion().id().equals(veto.criterion()))
                    .anyMatch(outcome -> isFailed(outcome, scores.plan().set().policies()));
            if (failed) {
                reached = Math.max(reached, place(bands, veto.band()));
            }
        }
        return reached < bands.size() ? Optional.of(bands.get(reached)) : Optional.empty();
    }

    /** Whether a criterion fails: not met, without any points, or missing where a missing figure has none. */
    private static boolean isFailed(Outcome outcome, Policies policies) {
        switch (outcome.status()) {
            case NOT_MET:
                return true;
            case SCORED:
                return hasNoPoints(outcome, policies);
            case UNKNOWN:
                return outcome.criterion().missing(policies) == Policies.Missing.ZERO;
            default:
                return false;
        }
    }

    /** Whether a known figure has 0 points or less, rounded where its points are rounded before they are added. */
    private static boolean hasNoPoints(Outcome outcome, Policies policies) {
        int sign = outcome.criterion().rounding(policies).isPresent()
                ? outcome.points().map(BigDecimal::signum).orElse(1)
                : outcome.fraction().map(Real::signum).orElse(1);
        return sign <= 0;
    }

    private static int place(List<Band> bands, String id) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    /** The weaker of two: a failure anywhere is a failure, a doubt anywhere a doubt. */
    private static Decision weaker(Decision one, Decision other) {
        if (one == Decision.FAIL || other == Decision.FAIL) {
            return Decision.FAIL;
        }
        return one == Decision.UNDECIDED || other == Decision.UNDECIDED ? Decision.UNDECIDED : Decision.PASS;
    }
}
