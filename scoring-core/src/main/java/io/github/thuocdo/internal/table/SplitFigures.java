package io.github.thuocdo.internal.table;

import io.github.thuocdo.internal.table.PassedRows.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The figures of a table that their own decimal comma may have cut in two. */
public final class SplitFigures {
    /** A share is written with no more decimals. */
    private static final int MOST_DECIMALS = 2;
    /** A figure that lost its decimals begins with so many digits. */
    private static final int FEWEST_DIGITS = 2;

    private final Table table;
    private final PassedRows passed;
    private final Map<String, Numbers> beforeNotes = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private boolean isAnyTooLong;
    private int looked;

    /** Two columns of figures side by side. */
    private static final class Pair {
        private final int column;
        private final String indicator;
        private final Numbers rows = new Numbers();
        private boolean isDoubtful;
        private boolean isOfFigures;

        Pair(int column, String indicator) {
            this.column = column;
            this.indicator = indicator;
        }

        /** Whether a row has a whole number and one digit alone behind it. */
        private boolean isDoubtfulAt(Row row) {
            return row.isWhole(column)
                    && row.length(column) >= FEWEST_DIGITS
                    && row.length(column + 1) == 1
                    && row.isWhole(column + 1);
        }

        void add(Row row) {
            if (row.isEmpty(column) || row.isEmpty(column + 1)) {
                isOfFigures |= !row.isEmpty(column + 1) || !row.isWhole(column);
            } else if (isDoubtfulAt(row)) {
                rows.add(row.number());
                isDoubtful |= !row.is(column + 1, "0");
            } else {
                isOfFigures = true;
            }
        }
    }

    /**
     * No figures yet.
     *
     * @param passed remembers rows that lack cells
     */
    public SplitFigures(Table table, PassedRows passed) {
        this.table = table;
        this.passed = passed;
    }

    /** Watches two columns of figures side by side, the first of which stands here. */
    public void watch(int column, String indicator) {
        if (table.isSeparatedByComma()) {
            pairs.add(new Pair(column, indicator));
        }
    }

    /** Looks at a row of figures. */
    public void add(Row row) {
        if (pairs.isEmpty()) {
            return;
        }
        if (!table.strayCell(row).isEmpty()) {
            isAnyTooLong = true;
            return;
        }
        for (int k = 0; k < pairs.size() && pairs.get(k).column < row.size(); k++) {
            pairs.get(k).add(row);
        }
        // So many rows without one that is too long: nobody will ask for columns that hold other figures.
        if (++looked >= PassedRows.MOST_TOLD && !isAnyTooLong) {
            pairs.removeIf(pair -> pair.isOfFigures);
        }
    }

    /**
     * A row in which digits stand right behind a figure, where no figure does: its own comma may have cut it in two. With one or two
     * digits in a note behind a whole number it is remembered under the indicator.
     *
     * @param column that of the figure
     * @param isBeforeNote whether the column behind it is one of notes
     */
    public void addIfSplit(Row row, int column, String indicator, boolean isBeforeNote) {
        if (row.isEmpty(column + 1) || !row.isWhole(column + 1)) {
            return;
        }
        if (row.size() < table.width()) {
            passed.addIfShort(row, table);
        } else if (isBeforeNote
                && row.length(column + 1) <= MOST_DECIMALS
                && table.isSeparatedByComma()
                && table.strayCell(row).isEmpty()
                && !row.isEmpty(column)
                && row.isWhole(column)
                && (beforeNotes.size() < PassedRows.MOST_TOLD || beforeNotes.containsKey(indicator))) {
            beforeNotes.computeIfAbsent(indicator, each -> new Numbers()).add(row.number());
        }
    }

    /** The indicators whose figures may be cut in two before a note, in the order of the rows. */
    public void forEach(BiConsumer<String, Numbers> each) {
        beforeNotes.forEach(each);
    }

    /**
     * The indicators whose figures may be cut in two before another indicator: a digit stands alone behind each of their whole numbers,
     * or behind some where other rows have a cell too many.
     */
    public void forEachOfTwo(BiConsumer<String, Numbers> each) {
        for (Pair pair : pairs) {
            if (pair.isDoubtful && (isAnyTooLong || !pair.isOfFigures)) {
                each.accept(pair.indicator, pair.rows);
            }
        }
    }
}
