package io.github.thuocdo.assessment;

import static io.github.thuocdo.criteria.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shares that look like fractions: 0.97 where 97 % was meant.
 *
 * <p>A share is in percent, whatever a file may have meant, so this is a doubt and changes no figure. It is raised once for
 * an indicator of a file, where at least 10 % is asked, at least three units give a share other than 0 without counts and
 * without a percent sign, and every one of these is at most 1.
 */
final class SharesAsFractions {
    private static final int FEWEST_UNITS = 3;
    private static final BigDecimal LEAST_ASKED = BigDecimal.TEN;

    /** The shares of one indicator in one file. */
    private static final class Shares {
        private int units;
        private boolean allSmall = true;
        private @Nullable Entry first;
        private BigDecimal example = BigDecimal.ZERO;

        void add(Entry entry, BigDecimal share) {
            units++;
            allSmall &= share.compareTo(BigDecimal.ONE) <= 0;
            if (first == null || entry.place().line() < first.place().line()) {
                first = entry;
                example = share;
            }
        }

        boolean areDoubtful() {
            return allSmall && units >= FEWEST_UNITS;
        }
    }

    private SharesAsFractions() {}

    /** The doubts, in the order of the plan. */
    static List<Finding> doubted(Plan plan, Map<String, Integer> slots, @Nullable Figure[][] figures) {
        List<Finding> doubts = new ArrayList<>();
        for (Criterion criterion : plan.scored()) {
            if (criterion.type() == FigureType.SHARE
                    && criterion.requirement().thresholdForOrder().compareTo(LEAST_ASKED) >= 0) {
                int slot = slots.get(criterion.indicator().code());
                byFile(figures, slot).values().stream()
                        .filter(Shares::areDoubtful)
                        .forEach(shares -> doubts.add(doubt(shares, criterion)));
            }
        }
        return doubts;
    }

    private static Map<String, Shares> byFile(@Nullable Figure[][] figures, int slot) {
        Map<String, Shares> byFile = new LinkedHashMap<>();
        for (@Nullable Figure[] unit : figures) {
            Figure figure = unit[slot];
            if (figure != null
                    && figure.observation() instanceof Observation.Value share
                    && share.number().signum() > 0) {
                Entry entry =
                        figure.entries().isEmpty() ? null : figure.entries().get(0);
                if (entry != null && entry.observation() instanceof Observation.Value typed && !typed.percent()) {
                    byFile.computeIfAbsent(String.valueOf(entry.place().file()), file -> new Shares())
                            .add(entry, share.number());
                }
            }
        }
        return byFile;
    }

    private static Finding doubt(Shares shares, Criterion criterion) {
        Entry first = Objects.requireNonNull(shares.first);
        return Finding.of(
                WARNING,
                "shares-as-fractions",
                first.place().file(),
                first.place().line(),
                null,
                criterion.indicator().code(),
                Integer.toString(shares.units),
                shares.example.toPlainString(),
                shares.example.movePointRight(2).stripTrailingZeros().toPlainString());
    }
}
