package io.github.thuocdo.rules.sets;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every completion of the figures of a small population. A figure stands under its {@link #key}; an unknown one is empty. */
final class BruteForce {
    private BruteForce() {}

    static String key(String unit, String indicator) {
        return unit + ":" + indicator;
    }

    /** One of them by chance. */
    static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Ranks the units of a register by their figures. */
    static Ranking rank(Scorer scorer, UnitRegister register, List<String> indicators, Map<String, String> figures) {
        String[] lines = register.communes().units().stream()
                .map(unit -> unit.code() + ": "
                        + String.join(
                                "|",
                                indicators.stream()
                                        .map(indicator -> indicator + "=" + figures.get(key(unit.code(), indicator)))
                                        .toList()))
                .toArray(String[]::new);
        return scorer.rank(register.communes(), Units.figures(lines));
    }

    /** Gives {@code each} the figures with every value of a grid for every unknown one. */
    static void complete(Map<String, String> figures, List<String> grid, Consumer<Map<String, String>> each) {
        List<String> unknown = figures.entrySet().stream()
                .filter(figure -> figure.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        complete(new TreeMap<>(figures), unknown, grid, each);
    }

    private static void complete(
            Map<String, String> figures, List<String> unknown, List<String> grid, Consumer<Map<String, String>> each) {
        if (unknown.isEmpty()) {
            each.accept(figures);
            return;
        }
        for (String value : grid) {
            figures.put(unknown.get(0), value);
            complete(figures, unknown.subList(1, unknown.size()), grid, each);
        }
    }
}
