package io.github.thuocdo.harness.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The long texts about units: a column of bytes, and a column with the number of each unit's bytes, so that one is read alone. */
final class Slices {
    private final ColumnBytes lengths = new ColumnBytes();
    private final ColumnBytes bytes = new ColumnBytes();
    private int begun;

    /** The bytes to which the next unit's numbers are added. */
    ColumnBytes bytes() {
        return bytes;
    }

    /** Ends the slice of a unit, which may be empty. */
    void end() {
        lengths.add(bytes.length() - (long) begun);
        begun = bytes.length();
    }

    /** The numbers of bytes that the two columns take. */
    List<Integer> columns() {
        return List.of(lengths.length(), bytes.length());
    }

    void writeTo(OutputStream out) throws IOException {
        lengths.writeTo(out);
        bytes.writeTo(out);
    }
}
