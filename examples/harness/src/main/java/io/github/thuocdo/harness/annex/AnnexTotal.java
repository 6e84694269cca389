package io.github.thuocdo.harness.annex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The total that a table states. Sums of its groups, which stand below each of them, are none. */
final class AnnexTotal {
    private static final Pattern TOTAL = Pattern.compile("(?iu)tổng(?: cộng| điểm| số điểm)?:?|total");
    private static final Pattern SUM = Pattern.compile("(?iu)cộng:?");

    private final List<Stated> rows = new ArrayList<>();
    private final List<Stated> unread = new ArrayList<>();

    /** A row with a total, or with a sum that may be one. */
    private record Stated(AnnexLine line, Optional<BigDecimal> points, boolean isTotal) {
        boolean is(BigDecimal value) {
            return points.isPresent() && points.get().compareTo(value) == 0;
        }
    }

    /**
     * Takes a row if it is a total or a sum by its words.
     *
     * @param isNumbered whether it has a number of its own
     */
    boolean takes(AnnexLine line, boolean isNumbered, Optional<BigDecimal> points) {
        boolean isTotal =
                TOTAL.matcher(line.name()).matches() || TOTAL.matcher(line.no()).matches();
        if (!isTotal && (isNumbered || !SUM.matcher(line.no() + line.name()).matches())) {
            return false;
        }
        (points.isPresent() ? rows : unread).add(new Stated(line, points, isTotal));
        return true;
    }

    /**
     * The total of the table.
     *
     * @param sums the totals that its groups and its indicators give
     * @param last the last row
     * @param groups the points of its groups, to which a sum may belong
     */
    Optional<BigDecimal> value(List<BigDecimal> sums, AnnexLine last, List<BigDecimal> groups) {
        List<Stated> totals = rows.stream().filter(Stated::isTotal).toList();
        List<Stated> named = totals.isEmpty() ? rows : totals;
        Optional<Stated> summed =
                named.stream().filter(row -> sums.stream().anyMatch(row::is)).findFirst();
        return summed.or(() -> named.size() == 1
                                && (!totals.isEmpty()
                                        || (named.get(0).line().equals(last)
                                                && groups.stream().noneMatch(named.get(0)::is)))
                        ? Optional.of(named.get(0))
                        : Optional.empty())
                .flatMap(Stated::points);
    }

    /** The rows that state something else than the total. */
    List<AnnexLine> others(Optional<BigDecimal> total) {
        List<Stated> others = new ArrayList<>(unread);
        rows.stream().filter(row -> total.filter(row::is).isEmpty()).forEach(others::add);
        return others.stream().map(Stated::line).toList();
    }
}
