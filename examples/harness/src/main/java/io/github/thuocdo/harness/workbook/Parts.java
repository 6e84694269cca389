package io.github.thuocdo.harness.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook's file, unpacked one by one where somebody asks for them, and none written anywhere. */
final class Parts implements AutoCloseable {
    private static final int EXAMPLES = 3;

    private final ZipFile zip;
    private final String file;
    private final BoundedStream.Unpacked unpacked;
    /** By name without case, as names of parts are compared. */
    private final Map<String, ZipEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Parts(ZipFile zip, String file, BoundedStream.Unpacked unpacked) {
        this.zip = zip;
        this.file = file;
        this.unpacked = unpacked;
        zip.stream().forEach(entry -> entries.put(entry.getName().replace('\\', '/'), entry));
    }

    /**
     * Opens a file that begins as a package does.
     *
     * @throws UnreadableWorkbookException if it is damaged
     */
    static Parts open(Path path, WorkbookLimits limits) {
        String file = path.toString();
        try {
            ZipFile zip = new ZipFile(path.toFile());
            return new Parts(
                    zip, file, new BoundedStream.Unpacked(limits, path.toFile().length()));
        } catch (ZipException e) {
            boolean locked =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("encrypted");
            throw UnreadableWorkbookException.of(locked ? "workbook-locked" : "workbook-damaged", file, "zip");
        } catch (IOException e) {
            throw UnreadableWorkbookException.of("workbook-missing", file);
        }
    }

    String file() {
        return file;
    }

    boolean has(String part) {
        return entries.containsKey(part);
    }

    /** The names of the first parts, for a message. */
    String examples() {
        List<String> names = new ArrayList<>();
        entries.keySet().stream().limit(EXAMPLES).forEach(names::add);
        return String.join(", ", names) + (entries.size() > EXAMPLES ? ", …" : "");
    }

    /** Counts the letters of a text that a cell of {@code part} has in common with others: few bytes may stand for very many. */
    void unfold(String text, String part) {
        unpacked.countLetters(text.length(), file, part);
    }

    /**
     * Refuses a part that says of itself that it unpacks too far.
     *
     * @throws UnreadableWorkbookException if it does
     */
    void requireDeclaredSize(String part) {
        ZipEntry entry = entries.get(part);
        unpacked.requireWithin(entry == null ? 0 : entry.getSize(), file, part);
    }

    /** The bytes of a part from its beginning on. */
    BoundedStream open(String part) {
        ZipEntry entry = entries.get(part);
        if (entry == null) {
            throw UnreadableWorkbookException.of("workbook-part-missing", file, part);
        }
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw UnreadableWorkbookException.of("workbook-part-missing", file, part);
            }
            return new BoundedStream(in, file, part, unpacked, entry.getCrc());
        } catch (IOException e) {
            throw UnreadableWorkbookException.of("workbook-damaged", file, part);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw UnreadableWorkbookException.of("workbook-damaged", file, "zip");
        }
    }
}
