package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.book.CellText;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form as separated text that Excel opens right by a double click in the form's language. */
final class FormCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<FormLine> lines;
    private final List<OwedFigure> figures;
    private final List<AdministrativeUnit> units;
    private final FormTexts texts;

    FormCsv(List<FormLine> lines, List<OwedFigure> figures, List<AdministrativeUnit> units, FormTexts texts) {
        this.figures = figures;
        this.lines = lines;
        this.units = units;
        this.texts = texts;
    }

    void write(boolean isWide, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        if (isWide) {
            writeWide(text);
        } else {
            writeLong(text);
        }
        text.flush();
    }

    private void writeWide(Writer text) throws IOException {
        List<String> heading = new ArrayList<>(List.of(FormColumn.UNIT.heading(texts), texts.say("column.UNIT_NAME")));
        figures.forEach(figure -> heading.add(figure.indicator().code()));
        row(text, heading);
        for (AdministrativeUnit unit : units) {
            List<String> cells = new ArrayList<>(List.of(unit.code(), harmless(unit.name())));
            figures.forEach(figure -> cells.add(""));
            row(text, cells);
        }
    }

    private void writeLong(Writer text) throws IOException {
        List<FormColumn> columns = Arrays.stream(FormColumn.values())
                .filter(column -> !column.isComputed())
                .toList();
        row(text, columns.stream().map(column -> column.heading(texts)).toList());
        for (AdministrativeUnit unit : units) {
            List<FormLine> asked = FormLine.askedOf(unit, lines);
            Map<Integer, Integer> firsts = FormLine.firsts(asked);
            for (int k = 0; k < asked.size(); k++) {
                FormLine line = asked.get(k);
                row(text, cells(columns, k, line, firsts.getOrDefault(line.place(), k), unit));
            }
        }
    }

    /**
     * The cells of a line.
     *
     * @param first the line in which its figure is filled in
     */
    private List<String> cells(List<FormColumn> columns, int k, FormLine line, int first, AdministrativeUnit unit) {
        List<String> cells = new ArrayList<>();
        for (FormColumn column : columns) {
            cells.add(
                    switch (column) {
                        case NUMBER -> Integer.toString(k + 1);
                        case NAME -> harmless(line.name());
                        case MOST_POINTS ->
                            line.mostPoints()
                                    .map(points -> points.stripTrailingZeros().toPlainString())
                                    .orElse("");
                        case METHOD ->
                            harmless(first == k ? line.method() : texts.filledAbove(first + 1, line.method()));
                        case EVIDENCE_ASKED -> harmless(line.evidence());
                        case COLLECTED_FROM -> harmless(line.collectedFrom());
                        case VERIFIED_BY -> harmless(line.verifiedBy());
                        case UNIT -> unit.code();
                        case CODE -> line.code();
                        case MEASURE -> harmless(line.measure());
                        default -> "";
                    });
        }
        return cells;
    }

    /** A stranger's text that Excel would compute is shown to be a text. */
    private static String harmless(String text) {
        return CellText.looksLikeFormula(text) ? "'" + text : text;
    }

    private void row(Writer text, List<String> cells) throws IOException {
        String separator = texts.isVietnamese() ? ";" : ",";
        text.write(cells.stream().map(FormCsv::quoted).collect(Collectors.joining(separator)));
        text.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean isPlain =
                cell.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t');
        return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
