package io.github.thuocdo.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of text whose cells a comma, semicolon or tab separates. */
public final class SeparatedText implements Rows {
    /** FastCSV holds no more of a cell than this for each of the letters that it may have. */
    private static final int BUFFER_OF_A_LETTER = 8;

    private static final int SMALLEST_BUFFER = 1 << 19;
    private static final int LARGEST_BUFFER = 1 << 30;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int NO_SIGN = 0;
    private static final int HEADED = 1;
    private static final int CLEAR_SIGN = 2;
    private static final String DECLARATION = "sep=";
    private static final int LONGEST_DECLARATION = 16;

    private final Watched text;
    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final char separator;
    private final int linesBefore;
    private final RowLimits limits;
    private int nextLine;

    /** A text that knows whether it was read to its end, and its last letter. */
    private static final class Watched extends FilterReader {
        private boolean isEnded;
        private char last = '\n';

        Watched(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            if (read > 0) {
                last = buffer[from + read - 1];
            }
            isEnded |= read < 0;
            return read;
        }
    }

    private SeparatedText(BufferedReader text, char separator, int linesBefore, RowLimits limits) {
        this.text = new Watched(text);
        this.reader = csv(separator, limits).build(new RowHandler(linesBefore, limits), this.text);
        this.separator = separator;
        this.rows = reader.iterator();
        this.linesBefore = linesBefore;
        this.limits = limits;
        this.nextLine = linesBefore + 1;
    }

    /**
     * Rows of a text, within the usual limits.
     *
     * @param isHeader recognises the row of the headings
     * @throws UnreadableTable if the text cannot be read
     */
    public static SeparatedText of(BufferedReader text, Predicate<Row> isHeader) {
        return of(text, isHeader, RowLimits.STANDARD);
    }

    /**
     * Rows of a text.
     *
     * <p>A first line {@code sep=;} says what separates. Otherwise it is the separator under which a header is among the first
     * rows; where none is, the one that the first line with one has most of.
     *
     * @param isHeader recognises the row of the headings
     * @param limits the limits of a row
     * @throws UnreadableTable if the text cannot be read
     */
    public static SeparatedText of(BufferedReader text, Predicate<Row> isHeader, RowLimits limits) {
        try {
            char declared = declared(text);
            if (declared != 0) {
                text.readLine();
                requireHeaded(text, declared, isHeader, limits);
                return new SeparatedText(text, declared, 1, limits);
            }
            return new SeparatedText(text, found(text, isHeader, limits), 0, limits);
        } catch (IOException e) {
            throw DamagedText.of(e);
        }
    }

    private static CsvReaderBuilder csv(char separator, RowLimits limits) {
        long buffer = (long) BUFFER_OF_A_LETTER * limits.cellLetters();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize((int) Math.min(Math.max(buffer, SMALLEST_BUFFER), LARGEST_BUFFER));
    }

    /** The separator that Excel's own first line declares; 0 where there is no such line. The text stays where it is. */
    private static char declared(BufferedReader text) throws IOException {
        String start = TextReader.peek(text, LONGEST_DECLARATION);
        String line = start.lines().findFirst().orElse("").replace("\"", "");
        boolean isDeclaration =
                line.length() == DECLARATION.length() + 1 && line.regionMatches(true, 0, DECLARATION, 0, 4);
        char separator = isDeclaration ? line.charAt(DECLARATION.length()) : 0;
        return separator < ' ' && separator != '\t' || Character.isLetterOrDigit(separator) ? 0 : separator;
    }

    /** Refuses a declaration under which no headings are where they are under another separator. */
    private static void requireHeaded(BufferedReader text, char declared, Predicate<Row> isHeader, RowLimits limits)
            throws IOException {
        String start = TextReader.peek(text, TextReader.PEEKED - 1);
        if (sign(start, declared, isHeader, limits) > NO_SIGN) {
            return;
        }
        for (char separator : SEPARATORS) {
            if (separator != declared && sign(start, separator, isHeader, limits) == CLEAR_SIGN) {
                throw new UnreadableTable("sep-differs", named(declared), named(separator));
            }
        }
    }

    private static String named(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static char found(BufferedReader text, Predicate<Row> isHeader, RowLimits limits) throws IOException {
        String start = TextReader.peek(text, TextReader.PEEKED - 1);
        char frequent = mostFrequent(start);
        int sign = sign(start, frequent, isHeader, limits);
        char first = frequent;
        // A heading may hold a comma itself: "Xã, phường, thị trấn".
        for (int i = 0; i < SEPARATORS.size() && sign != CLEAR_SIGN; i++) {
            char separator = SEPARATORS.get(i);
            int own = sign(start, separator, isHeader, limits);
            if (own > sign) {
                sign = own;
                first = separator;
            }
        }
        return first;
    }

    /** The evidence for a separator: a header, and a row below it that has as many cells. */
    private static int sign(String start, char separator, Predicate<Row> isHeader, RowLimits limits) {
        int sign = NO_SIGN;
        try (CsvReader<Row> rows = csv(separator, limits).build(new RowHandler(0, limits), start)) {
            int seen = 0;
            int cells = 0;
            for (Row row : rows) {
                if (sign == HEADED && !row.isBlank()) {
                    return row.size() == cells ? CLEAR_SIGN : HEADED;
                }
                if (sign == NO_SIGN && isHeader.test(row)) {
                    sign = HEADED;
                    cells = row.size();
                }
                seen += row.isBlank() ? 0 : 1;
                if (seen == Table.MOST_TITLE_ROWS) {
                    break;
                }
            }
            return sign;
        } catch (IOException | UncheckedIOException | CsvParseException | UnreadableTable e) {
            // The start may end within a cell, or another separator makes a broken table of it.
            return sign;
        }
    }

    /** The separator that the first line with one has most of, outside quotes; a comma where there is none. */
    private static char mostFrequent(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (commas + semicolons + tabs > 0 && !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            nextLine = row.number() + 1;
            return row;
        } catch (CsvParseException e) {
            throw DamagedText.of(e, linesBefore, nextLine, limits);
        } catch (UncheckedIOException e) {
            throw DamagedText.of(Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public char separator() {
        return separator;
    }

    /** A row that ends with the text makes the parser ask for more of it. */
    @Override
    public boolean isEndedWithin() {
        return text.isEnded && text.last != '\n' && text.last != '\r';
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw DamagedText.of(e);
        }
    }
}
