package io.github.thuocdo.internal.answer;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An answer whose rows name the criteria sets in their last columns: a file of rows has no other place that stays with a row. */
public final class SetNamedAnswer implements Answer {
    private static final String SET = "set";
    private static final String TITLE = "set_title";

    private final Answer answer;
    private final List<String> headings;
    private final List<Named> sets;

    private SetNamedAnswer(Answer answer, List<String> headings, List<Named> sets) {
        this.answer = answer;
        this.headings = headings;
        this.sets = sets;
    }

    /** A set of which a title is known, or only its id. */
    private interface Named {
        List<String> cells(Locale locale);
    }

    /** An answer on one ranking. */
    public static Answer of(Answer answer, Ranking ranking) {
        return new SetNamedAnswer(answer, List.of(SET, TITLE), List.of(named(ranking)));
    }

    /** An answer on two rankings. */
    public static Answer of(Answer answer, Ranking before, Ranking after) {
        return ofTwo(answer, named(before), named(after));
    }

    /**
     * An answer on a published ranking and another.
     *
     * @param before the id of the set of the published ranking, which does not tell a title
     */
    public static Answer of(Answer answer, String before, Ranking after) {
        return ofTwo(answer, locale -> List.of(before, ""), named(after));
    }

    private static Answer ofTwo(Answer answer, Named before, Named after) {
        List<String> headings = List.of(SET + "_before", TITLE + "_before", SET + "_after", TITLE + "_after");
        return new SetNamedAnswer(answer, headings, List.of(before, after));
    }

    private static Named named(Ranking ranking) {
        CriteriaSet set = ranking.plan().set();
        return locale -> List.of(set.id(), set.title().in(locale));
    }

    @Override
    public Map<String, Object> data(Locale locale) {
        return answer.data(locale);
    }

    @Override
    public List<List<String>> rows(Locale locale) {
        List<List<String>> rows = answer.rows(locale);
        List<String> cells = cells(locale);
        return new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return joined(rows.get(index), index == 0 ? headings : cells);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    @Override
    public void eachRow(Locale locale, Consumer<List<String>> told) {
        List<String> cells = cells(locale);
        boolean[] isBelow = {false};
        answer.eachRow(locale, row -> {
            told.accept(joined(row, isBelow[0] ? cells : headings));
            isBelow[0] = true;
        });
    }

    private List<String> cells(Locale locale) {
        return sets.stream().flatMap(set -> set.cells(locale).stream()).toList();
    }

    private static List<String> joined(List<String> row, List<String> cells) {
        List<String> all = new ArrayList<>(row.size() + cells.size());
        all.addAll(row);
        all.addAll(cells);
        return all;
    }

    @Override
    public String text(Locale locale) {
        return answer.text(locale);
    }

    @Override
    public Stream<String> texts(Locale locale) {
        return answer.texts(locale);
    }
}
