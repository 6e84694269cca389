package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.criteria.VerdictRules.Pass;
import io.github.thuocdo.criteria.VerdictRules.Veto;
import io.github.thuocdo.number.Real;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a unit passes, and the class of its score (kết luận, xếp loại).
 *
 * @param decision whether it passes; empty where the set does not say when one does
 * @param band the class of its score; empty where the set has none, or the unit has no score
 */
public record Verdict(Optional<Decision> decision, Optional<Band> band) {

    /** Whether a unit passes. */
    public enum Decision {
        /** Đạt. */
        PASS,
        /** Không đạt: whatever is still unknown cannot change it. */
        FAIL,
        /** Chưa kết luận được: something is unknown, or the set is incomplete. */
        UNDECIDED;

        /** The weaker of two: a failure anywhere is a failure, a doubt anywhere a doubt. */
        Decision and(Decision other) {
            if (this == FAIL || other == FAIL) {
                return FAIL;
            }
            return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : PASS;
        }
    }

    /** The verdict on a unit; empty where its set gives none. */
    static Optional<Verdict> of(Assessment assessment) {
        VerdictRules rules = assessment.plan().set().verdicts();
        if (rules.isNone()) {
            return Optional.empty();
        }
        List<Outcome> outcomes = assessment.outcomes();
        List<Outcome> scored = outcomes.stream()
                .filter(outcome -> outcome.criterion().scored())
                .toList();
        return Optional.of(new Verdict(decision(assessment, rules, scored), band(assessment, rules, outcomes)));
    }

    private static Optional<Decision> decision(Assessment assessment, VerdictRules rules, List<Outcome> scored) {
        if (rules.declared().isPresent()) {
            // An incomplete set can find that a unit fails, and never that it passes.
            Decision known = rules.pass() == null ? Decision.UNDECIDED : decision(assessment, rules.pass(), scored);
            return Optional.of(known == Decision.FAIL ? Decision.FAIL : Decision.UNDECIDED);
        }
        return Optional.ofNullable(rules.pass()).map(pass -> decision(assessment, pass, scored));
    }

    private static Decision decision(Assessment assessment, Pass pass, List<Outcome> scored) {
        Decision decision = mandatory(scored, pass.all());
        if (pass.atLeast() > 0) {
            long met = count(scored, Status.MET);
            long possible = met + count(scored, Status.UNKNOWN);
            decision = decision.and(between(met >= pass.atLeast(), possible >= pass.atLeast()));
        }
        BigDecimal least = pass.score();
        if (least != null) {
            decision = decision.and(between(
                    reaches(assessment.worst(), least),
                    assessment.best().isEmpty() || reaches(assessment.best(), least)));
        }
        for (Map.Entry<String, BigDecimal> required : pass.pillars().entrySet()) {
            decision = decision.and(pillar(assessment, required.getKey(), required.getValue()));
        }
        return decision;
    }

    /** A pillar of which nothing applies asks for nothing. */
    private static Decision pillar(Assessment assessment, String pillar, BigDecimal least) {
        Optional<BigDecimal> best = assessment.pillarBound(pillar, true);
        return best.isEmpty()
                ? Decision.PASS
                : between(reaches(assessment.pillarBound(pillar, false), least), reaches(best, least));
    }

    /** Mandatory criteria, or all of them, must be met. */
    private static Decision mandatory(List<Outcome> scored, boolean all) {
        Decision decision = Decision.PASS;
        for (Outcome outcome : scored) {
            Criterion criterion = outcome.criterion();
            if (all || criterion.target().terms().mandatory()) {
                decision = decision.and(between(
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
    private static Optional<Band> band(Assessment assessment, VerdictRules rules, List<Outcome> outcomes) {
        if (assessment.score().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal score = assessment.score().get();
        List<Band> bands = rules.bands();
        int reached = 0;
        while (reached < bands.size() && !bands.get(reached).isReachedBy(score)) {
            reached++;
        }
        for (Veto veto : rules.vetoes()) {
            boolean failed = outcomes.stream()
                    .filter(outcome -> outcome.criterion().id().equals(veto.criterion()))
                    .anyMatch(
                            outcome -> isFailed(outcome, assessment.plan().set().policies()));
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
                return outcome.fraction().map(Real::signum).orElse(1) <= 0;
            case UNKNOWN:
                return outcome.criterion().missing(policies) == Policies.Missing.ZERO;
            default:
                return false;
        }
    }

    private static int place(List<Band> bands, String id) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    /** As results name it: the decision, else the class; both where there are both. */
    public String code() {
        String passes = decision.map(Decision::name).orElse("");
        String named = band.map(Band::id).orElse("");
        return passes.isEmpty() || named.isEmpty() ? passes + named : passes + " " + named;
    }
}
