package io.github.thuocdo.harness.workbook;

import java.util.function.Supplier;

/** A sheet of a workbook. */
public final class Sheet {
    private final String name;
    private final boolean hidden;
    private final Supplier<SheetRows> rows;

    Sheet(String name, boolean hidden, Supplier<SheetRows> rows) {
        this.name = name;
        this.hidden = hidden;
        this.rows = rows;
    }

    /** The name on its tab. */
    public String name() {
        return name;
    }

    /** Whether Excel does not show it. */
    public boolean isHidden() {
        return hidden;
    }

    /**
     * Its rows from the first on; may be asked for again. The caller closes them.
     *
     * @throws UnreadableWorkbookException if the sheet cannot be read
     */
    public SheetRows rows() {
        return rows.get();
    }
}
