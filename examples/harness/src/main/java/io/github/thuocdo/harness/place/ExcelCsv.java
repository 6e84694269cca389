package io.github.thuocdo.harness.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.thuocdo.internal.text.Harmless;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The CSV of a report as Excel of one language opens it right by a double click: marked as UTF-8, with the language's separator
 * and decimal mark, headings and statuses in words, codes that stay texts, and strangers' texts that are no formulas.
 */
public final class ExcelCsv {
    /** Tells a spreadsheet that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    /** The columns whose cells are texts, whatever they look like. */
    private static final Set<String> TEXTS =
            Set.of(("code name unit indicator criterion pillar document section quote rule judged_by file "
                            + "cell message id version sha256 title_vi title_en name_vi name_en lead coordinating "
                            + "horizons unexplained path words published published_by covered_by set set_title "
                            + "set_before set_title_before set_after set_title_after")
                    .split(" "));

    /** Excel takes 1/6 and 12-05 for days of this year. */
    private static final Pattern LIKE_A_DAY = Pattern.compile("-?[0-9]+/[0-9]+|[0-9]{1,2}-[0-9]{1,2}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");

    private static final Pattern SIGNED = Pattern.compile("[+-]?\\d+([.,]\\d+)?%?");

    /**
     * Texts of which Excel would make another number or a day: a code that begins with 0 or is very long, a section 1.2, 3-4. It
     * computes -1/2.
     */
    private static final Pattern NO_NUMBER = Pattern.compile("0\\d+|\\d{16,}|[+-]?\\d+([./-]\\d+)+");

    private final ColumnWords words;
    private final boolean vietnamese;

    /** In Vietnamese for {@code vi}, in English for every other language. */
    public ExcelCsv(Locale locale) {
        this.words = new ColumnWords(locale);
        this.vietnamese = locale.getLanguage().equals("vi");
    }

    /**
     * Writes a report to {@code out}, which stays open.
     *
     * @param names the headings of columns that bear the id of something
     * @throws IOException if {@code out} fails
     */
    public void write(Report report, Map<String, String> names, OutputStream out) throws IOException {
        Path plain = Files.createTempFile("thuocdo", ".csv");
        try {
            try (OutputStream file = Files.newOutputStream(plain)) {
                report.write(Format.CSV, file);
            }
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(vietnamese ? ';' : ',')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .bufferSize(0)
                    .build(text);
            try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(plain)) {
                List<String> columns = null;
                for (CsvRecord record : records) {
                    csv.writeRecord(columns == null ? headings(record.getFields(), names) : cells(columns, record));
                    columns = columns == null ? List.copyOf(record.getFields()) : columns;
                }
            }
            csv.flush();
            text.flush();
        } finally {
            Files.delete(plain);
        }
    }

    private List<String> headings(List<String> columns, Map<String, String> names) {
        List<String> headings = new ArrayList<>();
        for (String column : columns) {
            String name = names.get(column);
            headings.add(Harmless.cell(name == null ? words.heading(columns.get(0), column) : name));
        }
        return headings;
    }

    private List<String> cells(List<String> columns, CsvRecord record) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < record.getFieldCount(); at++) {
            cells.add(cell(at < columns.size() ? columns.get(at) : "", record.getField(at)));
        }
        return cells;
    }

    private String cell(String column, String plain) {
        if (TEXTS.contains(column)) {
            return text(plain);
        }
        Optional<String> inWords = words.cell(column, plain);
        if (inWords.isPresent()) {
            return harmless(inWords.get());
        }
        Optional<BigDecimal> exact = ColumnWords.fraction(column, plain);
        if (exact.isPresent()) {
            return number(exact.get().toPlainString());
        }
        return LIKE_A_DAY.matcher(plain).matches() ? text(plain) : number(plain);
    }

    private static String text(String plain) {
        return NO_NUMBER.matcher(plain).matches() ? "=\"" + plain + "\"" : harmless(plain);
    }

    /** A stranger's text is no formula; a number may begin with its sign. */
    private static String harmless(String plain) {
        return SIGNED.matcher(plain).matches() ? plain : Harmless.cell(plain);
    }

    private String number(String plain) {
        return vietnamese && NUMBER.matcher(plain).matches() ? plain.replace('.', ',') : harmless(plain);
    }
}
