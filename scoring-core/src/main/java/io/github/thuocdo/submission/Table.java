package io.github.thuocdo.submission;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Comma-, semicolon- or tab-separated text in strict UTF-8, with limits that a stranger's file cannot pass.
 *
 * <p>The separator is recognised from the header. Every fault of the text is an {@link UnreadableException}.
 */
final class Table implements AutoCloseable {
    private static final int PEEKED = 1 << 16;

    private final String file;
    private final CsvReader<Row> reader;
    private final Iterator<Row> records;
    private final List<String> header;
    private final boolean nameless;

    private Table(String file, CsvReader<Row> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        Row first = next();
        if (first == null) {
            throw UnreadableException.of("file-empty", file);
        }
        List<String> names = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            String name = first.text(i);
            if (isBinary(name)) {
                throw UnreadableException.of("file-binary", file);
            }
            names.add(name);
        }
        this.header = List.copyOf(names);
        this.nameless = header.contains("");
    }

    private static boolean isBinary(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == '�') {
                return true;
            }
        }
        return false;
    }

    /** A stream of the file's bytes. */
    static InputStream bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw UnreadableException.of("file-is-folder", file.toString());
        }
        // A new JVM opens a plain file with some twenty classes less than a channel takes.
        return file.getFileSystem() == FileSystems.getDefault()
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    /** Opens a table; the caller closes the stream. */
    static Table open(InputStream in, String file) {
        try {
            return open(utf8(in, file), file);
        } catch (IOException e) {
            throw DamagedFile.of(file, e);
        }
    }

    /** Opens a table in a text that {@link #utf8} gave. */
    static Table open(BufferedReader text, String file) {
        try {
            CsvReader<Row> reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(new Row(), text);
            return new Table(file, reader);
        } catch (IOException e) {
            throw DamagedFile.of(file, e);
        }
    }

    /** A reader of strict UTF-8 that skips a byte-order mark and leaves the stream open. */
    static BufferedReader utf8(InputStream in, String file) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        new FilterInputStream(in) {
                            @Override
                            public void close() {
                                // The stream is the caller's.
                            }
                        },
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                PEEKED);
        text.mark(1);
        int first = text.read();
        if (first < 0) {
            throw UnreadableException.of("file-empty", file);
        }
        if (first != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** Whether the first character that is no space opens a list or an object of JSON; the text stays where it is. */
    static boolean beginsAsJson(BufferedReader text) throws IOException {
        text.mark(PEEKED);
        int c = text.read();
        for (int i = 1; i < PEEKED && Character.isWhitespace(c); i++) {
            c = text.read();
        }
        text.reset();
        return c == '[' || c == '{';
    }

    /** The separator that the first line has most of, outside quotes; a comma where it has none. */
    private static char separator(Reader text) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean something = false;
        text.mark(PEEKED);
        for (int i = 0; i < PEEKED - 1; i++) {
            int c = text.read();
            if (c < 0 || (something && !quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            something |= c != '\n' && c != '\r';
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        text.reset();
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    /** The names of the columns, trimmed. */
    List<String> header() {
        return header;
    }

    /**
     * Where each column stands, by its name in lower case.
     *
     * @throws UnreadableException if two columns have one name
     */
    Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                throw UnreadableException.of("column-twice", file, Cells.shown(header.get(i)));
            }
        }
        return columns;
    }

    /** The next record that is not blank, until the one after it is read; null after the last one. */
    @Nullable
    Row next() {
        try {
            while (records.hasNext()) {
                Row record = records.next();
                if (!record.isBlank()) {
                    return record;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw DamagedFile.of(file, e);
        } catch (UncheckedIOException e) {
            throw DamagedFile.of(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** The first field of a record that stands under no heading, "" where there is none: nothing may get lost silently. */
    String strayField(Row record) {
        if (!nameless && record.size() <= header.size()) {
            return "";
        }
        for (int i = 0; i < record.size(); i++) {
            if ((i >= header.size() || header.get(i).isEmpty()) && !record.isEmpty(i)) {
                return record.text(i);
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw DamagedFile.of(file, e);
        }
    }
}
