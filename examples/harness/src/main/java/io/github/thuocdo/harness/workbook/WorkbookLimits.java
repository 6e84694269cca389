package io.github.thuocdo.harness.workbook;

/**
 * What a workbook may make a reader do. A workbook that goes beyond a limit is refused, with the limit's name and value.
 *
 * @param unpackedBytes how many bytes its parts may have when they are unpacked, all together, and the letters that its cells
 *     take from the table of texts
 * @param unpackedPerByte how many unpacked bytes a byte of the file may stand for, beyond {@link #FREE_BYTES}
 * @param textBytes how many bytes the texts of its string table may take, in UTF-8
 * @param textBytesPerByte how many of these a byte of the file may stand for, beyond {@link #FREE_BYTES}
 * @param texts how many texts its string table may have
 * @param sheets how many sheets it may have
 * @param columns the last column that may hold something
 * @param cells how many cells a sheet may have, the empty ones before the last of each row among them
 * @param letters how many letters a cell may have
 */
public record WorkbookLimits(
        long unpackedBytes,
        int unpackedPerByte,
        long textBytes,
        int textBytesPerByte,
        int texts,
        int sheets,
        int columns,
        long cells,
        int letters) {
    /** So many bytes are unpacked whatever the size of the file: 16 MiB. */
    public static final long FREE_BYTES = 16L << 20;

    /**
     * The limits that hold unless others are given: 2 GiB unpacked, 100 bytes for each of the file; 256 MiB of texts, 20 bytes
     * for each of the file; 4,000,000 texts; 1,000 sheets; 4,096 columns; 64,000,000 cells; 100,000 letters in a cell.
     */
    public static final WorkbookLimits STANDARD =
            new WorkbookLimits(2L << 30, 100, 256L << 20, 20, 4_000_000, 1_000, 4_096, 64_000_000, 100_000);

    /**
     * Tighter limits for workbooks that are kept whole while they are read, a set, an annex, a table that was published: 256 MiB
     * unpacked, 24 bytes for each of the file; 64 MiB of texts, 8 bytes for each of the file; 1,000,000 texts; 100 sheets; 4,096
     * columns; 2,000,000 cells; 100,000 letters in a cell.
     */
    public static final WorkbookLimits OF_TABLES =
            new WorkbookLimits(256L << 20, 24, 64L << 20, 8, 1_000_000, 100, 4_096, 2_000_000, 100_000);

    /**
     * These limits.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public WorkbookLimits {
        boolean positive = unpackedBytes > 0
                && unpackedPerByte > 0
                && textBytes > 0
                && textBytesPerByte > 0
                && texts > 0
                && sheets > 0
                && columns > 0
                && cells > 0
                && letters > 0;
        if (!positive) {
            throw new IllegalArgumentException("A limit of workbooks is 1 or more");
        }
    }

    /** How many bytes the parts of a file of {@code size} bytes may have when unpacked. */
    long unpackedOf(long size) {
        return Math.min(unpackedBytes, FREE_BYTES + unpackedPerByte * size);
    }

    /** How many bytes the texts of a file of {@code size} bytes may take. */
    long textOf(long size) {
        return Math.min(textBytes, FREE_BYTES + textBytesPerByte * size);
    }
}
