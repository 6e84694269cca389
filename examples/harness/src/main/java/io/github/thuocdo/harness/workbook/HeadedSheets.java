package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.TableRow;
import io.github.thuocdo.submission.UnreadableException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the sheets of a workbook that have the headings of figures. A sheet on which none are found must not refuse the others,
 * whatever long text stands there: it is passed over.
 */
final class HeadedSheets {
    /** So many rows of a sheet are looked through for its headings. */
    private static final int MOST_TITLE_ROWS = 100;
    /** After so many cells no other sheet is looked through. */
    private static final int MOST_CELLS = 200_000;
    /** Instructions have one column, or two. */
    private static final int FEWEST_COLUMNS = 3;
    /** No longer row is asked whether it heads figures without units: no sheet of a form has so many columns for them. */
    private static final int MOST_COLUMNS = 48;

    /** Faults of one cell; a part that unpacks without end is refused on whichever sheet it is. */
    private static final Set<String> OF_A_CELL = Set.of("workbook-text-too-long", "workbook-too-wide");

    private final Workbook workbook;
    private final ReadingLimits limits;
    private final Set<Sheet> passed = new LinkedHashSet<>();
    private final Set<Sheet> unlooked = new LinkedHashSet<>();
    private final Set<Sheet> withoutUnits = new LinkedHashSet<>();
    /** By sheet, the cells of its first row of figures. */
    private final Map<Sheet, List<String>> tables = new LinkedHashMap<>();

    private @Nullable RuntimeException first;
    private long cells;

    /** Nothing is looked through yet. */
    HeadedSheets(Workbook workbook, ReadingLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    /** Whether a sheet has the headings. */
    boolean has(Sheet sheet) {
        if (cells > MOST_CELLS) {
            unlooked.add(sheet);
            return false;
        }
        RuntimeException beyond = null;
        TableRow firstWide = null;
        try (SheetRows rows = sheet.rows().cutBehind(limits.cellLetters()).uncounted()) {
            for (int i = 0; i <= MOST_TITLE_ROWS && cells <= MOST_CELLS && rows.hasNext(); i++) {
                TableRow row = rows.next();
                cells += row.cells().size();
                firstWide = firstWide == null && row.cells().size() >= FEWEST_COLUMNS ? row : firstWide;
                try {
                    if (row.holdsHeadings(workbook.file(), limits)) {
                        return true;
                    }
                } catch (UnreadableException e) {
                    beyond = beyond == null ? e : beyond;
                }
            }
        } catch (UnreadableWorkbookException e) {
            if (!OF_A_CELL.contains(e.code())) {
                throw e;
            }
            beyond = e;
        }
        keep(sheet, firstWide, beyond);
        return false;
    }

    /** Remembers a sheet without headings. */
    private void keep(Sheet sheet, @Nullable TableRow firstWide, @Nullable RuntimeException beyond) {
        if (cells > MOST_CELLS) {
            unlooked.add(sheet);
        } else if (firstWide != null && lacksUnits(firstWide)) {
            withoutUnits.add(sheet);
        } else if (beyond != null) {
            passed.add(sheet);
            first = first == null ? beyond : first;
        } else if (firstWide != null && beginsWithNumber(firstWide)) {
            tables.put(sheet, workbook.isForm() ? firstWide.cells() : List.of());
        }
    }

    /** Whether a row of a form heads indicators and their figures, and no column says whose they are. */
    private boolean lacksUnits(TableRow row) {
        if (!workbook.isForm() || row.cells().size() > MOST_COLUMNS) {
            return false;
        }
        Set<FigureColumn> headed = EnumSet.noneOf(FigureColumn.class);
        row.cells().forEach(cell -> FigureColumn.inAnyWay(cell).ifPresent(headed::add));
        return headed.stream().anyMatch(FigureColumn::namesIndicators)
                && headed.stream().anyMatch(FigureColumn::holdsFigures)
                && headed.stream().noneMatch(FigureColumn::namesUnits);
    }

    /** The sheets of a form that head figures and no units. */
    List<Sheet> withoutUnits() {
        return List.copyOf(withoutUnits);
    }

    /** Whether a row begins as one of figures does, with its number or the code of a unit. */
    private static boolean beginsWithNumber(TableRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> cell.chars().allMatch(Character::isDigit))
                .isPresent();
    }

    /** The sheets without any headings that begin with a row of figures. */
    List<Sheet> tables() {
        return List.copyOf(tables.keySet());
    }

    /** Those of them whose first row of figures names one of these indicators. */
    List<Sheet> tablesOf(Set<String> indicators) {
        return tables().stream()
                .filter(sheet -> tables.getOrDefault(sheet, List.of()).stream().anyMatch(indicators::contains))
                .toList();
    }

    /** The sheets without headings that go beyond a limit. */
    List<Sheet> passed() {
        return List.copyOf(passed);
    }

    /** The sheets that were not looked through. */
    List<Sheet> unlooked() {
        return List.copyOf(unlooked);
    }

    /** Refuses the workbook for the first sheet that goes beyond a limit, or that was not looked through, where none has the headings. */
    void refuse() {
        if (first != null) {
            throw first;
        }
        if (!unlooked.isEmpty()) {
            throw UnreadableWorkbookException.of(
                    "workbook-headings-far",
                    workbook.file(),
                    Integer.toString(MOST_CELLS),
                    unlooked.iterator().next().name());
        }
    }
}
