package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
        List<Map<String, Object>> units = new ArrayList<>();
        adviser.ofEach((unit, figures) -> units.add(unit(unit, figures)));
        all.put("units", units);
        return all;
    }

    private static Map<String, Object> unit(RankedUnit unit, List<FigureAdvice> figures) {
        return AdviceData.object(
                "code",
                unit.unit().code(),
                "name",
                unit.unit().name(),
                "score",
                unit.findScore(),
                "rank",
                AdviceData.rank(unit.findRank()),
                "figures",
                figures.stream().map(AdviceData::figure).toList());
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("code", "name", "step", "indicator", "criteria", "from", "to", "added", "score", "rank"));
        adviser.ofEach((unit, figures) -> {
            for (FigureAdvice advice : figures) {
                advice.next().ifPresent(single -> rows.add(row(unit, "next", single)));
                advice.full().ifPresent(single -> rows.add(row(unit, "full", single)));
            }
        });
        return rows;
    }

    private static List<String> row(RankedUnit unit, String step, SinglePlan single) {
        Raise raise = single.raise();
        return List.of(
                unit.unit().code(),
                unit.unit().name(),
                step,
                raise.indicator(),
                String.join(" ", raise.criteria().stream().map(Criterion::id).toList()),
                AdviceData.text(raise.from()),
                AdviceData.text(raise.to()),
                raise.items().map(String::valueOf).orElse(""),
                single.result().score().map(score -> score.toPlainString()).orElse(""),
                AdviceData.rank(single.result().rank()).map(String::valueOf).orElse(""));
    }

    @Override
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        Work left = new Work(mostScored);
        for (RankedUnit unit : adviser.ranking().entries()) {
            text.append(AdviceAnswer.of(adviser, unit.unit().code(), left).text(locale))
                    .append('\n');
        }
        return text.toString();
    }
}
