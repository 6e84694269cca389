package io.github.thuocdo.harness.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kind of a file by its content, whatever its name says. */
final class FileKind {
    private static final int PEEKED = 512;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_OF_NOTHING = {'P', 'K', 5, 6};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The stream in which a compound file keeps a document under a password. */
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileKind() {}

    /** Whether a file begins as a workbook of Excel does, of any version, under a password or not. */
    static boolean beginsAsWorkbook(Path file) {
        try {
            byte[] start = start(file);
            return begins(start, ZIP) || begins(start, COMPOUND);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Does nothing where the file is a package of parts, as workbooks are.
     *
     * @throws UnreadableWorkbookException that says what else it is
     */
    static void requirePackage(Path path) {
        String file = path.toString();
        if (Files.isDirectory(path)) {
            throw UnreadableWorkbookException.of("workbook-is-folder", file);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw UnreadableWorkbookException.of("workbook-is-pipe", file);
        }
        try {
            byte[] start = start(path);
            if (begins(start, ZIP)) {
                return;
            }
            throw UnreadableWorkbookException.of(start.length == 0 ? "workbook-empty" : kind(path, start), file);
        } catch (IOException e) {
            throw UnreadableWorkbookException.of("workbook-missing", file);
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(PEEKED);
        }
    }

    private static String kind(Path path, byte[] start) throws IOException {
        if (begins(start, COMPOUND)) {
            return holds(path, LOCKED) ? "workbook-locked" : "workbook-of-1997";
        }
        if (begins(start, PDF)) {
            return "workbook-is-pdf";
        }
        if (begins(start, ZIP_OF_NOTHING)) {
            return "workbook-empty";
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
            return "workbook-is-web-page";
        }
        if (text.contains("<?xml")) {
            return "workbook-is-xml";
        }
        boolean binary = text.chars().anyMatch(c -> c == 0) && !begins(start, new byte[] {(byte) 0xFF, (byte) 0xFE});
        return binary ? "workbook-unknown" : "workbook-is-text";
    }

    /** The refusal of a package that holds no workbook, by what it holds instead. */
    static UnreadableWorkbookException otherPackage(Parts parts) {
        String code = "workbook-other-zip";
        if (parts.has("xl/workbook.bin")) {
            code = "workbook-is-xlsb";
        } else if (parts.has("content.xml") && parts.has("mimetype")) {
            code = "workbook-is-ods";
        } else if (parts.has("word/document.xml")) {
            code = "workbook-is-docx";
        }
        return UnreadableWorkbookException.of(code, parts.file(), parts.examples());
    }

    private static boolean begins(byte[] text, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= text.length || text[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes stand anywhere in the file. */
    private static boolean holds(Path path, byte[] bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                // The first byte stands nowhere else in what is looked for.
                matched = (byte) b == bytes[matched] ? matched + 1 : (byte) b == bytes[0] ? 1 : 0;
                if (matched == bytes.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
