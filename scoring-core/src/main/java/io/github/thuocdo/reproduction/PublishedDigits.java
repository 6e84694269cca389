package io.github.thuocdo.reproduction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The digits that numbers of a column have without the zeros behind them, apart from points that are taken as they are and from slips:
 * a few cells written to more digits than the others. A number rounded to fewer digits cannot be such a number, so the table itself
 * speaks against that rounding.
 */
final class PublishedDigits {
    /** Of several columns one alone may be rounded otherwise than the others. */
    private static final int LEAST_COLUMNS = 2;

    /** Cells of more digits than a column usually has are slips where they are fewer than so many, or fewer than one in so many. */
    private static final int LEAST_CELLS = 2;

    private static final int ONE_IN = 20;

    private final Map<Column, Integer> most = new HashMap<>();
    private final Predicate<Column> isAsTotal;

    /**
     * Looks at every number of a table once.
     *
     * @param isAsTotal whether a part is shown to the digits of the total, as the set declares it
     */
    PublishedDigits(PublishedCells cells, AsPublished asPublished, Predicate<Column> isAsTotal) {
        this.isAsTotal = isAsTotal;
        Map<Column, List<BigDecimal>> values = new LinkedHashMap<>();
        for (PublishedCells.Cell cell : cells.cells()) {
            Column column = cell.column();
            if (!column.isOfRanks()
                    && !asPublished.has(cells.units().get(cell.row()).code(), column.of())) {
                values.computeIfAbsent(column, each -> new ArrayList<>()).add(cell.value());
            }
        }
        values.forEach((column, numbers) -> most.put(column, digits(numbers)));
    }

    private static int digits(List<BigDecimal> numbers) {
        SortedMap<Integer, Integer> written = new TreeMap<>();
        numbers.forEach(number -> written.merge(number.scale(), 1, Integer::sum));
        int usual = Collections.max(written.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        long more = numbers.stream().filter(number -> number.scale() > usual).count();
        boolean areSlips = more < LEAST_CELLS || more * ONE_IN < numbers.size();
        return numbers.stream()
                .filter(number -> !areSlips || number.scale() <= usual)
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /**
     * Whether the columns that a rounding is about show more digits than it leaves: those of the total are seen in its parts too where
     * no total is published.
     */
    boolean contradict(Choice choice) {
        if (!choice.kind().equals(Choice.ROUNDING) || choice.value().indexOf(' ') < 0) {
            return false;
        }
        int digits = Integer.parseInt(Roundings.digits(choice));
        boolean isOfParts = choice.at().equals(Choice.TOTAL) && saysNothingOf(Column.Kind.SCORE);
        List<Integer> shown = most.entrySet().stream()
                .filter(each -> isOfParts ? isAsTotal.test(each.getKey()) : isAbout(choice.at(), each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        long finer = shown.stream().filter(each -> each > digits).count();
        return finer > 0 && finer >= Math.min(LEAST_COLUMNS, shown.size());
    }

    /** Whether nothing of what a choice is about is published, so that the table does not show its digits. */
    boolean saysNothingOf(Column.Kind kind) {
        return most.keySet().stream().noneMatch(column -> column.kind() == kind);
    }

    private static boolean isAbout(String place, Column column) {
        return switch (column.kind()) {
            case SCORE -> place.equals(Choice.TOTAL);
            case CRITERION -> place.equals(Choice.CRITERIA) || place.equals(column.of());
            case GROUP -> place.equals(Choice.GROUPS) || place.equals(column.of());
            default -> false;
        };
    }
}
