package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Pass;
import io.github.thuocdo.criteria.VerdictRules.Veto;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.scoring.ShutGates;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.ranking.Verdict.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether units pass, and the classes of their scores: a set's declarations about both, held against scores and outcomes. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * The figures and scores on which a verdict is given.
     *
     * @param score the score that falls in a class
     * @param least the least score that is possible
     * @param most the largest score that is possible
     * @param end the end at which unknown figures are taken
     * @param raised another figure of one criterion; null where the figures are as they are
     */
    private record Grounds(
            UnitScores scores,
            Optional<BigDecimal> score,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            End end,
            @Nullable RaisedFigure raised) {
        static Grounds of(UnitScores scores, End end) {
            return switch (end) {
                case OPEN -> new Grounds(scores, scores.score(), scores.worst(), scores.best(), end, null);
                case WORST -> new Grounds(scores, scores.worst(), scores.worst(), scores.worst(), end, null);
                case BEST -> new Grounds(scores, scores.best(), scores.best(), scores.best(), end, null);
            };
        }

        /** Whether another figure is taken for that of an outcome. */
        boolean isRaised(Outcome outcome) {
            return raised != null && outcome.criterion() == raised.criterion();
        }

        CriteriaSet set() {
            return scores.plan().set();
        }

        /** The bound of a group's score; at an end, both bounds are that end. */
        Optional<BigDecimal> pillar(String pillar, boolean best) {
            return scores.pillarBound(pillar, end == End.OPEN ? best : end == End.BEST);
        }

        /** The status of a criterion; at an end no figure is unknown, and what has nothing to meet is scored at every one. */
        Status status(Outcome outcome) {
            if (raised != null && isRaised(outcome)) {
                return raised.status();
            }
            Status counted = counted(outcome);
            if (counted != Status.UNKNOWN) {
                return counted;
            }
            Criterion criterion = outcome.criterion();
            if (!Judgement.isJudged(criterion.target(), criterion.requirement())) {
                return Status.SCORED;
            }
            if (end == End.OPEN) {
                return Status.UNKNOWN;
            }
            return end == End.WORST ? Status.NOT_MET : Status.MET;
        }

        /** Whether some criterion is known to apply: of a unit that said nothing none may. */
        boolean isAnyKnown(List<Outcome> outcomes) {
            return raised != null
                    || outcomes.stream()
                            .map(Outcome::status)
                            .anyMatch(status ->
                                    status != Status.NOT_APPLICABLE && (end != End.OPEN || status != Status.UNKNOWN));
        }

        long count(List<Outcome> outcomes, Status status) {
            long count = 0;
            for (Outcome outcome : outcomes) {
                count += status(outcome) == status ? 1 : 0;
            }
            return count;
        }
    }

    /** The treatment of unknown figures in a verdict. */
    private enum End {
        OPEN,
        WORST,
        BEST
    }

    /**
     * The status that a verdict counts. The published points of a group stand for those of a criterion without a figure, and do not say
     * whether it is met: that is unknown until its figure is there. What has nothing to meet stays scored.
     */
    public static Status counted(Outcome outcome) {
        Criterion criterion = outcome.criterion();
        return outcome.status() == Status.SCORED
                        && outcome.coveredBy().isPresent()
                        && Judgement.isJudged(criterion.target(), criterion.requirement())
                ? Status.UNKNOWN
                : outcome.status();
    }

    /** Whether a criterion has no figure and, by its policy, no points for that; points that are published are not missing. */
    public static boolean isMissingAsZero(Outcome outcome, Policies policies) {
        return counted(outcome) == Status.UNKNOWN
                && outcome.coveredBy().isEmpty()
                && outcome.criterion().missing(policies) == Policies.Missing.ZERO;
    }

    /** The verdict on a unit; empty where its set gives none. */
    public static Optional<Verdict> of(UnitScores scores) {
        return of(Grounds.of(scores, End.OPEN));
    }

    /**
     * A verdict at an end: none that is possible is worse than that with every unknown figure at its worst, or better than that with every
     * one at its best. Empty where the set gives none, or its score has no such end.
     *
     * @param unit a unit of a ranking
     */
    public static Optional<Verdict> atEnd(RankedUnit unit, boolean best) {
        UnitScores scores = ((ScoredUnit) unit).scores();
        if (scores.worst().isEmpty()) {
            boolean isOpen = scored(scores.outcomes()).stream().anyMatch(outcome -> counted(outcome) == Status.UNKNOWN);
            return isOpen ? Optional.empty() : of(scores);
        }
        return of(Grounds.of(scores, best ? End.BEST : End.WORST));
    }

    /**
     * A verdict if one figure were another.
     *
     * @param outcomes those of all criteria as they are
     * @param scored those of them that score
     * @param score the score with the other figure
     * @param ends between which it lies while figures are missing
     */
    static Optional<Verdict> ifRaised(
            UnitScores scores,
            List<Outcome> outcomes,
            List<Outcome> scored,
            RaisedFigure raised,
            BigDecimal score,
            List<BigDecimal> ends) {
        Optional<BigDecimal> least = Optional.of(ends.get(0));
        Optional<BigDecimal> most = Optional.of(ends.get(1));
        return of(new Grounds(scores, Optional.of(score), least, most, End.OPEN, raised), outcomes, scored);
    }

    /** The shut gates and the vetoes that hold a unit's score or class below what its points give. */
    static ScoreLimits limits(UnitScores scores) {
        boolean isAboveNothing =
                scores.score().filter(score -> score.signum() != 0).isPresent();
        Optional<ShutGates> gates = isAboveNothing
                ? Optional.empty()
                : scores.figures().calculator().shutGates(scores.index());
        Policies.Rounding rounding = scores.plan().set().policies().rounding();
        Optional<BigDecimal> withoutGates =
                gates.map(shut -> shut.without().rounded(rounding.scale(), rounding.mode()));
        Grounds grounds = Grounds.of(scores, End.OPEN);
        List<Band> bands = grounds.set().verdicts().bands();
        int reached = grounds.score.map(score -> reached(bands, score)).orElse(bands.size());
        List<String> vetoes = new ArrayList<>();
        for (Veto veto : reached < bands.size() ? grounds.set().verdicts().vetoes() : List.<Veto>of()) {
            if (place(bands, veto.band()) > reached && isFailed(grounds, veto, scores.outcomes())) {
                vetoes.add(veto.criterion());
            }
        }
        return new ScoreLimits(
                gates.map(ShutGates::ids).orElse(List.of()),
                withoutGates,
                vetoes,
                vetoes.isEmpty() ? Optional.empty() : Optional.of(bands.get(reached)));
    }

    private static Optional<Verdict> of(Grounds grounds) {
        if (grounds.set().verdicts().isNone()) {
            return Optional.empty();
        }
        List<Outcome> outcomes = grounds.scores.outcomes();
        return of(grounds, outcomes, scored(outcomes));
    }

    /** The outcomes that score. */
    static List<Outcome> scored(List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.criterion().scored()).toList();
    }

    private static Optional<Verdict> of(Grounds grounds, List<Outcome> outcomes, List<Outcome> scored) {
        VerdictRules rules = grounds.set().verdicts();
        return Optional.of(new Verdict(decision(grounds, rules, scored), band(grounds, rules, outcomes)));
    }

    private static Optional<Decision> decision(Grounds grounds, VerdictRules rules, List<Outcome> scored) {
        if (rules.declared().isPresent()) {
            // An incomplete set can find that a unit fails, and never that it passes.
            int lacking = lacking(grounds.set(), rules.declared().get());
            Decision known = rules.pass()
                    .map(pass -> decision(grounds, pass, scored, lacking))
                    .orElse(Decision.UNDECIDED);
            return Optional.of(known == Decision.FAIL ? Decision.FAIL : Decision.UNDECIDED);
        }
        return rules.pass().map(pass -> decision(grounds, pass, scored, 0));
    }

    /** The number of the document's criteria that the set does not hold: a unit may meet any of them. */
    private static int lacking(CriteriaSet set, VerdictRules.Declared declared) {
        long held = set.criteria().stream().map(Criterion::id).distinct().count();
        return (int) Math.max(0, declared.criteria() - held);
    }

    /** The decision as far as it is known; nothing is decided where no criterion applies to the unit. */
    private static Decision decision(Grounds grounds, Pass pass, List<Outcome> scored, int lacking) {
        if (grounds.count(scored, Status.NOT_APPLICABLE) == scored.size()) {
            return Decision.UNDECIDED;
        }
        Decision decision = weaker(between(grounds.isAnyKnown(scored), true), mandatory(grounds, scored, pass.all()));
        if (pass.atLeast() > 0) {
            long met = grounds.count(scored, Status.MET);
            long possible = met + grounds.count(scored, Status.UNKNOWN) + lacking;
            decision = weaker(decision, between(met >= pass.atLeast(), possible >= pass.atLeast()));
        }
        if (pass.score().isPresent()) {
            BigDecimal least = pass.score().get();
            boolean mayReach = lacking > 0 || grounds.most.isEmpty() || reaches(grounds.most, least);
            decision = weaker(decision, between(reaches(grounds.least, least), mayReach));
        }
        for (Map.Entry<String, BigDecimal> required : pass.pillars().entrySet()) {
            Decision own = pillar(grounds, required.getKey(), required.getValue());
            decision = weaker(decision, own == Decision.FAIL && lacking > 0 ? Decision.UNDECIDED : own);
        }
        return decision;
    }

    /** A pillar of which nothing applies asks for nothing; nothing is decided where its points have no ends. */
    private static Decision pillar(Grounds grounds, String pillar, BigDecimal least) {
        if (!grounds.scores.isBounded(pillar)) {
            return Decision.UNDECIDED;
        }
        Optional<BigDecimal> best = grounds.pillar(pillar, true);
        return best.isEmpty()
                ? Decision.PASS
                : between(reaches(grounds.pillar(pillar, false), least), reaches(best, least));
    }

    /** Mandatory criteria, or all of them, must be met. */
    private static Decision mandatory(Grounds grounds, List<Outcome> scored, boolean all) {
        Decision decision = Decision.PASS;
        for (Outcome outcome : scored) {
            Criterion criterion = outcome.criterion();
            if (all || criterion.target().terms().mandatory()) {
                Status status = grounds.status(outcome);
                decision = weaker(
                        decision,
                        between(status != Status.NOT_MET && status != Status.UNKNOWN, status != Status.NOT_MET));
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

    /** The best class that the score reaches, unless a veto leaves a worse one. */
    private static Optional<Band> band(Grounds grounds, VerdictRules rules, List<Outcome> outcomes) {
        if (grounds.score.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal score = grounds.score.get();
        List<Band> bands = rules.bands();
        int reached = reached(bands, score);
        for (Veto veto : rules.vetoes()) {
            if (isFailed(grounds, veto, outcomes)) {
                reached = Math.max(reached, place(bands, veto.band()));
            }
        }
        return reached < bands.size() ? Optional.of(bands.get(reached)) : Optional.empty();
    }

    /** The place of the best class that a score reaches; the number of classes where it reaches none. */
    private static int reached(List<Band> bands, BigDecimal score) {
        int reached = 0;
        while (reached < bands.size() && !bands.get(reached).isReachedBy(score)) {
            reached++;
        }
        return reached;
    }

    private static boolean isFailed(Grounds grounds, Veto veto, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.criterion().id().equals(veto.criterion()))
                .anyMatch(outcome -> isFailed(grounds, outcome));
    }

    /** Whether a criterion fails: not met, without any points, or missing where a missing figure has none. */
    private static boolean isFailed(Grounds grounds, Outcome outcome) {
        Policies policies = grounds.set().policies();
        Status counted = counted(outcome);
        if (counted == Status.UNKNOWN && grounds.end != End.OPEN) {
            return grounds.end == End.WORST;
        }
        switch (grounds.raised != null && grounds.isRaised(outcome) ? grounds.raised.status() : counted) {
            case NOT_MET:
                return true;
            case SCORED:
                return grounds.raised != null && grounds.isRaised(outcome)
                        ? grounds.raised.after().signum() <= 0
                        : hasNoPoints(outcome, policies);
            case UNKNOWN:
                return isMissingAsZero(outcome, policies);
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
