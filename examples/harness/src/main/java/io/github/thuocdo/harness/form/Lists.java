package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices that cells offer, and the worth of categories: columns of a sheet of their own, as a list of more than 255 letters
 * has no place in a cell's own rule.
 */
final class Lists {
    private final List<List<Object>> lists = new ArrayList<>();
    private final Map<List<Object>, Integer> places = new HashMap<>();

    /** Adds a list, or finds the same one, and returns its place. */
    int add(List<?> entries) {
        List<Object> list = List.copyOf(entries);
        Integer known = places.putIfAbsent(list, lists.size());
        if (known != null) {
            return known;
        }
        lists.add(list);
        return lists.size() - 1;
    }

    /** The categories that criteria name for a figure; one that no cell holds where there are none. */
    int namesOf(String code, Plan plan) {
        List<String> names = List.copyOf(plan.categories(code));
        return add(names.isEmpty() ? List.of("-") : names);
    }

    /** The categories that a function names for its own figure. */
    int namesIn(Scoring scoring) {
        List<String> names = List.copyOf(scoring.categories());
        return add(names.isEmpty() ? List.of("-") : names);
    }

    /** The worth of a function's categories, as fractions of the points. */
    int fractionsIn(Scoring scoring) {
        Map<String, Rational> fractions =
                scoring instanceof Scoring.Categories categories ? categories.fractions() : Map.of();
        List<Formula> worth = fractions.values().stream()
                .map(fraction -> Formula.of(FunctionFormulas.number(fraction)))
                .toList();
        return add(worth.isEmpty() ? List.of(Formula.of("0")) : worth);
    }

    /** Every list: texts, and formulas without places. */
    List<List<Object>> all() {
        return lists;
    }
}
