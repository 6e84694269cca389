package io.github.thuocdo.harness.annex;

import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.harness.workbook.Sheet;
import io.github.thuocdo.harness.workbook.SheetRows;
import io.github.thuocdo.harness.workbook.Workbook;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.internal.table.CellRows;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.Rows;
import io.github.thuocdo.internal.table.SeparatedText;
import io.github.thuocdo.internal.table.Table;
import io.github.thuocdo.internal.table.TextReader;
import io.github.thuocdo.internal.table.UnreadableTable;
import io.github.thuocdo.internal.text.Sameness;
import io.github.thuocdo.submission.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an annex from a workbook or from CSV; what stands above its headings is passed over. */
final class AnnexReader {
    /** A set has at most 2,000 criteria and 1,000 groups. */
    private static final int MOST_LINES = 3_000;

    /** The refusal of a table of which two columns may hold the most points. */
    private static final String IN_DOUBT = "points-twice";

    private AnnexReader() {}

    /**
     * The contents of a table.
     *
     * @param lines its lines
     * @param points the headings that may head the most points, the one that is taken first
     * @param told the remarks on its sheets and its rows
     */
    record Annex(List<AnnexLine> lines, List<String> points, List<Function<AnnexTexts, String>> told) {
        private boolean hasIndicator() {
            return lines.stream()
                    .anyMatch(line -> line.hasNumber() && !line.name().isEmpty());
        }
    }

    /**
     * The lines of an annex.
     *
     * @throws EditedTableException if no row heads an indicator and its points, or two columns may hold these
     */
    static Annex read(Path file) {
        try {
            if (FigureFiles.isWorkbook(file)) {
                try (Workbook workbook = Workbook.open(file, WorkbookLimits.OF_TABLES)) {
                    return first(workbook, file.toString());
                }
            }
            try (InputStream in = TextReader.bytes(file)) {
                return annex(SeparatedText.of(TextReader.of(in), AnnexReader::isHeader), file.toString())
                        .orElseThrow(() -> new EditedTableException("no-annex", file.toString()));
            }
        } catch (IOException | UnreadableTable e) {
            throw new EditedTableException("annex-unreadable", file.toString());
        }
    }

    /** The first sheet that is an annex, and a hidden one only where no other heads one; what is passed over is told. */
    private static Annex first(Workbook workbook, String file) {
        List<EditedTableException> passed = new ArrayList<>();
        for (boolean isHidden : List.of(false, true)) {
            List<Sheet> sheets = workbook.sheets().stream()
                    .filter(sheet -> sheet.isHidden() == isHidden)
                    .toList();
            for (Sheet sheet : sheets) {
                Optional<Annex> read = annex(sheet, file + "!" + sheet.name(), passed);
                if (read.isPresent()) {
                    passed.forEach(each -> read.get()
                            .told()
                            .add(texts -> texts.say("decide.sheet", each.message(texts.locale()), sheet.name())));
                    return read.get();
                }
            }
            if (!passed.isEmpty()) {
                throw passed.stream()
                        .filter(each -> each.is(IN_DOUBT))
                        .findFirst()
                        .orElse(passed.get(0));
            }
        }
        throw new EditedTableException("no-annex", file);
    }

    /** The annex on a sheet; the reason why it is passed over is added to those before. */
    private static Optional<Annex> annex(Sheet sheet, String place, List<EditedTableException> passed) {
        try (SheetRows rows = sheet.rows()) {
            Optional<Annex> read = annex(new CellRows<>(rows, TableRow::number, TableRow::cells), place);
            if (read.isEmpty() || read.get().hasIndicator()) {
                return read;
            }
            passed.add(new EditedTableException("no-lines", place));
        } catch (EditedTableException e) {
            if (!e.is(IN_DOUBT)) {
                throw e;
            }
            passed.add(e);
        }
        return Optional.empty();
    }

    private static Optional<Annex> annex(Rows rows, String file) {
        Headings headings = new Headings();
        try (Table table = new Table(rows, headings::end)) {
            if (!table.isFound()) {
                return Optional.empty();
            }
            Row row = table.next();
            if (row != null && headings.areContinued(row)) {
                row = table.next();
            }
            AnnexColumns columns = headings.columns;
            if (row != null && isOfColumnNumbers(texts(row))) {
                row = table.next();
            }
            if (!columns.hasPoints()) {
                return Optional.empty();
            }
            if (columns.isInDoubt()) {
                throw new EditedTableException(
                        IN_DOUBT,
                        file,
                        columns.points().get(0),
                        columns.points().get(1));
            }
            List<Function<AnnexTexts, String>> told = new ArrayList<>();
            return Optional.of(new Annex(lines(table, row, columns.at(), file, told), columns.points(), told));
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    private static List<AnnexLine> lines(
            Table table,
            @Nullable Row first,
            Map<String, Integer> columns,
            String file,
            List<Function<AnnexTexts, String>> told) {
        List<AnnexLine> lines = new ArrayList<>();
        NumberedNames names = new NumberedNames();
        for (Row row = first; row != null; row = table.next()) {
            if (lines.size() == MOST_LINES) {
                throw new EditedTableException("annex-too-long", file, Integer.toString(MOST_LINES));
            }
            String name = cell(row, columns, "name");
            Optional<NumberedNames.Numbered> numbered = columns.containsKey("no") ? Optional.empty() : names.of(name);
            int at = row.number();
            numbered.filter(each -> !each.missing().isEmpty())
                    .ifPresent(each -> told.add(texts -> texts.say(
                            "decide.gap", Integer.toString(at), each.no() + " " + each.name(), each.missing())));
            lines.add(new AnnexLine(
                    at,
                    numbered.map(NumberedNames.Numbered::no)
                            .orElse(cell(row, columns, "no").replaceAll("[.)]+$", "")),
                    numbered.map(NumberedNames.Numbered::name).orElse(name),
                    cell(row, columns, "points"),
                    cell(row, columns, "method"),
                    cell(row, columns, "evidence"),
                    cell(row, columns, "collected"),
                    cell(row, columns, "verified")));
        }
        return lines;
    }

    private static String cell(Row row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null
                ? ""
                : Sameness.visible(row.text(at)).replaceAll("\\s+", " ").strip();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            texts.add(row.text(i));
        }
        return texts;
    }

    /** The headings of a table, row by row: a row of names and of points of some kind heads it only with a row of their most below. */
    private static final class Headings {
        private AnnexColumns columns = AnnexColumns.of(List.of());
        private List<String> above = List.of();

        /** Whether a row ends the headings, or may be followed by one more. */
        boolean end(Row row) {
            List<String> texts = texts(row);
            Optional<AnnexColumns> both = AnnexColumns.isHeading(above)
                    ? inTwoRows(AnnexColumns.of(above).at(), above, row).filter(AnnexColumns::hasPoints)
                    : Optional.empty();
            columns = both.orElseGet(() -> AnnexColumns.of(texts));
            above = both.isPresent() ? List.of() : texts;
            return both.isPresent() || (columns.hasPoints() && AnnexColumns.isHeading(texts));
        }

        /** Whether the row below the last one belongs to it. */
        boolean areContinued(Row row) {
            Optional<AnnexColumns> both = above.isEmpty() ? Optional.empty() : inTwoRows(columns.at(), above, row);
            columns = both.orElse(columns);
            return both.isPresent();
        }
    }

    /** Headings in two rows: the second has none for number and name, and no figures. */
    private static Optional<AnnexColumns> inTwoRows(Map<String, Integer> columns, List<String> header, Row row) {
        boolean isHeading = cell(row, columns, "no").isEmpty()
                && cell(row, columns, "name").isEmpty()
                && texts(row).stream().noneMatch(text -> text.matches("(?s).*\\d.*"));
        return isHeading ? AnnexColumns.of(header, texts(row)) : Optional.empty();
    }

    /** A row that numbers the columns below their headings: {@code 1, 2, 3}, {@code (1), (2), (3)}, {@code A, B, 1, 2}. */
    private static boolean isOfColumnNumbers(List<String> cells) {
        int letter = 0;
        int number = 0;
        for (String cell : cells) {
            String own = cell.strip().replaceAll("^[(\\[](.{1,2})[)\\]]$", "$1");
            if (own.equals(Integer.toString(number + 1))) {
                number++;
            } else if (number == 0 && own.equalsIgnoreCase(String.valueOf((char) ('A' + letter)))) {
                letter++;
            } else if (!own.isEmpty()) {
                return false;
            }
        }
        return letter + number > 2;
    }

    private static boolean isHeader(Row row) {
        return AnnexColumns.isHeading(texts(row));
    }
}
