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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of an annex from a workbook or from CSV; what stands above its headings is passed over. */
final class AnnexReader {
    /** The beginnings of each column's heading, in folded form. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "no", List.of("stt", "tt", "số tt", "no"),
            "name", List.of("chỉ số", "tên chỉ số", "tiêu chí", "chỉ tiêu", "nội dung", "indicator", "criterion"),
            "points", List.of("điểm tối đa", "thang điểm", "điểm chuẩn", "most points", "max"),
            "method", List.of("cách xác định", "cách tính", "phương pháp", "how it is"),
            "evidence", List.of("tài liệu kiểm chứng", "minh chứng", "evidence"),
            "collected", List.of("nguồn", "source", "collected"),
            "verified", List.of("đơn vị xác minh", "xác minh", "verified"));

    /** Headings above the most points and other points in two rows of headings; alone, they head the most points. */
    private static final Set<String> POINTS_OF_SOME_KIND = Set.of("điểm", "số điểm", "points");

    /** A number that stands before the name where the table has no column for it: {@code I. Hạ tầng}, {@code 1.2 Tỷ lệ}. */
    private static final Pattern NUMBERED =
            Pattern.compile("((?:[IVXLC]{1,6}|[A-Z]|\\d+)(?:\\.\\d+)*)(?:[.)] +|[.)](?=\\D)|(?<=\\.\\d{1,9}) +)(.*)");

    /** A set has at most 2,000 criteria and 1,000 groups. */
    private static final int MOST_LINES = 3_000;

    private AnnexReader() {}

    /**
     * The lines of an annex.
     *
     * @throws EditedTableException if no row heads an indicator and its points
     */
    static List<AnnexLine> read(Path file) {
        try {
            if (FigureFiles.isWorkbook(file)) {
                try (Workbook workbook = Workbook.open(file, WorkbookLimits.OF_TABLES)) {
                    for (Sheet sheet : workbook.sheets()) {
                        try (SheetRows rows = sheet.rows()) {
                            Optional<List<AnnexLine>> read =
                                    lines(new CellRows<>(rows, TableRow::number, TableRow::cells), file.toString());
                            if (read.isPresent()) {
                                return read.get();
                            }
                        }
                    }
                }
                throw new EditedTableException("no-annex", file.toString());
            }
            try (InputStream in = TextReader.bytes(file)) {
                return lines(SeparatedText.of(TextReader.of(in), AnnexReader::isHeader), file.toString())
                        .orElseThrow(() -> new EditedTableException("no-annex", file.toString()));
            }
        } catch (IOException | UnreadableTable e) {
            throw new EditedTableException("annex-unreadable", file.toString());
        }
    }

    private static Optional<List<AnnexLine>> lines(Rows rows, String file) {
        try (Table table = new Table(rows, AnnexReader::isHeader)) {
            if (!table.isFound()) {
                return Optional.empty();
            }
            Map<String, Integer> columns = columns(table.header());
            List<AnnexLine> lines = new ArrayList<>();
            Row row = table.next();
            if (row != null && isSecondHeading(row, columns)) {
                join(columns, table.header(), texts(row));
                if (!columns.containsKey("points")) {
                    return Optional.empty();
                }
                row = table.next();
            }
            for (; row != null; row = table.next()) {
                if (lines.size() == MOST_LINES) {
                    throw new EditedTableException("annex-too-long", file, Integer.toString(MOST_LINES));
                }
                String name = cell(row, columns, "name");
                Matcher numbered = NUMBERED.matcher(columns.containsKey("no") ? "" : name);
                boolean isNumbered = numbered.matches();
                lines.add(new AnnexLine(
                        row.number(),
                        isNumbered
                                ? numbered.group(1)
                                : cell(row, columns, "no").replaceAll("[.)]+$", ""),
                        isNumbered ? numbered.group(2) : name,
                        cell(row, columns, "points").replace(',', '.'),
                        cell(row, columns, "method"),
                        cell(row, columns, "evidence"),
                        cell(row, columns, "collected"),
                        cell(row, columns, "verified")));
            }
            return Optional.of(lines);
        } catch (UnreadableTable e) {
            return Optional.empty();
        }
    }

    private static String cell(Row row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null
                ? ""
                : Sameness.visible(row.text(at)).replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            String key = Sameness.key(header.get(at));
            for (Map.Entry<String, List<String>> column : HEADINGS.entrySet()) {
                if (column.getValue().stream().anyMatch(key::startsWith)) {
                    columns.putIfAbsent(column.getKey(), at);
                    break;
                }
            }
        }
        for (int at = 0; at < header.size(); at++) {
            if (POINTS_OF_SOME_KIND.contains(Sameness.key(header.get(at)))) {
                columns.putIfAbsent("points", at);
            }
        }
        return columns;
    }

    /** Adds the columns of a second row of headings; points of some kind in the first are those that the second names. */
    private static void join(Map<String, Integer> columns, List<String> header, List<String> below) {
        Integer points = columns.get("points");
        if (points != null && POINTS_OF_SOME_KIND.contains(Sameness.key(header.get(points)))) {
            columns.remove("points");
        }
        columns(below).forEach(columns::putIfAbsent);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            texts.add(row.text(i));
        }
        return texts;
    }

    /** Headings in two rows: the second has none for number and name, and no figures. */
    private static boolean isSecondHeading(Row row, Map<String, Integer> columns) {
        return cell(row, columns, "no").isEmpty()
                && cell(row, columns, "name").isEmpty()
                && texts(row).stream().anyMatch(text -> !text.isBlank())
                && texts(row).stream().noneMatch(text -> text.matches(".*\\d.*"));
    }

    private static boolean isHeader(Row row) {
        Map<String, Integer> columns = columns(texts(row));
        return columns.containsKey("name") && columns.containsKey("points");
    }
}
