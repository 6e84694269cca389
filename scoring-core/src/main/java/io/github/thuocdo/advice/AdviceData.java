package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.LibraryVersion;
import io.github.thuocdo.submission.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Advice written as data. */
final class AdviceData {
    private AdviceData() {}

    /** The library and the set that gave the advice, and the period. */
    static Map<String, Object> origin(Ranking ranking) {
        Map<String, Object> all = Members.of("library", LibraryVersion.current());
        all.putAll(AnswerData.origin(ranking));
        return all;
    }

    static Optional<Object> rank(OptionalInt rank) {
        return rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty();
    }

    static Optional<String> verdict(Optional<Verdict> verdict) {
        return verdict.map(Verdict::code);
    }

    /** A figure as data: a number, a yes or no, counts as text, empty where there is none. */
    static Optional<Object> said(Observation said) {
        if (said instanceof Observation.Value value) {
            return Optional.of(value.number());
        }
        if (said instanceof Observation.YesNo answer) {
            return Optional.of(answer.yes());
        }
        String text = text(said);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A figure as files write it; empty where there is none. */
    static String text(Observation said) {
        if (said instanceof Observation.Counts counts) {
            return counts.numerator() + "/" + counts.denominator();
        }
        if (said instanceof Observation.YesNo answer) {
            return answer.yes() ? "yes" : "no";
        }
        if (said instanceof Observation.Value value) {
            return value.number().toPlainString();
        }
        return said instanceof Observation.OnDay || said instanceof Observation.Category ? said.toString() : "";
    }

    static Map<String, Object> raise(Raise raise) {
        return Members.of("indicator", raise.indicator())
                .and("criteria", raise.criteria().stream().map(Criterion::id))
                .and("from", said(raise.from()))
                .and("to", said(raise.to()))
                .and("added", raise.items())
                .and("ratio", AnswerData.share(raise.ratio()));
    }

    private static void stands(ProjectedResult result, Map<String, Object> into) {
        into.put("score", result.score());
        into.put("rank", rank(result.rank()));
        into.put("met", result.met());
        into.put("verdict", verdict(result.verdict()));
    }

    static Map<String, Object> single(SinglePlan single) {
        Map<String, Object> all = raise(single.raise());
        stands(single.result(), all);
        return all;
    }

    static Map<String, Object> figure(FigureAdvice advice) {
        return Members.of("indicator", advice.indicator())
                .and("criteria", advice.criteria().stream().map(Criterion::id))
                .and("from", said(advice.figure().observation()))
                .and("next", advice.next().map(AdviceData::single))
                .and("full", advice.full().map(AdviceData::single))
                .and("why", advice.why().map(Standstill::code));
    }

    static Map<String, Object> plan(RaisePlan plan) {
        Map<String, Object> all = Members.of("raises", plan.raises().stream().map(AdviceData::raise));
        stands(plan.result(), all);
        all.put("ratio", AnswerData.share(plan.ratio()));
        all.put("cost", plan.cost().map(AnswerData::share));
        return all;
    }

    static Map<String, Object> goal(GoalAdvice advice, Locale locale) {
        return Members.of("goal", advice.goal().toString())
                .and("reached", advice.isReached())
                .and("reachable", advice.isReachable())
                .and("proved", advice.isProved())
                .and("fewest", advice.fewest())
                .and("nextProved", advice.areNextProved())
                .and("leastCost", advice.leastCost().map(AnswerData::share))
                .and("plans", advice.plans().stream().map(AdviceData::plan))
                .and("closest", advice.closest().map(AdviceData::plan))
                .and("most", advice.most().map(AdviceData::plan))
                .and("obstacles", advice.obstacles())
                .and("proof", List.copyOf(new ProofWords(advice, locale).sentences()));
    }
}
