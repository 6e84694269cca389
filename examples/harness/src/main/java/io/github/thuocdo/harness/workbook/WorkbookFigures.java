package io.github.thuocdo.harness.workbook;

import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.Submissions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of a workbook, read as those of a CSV file are.
 *
 * <pre>{@code
 * Submissions submissions = WorkbookFigures.read(Path.of("figures.xlsx"));
 * }</pre>
 */
public final class WorkbookFigures {
    /** The code of the message that a workbook has no sheet of the name asked for. */
    public static final String UNKNOWN_SHEET = "sheet-unknown";

    /** Stands for all sheets that have the headings; no sheet can be called so. */
    private static final String ALL = "*";

    private static final int MOST_NAMES = 20;
    /** Excel allows no longer one. */
    private static final int LONGEST_NAME = 31;

    private WorkbookFigures() {}

    /**
     * Reads the first sheet that has the headings, within the {@linkplain WorkbookLimits#STANDARD usual limits}.
     *
     * @throws UnreadableWorkbookException if the file is no workbook that can be read
     * @throws io.github.thuocdo.submission.UnreadableException if no sheet has the headings
     */
    public static Submissions read(Path file) {
        NotNull.require("file", file);
        try (Workbook workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            return read(workbook);
        }
    }

    /**
     * Reads the first sheet that has the headings, a hidden one only where no other has them. Of a {@linkplain
     * Workbook#isForm form} every sheet that has them is read; the hidden ones are named, and not read.
     *
     * @throws UnreadableWorkbookException if a sheet cannot be read
     * @throws io.github.thuocdo.submission.UnreadableException if no sheet has the headings
     */
    public static Submissions read(Workbook workbook) {
        return read(workbook, List.of());
    }

    private static Submissions readHeaded(Workbook workbook, ReadingLimits limits) {
        List<Sheet> all = sheets(workbook);
        HeadedSheets looked = new HeadedSheets(workbook, limits);
        List<Sheet> headed = all.stream()
                .filter(sheet -> !sheet.isHidden() && looked.has(sheet))
                .toList();
        List<Sheet> hidden = List.of();
        if (headed.isEmpty() || workbook.isForm()) {
            hidden = all.stream()
                    .filter(sheet -> sheet.isHidden() && looked.has(sheet))
                    .limit(workbook.isForm() ? all.size() : 1)
                    .toList();
        }
        List<Sheet> withoutUnits = visible(looked.withoutUnits());
        // A hidden draft does not stand for a sheet that lacks its column.
        if (headed.isEmpty() && (hidden.isEmpty() || !withoutUnits.isEmpty())) {
            if (withoutUnits.isEmpty()) {
                looked.refuse();
            }
            List<Sheet> near = withoutUnits.isEmpty() ? looked.tables() : withoutUnits;
            // Refused in the words that tell what its headings say, or its first row.
            return read(workbook, near.isEmpty() ? firstWithRows(all) : near.get(0), limits);
        }
        if (headed.isEmpty()) {
            headed = hidden.subList(0, 1);
            hidden = hidden.subList(1, hidden.size());
        }
        List<Sheet> chosen = workbook.isForm() ? headed : headed.subList(0, 1);
        List<Finding> remarks = passedOver(workbook, looked);
        warn("sheets-unread", workbook, headed.subList(chosen.size(), headed.size()), remarks);
        Submissions read = joined(workbook, chosen, limits);
        if (workbook.isForm()) {
            warn("sheets-hidden-unread", workbook, hidden, remarks);
            warn("sheets-without-units", workbook, withoutUnits, remarks);
            warn("sheets-without-headings", workbook, visible(looked.tablesOf(indicators(read))), remarks);
        }
        return read.withFindings(remarks);
    }

    private static List<Sheet> sheets(Workbook workbook) {
        List<Sheet> all = workbook.sheets();
        if (all.isEmpty()) {
            throw UnreadableWorkbookException.of("workbook-no-sheets", workbook.file());
        }
        return all;
    }

    private static void warn(String code, Workbook workbook, List<Sheet> sheets, List<Finding> remarks) {
        if (!sheets.isEmpty()) {
            remarks.add(named(WARNING, code, workbook, sheets));
        }
    }

    private static Set<String> indicators(Submissions read) {
        return read.all().stream()
                .flatMap(unit -> unit.entries().stream())
                .map(Entry::indicator)
                .collect(Collectors.toSet());
    }

    private static List<Sheet> visible(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
    }

    private static Submissions joined(Workbook workbook, Collection<Sheet> sheets, ReadingLimits limits) {
        return Submissions.joined(
                sheets.stream().map(sheet -> read(workbook, sheet, limits)).toList());
    }

    private static Sheet firstWithRows(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            try (SheetRows rows = sheet.rows()) {
                if (rows.hasNext()) {
                    return sheet;
                }
            }
        }
        return sheets.get(0);
    }

    /**
     * Reads the sheets of these names, all together; {@code *} stands for all that have the headings.
     *
     * @param names the names on their tabs, in any case; where there is none, as {@link #read(Workbook)} does
     * @throws UnreadableWorkbookException with the code {@link #UNKNOWN_SHEET} if there is no sheet of a name, or if one
     *     cannot be read
     * @throws io.github.thuocdo.submission.UnreadableException if one does not have the headings
     */
    public static Submissions read(Workbook workbook, List<String> names) {
        return read(workbook, names, ReadingLimits.STANDARD);
    }

    /** Reads the sheets of these names, as {@link #read(Workbook, List)} does, their rows within other limits. */
    public static Submissions read(Workbook workbook, List<String> names, ReadingLimits limits) {
        NotNull.require("workbook", workbook, "names", names, "limits", limits);
        if (names.isEmpty()) {
            return readHeaded(workbook, limits);
        }
        HeadedSheets looked = new HeadedSheets(workbook, limits);
        Set<Sheet> asked = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals(ALL)) {
                workbook.sheets().stream().filter(looked::has).forEach(asked::add);
            } else {
                asked.add(workbook.find(name).orElseThrow(() -> unknown(workbook, name)));
            }
        }
        return asked.isEmpty()
                ? readHeaded(workbook, limits)
                : joined(workbook, asked, limits).withFindings(passedOver(workbook, looked));
    }

    private static UnreadableWorkbookException unknown(Workbook workbook, String name) {
        return UnreadableWorkbookException.of(UNKNOWN_SHEET, workbook.file(), name, names(workbook.sheets()));
    }

    private static Submissions read(Workbook workbook, Sheet sheet, ReadingLimits limits) {
        try (SheetRows rows = sheet.rows().cutBehind(limits.cellLetters())) {
            String name = Excerpt.of(sheet.name(), LONGEST_NAME);
            Submissions read = Submissions.ofTable(workbook.file(), name, () -> rows, limits);
            List<Finding> remarks = remarks(workbook, sheet, rows, limits);
            List<String> merged = rows.merged().overFigures(read);
            if (!merged.isEmpty()) {
                remarks.add(finding(
                        WARNING,
                        "cells-merged",
                        workbook,
                        name,
                        Integer.toString(merged.size()),
                        listed(merged, merged.size())));
            }
            return read.withFindings(remarks);
        }
    }

    private static List<Finding> passedOver(Workbook workbook, HeadedSheets looked) {
        List<Finding> remarks = new ArrayList<>();
        warn("sheets-passed-over", workbook, looked.passed(), remarks);
        warn("sheets-unlooked", workbook, looked.unlooked(), remarks);
        return remarks;
    }

    private static Finding named(Severity severity, String code, Workbook workbook, List<Sheet> sheets) {
        return finding(severity, code, workbook, workbook.file(), names(sheets));
    }

    /** The names of the first sheets. */
    private static String names(List<Sheet> sheets) {
        return sheets.stream()
                        .limit(MOST_NAMES)
                        .map(sheet -> Excerpt.of(sheet.name(), LONGEST_NAME))
                        .collect(Collectors.joining(", "))
                + (sheets.size() > MOST_NAMES ? ", …" : "");
    }

    /** The remarks on content that a reader does not see in Excel, or that is not read whole. */
    private static List<Finding> remarks(Workbook workbook, Sheet sheet, SheetRows rows, ReadingLimits limits) {
        List<Finding> remarks = new ArrayList<>();
        String name = Excerpt.of(sheet.name(), LONGEST_NAME);
        if (sheet.isHidden()) {
            remarks.add(finding(INFO, "hidden-sheet", workbook, name));
        }
        if (rows.hiddenRowCount() > 0) {
            remarks.add(finding(
                    INFO,
                    "hidden-rows",
                    workbook,
                    name,
                    Integer.toString(rows.hiddenRowCount()),
                    listed(rows.hiddenRows(), rows.hiddenRowCount())));
        }
        if (rows.cutCount() > 0) {
            remarks.add(finding(
                    INFO,
                    "cells-cut",
                    workbook,
                    name,
                    Integer.toString(rows.cutCount()),
                    Integer.toString(limits.cellLetters()),
                    listed(rows.cutCells(), rows.cutCount())));
        }
        List<String> columns = rows.hiddenColumns();
        if (!columns.isEmpty()) {
            remarks.add(finding(INFO, "hidden-columns", workbook, name, listed(columns, columns.size())));
        }
        return remarks;
    }

    private static String listed(List<?> first, int count) {
        return first.stream().limit(SheetRows.EXAMPLES).map(String::valueOf).collect(Collectors.joining(", "))
                + (count > SheetRows.EXAMPLES ? ", …" : "");
    }

    private static Finding finding(Severity severity, String code, Workbook workbook, Object... arguments) {
        BilingualText text = UnreadableWorkbookException.texts(code, arguments);
        return Finding.of(severity, code, text).in(workbook.file());
    }
}
