package io.github.thuocdo.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs of choices, in an order that comes to every two places before it comes to all values at two. */
final class Pairs {
    /** So many pairs are tried at most for one column. */
    private static final int MOST = 300;

    private Pairs() {}

    /**
     * The first pairs.
     *
     * @param moving choices that change something wrong by themselves: no others can explain it together
     */
    static List<List<Choice>> of(List<Choice> moving) {
        List<Choice> mixed = mixed(moving);
        List<List<Choice>> pairs = new ArrayList<>();
        for (int sum = 1; sum < 2 * mixed.size() && pairs.size() < MOST; sum++) {
            for (int i = Math.max(0, sum - mixed.size() + 1); 2 * i < sum && pairs.size() < MOST; i++) {
                Choice one = mixed.get(i);
                Choice other = mixed.get(sum - i);
                if (!one.isAbout(other)) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    /** The first of every place, then the second of every place, and so on. */
    private static List<Choice> mixed(List<Choice> choices) {
        Map<String, List<Choice>> places = new LinkedHashMap<>();
        choices.forEach(choice -> places.computeIfAbsent(choice.kind() + ' ' + choice.at(), place -> new ArrayList<>())
                .add(choice));
        List<Choice> mixed = new ArrayList<>();
        for (int k = 0; mixed.size() < choices.size(); k++) {
            for (List<Choice> place : places.values()) {
                if (k < place.size()) {
                    mixed.add(place.get(k));
                }
            }
        }
        return mixed;
    }
}
