package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the advice to a unit: the gain of each figure, the least that reaches a goal, and the ranks that are certain. */
final class AdviceAnswer implements Answer {
    private final Adviser adviser;
    private final RankedUnit unit;
    private final List<FigureAdvice> figures;
    private final Optional<GoalAdvice> goal;
    private final Outlook outlook;

    private AdviceAnswer(Adviser adviser, RankedUnit unit, Optional<GoalAdvice> goal, Work left) {
        this.adviser = adviser;
        this.unit = unit;
        this.figures = adviser.figures(unit.unit().code());
        this.goal = goal;
        this.outlook = adviser.outlook(unit.unit().code(), left);
    }

    /**
     * The answer on a unit: the gain of each figure, and its outlook.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    static AdviceAnswer of(Adviser adviser, String code) {
        return of(adviser, code, new Work(Long.MAX_VALUE));
    }

    /** The same; once no work is left, what a missing report closes is told as a bound. */
    static AdviceAnswer of(Adviser adviser, String code, Work left) {
        return new AdviceAnswer(adviser, adviser.ranking().unit(code), Optional.empty(), left);
    }

    /**
     * The same with the least that reaches a goal.
     *
     * @throws IllegalArgumentException if no unit of the ranking has the code
     */
    static AdviceAnswer of(Adviser adviser, String code, GoalAdvice goal) {
        return new AdviceAnswer(adviser, adviser.ranking().unit(code), Optional.of(goal), new Work(Long.MAX_VALUE));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Map<String, Object> all = AdviceData.origin(adviser.ranking());
        all.putAll(Members.of(
                        "unit",
                        Members.of("code", unit.unit().code())
                                .and("name", unit.unit().name())
                                .and("score", unit.findScore())
                                .and("rank", AdviceData.rank(unit.findRank()))
                                .and("met", unit.met())
                                .and("verdict", AdviceData.verdict(unit.verdict())))
                .and("assumption", AdviceWords.in(locale, "assumption"))
                .and("figures", figures.stream().map(AdviceData::figure))
                .and("goal", goal.map(advice -> AdviceData.goal(advice, locale)))
                .and("outlook", outlook(locale)));
        return all;
    }

    private Map<String, Object> outlook(Locale locale) {
        return Members.of("worst", outlook.worst())
                .and("best", outlook.best())
                .and("certainVerdict", AdviceData.verdict(outlook.worstVerdict()))
                .and("bestVerdict", AdviceData.verdict(outlook.bestVerdict()))
                .and("ranks", outlook.ranks().map(ranks -> (Object) List.copyOf(ranks)))
                .and("ranksExact", outlook.ranks().map(ranks -> (Object) outlook.exact()))
                .and(
                        "reports",
                        outlook.reports().stream()
                                .map(report -> Members.of("indicator", report.indicator())
                                        .and("ranksLeft", report.ranksLeft())
                                        .and("closes", report.closes())))
                .and("untold", outlook.untold())
                .and(
                        "remarks",
                        AdviceText.outlook(adviser.ranking(), unit, outlook, code -> code, new Wording(locale)).stream()
                                .filter(AdviceText.OutlookLine::isRemark)
                                .map(AdviceText.OutlookLine::said));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AnswerData.headings(
                "plan step indicator criteria from to added ratio cost score rank verdict ranks_left closes"));
        for (FigureAdvice advice : figures) {
            advice.next().ifPresent(single -> rows.add(row("", "next", single)));
            advice.full().ifPresent(single -> rows.add(row("", "full", single)));
        }
        goal.ifPresent(advice -> plans(advice, rows));
        possible(rows);
        return rows;
    }

    /** The ends of what is still possible, each run of possible ranks, and the missing reports: none where all is certain. */
    private void possible(List<List<String>> rows) {
        SortedSet<Integer> ranks = outlook.ranks().orElseGet(TreeSet::new);
        if (unit.unknown() == 0 && ranks.size() < 2) {
            return;
        }
        rows.add(end("worst", outlook.worst(), outlook.worstVerdict()));
        rows.add(end("best", outlook.best(), outlook.bestVerdict()));
        int from = 0;
        for (int rank : ranks) {
            from = ranks.contains(rank - 1) ? from : rank;
            if (!ranks.contains(rank + 1)) {
                String step = outlook.exact() ? "ranks" : "rank_bound";
                rows.add(row(step, "", Integer.toString(from), Integer.toString(rank), "", "", "", ""));
            }
        }
        outlook.reports()
                .forEach(report -> rows.add(row(
                        "report",
                        report.indicator(),
                        "",
                        "",
                        "",
                        "",
                        Integer.toString(report.ranksLeft()),
                        Integer.toString(report.closes()))));
    }

    private static List<String> end(String step, Optional<BigDecimal> score, Optional<Verdict> verdict) {
        String plain = score.map(BigDecimal::toPlainString).orElse("");
        return row(step, "", "", "", plain, AdviceData.verdict(verdict).orElse(""), "", "");
    }

    private static List<String> row(
            String step,
            String indicator,
            String from,
            String to,
            String score,
            String verdict,
            String ranksLeft,
            String closes) {
        return List.of("", step, indicator, "", from, to, "", "", "", score, "", verdict, ranksLeft, closes);
    }

    private static List<String> row(String plan, String step, SinglePlan single) {
        return row(plan, step, single.raise(), "", single.result());
    }

    private static List<String> row(String plan, String step, Raise raise, String cost, ProjectedResult result) {
        return List.of(
                plan,
                step,
                raise.indicator(),
                String.join(" ", raise.criteria().stream().map(Criterion::id).toList()),
                AdviceData.text(raise.from()),
                AdviceData.text(raise.to()),
                raise.items().map(String::valueOf).orElse(""),
                raise.ratio().toString(),
                cost,
                result.score().map(score -> score.toPlainString()).orElse(""),
                AdviceData.rank(result.rank()).map(String::valueOf).orElse(""),
                AdviceData.verdict(result.verdict()).orElse(""),
                "",
                "");
    }

    private static void plans(GoalAdvice advice, List<List<String>> rows) {
        for (int k = 0; k < advice.plans().size(); k++) {
            RaisePlan plan = advice.plans().get(k);
            for (Raise raise : plan.raises()) {
                rows.add(row(
                        Integer.toString(k + 1),
                        "plan",
                        raise,
                        plan.cost().map(Rational::toString).orElse(""),
                        plan.result()));
            }
        }
    }

    @Override
    public String text(Locale locale) {
        return new AdviceText(adviser, unit, figures, goal, outlook, new Wording(locale)).render();
    }
}
