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
import org.jspecify.annotations.Nullable;

/** Reads the lines of an annex from a workbook or from CSV; what stands above its headings is passed over. */
final class AnnexReader {
    /** A set has at most 2,000 criteria and 1,000 groups. */
    private static final int MOST_LINES = 3_000;

    private AnnexReader() {}

    /**
     * The contents of a table.
     *
     * @param lines its lines
     * @param points the headings that may head the most points, the one that is taken first
     */
    record Annex(List<AnnexLine> lines, List<String> points) {}

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

    /** The first sheet that is an annex; one in doubt is refused only where no other is. */
    private static Annex first(Workbook workbook, String file) {
        Optional<EditedTableException> doubt = Optional.empty();
        for (Sheet sheet : workbook.sheets()) {
            try (SheetRows rows = sheet.rows()) {
                Optional<Annex> read = annex(new CellRows<>(rows, TableRow::number, TableRow::cells), file);
                if (read.isPresent()) {
                    return read.get();
                }
            } catch (EditedTableException e) {
                doubt = doubt.isPresent() ? doubt : Optional.of(e);
            }
        }
        throw doubt.orElseGet(() -> new EditedTableException("no-annex", file));
    }

    private static Optional<Annex> annex(Rows rows, String file) {
        try (Table table = new Table(rows, AnnexReader::isHeader)) {
            if (!table.isFound()) {
                return Optional.empty();
            }
            AnnexColumns columns = AnnexColumns.of(table.header());
            Row row = table.next();
            Optional<AnnexColumns> both = row == null ? Optional.empty() : inTwoRows(columns.at(), table.header(), row);
            if (both.isPresent()) {
                columns = both.get();
                row = table.next();
            }
            if (row != null && isOfColumnNumbers(texts(row))) {
                row = table.next();
            }
            if (!columns.hasPoints()) {
                return Optional.empty();
            }
            if (columns.isInDoubt()) {
                throw new EditedTableException(
                        "points-twice",
                        file,
                        columns.points().get(0),
                        columns.points().get(1));
            }
            return Optional.of(new Annex(lines(table, row, columns.at(), file), columns.points()));
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    private static List<AnnexLine> lines(Table table, @Nullable Row first, Map<String, Integer> columns, String file) {
        List<AnnexLine> lines = new ArrayList<>();
        NumberedNames names = new NumberedNames();
        for (Row row = first; row != null; row = table.next()) {
            if (lines.size() == MOST_LINES) {
                throw new EditedTableException("annex-too-long", file, Integer.toString(MOST_LINES));
            }
            String name = cell(row, columns, "name");
            Optional<NumberedNames.Numbered> numbered = columns.containsKey("no") ? Optional.empty() : names.of(name);
            lines.add(new AnnexLine(
                    row.number(),
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
