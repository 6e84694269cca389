package io.github.thuocdo.submission;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.heading.CountHeadings;
import io.github.thuocdo.internal.table.RepeatedTexts;
import io.github.thuocdo.internal.table.Row;
import io.github.thuocdo.internal.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file or the sheet of a file that a table is read from.
 *
 * @param file the name of the file in findings
 * @param sheet the name of the sheet; null where lines are counted and not cells
 */
record Origin(String file, @Nullable String sheet) {
    /** The names that rows have for their indicators beside the codes; after many of them the others are as good as said. */
    static final class Mentions {
        private static final int MOST = 1_000;

        private final RepeatedTexts names = new RepeatedTexts();
        private final Map<String, String> namesOfCodes = new HashMap<>();
        private final Set<List<String>> said = new HashSet<>();
        private final List<FigureSource.Mention> all = new ArrayList<>();

        /** Takes the name in a row whose indicator is known, if no row before had it for this code. */
        void add(String code, Row row, int codeAt, int nameAt, Origin origin) {
            if (all.size() == MOST || row.isEmpty(codeAt) || row.isEmpty(nameAt)) {
                return;
            }
            String name = row.text(nameAt, names);
            if (!name.equals(namesOfCodes.put(code, name)) && said.add(List.of(code, name))) {
                all.add(new FigureSource.Mention(code, name, origin.at(row.number(), nameAt)));
            }
        }

        List<FigureSource.Mention> all() {
            return all;
        }
    }

    /** The file with the sheet behind it, as a finding names a cell: {@code figures.xlsx!Biểu}. */
    String shown() {
        return sheet == null ? file : file + "!" + sheet;
    }

    /** A row, or a cell of it where there are cells; columns from 0 on. */
    SourcePosition at(int row, int column) {
        return sheet == null ? SourcePosition.of(file, row) : SourcePosition.ofCell(file, sheet, row, column + 1);
    }

    /**
     * A cell, or its row, of a table whose columns are headed by indicators.
     *
     * @param isOfNumbers whether the row may number the columns
     */
    SourcePosition underHeading(int row, int column, boolean isOfNumbers) {
        return sheet == null
                ? SourcePosition.ofWideRow(file, row, isOfNumbers)
                : SourcePosition.ofWideCell(file, sheet, row, column + 1, isOfNumbers);
    }

    /** The source that a table was, with the columns under indicators and the names of these. */
    FigureSource source(Table table, CountHeadings headed, List<FigureSource.Mention> mentions) {
        List<SourcePosition> places = new ArrayList<>();
        for (int column : headed.columns()) {
            places.add(at(table.headerNumber(), column));
        }
        return new FigureSource(file, headed.indicators(), places, mentions);
    }

    /** A finding about a row. */
    Finding finding(
            Severity severity,
            String code,
            int row,
            int column,
            @Nullable String unit,
            @Nullable String indicator,
            BilingualText message) {
        Optional<String> cell =
                sheet == null ? Optional.empty() : Optional.of(SourcePosition.cellName(sheet, row, column + 1));
        return new Finding(
                severity,
                code,
                Optional.of(file),
                OptionalInt.of(row),
                cell,
                Optional.ofNullable(unit),
                Optional.ofNullable(indicator),
                message);
    }
}
