package io.github.thuocdo.submission;

import static io.github.thuocdo.criteria.Severity.ERROR;
import static io.github.thuocdo.criteria.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.internal.text.Nearest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads submissions from CSV: long where there is a column {@code indicator}, else wide. */
final class CsvSubmissions {
    static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "unit_code", "indicator", "value", "numerator", "denominator", "status", "ledger", "evidence", "note");

    private CsvSubmissions() {}

    static Submissions read(InputStream in, String file) {
        try (Table table = Table.open(in, file)) {
            Map<String, Integer> columns = table.columns();
            if (!columns.containsKey("unit_code")) {
                throw UnreadableException.of(
                        "column-missing", file, "unit_code", Cells.shown(String.join(", ", table.header()), 200));
            }
            return columns.containsKey("indicator") ? readLong(table, columns, file) : readWide(table, columns, file);
        }
    }

    private static Submissions readLong(Table table, Map<String, Integer> columns, String file) {
        if (!columns.containsKey("value")
                && !(columns.containsKey("numerator") && columns.containsKey("denominator"))) {
            throw UnreadableException.of(
                    "column-missing", file, "value", Cells.shown(String.join(", ", table.header()), 200));
        }
        Submissions.Collector collector = new Submissions.Collector();
        for (String column : columns.keySet()) {
            if (!COLUMNS.contains(column)) {
                collector.note(new Finding(
                        WARNING,
                        "unknown-column",
                        file,
                        1,
                        null,
                        null,
                        unknown(column, "unknown-column", "unknown-column-far")));
            }
        }
        int[] at = COLUMNS.stream()
                .mapToInt(column -> columns.getOrDefault(column, Integer.MAX_VALUE))
                .toArray();
        for (CsvRecord row = table.next(); row != null; row = table.next()) {
            int line = (int) row.getStartingLineNumber();
            String unit = Table.field(row, at[0]);
            String indicator = Table.field(row, at[1]);
            String stray = table.strayField(row);
            if (unit.isEmpty() || indicator.isEmpty()) {
                collector.note(Finding.of(
                        ERROR,
                        "code-missing",
                        file,
                        line,
                        orNull(unit),
                        orNull(indicator),
                        unit.isEmpty() ? "unit_code" : "indicator"));
                continue;
            }
            Observation observation = !stray.isEmpty()
                    ? Cells.rejected("extra-fields", Cells.shown(stray))
                    : Cells.figure(
                            Table.field(row, at[2]),
                            Table.field(row, at[3]),
                            Table.field(row, at[4]),
                            Table.field(row, at[5]));
            add(
                    collector,
                    unit,
                    indicator,
                    observation,
                    Table.field(row, at[6]),
                    Table.field(row, at[7]),
                    Table.field(row, at[8]),
                    new Place(file, line, false));
        }
        return collector.collect().from(new Submissions.Source(file, List.of()));
    }

    private static Submissions readWide(Table table, Map<String, Integer> columns, String file) {
        Submissions.Collector collector = new Submissions.Collector();
        int unitAt = columns.get("unit_code");
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            String column = table.header().get(i).toLowerCase(Locale.ROOT);
            if (i != unitAt && !column.isEmpty() && !column.startsWith("note")) {
                figures.add(i);
            }
        }
        for (CsvRecord row = table.next(); row != null; row = table.next()) {
            int line = (int) row.getStartingLineNumber();
            String unit = Table.field(row, unitAt);
            if (unit.isEmpty()) {
                collector.note(Finding.of(ERROR, "code-missing", file, line, null, null, "unit_code"));
                continue;
            }
            String stray = table.strayField(row);
            collector.touch(unit);
            for (int column : figures) {
                Observation observation;
                if (!stray.isEmpty()) {
                    observation = Cells.rejected("extra-fields", Cells.shown(stray));
                } else {
                    String cell = Table.field(row, column);
                    observation =
                            cell.equalsIgnoreCase("n/a") ? Observation.NOT_APPLICABLE : Cells.figure(cell, "", "", "");
                }
                collector.add(
                        unit,
                        new Entry(
                                table.header().get(column),
                                observation,
                                Ledger.SELF,
                                null,
                                null,
                                new Place(file, line, true)));
            }
        }
        List<String> indicators = figures.stream().map(table.header()::get).toList();
        return collector.collect().from(new Submissions.Source(file, indicators));
    }

    /** Adds one entry, or the finding that its ledger is unknown: then nobody can tell where it belongs. */
    static void add(
            Submissions.Collector collector,
            String unit,
            String indicator,
            Observation observation,
            String ledger,
            String evidence,
            String note,
            Place place) {
        for (Ledger known : Ledger.values()) {
            if (ledger.equalsIgnoreCase(known.code()) || (ledger.isEmpty() && known == Ledger.SELF)) {
                collector.add(unit, new Entry(indicator, observation, known, orNull(evidence), orNull(note), place));
                return;
            }
        }
        collector.note(
                Finding.of(ERROR, "unknown-ledger", place.file(), place.line(), unit, indicator, Cells.shown(ledger)));
    }

    /** A column or key that is none of the known ones, and the one that may have been meant. */
    static Text unknown(String name, String near, String far) {
        return Nearest.to(name, COLUMNS)
                .map(maybe -> Finding.text(near, Cells.shown(name), maybe))
                .orElseGet(() -> Finding.text(far, Cells.shown(name), String.join(", ", COLUMNS)));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
