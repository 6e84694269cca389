package io.github.thuocdo.internal.table;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a file. */
public final class TextReader {
    /** The most characters that may be looked at ahead. */
    static final int PEEKED = 1 << 16;

    /** The number of first characters that tell which markup a text is. */
    private static final int MARKUP = 512;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

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
     * A reader of strict UTF-8, or of UTF-16 where a byte-order mark says so; it skips the mark and leaves the stream open.
     *
     * @throws UnreadableTable if there is nothing to read, or a workbook, a PDF, a web page
     */
    public static BufferedReader of(InputStream in) throws IOException {
        SampledBytes bytes = new SampledBytes(in);
        Charset charset = charset(bytes.start());
        BufferedReader text = new BufferedReader(new Decoded(bytes, charset), PEEKED);
        text.mark(1);
        int first = next(text);
        if (first < 0) {
            throw new UnreadableTable("file-empty");
        }
        if (first != BYTE_ORDER_MARK) {
            text.reset();
        }
        refuseMarkup(text);
        return text;
    }

    /** A table of figures never begins with a tag. */
    private static void refuseMarkup(BufferedReader text) throws IOException {
        text.mark(1);
        int first = next(text);
        text.reset();
        if (first == '<') {
            String start = peek(text, MARKUP).toLowerCase(Locale.ROOT);
            if (start.startsWith("<?xml") && !start.contains("<html")) {
                throw new UnreadableTable("file-is-xml");
            }
            if (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<table")) {
                throw new UnreadableTable("file-is-web-page");
            }
        }
    }

    /** The next character: a letter of a code page may stand in the very first heading. */
    private static int next(BufferedReader text) throws IOException {
        try {
            return text.read();
        } catch (ForeignText e) {
            throw e.refusal();
        }
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4)) {
            throw new UnreadableTable("file-is-workbook");
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("file-is-old-workbook");
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw new UnreadableTable("file-is-pdf");
        }
        String packed = packed(start);
        if (!packed.isEmpty()) {
            throw new UnreadableTable("file-is-packed", packed);
        }
        if (begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xFF, 0xD8, 0xFF)
                || begins(start, 'G', 'I', 'F', '8')) {
            throw new UnreadableTable("file-is-picture");
        }
        // A heading may begin so too: ID;Phường, xã.
        if (begins(start, 'I', 'D', ';', 'P', 'W', 'X', 'L') || begins(start, 'I', 'D', ';', 'P', 'C', 'A', 'L', 'C')) {
            throw new UnreadableTable("file-is-exchange", "SYLK");
        }
        if (begins(start, 'T', 'A', 'B', 'L', 'E', '\n', '0', ',')
                || begins(start, 'T', 'A', 'B', 'L', 'E', '\r', '\n', '0', ',')) {
            throw new UnreadableTable("file-is-exchange", "DIF");
        }
        if (begins(start, '{', '\\', 'r', 't')) {
            throw new UnreadableTable("file-is-rtf");
        }
        if (isUnmarked(start, 1) || isUnmarked(start, 0)) {
            throw new UnreadableTable("file-utf-16-unmarked");
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** The name of the program that packed a file; "" where none did. */
    private static String packed(byte[] start) {
        if (begins(start, 0x1F, 0x8B)) {
            return "gzip";
        }
        if (begins(start, 'B', 'Z', 'h')) {
            return "bzip2";
        }
        if (begins(start, 0xFD, '7', 'z', 'X')) {
            return "xz";
        }
        if (begins(start, '7', 'z', 0xBC, 0xAF)) {
            return "7-Zip";
        }
        return begins(start, 'R', 'a', 'r', '!') ? "RAR" : "";
    }

    /** Whether a text begins with two plain letters of UTF-16 without its mark: each has a byte of nothing in {@code half}. */
    private static boolean isUnmarked(byte[] start, int half) {
        return start.length >= 4
                && start[half] == 0
                && start[half + 2] == 0
                && start[1 - half] != 0
                && start[3 - half] != 0;
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tells of bytes that are no text what they may be. */
    private static final class Decoded extends Reader {
        private final SampledBytes bytes;
        private final Charset charset;
        private final Reader text;

        Decoded(SampledBytes bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
            this.text = new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }

        @Override
        public int read(char[] buffer, int from, int most) throws IOException {
            try {
                return text.read(buffer, from, most);
            } catch (CharacterCodingException e) {
                boolean utf16 = charset != StandardCharsets.UTF_8;
                throw new ForeignText(utf16, utf16 ? null : bytes.codePage());
            }
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
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
        int c = next(text);
        for (int i = 1; i < PEEKED && Character.isWhitespace(c); i++) {
            c = next(text);
        }
        text.reset();
        return c == '[' || c == '{';
    }
}
