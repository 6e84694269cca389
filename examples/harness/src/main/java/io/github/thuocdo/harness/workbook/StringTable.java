package io.github.thuocdo.harness.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells of all sheets share, packed: a million short texts as objects would take a hundred megabytes. */
final class StringTable {
    private static final int CHUNK = 1 << 20;
    private static final int LENGTH_BYTES = 4;
    private static final int KEPT = 1 << 12;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private int[] starts = new int[64];
    private int count;

    /** Texts asked for lately, as codes and words come again and again. */
    private final @Nullable String[] kept = new String[KEPT];

    private final int[] keptOf = new int[KEPT];

    /** A table without texts. */
    static StringTable empty() {
        return new StringTable();
    }

    /** Reads the table of a workbook. */
    static StringTable read(Parts parts, String part, WorkbookLimits limits, long size) {
        StringTable table = new StringTable();
        long most = limits.textOf(size);
        long bytes = 0;
        try (PartXml xml = new PartXml(parts, part, limits.letters())) {
            while (xml.nextElement()) {
                if (!xml.isStart("si")) {
                    continue;
                }
                bytes += table.add(xml.runs("si"));
                if (bytes > most) {
                    throw UnreadableWorkbookException.of(
                            "workbook-texts-too-long", parts.file(), Long.toString(most >> 20));
                }
                if (table.count > limits.texts()) {
                    throw UnreadableWorkbookException.of(
                            "workbook-too-many-texts", parts.file(), Integer.toString(limits.texts()));
                }
            }
        }
        return table;
    }

    private int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int needed = LENGTH_BYTES + bytes.length;
        if (used + needed > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, needed)]);
            used = 0;
        }
        byte[] chunk = chunks.get(chunks.size() - 1);
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = (chunks.size() - 1) * CHUNK + used;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            chunk[used + i] = (byte) (bytes.length >>> 8 * i);
        }
        System.arraycopy(bytes, 0, chunk, used + LENGTH_BYTES, bytes.length);
        used += needed;
        return bytes.length;
    }

    int size() {
        return count;
    }

    /** The text at a place from 0 on. */
    String text(int index) {
        int slot = index & KEPT - 1;
        String known = kept[slot];
        if (known != null && keptOf[slot] == index) {
            return known;
        }
        int start = starts[index];
        byte[] chunk = chunks.get(start / CHUNK);
        int at = start % CHUNK;
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            length |= (chunk[at + i] & 0xFF) << 8 * i;
        }
        String text = new String(chunk, at + LENGTH_BYTES, length, StandardCharsets.UTF_8);
        kept[slot] = text;
        keptOf[slot] = index;
        return text;
    }
}
