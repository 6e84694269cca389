package io.github.thuocdo.submission;

import io.github.thuocdo.internal.table.RowLimits;
import java.util.List;
import java.util.Objects;

/**
 * The limits within which files of figures, registers of units, of changes and of populations, published tables and files of efforts
 * are read. A file that goes beyond one is refused, with the limit's name and value: a stranger's file may not command how much
 * memory it takes.
 *
 * <pre>{@code
 * var limits = ReadingLimits.STANDARD.with("figures", 20_000_000);
 * Submissions submissions = Submissions.read(Path.of("figures.csv"), limits);
 * }</pre>
 *
 * @param cellLetters the most characters of a cell ({@code cell-letters})
 * @param rowLetters the most characters of a row ({@code row-letters})
 * @param columns the most cells of a row, and the most keys of an object of JSON ({@code columns})
 * @param figures the most figures and findings of all files together ({@code figures})
 * @param unitFigures the most figures of one unit where a file is read unit by unit ({@code unit-figures})
 * @param units the most units of a register ({@code units})
 * @param rows the most rows of a register of changes, of a population and of a file of efforts ({@code rows})
 */
public record ReadingLimits(
        int cellLetters, int rowLetters, int columns, int figures, int unitFigures, int units, int rows) {
    /** The limits that hold unless others are given. */
    public static final ReadingLimits STANDARD = new ReadingLimits(
            RowLimits.STANDARD.cellLetters(),
            RowLimits.STANDARD.rowLetters(),
            RowLimits.STANDARD.columns(),
            5_000_000,
            500_000,
            2_000_000,
            200_000);

    private static final List<String> NAMES =
            List.of("cell-letters", "row-letters", "columns", "figures", "unit-figures", "units", "rows");

    /**
     * These limits.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public ReadingLimits {
        int[] all = {cellLetters, rowLetters, columns, figures, unitFigures, units, rows};
        for (int i = 0; i < all.length; i++) {
            if (all[i] < 1) {
                throw new IllegalArgumentException(
                        "The limit (" + NAMES.get(i) + ") is 1 or more, and cannot be " + all[i]);
            }
        }
    }

    /** The names of the limits, as refusals give them. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The same with another limit.
     *
     * @param name the limit's name, one of {@link #names()}
     * @param most the new limit
     * @throws IllegalArgumentException if there is no such limit, or {@code most} is below 1
     */
    public ReadingLimits with(String name, int most) {
        Objects.requireNonNull(name, "name");
        return switch (NAMES.indexOf(name)) {
            case 0 -> new ReadingLimits(most, rowLetters, columns, figures, unitFigures, units, rows);
            case 1 -> new ReadingLimits(cellLetters, most, columns, figures, unitFigures, units, rows);
            case 2 -> new ReadingLimits(cellLetters, rowLetters, most, figures, unitFigures, units, rows);
            case 3 -> new ReadingLimits(cellLetters, rowLetters, columns, most, unitFigures, units, rows);
            case 4 -> new ReadingLimits(cellLetters, rowLetters, columns, figures, most, units, rows);
            case 5 -> new ReadingLimits(cellLetters, rowLetters, columns, figures, unitFigures, most, rows);
            case 6 -> new ReadingLimits(cellLetters, rowLetters, columns, figures, unitFigures, units, most);
            default ->
                throw new IllegalArgumentException(
                        "No limit is called (" + name + "); there are " + String.join(", ", NAMES));
        };
    }

    RowLimits ofRows() {
        return new RowLimits(cellLetters, rowLetters, columns);
    }
}
