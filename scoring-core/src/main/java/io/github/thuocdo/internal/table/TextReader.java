package io.github.thuocdo.internal.table;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file. */
public final class TextReader {
    /** How many characters may be looked at ahead. */
    static final int PEEKED = 1 << 16;

    private TextReader() {}

    /**
     * A stream of a file's bytes, be it a pipe.
     *
     * @throws UnreadableTable if it is a folder
     * @throws IOException if it cannot be opened
     */
    public static InputStream bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableTable("file-is-folder");
        }
        // A new JVM opens a plain file with some twenty classes less than a channel takes, and a channel knows no
        // pipes.
        return file.getFileSystem() == FileSystems.getDefault()
                ? new FileInputStream(file.toFile())
                : Files.newInputStream(file);
    }

    /**
     * A reader of strict UTF-8 that skips a byte-order mark and leaves the stream open.
     *
     * @throws UnreadableTable if there is nothing to read
     */
    public static BufferedReader of(InputStream in) throws IOException {
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
            throw new UnreadableTable("file-empty");
        }
        if (first != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** The next characters, at most {@code most}; the text stays where it is. */
    static String peek(BufferedReader text, int most) throws IOException {
        text.mark(PEEKED);
        char[] start = new char[most];
        int length = 0;
        int read = text.read(start, 0, most);
        while (read > 0) {
            length += read;
            read = length == most ? 0 : text.read(start, length, most - length);
        }
        text.reset();
        return new String(start, 0, length);
    }

    /** Whether the first character that is no space opens a list or an object of JSON; the text stays where it is. */
    public static boolean beginsAsJson(BufferedReader text) throws IOException {
        text.mark(PEEKED);
        int c = text.read();
        for (int i = 1; i < PEEKED && Character.isWhitespace(c); i++) {
            c = text.read();
        }
        text.reset();
        return c == '[' || c == '{';
    }
}
