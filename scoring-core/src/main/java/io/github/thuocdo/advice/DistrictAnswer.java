package io.github.thuocdo.advice;

import io.github.thuocdo.advice.DistrictAdvice.PricedPlan;
import io.github.thuocdo.advice.DistrictAdvice.UnitPlan;
import io.github.thuocdo.internal.answer.AnswerData;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes which units a budget brings over a line, and by which raises. */
final class DistrictAnswer implements Answer {
    private static final int NAME = 26;
    private static final int PRICE = 10;

    private final Ranking ranking;
    private final DistrictAdvice advice;

    private DistrictAnswer(Ranking ranking, DistrictAdvice advice) {
        this.ranking = ranking;
        this.advice = advice;
    }

    /** The answer that tells what a budget does to all units of a ranking. */
    static DistrictAnswer of(Adviser adviser, DistrictAdvice advice) {
        return new DistrictAnswer(adviser.ranking(), Objects.requireNonNull(advice, "advice"));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Map<String, Object> all = AdviceData.origin(ranking);
        all.putAll(Members.of("goal", advice.goal().toString())
                .and("budget", advice.budget().toString())
                .and("spent", advice.spent().toString())
                .and("reachedNow", advice.reachedNow())
                .and("brought", advice.brought())
                .and("proved", advice.isProved())
                .and("assumption", AdviceWords.in(locale, "assumption"))
                .and("units", advice.units().stream().map(DistrictAnswer::unit)));
        return all;
    }

    private static Map<String, Object> unit(UnitPlan plan) {
        return Members.of("code", plan.unit().unit().code())
                .and("name", plan.unit().unit().name())
                .and("reached", plan.isReached())
                .and("chosen", plan.isChosen())
                .and("price", plan.price().map(String::valueOf))
                .and("priceAtLeast", plan.atLeast().map(String::valueOf))
                .and("proved", plan.isProved())
                .and("plan", plan.plan().map(PricedPlan::plan).map(AdviceData::plan))
                .and("planProved", plan.plan().map(PricedPlan::isLeast));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AnswerData.headings(
                "code name reached chosen price price_at_least proved plan_proved indicator from to added"));
        for (UnitPlan plan : advice.units()) {
            List<String> head = head(plan);
            List<Raise> raises =
                    plan.plan().map(priced -> priced.plan().raises()).orElse(List.of());
            if (raises.isEmpty()) {
                rows.add(joined(head, List.of("", "", "", "")));
            }
            for (Raise raise : raises) {
                rows.add(joined(
                        head,
                        List.of(
                                raise.indicator(),
                                AdviceData.text(raise.from()),
                                AdviceData.text(raise.to()),
                                raise.items().map(String::valueOf).orElse(""))));
            }
        }
        return rows;
    }

    private static List<String> head(UnitPlan plan) {
        return List.of(
                plan.unit().unit().code(),
                plan.unit().unit().name(),
                Boolean.toString(plan.isReached()),
                Boolean.toString(plan.isChosen()),
                plan.price().map(String::valueOf).orElse(""),
                plan.atLeast().map(String::valueOf).orElse(""),
                Boolean.toString(plan.isProved()),
                plan.plan().map(priced -> Boolean.toString(priced.isLeast())).orElse(""));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        String goal = ProofWords.goal(advice.goal(), locale);
        paragraph(text, say(locale, "district.title", goal, words.number(advice.budget())));
        paragraph(text, words.titled(ranking.plan(), ranking.period()));
        paragraph(
                text,
                say(
                        locale,
                        "district.sum",
                        Integer.toString(advice.reachedNow()),
                        Integer.toString(advice.units().size()),
                        Integer.toString(advice.brought()),
                        words.number(advice.spent())));
        if (isEachFigureOne()) {
            paragraph(text, say(locale, "district.each"));
        }
        paragraph(text, say(locale, "assumption"));
        String why = ranking.plan().set().needsWholePopulation() ? "-others" : "";
        paragraph(text, say(locale, advice.isProved() ? "district.proved" : "district.not-proved" + why));
        told(text, locale, "district.beyond", UnitPlan::isBeyond);
        told(text, locale, "district.open" + why, UnitPlan::isOpen);
        told(
                text,
                locale,
                "district.not-least" + why,
                plan -> plan.plan().filter(priced -> !priced.isLeast()).isPresent());
        if (advice.reachedNow() < advice.units().size()) {
            paragraph(text, say(locale, "district.marks"));
        }
        text.append('\n');
        advice.units().stream().filter(plan -> !plan.isReached()).forEach(plan -> unit(text, plan, words));
        return text.toString();
    }

    private static void unit(StringBuilder text, UnitPlan plan, Wording words) {
        String key = plan.isChosen() ? "✓ " : plan.atLeast().isPresent() ? "· " : "✗ ";
        text.append(key)
                .append(Lines.left(plan.unit().unit().name(), NAME))
                .append(Lines.right(price(plan, words), PRICE))
                .append('\n');
        plan.plan()
                .map(PricedPlan::plan)
                .map(RaisePlan::raises)
                .orElse(List.of())
                .forEach(raise -> text.append(Lines.paragraph("  • ", AdviceText.raise(raise, words))));
    }

    private static String price(UnitPlan plan, Wording words) {
        return plan.price()
                .map(price -> (plan.isProved() ? "" : "≤ ") + words.number(price))
                .or(() -> plan.atLeast().map(least -> "≥ " + words.number(least)))
                .orElse("—");
    }

    /** Whether costs are the numbers of figures that are raised: no plan has a cost by an effort of its own. */
    private boolean isEachFigureOne() {
        return advice.units().stream()
                .flatMap(unit -> unit.plan().stream())
                .anyMatch(priced -> priced.plan().cost().isEmpty());
    }

    /** Says of how many units something holds, if of any. */
    private void told(StringBuilder text, Locale locale, String key, Predicate<UnitPlan> holds) {
        long units = advice.units().stream().filter(holds).count();
        if (units > 0) {
            paragraph(text, say(locale, key, Long.toString(units)));
        }
    }

    private static void paragraph(StringBuilder text, String said) {
        text.append(Lines.paragraph("", said));
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return AdviceWords.in(locale, key, arguments);
    }
}
