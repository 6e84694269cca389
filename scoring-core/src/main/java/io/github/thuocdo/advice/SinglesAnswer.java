package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.internal.answer.Members;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the gain of raising each figure of each unit alone. */
final class SinglesAnswer implements Answer {
    private final Adviser adviser;
    private final long mostScored;

    private SinglesAnswer(Adviser adviser, long mostScored) {
        this.adviser = adviser;
        this.mostScored = mostScored;
    }

    /**
     * Every figure of every unit.
     *
     * @param mostScored in the text, figures are tried in the place of missing ones until so many criteria were scored, all units together
     */
    static SinglesAnswer of(Adviser adviser, long mostScored) {
        if (mostScored < 0) {
            throw new IllegalArgumentException(
                    "The number of criteria that are scored is 0 or more, not " + mostScored);
        }
        return new SinglesAnswer(Objects.requireNonNull(adviser, "adviser"), mostScored);
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Map<String, Object> all = AdviceData.origin(adviser.ranking());
        all.put("assumption", AdviceWords.in(locale, "assumption"));
        all.put("units", adviser.ofAll(SinglesAnswer::unit));
        return all;
    }

    private static Map<String, Object> unit(RankedUnit unit, List<FigureAdvice> figures) {
        return Members.of("code", unit.unit().code())
                .and("name", unit.unit().name())
                .and("score", unit.findScore())
                .and("rank", AdviceData.rank(unit.findRank()))
                .and("figures", figures.stream().map(AdviceData::figure));
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        eachRow(locale, rows::add);
        return rows;
    }

    @Override
    public void eachRow(Locale locale, Consumer<List<String>> told) {
        told.accept(List.of("code", "name", "step", "indicator", "criteria", "from", "to", "added", "score", "rank"));
        adviser.ofAll(SinglesAnswer::rows).forEach(rows -> rows.forEach(told));
    }

    private static List<List<String>> rows(RankedUnit unit, List<FigureAdvice> figures) {
        List<List<String>> rows = new ArrayList<>(2 * figures.size());
        for (FigureAdvice advice : figures) {
            advice.next().ifPresent(single -> rows.add(row(unit, "next", single)));
            advice.full().ifPresent(single -> rows.add(row(unit, "full", single)));
        }
        return rows;
    }

    private static List<String> row(RankedUnit unit, String step, SinglePlan single) {
        Raise raise = single.raise();
        return List.of(
                unit.unit().code(),
                unit.unit().name(),
                step,
                raise.indicator(),
                raise.criteria().stream().map(Criterion::id).collect(Collectors.joining(" ")),
                AdviceData.text(raise.from()),
                AdviceData.text(raise.to()),
                raise.items().map(String::valueOf).orElse(""),
                single.result().score().map(score -> score.toPlainString()).orElse(""),
                AdviceData.rank(single.result().rank()).map(String::valueOf).orElse(""));
    }

    @Override
    public String text(Locale locale) {
        return texts(locale).collect(Collectors.joining());
    }

    @Override
    public Stream<String> texts(Locale locale) {
        Work left = new Work(mostScored);
        return adviser.ranking().entries().stream()
                .map(unit -> AdviceAnswer.of(adviser, unit.unit().code(), left).text(locale) + "\n");
    }
}
