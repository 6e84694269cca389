package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.internal.text.NotNull;

/**
 * The limits of a workbook. A workbook that goes beyond one is refused, with the limit's name and value.
 *
 * @param unpackedBytes the most bytes of its parts when they are unpacked, all together, and of the letters that its cells
 *     take from the table of texts
 * @param unpackedPerByte the most unpacked bytes and such letters for each byte of the file, beyond {@link #FREE_BYTES}
 * @param partsPerByte the most of these without the letters for each of the first {@link #TIGHT_BYTES} of the file: Excel and
 *     LibreOffice write up to 20; behind these as many as with the letters
 * @param textBytes the most bytes of the texts in its string table, in UTF-8
 * @param textBytesPerByte the most of these for each byte of the file, beyond {@link #FREE_BYTES}
 * @param texts the most texts in its string table
 * @param sheets the most sheets
 * @param columns the last column that may hold something
 * @param cells the most cells of a sheet, the empty ones before the last of each row among them
 * @param letters the most letters of a cell
 * @param density the most rows and cells for the size of the file
 */
public record WorkbookLimits(
        long unpackedBytes,
        int unpackedPerByte,
        int partsPerByte,
        long textBytes,
        int textBytesPerByte,
        int texts,
        int sheets,
        int columns,
        long cells,
        int letters,
        Density density) {
    /** So many bytes are unpacked whatever the size of the file: 16 MiB. */
    public static final long FREE_BYTES = 16L << 20;

    /** For so many bytes of the file the number of unpacked bytes is tight: 1 MiB. An honest workbook beyond that unpacks further. */
    public static final long TIGHT_BYTES = 1L << 20;

    /**
     * The limits that hold unless others are given: 2 GiB unpacked, 100 bytes for each of the file, of its parts alone 32 for each
     * of the first MiB; 256 MiB of texts, 20 bytes for each of the file; 4,000,000 texts; 1,000 sheets; 4,096 columns; 64,000,000
     * cells; 100,000 letters in a cell; the {@linkplain Density#STANDARD usual density}.
     */
    public static final WorkbookLimits STANDARD =
            new WorkbookLimits(2L << 30, 100, 32, 256L << 20, 20, 4_000_000, 1_000, 4_096, 64_000_000, 100_000);

    /**
     * Tighter limits for workbooks that are kept whole while they are read, a set, an annex, a table that was published: 256 MiB
     * unpacked, 24 bytes for each of the file; 64 MiB of texts, 8 bytes for each of the file; 1,000,000 texts; 100 sheets; 4,096
     * columns; 2,000,000 cells; 100,000 letters in a cell; the {@linkplain Density#STANDARD usual density}.
     */
    public static final WorkbookLimits OF_TABLES =
            new WorkbookLimits(256L << 20, 24, 24, 64L << 20, 8, 1_000_000, 100, 4_096, 2_000_000, 100_000);

    /** Limits with the {@linkplain Density#STANDARD usual density}. */
    public WorkbookLimits(
            long unpackedBytes,
            int unpackedPerByte,
            int partsPerByte,
            long textBytes,
            int textBytesPerByte,
            int texts,
            int sheets,
            int columns,
            long cells,
            int letters) {
        this(
                unpackedBytes,
                unpackedPerByte,
                partsPerByte,
                textBytes,
                textBytesPerByte,
                texts,
                sheets,
                columns,
                cells,
                letters,
                Density.STANDARD);
    }

    /** The same with another density. */
    WorkbookLimits with(Density other) {
        return new WorkbookLimits(
                unpackedBytes,
                unpackedPerByte,
                partsPerByte,
                textBytes,
                textBytesPerByte,
                texts,
                sheets,
                columns,
                cells,
                letters,
                other);
    }

    /**
     * These limits.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public WorkbookLimits {
        NotNull.require("density", density);
        boolean positive = unpackedBytes > 0
                && unpackedPerByte > 0
                && partsPerByte > 0
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

    /** The most bytes of the unpacked parts of a file of {@code size} bytes, and of the letters that cells take from its texts. */
    long unpackedOf(long size) {
        return least(unpackedBytes, FREE_BYTES, unpackedPerByte, size);
    }

    /** The most bytes of the unpacked parts alone. */
    long partsOf(long size) {
        long tight = Math.min(size, TIGHT_BYTES);
        return least(unpackedBytes, FREE_BYTES + partsPerByte * tight, unpackedPerByte, size - tight);
    }

    /** The most bytes of the texts of a file of {@code size} bytes. */
    long textOf(long size) {
        return least(textBytes, FREE_BYTES, textBytesPerByte, size);
    }

    /** The lesser of {@code most} and what the size allows beyond what is free, which may be more than a number holds. */
    private static long least(long most, long free, int perByte, long size) {
        return size > most / perByte || perByte * size > most - free ? most : free + perByte * size;
    }
}
