package io.github.thuocdo.internal.heading;

import io.github.thuocdo.internal.text.Sameness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table with one for each indicator, of which some give its counts: {@code Văn bản ký số (tử số)} beside {@code Văn bản
 * ký số (mẫu số)}, and maybe {@code Văn bản ký số} itself.
 */
public final class CountHeadings {
    /** Stands for a column that is not there. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private static final String TOP = "tử số|numerator";
    private static final String BOTTOM = "mẫu số|denominator";
    private static final Pattern BEHIND = Pattern.compile(
            "(.+?) ?(?:\\((?:(" + TOP + "|ts)|(" + BOTTOM + "|ms))\\)|[ _.,:/–-] ?(?:(" + TOP + ")|(" + BOTTOM + ")))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST = 4;

    private final List<String> header;
    private final Map<Integer, Counts> counts = new HashMap<>();
    private final List<Integer> columns;

    /**
     * The columns of an indicator's counts.
     *
     * @param indicator the heading without the word for its part
     * @param value the column of its value; one that no row reaches where there is none
     * @param top that of its numerators
     * @param bottom that of its denominators
     */
    public record Counts(String indicator, int value, int top, int bottom) {
        private int first() {
            return Math.min(value, Math.min(top, bottom));
        }
    }

    /** The columns of one part, by the keys of their indicators; a second one of a key is none. */
    private static final class Parts {
        private final Map<String, Integer> byKey = new HashMap<>();

        void add(String key, int column) {
            byKey.merge(key, column, (one, other) -> NOWHERE);
        }

        int of(String key) {
            return byKey.getOrDefault(key, NOWHERE);
        }
    }

    /**
     * Pairs the columns.
     *
     * @param header the headings of the table
     * @param under the columns under indicators
     */
    public CountHeadings(List<String> header, List<Integer> under) {
        this.header = header;
        Parts tops = new Parts();
        Parts bottoms = new Parts();
        Parts values = new Parts();
        Map<String, String> names = new HashMap<>();
        for (int column : under) {
            String heading = header.get(column);
            @Nullable Matcher part = part(heading);
            if (part == null) {
                values.add(FigureColumn.key(heading), column);
            } else {
                String key = FigureColumn.key(part.group(1));
                names.putIfAbsent(key, part.group(1));
                (part.group(2) != null || part.group(4) != null ? tops : bottoms).add(key, column);
            }
        }
        List<Integer> read = new ArrayList<>(under);
        names.forEach((key, name) -> {
            Counts own = new Counts(name, values.of(key), tops.of(key), bottoms.of(key));
            if (own.top != NOWHERE && own.bottom != NOWHERE) {
                read.removeAll(List.of(own.value, own.top, own.bottom));
                read.add(own.first());
                counts.put(own.first(), own);
            }
        });
        Collections.sort(read);
        this.columns = List.copyOf(read);
    }

    private static @Nullable Matcher part(String heading) {
        if (heading.length() < SHORTEST || heading.length() > FigureColumn.LONGEST_NAME) {
            return null;
        }
        Matcher part = BEHIND.matcher(Sameness.visible(heading));
        return part.matches() ? part : null;
    }

    /** The columns that are read, the first of each indicator. */
    public List<Integer> columns() {
        return columns;
    }

    /** The names of their indicators. */
    public List<String> indicators() {
        return columns.stream().map(this::indicator).toList();
    }

    /** The name of the indicator of a column that is read. */
    public String indicator(int column) {
        Counts own = counts.get(column);
        return own == null ? header.get(column) : own.indicator();
    }

    /** The counts that begin in a column; null where its cells are whole figures. */
    public @Nullable Counts counts(int column) {
        return counts.isEmpty() ? null : counts.get(column);
    }
}
