package io.github.thuocdo.harness.workbook;

/** A sheet of a workbook. */
public final class Sheet {
    private final Workbook workbook;
    private final String name;
    private final boolean hidden;
    private final String part;

    Sheet(Workbook workbook, String name, boolean hidden, String part) {
        this.workbook = workbook;
        this.name = name;
        this.hidden = hidden;
        this.part = part;
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
        return workbook.rows(part);
    }
}
