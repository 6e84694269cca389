package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet that are merged over several rows or columns: Excel shows in all of them what is stored in the first alone. */
final class MergedCells {
    /** The elements that may stand between the rows of a sheet and its merged cells. */
    private static final Set<String> BEFORE = Set.of(
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews");

    private static final int MOST = 100_000;

    /** A range, its rows and its columns. */
    private record Range(String name, int first, int last, int left, int right) {
        private static boolean holds(BitSet figures, int first, int last) {
            int next = figures.nextSetBit(first + 1);
            return next > 0 && next <= last;
        }
    }

    private final Map<String, Range> byFirstCell = new LinkedHashMap<>();

    /** Reads them behind the rows of a sheet, and nothing that stands behind them. */
    void read(PartXml xml) {
        int depth = 0;
        while (xml.next() && byFirstCell.size() < MOST) {
            if (xml.isStart("mergeCell")) {
                add(xml.attribute("ref"));
            } else if (xml.isEnd("mergeCells") || xml.isStart() && depth == 0 && isBehind(xml.name())) {
                return;
            }
            depth += xml.isStart() ? 1 : xml.isEnd() ? -1 : 0;
        }
    }

    private static boolean isBehind(String name) {
        return !name.equals("mergeCells") && !BEFORE.contains(name);
    }

    private void add(@Nullable String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0) {
            return;
        }
        String firstCell = range.substring(0, colon);
        int first = CellName.rowOf(firstCell);
        int last = CellName.rowOf(range.substring(colon + 1));
        int left = CellName.columnOf(firstCell);
        int right = CellName.columnOf(range.substring(colon + 1));
        if (first > 0 && (first < last || left < right)) {
            byFirstCell.putIfAbsent(firstCell, new Range(range, first, last, left, right));
        }
    }

    /** The ranges that show one figure where figures of further rows stand, or in a table with a column for each, of further columns. */
    List<String> overFigures(Submissions read) {
        if (byFirstCell.isEmpty()) {
            return List.of();
        }
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        boolean isWide =
                read.sources().stream().anyMatch(source -> !source.indicators().isEmpty());
        Set<String> shown = new HashSet<>();
        for (Submission submission : read.all()) {
            for (Entry entry : submission.entries()) {
                SourcePosition place = entry.place();
                place.line().ifPresent(rows::set);
                place.cell()
                        .map(cell -> cell.substring(cell.lastIndexOf('!') + 1))
                        .ifPresent(cell -> {
                            columns.set(CellName.columnOf(cell));
                            if (byFirstCell.containsKey(cell)) {
                                shown.add(cell);
                            }
                        });
            }
        }
        List<String> ranges = new ArrayList<>();
        byFirstCell.forEach((cell, range) -> {
            boolean isBeside = isWide && Range.holds(columns, range.left(), range.right());
            if (shown.contains(cell) && (isBeside || Range.holds(rows, range.first(), range.last()))) {
                ranges.add(range.name());
            }
        });
        return ranges;
    }
}
