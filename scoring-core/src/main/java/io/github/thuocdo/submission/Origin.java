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
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file or the sheet of a file that a table is read from.
 *
 * @param file the name of the file in findings
 * @param sheet the name of the sheet; null where lines are counted and not cells
 */
record Origin(String file, @Nullable String sheet) {
    /** The names that rows have for their indicators beside the codes, and the years that they say; after many of them the others are as good as said. */
    static final class Mentions {
        private static final int MOST = 1_000;
        private static final int MOST_YEARS = 10;
        private static final int LONGEST_YEAR = 12;
        private static final Pattern YEAR = Pattern.compile("(?:\\D+ )?(\\d{4})(?:[.,]0)?");

        private final RepeatedTexts names = new RepeatedTexts();
        private final Map<String, String> namesOfCodes = new HashMap<>();
        private final Set<List<String>> said = new HashSet<>();
        private final List<FigureSource.Mention> all = new ArrayList<>();
        private final Set<Integer> years = new TreeSet<>();

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

        /** Takes the name beside a code; either may be empty. */
        void add(String code, String name, SourcePosition at) {
            boolean isBoth = !code.isEmpty() && !name.isEmpty();
            if (isBoth
                    && all.size() < MOST
                    && !name.equals(namesOfCodes.put(code, name))
                    && said.add(List.of(code, name))) {
                all.add(new FigureSource.Mention(code, name, at));
            }
        }

        /** Takes what a row has under the heading of years. */
        void addYear(String text) {
            Matcher year = text.isEmpty() || text.length() > LONGEST_YEAR ? null : YEAR.matcher(text);
            if (year != null && year.matches() && years.size() < MOST_YEARS) {
                years.add(Integer.parseInt(year.group(1)));
            }
        }

        List<FigureSource.Mention> all() {
            return all;
        }

        Set<Integer> years() {
            return years;
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
    FigureSource source(Table table, CountHeadings headed, Mentions mentions) {
        List<SourcePosition> places = new ArrayList<>();
        for (int column : headed.columns()) {
            places.add(at(table.headerNumber(), column));
        }
        return new FigureSource(file, headed.indicators(), places, mentions.all(), mentions.years());
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
