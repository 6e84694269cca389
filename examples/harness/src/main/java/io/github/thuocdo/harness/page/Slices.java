package io.github.thuocdo.harness.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What is said of units at length: a column of bytes, and a column of how many of them each unit has, so that one is read alone. */
final class Slices {
    private final ColumnBytes lengths = new ColumnBytes();
    private final ColumnBytes bytes = new ColumnBytes();
    private int begun;

    /** Where the numbers of the unit that comes next are added. */
    ColumnBytes bytes() {
        return bytes;
    }

    /** Ends the slice of a unit, which may be empty. */
    void end() {
        lengths.add(bytes.length() - (long) begun);
        begun = bytes.length();
    }

    /** How many bytes the two columns take. */
    List<Integer> columns() {
        return List.of(lengths.length(), bytes.length());
    }

    void writeTo(OutputStream out) throws IOException {
        lengths.writeTo(out);
        bytes.writeTo(out);
    }
}
