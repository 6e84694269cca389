package io.github.thuocdo.internal.table;

import io.github.thuocdo.internal.table.PassedRows.Kind;
import io.github.thuocdo.internal.text.Sameness;
import java.util.List;
import java.util.function.Predicate;

/** Headings among the rows of a table: once more, as at the head of each printed page, or those of another table below. */
public final class HeadingsAgain {
    /** No heading is longer. */
    private static final int LONGEST = 200;

    private final List<String> header;
    private final int unitAt;
    private final Predicate<Row> isHeader;
    private final PassedRows passed;
    private int asked;
    private boolean isHeaded;

    /**
     * Headings below {@code header}.
     *
     * @param unitAt the column in which units are named
     * @param isHeader recognises a row of headings of which one stands in that column
     * @param passed remembers the rows that say the same once more
     */
    public HeadingsAgain(List<String> header, int unitAt, Predicate<Row> isHeader, PassedRows passed) {
        this.header = header;
        this.unitAt = unitAt;
        this.isHeader = isHeader;
        this.passed = passed;
    }

    /** Whether a row holds the same headings once more, and is then remembered. */
    public boolean isOnceMore(Row row) {
        if (!isHeader(row)) {
            return false;
        }
        for (int i = 0; i < Math.max(row.size(), header.size()); i++) {
            String heading = i < header.size() ? header.get(i) : "";
            if (!Sameness.same(row.text(i), heading)) {
                return false;
            }
        }
        passed.add(Kind.HEADINGS_AGAIN, row.number());
        return true;
    }

    /** Whether a row holds headings, the same or others; asked twice of each row, and found once. */
    public boolean isHeader(Row row) {
        if (row.number() != asked) {
            asked = row.number();
            isHeaded = isHeaded(row);
        }
        return isHeaded;
    }

    private boolean isHeaded(Row row) {
        return !row.isEmpty(unitAt)
                && !row.startsWithDigit(unitAt)
                && row.length(unitAt) <= LONGEST
                && isHeader.test(row);
    }
}
