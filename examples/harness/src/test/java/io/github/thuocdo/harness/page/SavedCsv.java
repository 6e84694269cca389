package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The file that the page hands out, read as Excel of a language reads it. */
final class SavedCsv {
    private static final char MARK = '\uFEFF';
    private static final Pattern CODE = Pattern.compile("=\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+,\\d+");

    private SavedCsv() {}

    /** Rows of cells; decimal marks of numbers become points. */
    static List<List<String>> read(String text, Locale language) {
        assertThat(text.charAt(0)).isEqualTo(MARK);
        boolean vietnamese = language.getLanguage().equals("vi");
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.substring(1).split("\r\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : cells(line, vietnamese ? ';' : ',')) {
                // A code that a spreadsheet would take for a number.
                String held = CODE.matcher(cell).matches() ? cell.substring(2, cell.length() - 1) : cell;
                cells.add(vietnamese && NUMBER.matcher(held).matches() ? held.replace(',', '.') : held);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                boolean escaped = quoted && k + 1 < line.length() && line.charAt(k + 1) == '"';
                quoted = escaped || !quoted;
                if (escaped) {
                    cell.append('"');
                    k++;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
