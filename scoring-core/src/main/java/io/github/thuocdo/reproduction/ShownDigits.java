package io.github.thuocdo.reproduction;

import io.github.thuocdo.finding.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The digits to which the parts of totals are published: a table shows them to those of the total, as a set does, or to others, which
 * changes nothing that is added.
 */
final class ShownDigits {
    private final PublishedCells cells;
    private final int total;
    private final boolean areOwn;
    private final List<Choice> shown;

    /**
     * Digits under choices.
     *
     * @param total the digits of the total under the choices
     * @param areOwn whether each part has the digits of its column, and not those of the total
     */
    ShownDigits(PublishedCells cells, int total, boolean areOwn, List<Choice> choices) {
        this.cells = cells;
        this.total = total;
        this.areOwn = areOwn;
        this.shown = choices.stream()
                .filter(choice -> choice.kind().equals(Choice.SHOWN))
                .toList();
    }

    int of(Column column) {
        return chosen(column).orElseGet(() -> areOwn ? cells.digits(column) : total);
    }

    /** As it is shown: what the set rounds by itself to more digits is shown to fewer. */
    BigDecimal shown(Column column, BigDecimal value, RoundingMode mode) {
        return chosen(column)
                .filter(digits -> digits < value.scale())
                .map(digits -> value.setScale(digits, mode))
                .orElse(value);
    }

    private Optional<Integer> chosen(Column column) {
        Optional<Choice> found =
                shown.stream().filter(one -> one.at().equals(column.of())).findFirst();
        return found.or(() -> shown.stream()
                        .filter(one -> one.at().equals(place(column)))
                        .findFirst())
                .map(one -> Integer.valueOf(one.value()));
    }

    private static String place(Column column) {
        return column.kind() == Column.Kind.GROUP ? Choice.GROUPS : Choice.CRITERIA;
    }

    /** The choices of digits that columns show and the set does not: of all groups or criteria, or of single ones. */
    static List<Choice> choices(PublishedCells cells, int declared, Map<String, BilingualText> titles) {
        Map<String, Map<Column, Set<Integer>>> places = new LinkedHashMap<>();
        // That parts are added as they are is known from totals alone.
        for (Column column : cells.hasTotals() ? cells.parts() : List.<Column>of()) {
            Set<Integer> digits = cells.shownDigits(column);
            digits.remove(declared);
            places.computeIfAbsent(place(column), place -> new LinkedHashMap<>())
                    .put(column, digits);
        }
        List<Choice> all = new ArrayList<>();
        places.forEach((place, columns) -> {
            Set<Integer> first = columns.values().iterator().next();
            if (columns.size() > 1 && columns.values().stream().allMatch(first::equals)) {
                first.forEach(digits ->
                        all.add(choice(place, digits, Texts.both("choice.shown." + place, Integer.toString(digits)))));
            } else {
                columns.forEach((column, some) -> some.forEach(digits -> all.add(choice(
                        column.of(),
                        digits,
                        Texts.about(
                                "choice.shown.one",
                                titles.getOrDefault(column.of(), new BilingualText(column.of(), column.of())),
                                Integer.toString(digits))))));
            }
        });
        return all;
    }

    private static Choice choice(String at, int digits, BilingualText words) {
        return new Choice(Choice.SHOWN, at, Integer.toString(digits), words, tree -> {});
    }
}
