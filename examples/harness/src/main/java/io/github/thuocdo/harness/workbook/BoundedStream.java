package io.github.thuocdo.harness.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The unpacked bytes of a part, counted before anybody sees them: their number, the length of each text and tag, and at the
 * end their checksum.
 */
final class BoundedStream extends FilterInputStream {
    /** Longer than any text or tag of a sheet; a parser keeps each whole. */
    private static final int MOST_BETWEEN_TAGS = 1 << 20;

    private final String file;
    private final String part;
    private final Unpacked unpacked;
    private final long checksum;
    private final CRC32 sum = new CRC32();
    private int sinceTag;

    /** The number of bytes unpacked of a workbook, all parts together, and of the letters that its cells take from its texts. */
    static final class Unpacked {
        private final long most;
        private final long mostOfParts;
        private long letters;
        private long bytes;

        /** Nothing of a file of {@code size} bytes is unpacked yet. */
        Unpacked(WorkbookLimits limits, long size) {
            this.most = limits.unpackedOf(size);
            this.mostOfParts = limits.partsOf(size);
        }

        /**
         * Counts more of its parts.
         *
         * @throws UnreadableWorkbookException if it is too much now
         */
        void count(long more, String file, String part) {
            bytes += more;
            require(bytes <= mostOfParts, mostOfParts, file, part);
            require(letters + bytes <= most, most, file, part);
        }

        /**
         * Counts more letters of texts.
         *
         * @throws UnreadableWorkbookException if it is too much now
         */
        void countLetters(long more, String file, String part) {
            letters += more;
            require(letters + bytes <= most, most, file, part);
        }

        /** Refuses a part of so many bytes if it alone is too much. */
        void requireWithin(long ofPart, String file, String part) {
            require(ofPart <= mostOfParts, mostOfParts, file, part);
        }

        private static void require(boolean isWithin, long most, String file, String part) {
            if (!isWithin) {
                throw UnreadableWorkbookException.of("workbook-unpacks-too-far", file, Long.toString(most >> 20), part);
            }
        }
    }

    /**
     * A part.
     *
     * @param checksum the checksum that its bytes must have; negative where none is known
     */
    BoundedStream(InputStream in, String file, String part, Unpacked unpacked, long checksum) {
        super(in);
        this.file = file;
        this.part = part;
        this.unpacked = unpacked;
        this.checksum = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int count = super.read(buffer, from, most);
        if (count < 0) {
            requireChecksum();
            return count;
        }
        unpacked.count(count, file, part);
        sum.update(buffer, from, count);
        requireTags(buffer, from, count);
        return count;
    }

    private void requireTags(byte[] buffer, int from, int count) {
        if (sinceTag + count <= MOST_BETWEEN_TAGS) {
            // Nothing in here is too long; what counts is how much stands behind the last tag.
            int last = from + count - 1;
            while (last >= from && buffer[last] != '<') {
                last--;
            }
            sinceTag = last < from ? sinceTag + count : from + count - 1 - last;
            return;
        }
        for (int i = from; i < from + count; i++) {
            if (buffer[i] == '<') {
                sinceTag = 0;
            } else if (++sinceTag > MOST_BETWEEN_TAGS) {
                throw UnreadableWorkbookException.of(
                        "workbook-text-too-long", file, Integer.toString(MOST_BETWEEN_TAGS), part);
            }
        }
    }

    private void requireChecksum() {
        if (checksum >= 0 && checksum != sum.getValue()) {
            throw UnreadableWorkbookException.of("workbook-damaged", file, part);
        }
    }

    /** Reads what is left, so that a part that is damaged further on is not taken for a sound one. */
    void drain() throws IOException {
        byte[] rest = new byte[1 << 13];
        while (read(rest, 0, rest.length) >= 0) {
            // Counted and summed, and of no further use.
            continue;
        }
    }
}
