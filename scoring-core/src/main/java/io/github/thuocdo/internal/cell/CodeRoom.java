package io.github.thuocdo.internal.cell;

import java.util.Arrays;

/**
 * Room for the codes of many reports, one behind the other: whoever goes through them goes through memory in its order. Used by one
 * thread.
 */
public final class CodeRoom {
    private final int least;
    private long[] codes = {};
    private int used;
    private int from;
    private String[] indicators = {};

    private CodeRoom(int least) {
        this.least = least;
    }

    /** Room for one report. */
    public static CodeRoom ofOne() {
        return new CodeRoom(0);
    }

    /** Room for many reports. */
    public static CodeRoom ofMany() {
        return new CodeRoom(4096);
    }

    /** Makes room for the next report. */
    public void begin(int size) {
        if (codes.length - used < size) {
            codes = new long[Math.max(least, size)];
            used = 0;
        }
        from = used;
        used += size;
    }

    /** Puts a code of the report that was begun. */
    public void put(int index, long code) {
        codes[from + index] = code;
    }

    /** The codes of this report, and of others. */
    long[] codes() {
        return codes;
    }

    /** The place of the first code of this report. */
    int from() {
        return from;
    }

    /** The indicators of this report, in the array of the report before where that says the same. */
    String[] indicators(String[] own) {
        indicators = Arrays.equals(own, indicators) ? indicators : own;
        return indicators;
    }
}
