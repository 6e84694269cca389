package io.github.thuocdo.advice;

import io.github.thuocdo.advice.DistrictAdvice.UnitPlan;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
        all.putAll(AdviceData.object(
                "goal",
                advice.goal().toString(),
                "budget",
                advice.budget().toString(),
                "spent",
                advice.spent().toString(),
                "reachedNow",
                advice.reachedNow(),
                "brought",
                advice.brought(),
                "proved",
                advice.isProved(),
                "assumption",
                AdviceWords.in(locale, "assumption"),
                "units",
                advice.units().stream().map(each -> unit(each, locale)).toList()));
        return all;
    }

    private static Map<String, Object> unit(UnitPlan plan, Locale locale) {
        return AdviceData.object(
                "code",
                plan.unit().unit().code(),
                "name",
                plan.unit().unit().name(),
                "chosen",
                plan.isChosen(),
                "price",
                plan.price().map(String::valueOf),
                "advice",
                AdviceData.goal(plan.advice(), locale));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("code", "name", "reached", "chosen", "price", "indicator", "from", "to", "added"));
        for (UnitPlan plan : advice.units()) {
            List<String> head = List.of(
                    plan.unit().unit().code(),
                    plan.unit().unit().name(),
                    Boolean.toString(plan.advice().isReached()),
                    Boolean.toString(plan.isChosen()),
                    plan.price().map(String::valueOf).orElse(""));
            List<Raise> raises = plan.advice().plans().isEmpty()
                    ? List.of()
                    : plan.advice().plans().get(0).raises();
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

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Override
    public String text(Locale locale) {
        Wording words = new Wording(locale);
        StringBuilder text = new StringBuilder();
        String goal = advice.units().isEmpty()
                ? advice.goal().toString()
                : new ProofWords(advice.units().get(0).advice(), locale).goal();
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
        paragraph(text, say(locale, "assumption"));
        paragraph(text, say(locale, advice.isProved() ? "district.proved" : "district.not-proved"));
        text.append('\n');
        for (UnitPlan plan : advice.units()) {
            if (!plan.advice().isReached()) {
                String key = plan.isChosen() ? "✓ " : plan.price().isPresent() ? "· " : "✗ ";
                text.append(key)
                        .append(Lines.left(plan.unit().unit().name(), NAME))
                        .append(Lines.right(plan.price().map(words::number).orElse("—"), PRICE))
                        .append('\n');
                if (plan.price().isPresent()) {
                    text.append(Lines.paragraph(
                            "    ",
                            plan.advice().plans().get(0).raises().stream()
                                    .map(raise -> raise.indicator() + " " + AdviceData.text(raise.from()) + " → "
                                            + AdviceData.text(raise.to()))
                                    .collect(Collectors.joining("; "))));
                }
            }
        }
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String said) {
        text.append(Lines.paragraph("", said));
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return AdviceWords.in(locale, key, arguments);
    }
}
