package io.github.thuocdo.advice;

import io.github.thuocdo.internal.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words why a plan is the least, or why a goal cannot be reached. */
final class ProofWords {
    private final GoalAdvice advice;
    private final Locale locale;
    private final Wording words;

    ProofWords(GoalAdvice advice, Locale locale) {
        this.advice = advice;
        this.locale = locale;
        this.words = new Wording(locale);
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        String goal = goal();
        if (advice.isReached()) {
            all.add(say("proof.reached", goal));
        } else if (!advice.isReachable()) {
            unreachable(all, goal);
        } else {
            boolean byCost = advice.plans().get(0).cost().isPresent();
            advice.closest()
                    .filter(plan -> !byCost && !plan.raises().isEmpty())
                    .ifPresent(plan -> all.add(say(
                            "proof.closest",
                            Integer.toString(plan.raises().size()),
                            goal,
                            named(plan),
                            score(plan.result()),
                            rank(plan.result()))));
            if (advice.isProved()) {
                all.add(say(byCost ? "proof.cheapest" : "proof.least", goal));
                if (!advice.areNextProved()) {
                    all.add(say("proof.next-cut-off"));
                }
            } else {
                all.add(notProved(goal, byCost));
            }
        }
        return all;
    }

    /** Says that the plan is not proved, and the bounds that are: where points depend on other units, one figure at least. */
    private String notProved(String goal, boolean byCost) {
        List<String> all = new ArrayList<>();
        if (advice.fewest() <= 1 && advice.leastCost().isEmpty()) {
            all.add(say("proof.not-proved-at-all", goal));
        } else {
            all.add(say(byCost ? "proof.not-proved-cost" : "proof.not-proved", goal));
        }
        if (advice.fewest() > 0) {
            all.add(say("proof.bound", Integer.toString(advice.fewest())));
        }
        advice.leastCost().ifPresent(least -> all.add(say("proof.bound-cost", words.number(least))));
        return String.join(" ", all);
    }

    private void unreachable(List<String> all, String goal) {
        if (!advice.obstacles().isEmpty()) {
            all.add(say("proof.obstacles", goal, String.join(", ", advice.obstacles())));
        } else {
            all.add(say(advice.isProved() ? "proof.unreachable" : "proof.none-found", goal));
        }
        advice.most()
                .ifPresent(plan -> all.add(say(
                        advice.isProved() ? "proof.most" : "proof.most-found",
                        score(plan.result()),
                        rank(plan.result()),
                        AdviceWords.verdict(words, plan.result().verdict()))));
    }

    /** The result of a plan of those that are told, the first as the least, and what it costs where costs are given. */
    List<String> plan(int k) {
        RaisePlan plan = advice.plans().get(k);
        List<String> all = new ArrayList<>();
        all.add(say(
                k == 0 ? "plan.first" : "plan.other",
                Integer.toString(k + 1),
                goal(),
                score(plan.result()),
                rank(plan.result()),
                AdviceWords.verdict(words, plan.result().verdict())));
        plan.cost().ifPresent(cost -> all.add(say("plan.cost", words.number(cost))));
        return all;
    }

    private String goal() {
        return goal(advice.goal(), locale);
    }

    /** A goal in words. */
    static String goal(Goal goal, Locale locale) {
        if (goal instanceof Goal.Rank rank) {
            return AdviceWords.in(locale, "goal.rank", Integer.toString(rank.rank()));
        }
        if (goal instanceof Goal.Score score) {
            return AdviceWords.in(locale, "goal.score", new Wording(locale).number(score.score()));
        }
        return goal instanceof Goal.InBand band
                ? AdviceWords.in(locale, "goal.band", band.id())
                : AdviceWords.in(locale, "goal.pass");
    }

    private String named(RaisePlan plan) {
        return plan.raises().stream()
                .map(raise -> AdviceWords.called(raise.criteria().get(0), raise.indicator(), locale))
                .collect(Collectors.joining(", "));
    }

    private String score(ProjectedResult result) {
        return words.numberOrDash(result.score());
    }

    private static String rank(ProjectedResult result) {
        return result.rank().isPresent() ? Integer.toString(result.rank().getAsInt()) : "—";
    }

    private String say(String key, Object... arguments) {
        return AdviceWords.in(locale, key, arguments);
    }
}
