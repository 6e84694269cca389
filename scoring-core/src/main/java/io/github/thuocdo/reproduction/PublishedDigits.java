package io.github.thuocdo.reproduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The digits that numbers of a column have without the zeros behind them, points aside that are taken as they are. What is rounded to
 * fewer cannot give such a number, so that the table itself speaks against that rounding.
 */
final class PublishedDigits {
    /** Of several columns one alone may be rounded otherwise than the others. */
    private static final int LEAST_COLUMNS = 2;

    private final Map<Column, Integer> most = new HashMap<>();

    PublishedDigits(PublishedCells cells, AsPublished asPublished) {
        for (PublishedCells.Cell cell : cells.cells()) {
            Column column = cell.column();
            boolean isTaken = column.kind() == Column.Kind.CRITERION
                    && asPublished.has(cells.units().get(cell.row()).code(), column.of());
            if (!column.isOfRanks() && !isTaken) {
                int digits = Math.max(0, cell.value().stripTrailingZeros().scale());
                most.merge(column, digits, Math::max);
            }
        }
    }

    /** Whether the columns that a rounding is about show more digits than it leaves. */
    boolean contradict(Choice choice) {
        if (!choice.kind().equals(Choice.ROUNDING) || choice.value().indexOf(' ') < 0) {
            return false;
        }
        int digits = Integer.parseInt(Roundings.digits(choice));
        List<Integer> shown = most.entrySet().stream()
                .filter(each -> isAbout(choice.at(), each.getKey()))
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
            case SCORE -> place.equals(Roundings.TOTAL);
            case CRITERION -> place.equals(Roundings.CRITERIA) || place.equals(column.of());
            case GROUP -> place.equals(Roundings.GROUPS) || place.equals(column.of());
            default -> false;
        };
    }
}
