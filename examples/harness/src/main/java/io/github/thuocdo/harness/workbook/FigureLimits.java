package io.github.thuocdo.harness.workbook;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.ReadingLimits;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limits of files of figures of every form. Each has a name, by which the command line sets it ({@code --limit
 * figures=20000000}).
 *
 * @param reading the limits of rows, figures and units, be they from text or from a workbook
 * @param workbooks the limits of workbooks
 */
public record FigureLimits(ReadingLimits reading, WorkbookLimits workbooks) {
    /** The limits that hold unless others are given. */
    public static final FigureLimits STANDARD = new FigureLimits(ReadingLimits.STANDARD, WorkbookLimits.STANDARD);

    private static final List<String> OF_WORKBOOKS = List.of(
            "workbook-cells",
            "workbook-cells-per-kilobyte",
            "workbook-megabytes",
            "workbook-rows-per-kilobyte",
            "workbook-sheets",
            "workbook-text-megabytes",
            "workbook-texts");

    private static final int MEGABYTE = 20;

    /** Refuses null. */
    public FigureLimits {
        NotNull.require("reading", reading, "workbooks", workbooks);
    }

    /** The names of the limits. */
    public static List<String> names() {
        return Stream.concat(ReadingLimits.names().stream(), OF_WORKBOOKS.stream())
                .toList();
    }

    /**
     * The same with another limit. What a cell and a row may hold goes for workbooks too; megabytes hold whatever the size of the
     * file.
     *
     * @param name the limit's name, one of {@link #names()}
     * @param most the new limit, 1 or more
     * @throws IllegalArgumentException if there is no such limit, or {@code most} is below 1
     */
    public FigureLimits with(String name, int most) {
        NotNull.require("name", name);
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "No limit is called (" + name + "); there are " + String.join(", ", names()));
        }
        if (most < 1) {
            throw new IllegalArgumentException("The limit (" + name + ") is 1 or more, and cannot be " + most);
        }
        return withKnown(name, most);
    }

    private FigureLimits withKnown(String name, int most) {
        WorkbookLimits w = workbooks;
        long bytes = (long) most << MEGABYTE;
        long unpacked = w.unpackedBytes();
        long texts = w.textBytes();
        int perByte = w.unpackedPerByte();
        int partsPerByte = w.partsPerByte();
        int textsPerByte = w.textBytesPerByte();
        return switch (name) {
            case "workbook-cells" ->
                ofWorkbooks(unpacked, perByte, partsPerByte, texts, textsPerByte, w.texts(), w.sheets(), most);
            case "workbook-cells-per-kilobyte" -> withDensity(w.density().rows(), most);
            case "workbook-rows-per-kilobyte" -> withDensity(most, w.density().cells());
            case "workbook-megabytes" ->
                ofWorkbooks(
                        bytes,
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        texts,
                        textsPerByte,
                        w.texts(),
                        w.sheets(),
                        w.cells());
            case "workbook-sheets" ->
                ofWorkbooks(unpacked, perByte, partsPerByte, texts, textsPerByte, w.texts(), most, w.cells());
            case "workbook-text-megabytes" ->
                ofWorkbooks(
                        unpacked, perByte, partsPerByte, bytes, Integer.MAX_VALUE, w.texts(), w.sheets(), w.cells());
            case "workbook-texts" ->
                ofWorkbooks(unpacked, perByte, partsPerByte, texts, textsPerByte, most, w.sheets(), w.cells());
            default -> ofRows(reading.with(name, most));
        };
    }

    private FigureLimits withDensity(int rows, int cells) {
        return new FigureLimits(reading, workbooks.with(new Density(rows, cells)));
    }

    private FigureLimits ofWorkbooks(
            long unpacked,
            int perByte,
            int partsPerByte,
            long textBytes,
            int textsPerByte,
            int texts,
            int sheets,
            long cells) {
        return new FigureLimits(
                reading,
                new WorkbookLimits(
                        unpacked,
                        perByte,
                        partsPerByte,
                        textBytes,
                        textsPerByte,
                        texts,
                        sheets,
                        workbooks.columns(),
                        cells,
                        workbooks.letters(),
                        workbooks.density()));
    }

    /** A workbook is opened at least as far as its rows are read. */
    private FigureLimits ofRows(ReadingLimits rows) {
        WorkbookLimits w = workbooks;
        return new FigureLimits(
                rows,
                new WorkbookLimits(
                        w.unpackedBytes(),
                        w.unpackedPerByte(),
                        w.partsPerByte(),
                        w.textBytes(),
                        w.textBytesPerByte(),
                        w.texts(),
                        w.sheets(),
                        Math.max(w.columns(), rows.columns()),
                        w.cells(),
                        Math.max(w.letters(), rows.cellLetters()),
                        w.density()));
    }
}
