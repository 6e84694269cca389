package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.number;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.Functions.Question;
import io.github.thuocdo.rules.oracle.Functions.Unknown;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.Said.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fractions that a function names one by one: steps, categories, and the ends of all that it can give. */
final class Values {
    private Values() {}

    /** Fractions between which all others lie that a function without parts can give. */
    static List<Exact> range(Question asked) {
        List<Exact> range = new ArrayList<>();
        switch (asked.function()) {
            case "steps" -> {
                asked.scoring()
                        .path("steps")
                        .forEach(step -> range.add(number(step.path("points")).over(asked.most())));
                range.add(asked.fraction("otherwise"));
            }
            case "categories" ->
                asked.scoring()
                        .path("categories")
                        .forEach(points -> range.add(number(points).over(asked.most())));
            case "per-item" -> range.addAll(List.of(Exact.ZERO, asked.fraction("most")));
            case "adjustment" -> range.addAll(List.of(asked.fraction("least"), asked.fraction("most")));
            default -> range.addAll(List.of(Exact.ZERO, Exact.ONE));
        }
        return range;
    }

    /** The least part of its points above none that a criterion can have where there are few; none where there is no least. */
    static Exact leastAboveZero(GivenSet set, Asked criterion, Exact most) {
        Question asked = Question.of(criterion, 0, Unknown.WORST);
        boolean isYesNo = set.type(criterion.indicator()).equals("yes-no");
        List<Exact> few = switch (asked.function()) {
            case "pass-fail" -> List.of(Exact.ONE);
            case "ratio", "share-of-threshold" -> isYesNo ? List.of(Exact.ONE) : List.of();
            case "steps", "categories" -> range(asked);
            default -> List.of();
        };
        return few.stream()
                .map(each -> set.rounded(criterion, each.times(most)).over(most))
                .filter(each -> each.sign() > 0)
                .min(Exact::compareTo)
                .orElse(Exact.ZERO);
    }

    static Exact category(Question asked, Figure figure) {
        List<Exact> found = new ArrayList<>();
        asked.scoring().path("categories").properties().forEach(each -> {
            if (figure.word().equals(Optional.of(each.getKey().toLowerCase(Locale.ROOT)))) {
                found.add(number(each.getValue()).over(asked.most()));
            }
        });
        return found.isEmpty() ? Exact.ZERO : found.get(0);
    }

    static Exact step(Question asked, Exact value, boolean isLess) {
        for (JsonNode step : asked.scoring().path("steps")) {
            int sign = value.compareTo(number(step.path("from"))) * (isLess ? -1 : 1);
            if (step.path("open").asBoolean() ? sign > 0 : sign >= 0) {
                return number(step.path("points")).over(asked.most());
            }
        }
        return asked.fraction("otherwise");
    }
}
