package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.TableRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that hold something, from the first on, read as they are asked for; closed after the last one or by the
 * caller. Every method but {@link #close} throws {@link UnreadableWorkbookException} where the sheet is damaged or passes a
 * limit.
 */
public final class SheetRows implements Iterator<TableRow>, AutoCloseable {
    /** The most rows or columns that a remark names. */
    static final int EXAMPLES = 3;

    private static final int LAST_ROW = 1_048_576;
    /** So much of a cell is read that is too long. */
    private static final int BEGINNING = 1_000;

    private final PartXml xml;
    private final SharedCells shared;
    private final String file;
    private final WorkbookLimits limits;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenColumnsRead = new BitSet();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private int hiddenRowCount;
    private final MergedCells merged = new MergedCells();
    private final List<String> cutCells = new ArrayList<>();
    private int cutCount;
    private boolean isCutting;
    private boolean isCounted = true;
    private int longest;
    private int number;
    private long cells;
    private @Nullable TableRow next;
    private boolean ended;

    SheetRows(SharedCells shared, PartXml xml, String file, WorkbookLimits limits) {
        this.shared = shared;
        this.xml = xml;
        this.file = file;
        this.limits = limits;
        this.longest = limits.letters();
    }

    /**
     * These rows for whoever reads figures: of a cell of more letters the beginning alone is read. A note may be as long as it likes, and
     * what no note is, a code or a figure, is found wrong by its beginning.
     */
    SheetRows cutBehind(int letters) {
        isCutting = true;
        longest = Math.min(longest, letters);
        return this;
    }

    /** These rows for whoever looks for headings and may read them again: nothing counts against the density of the file. */
    SheetRows uncounted() {
        isCounted = false;
        return this;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("The sheet has no further row");
        }
        TableRow row = next;
        next = null;
        return row;
    }

    private void advance() {
        if (!xml.next()) {
            close();
        } else if (xml.isStart("row")) {
            next = row();
        } else if (xml.isStart("col") && xml.flag("hidden")) {
            int first = Math.max(1, xml.number("min", 1));
            int last = Math.min(CellName.LAST_COLUMN, xml.number("max", first));
            if (first <= last) {
                hiddenColumns.set(first, last + 1);
            }
        } else if (xml.isEnd("sheetData")) {
            merged.read(xml);
            xml.skipRest();
            close();
        }
    }

    /** The row that begins here; null where it holds nothing. */
    private @Nullable TableRow row() {
        number = xml.number("r", number + 1);
        if (number < 1) {
            throw xml.damaged();
        }
        if (number > LAST_ROW) {
            throw UnreadableWorkbookException.of("workbook-too-long", file, Integer.toString(LAST_ROW));
        }
        boolean hidden = xml.flag("hidden");
        List<String> row = new ArrayList<>();
        int column = 0;
        int filled = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (!xml.isStart("c")) {
                continue;
            }
            String name = xml.attribute("r");
            column = name == null ? column + 1 : CellName.columnOf(name);
            if (column < 1) {
                throw xml.damaged();
            }
            String text = cell();
            if (!text.isEmpty()) {
                filled++;
                put(row, column, text.length() > longest ? cut(text, column) : text);
            }
        }
        if (row.isEmpty()) {
            return null;
        }
        if (isCounted) {
            shared.countRow(filled, xml.part());
        }
        note(row, hidden);
        return new TableRow(number, row);
    }

    private void put(List<String> row, int column, String text) {
        if (column > limits.columns()) {
            throw UnreadableWorkbookException.of(
                    "workbook-too-wide", file, CellName.column(column) + number, CellName.column(limits.columns()));
        }
        cells += Math.max(0, column - row.size());
        if (cells > limits.cells()) {
            throw UnreadableWorkbookException.of("workbook-too-many-cells", file, Long.toString(limits.cells()));
        }
        while (row.size() < column) {
            row.add("");
        }
        row.set(column - 1, text);
    }

    private String cut(String text, int column) {
        if (!isCutting) {
            throw xml.tooLong();
        }
        cutCount++;
        if (cutCells.size() < EXAMPLES) {
            cutCells.add(CellName.column(column) + number);
        }
        return Excerpt.of(text, Math.max(1, Math.min(BEGINNING, longest - 1)));
    }

    private void note(List<String> row, boolean hidden) {
        if (hidden) {
            hiddenRowCount++;
            if (hiddenRows.size() < EXAMPLES) {
                hiddenRows.add(number);
            }
        }
        for (int i = hiddenColumns.nextSetBit(0); i > 0 && i <= row.size(); i = hiddenColumns.nextSetBit(i + 1)) {
            if (!row.get(i - 1).isEmpty()) {
                hiddenColumnsRead.set(i);
            }
        }
    }

    /** The shown text of the cell that begins here. */
    private String cell() {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String stored = "";
        boolean formula = false;
        String inline = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                stored = xml.text();
            } else if (xml.isStart("f")) {
                formula = true;
                xml.text();
            } else if (xml.isStart("is")) {
                inline = xml.runs("is");
            }
        }
        if (!inline.isEmpty()) {
            return inline;
        }
        if (stored.isEmpty()) {
            // What it would give, only a program that computes can say.
            return formula && !"str".equals(type) ? CellWord.FORMULA_WITHOUT_VALUE : "";
        }
        return stored.length() > limits.letters() ? stored : shown(type == null ? "n" : type, style, stored);
    }

    private String shown(String type, int style, String stored) {
        return switch (type) {
            case "s" -> shared(stored);
            case "str" -> EscapedLetters.decoded(stored);
            case "b" -> stored.trim().equals("1") ? "true" : "false";
            case "e", "inlineStr" -> stored;
            case "d" -> stored.length() > 10 && stored.charAt(10) == 'T' ? stored.substring(0, 10) : stored;
            default -> ShownNumber.of(stored, shared.styles().format(style), shared.countsFrom1904());
        };
    }

    private String shared(String stored) {
        int index;
        try {
            index = Integer.parseInt(stored.trim());
        } catch (NumberFormatException e) {
            throw xml.damaged();
        }
        if (!shared.has(index)) {
            throw xml.damaged();
        }
        return shared.text(index);
    }

    /** The number of cells among those read so far of which the beginning alone was read. */
    int cutCount() {
        return cutCount;
    }

    /** The first of them. */
    List<String> cutCells() {
        return List.copyOf(cutCells);
    }

    /** The merged cells, known behind the last row. */
    MergedCells merged() {
        return merged;
    }

    /** The number of hidden rows among those read so far. */
    public int hiddenRowCount() {
        return hiddenRowCount;
    }

    /** The first of them. */
    public List<Integer> hiddenRows() {
        return List.copyOf(hiddenRows);
    }

    /** The letters of the hidden columns that held something in the rows read so far. */
    public List<String> hiddenColumns() {
        return hiddenColumnsRead.stream().mapToObj(CellName::column).toList();
    }

    @Override
    public void close() {
        ended = true;
        xml.close();
    }
}
