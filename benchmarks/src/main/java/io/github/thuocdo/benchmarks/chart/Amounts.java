package io.github.thuocdo.benchmarks.chart;

import java.util.Locale;

/** Amounts as page and chart write them. */
public final class Amounts {
    private Amounts() {}

    /** A ratio: so many times as much. */
    public static String times(double ratio) {
        return figures(ratio) + " ×";
    }

    /** A time in the unit that fits it. */
    public static String time(double micros) {
        if (micros < 1_000) {
            return figures(micros) + " µs";
        }
        return micros < 1_000_000 ? figures(micros / 1_000) + " ms" : figures(micros / 1_000_000) + " s";
    }

    /** An amount of memory in the unit that fits it. */
    public static String bytes(double bytes) {
        if (bytes < 1_000) {
            return Math.round(bytes) + " B";
        }
        if (bytes < 1_000_000) {
            return figures(bytes / 1_000) + " kB";
        }
        return bytes < 1_000_000_000 ? figures(bytes / 1_000_000) + " MB" : figures(bytes / 1_000_000_000) + " GB";
    }

    /** A number in three figures. */
    public static String figures(double number) {
        if (number >= 99.95) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, number >= 9.995 ? "%.1f" : "%.2f", number);
    }

    /** A whole number with a comma between thousands. */
    public static String grouped(String digits) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(digits));
    }
}
