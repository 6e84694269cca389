package io.github.thuocdo.internal.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Fills one row again and again with what FastCSV reads. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row row;
    private final int linesBefore;

    /** The first line that FastCSV sees stands behind so many others. */
    RowHandler(int linesBefore, RowLimits limits) {
        this.row = new Row(limits);
        this.linesBefore = linesBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin((int) startingLineNumber + linesBefore);
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int size, boolean quoted) {
        row.add(buffer, offset, size);
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}
