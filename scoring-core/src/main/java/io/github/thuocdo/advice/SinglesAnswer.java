package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes what raising each figure of each unit alone brings. */
public final class SinglesAnswer implements Answer {
    /** With fewer units another thread costs more than it brings. */
    private static final int FEWEST = 64;

    private final Adviser adviser;

    private SinglesAnswer(Adviser adviser) {
        this.adviser = adviser;
    }

    /** Every figure of every unit. */
    public static SinglesAnswer of(Adviser adviser) {
        return new SinglesAnswer(adviser);
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        Map<String, Object> all = AdviceData.origin(adviser.ranking());
        all.put("assumption", AdviceWords.in(locale, "assumption"));
        all.put("units", ofEach(this::unit));
        return all;
    }

    private Map<String, Object> unit(RankedUnit unit) {
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
                adviser.figures(unit.unit().code()).stream()
                        .map(AdviceData::figure)
                        .toList());
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("code", "name", "step", "indicator", "criteria", "from", "to", "added", "score", "rank"));
        ofEach(this::rows).forEach(rows::addAll);
        return rows;
    }

    private List<List<String>> rows(RankedUnit unit) {
        List<List<String>> rows = new ArrayList<>();
        for (FigureAdvice advice : adviser.figures(unit.unit().code())) {
            advice.next().ifPresent(single -> rows.add(row(unit, "next", single)));
            advice.full().ifPresent(single -> rows.add(row(unit, "full", single)));
        }
        return rows;
    }

    /** What is said of each unit, in the order of the ranking, found on the threads that ranked. */
    private <T> List<T> ofEach(Function<RankedUnit, T> said) {
        List<RankedUnit> units = adviser.ranking().entries();
        List<Optional<T>> all = new ArrayList<>(Collections.nCopies(units.size(), Optional.empty()));
        LentThreads.of(adviser.ranking()).ranges(units.size(), FEWEST, (from, to) -> {
            for (int k = from; k < to; k++) {
                all.set(k, Optional.of(said.apply(units.get(k))));
            }
        });
        return all.stream().flatMap(Optional::stream).toList();
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
                single.standing().score().map(score -> score.toPlainString()).orElse(""),
                AdviceData.rank(single.standing().rank()).map(String::valueOf).orElse(""));
    }

    @Override
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        for (RankedUnit unit : adviser.ranking().entries()) {
            text.append(AdviceAnswer.of(adviser, unit.unit().code()).text(locale))
                    .append('\n');
        }
        return text.toString();
    }
}
