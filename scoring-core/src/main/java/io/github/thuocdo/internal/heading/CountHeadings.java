package io.github.thuocdo.internal.heading;

import com.google.common.base.CharMatcher;
import io.github.thuocdo.internal.text.Sameness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table with one for each indicator, of which some give its counts: {@code Văn bản ký số (tử số)} beside {@code Văn bản
 * ký số (mẫu số)}, and maybe {@code Văn bản ký số} itself. Only whole words in brackets are such headings: (TS) may be a degree, and
 * {@code births-numerator} an indicator of its own.
 */
public final class CountHeadings {
    /** Stands for a column that is not there. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private static final Pattern PART = Pattern.compile(
            "(.+?) ?\\((?:(tử số|numerator)|mẫu số|denominator)\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

        /** The column of the cell that makes a figure wrong: of the denominator 0, of the first count that is none, else of the value. */
        public int wrongAt(IntFunction<String> cells, Predicate<String> isCount) {
            String topCell = cells.apply(top);
            String bottomCell = cells.apply(bottom);
            boolean hasTop = isCount.test(topCell);
            boolean isAlone = topCell.isEmpty() && bottomCell.isEmpty();
            if (hasTop && isZero(bottomCell) && !isZero(topCell)) {
                return bottom;
            }
            if (isAlone || (hasTop && isCount.test(bottomCell))) {
                return cells.apply(value).isEmpty() ? first() : value;
            }
            return hasTop ? bottom : top;
        }
    }

    private static boolean isZero(String cell) {
        return !cell.isEmpty() && CharMatcher.is('0').matchesAllOf(cell);
    }

    /** The indicator of a heading, and which of its counts stand below: its numerators, or its denominators. */
    private record Part(String of, boolean isTop) {}

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
            Part part = part(heading);
            if (part == null) {
                values.add(FigureColumn.key(heading), column);
            } else {
                String key = FigureColumn.key(part.of);
                names.putIfAbsent(key, part.of);
                (part.isTop ? tops : bottoms).add(key, column);
            }
        }
        Set<Integer> joined = new HashSet<>();
        names.forEach((key, name) -> {
            Counts own = new Counts(name, values.of(key), tops.of(key), bottoms.of(key));
            if (own.top != NOWHERE && own.bottom != NOWHERE) {
                joined.addAll(List.of(own.value, own.top, own.bottom));
                joined.remove(own.first());
                counts.put(own.first(), own);
            }
        });
        this.columns = under.stream().filter(column -> !joined.contains(column)).toList();
    }

    private static @Nullable Part part(String heading) {
        if (heading.length() < SHORTEST || heading.length() > FigureColumn.LONGEST_NAME) {
            return null;
        }
        Matcher part = PART.matcher(Sameness.visible(heading));
        return part.matches() ? new Part(part.group(1), part.group(2) != null) : null;
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

    /** The column of the cell that makes the figure wrong which begins in a column. */
    public int wrongAt(int column, IntFunction<String> cells, Predicate<String> isCount) {
        Counts own = counts.get(column);
        return own == null ? column : own.wrongAt(cells, isCount);
    }

    /** The counts that begin in a column; null where its cells are whole figures. */
    public @Nullable Counts counts(int column) {
        return counts.isEmpty() ? null : counts.get(column);
    }
}
