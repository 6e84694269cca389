package io.github.thuocdo.report;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Requirement;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as results for machines say it.
 *
 * @param comparator {@code >=}, {@code >}, {@code =}, {@code <} or {@code <=}; null where there is nothing to meet
 * @param threshold a {@link BigDecimal}, {@code true} for a yes, a day as {@code 05/12}; null where there is nothing to meet
 */
record AskedCode(@Nullable String comparator, @Nullable Object threshold) {
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    static AskedCode of(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return new AskedCode(threshold.comparison().symbol(), threshold.value());
        }
        if (requirement instanceof Requirement.Range range) {
            return new AskedCode(Comparison.AT_LEAST.symbol(), range.from());
        }
        if (requirement instanceof Requirement.Affirmed) {
            return new AskedCode(Comparison.EXACTLY.symbol(), Boolean.TRUE);
        }
        if (requirement instanceof Requirement.Before before) {
            return new AskedCode("<", DAY_MONTH.format(before.day()));
        }
        if (requirement instanceof Requirement.AmongFirst first) {
            return new AskedCode("<=", BigDecimal.valueOf(first.n()));
        }
        return new AskedCode(null, null);
    }
}
