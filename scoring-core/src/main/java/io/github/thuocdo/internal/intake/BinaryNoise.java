package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a calculation in binary numbers left beside a short one: 79.99999999999999 for 80, 0.30000000000000004 for 0.3.
 *
 * <p>The number counts as written, so this is a doubt and changes no figure. It is raised once for an indicator of a file. A number
 * of 16 or 17 digits is in doubt if rounding to 15 digits, as a spreadsheet shows it, leaves at most 10: of a hundred thousand long
 * decimals that are meant as written, one looks so by chance.
 */
final class BinaryNoise {
    private static final int FEWEST_DIGITS = 16;
    private static final int MOST_DIGITS = 17;
    private static final int MOST_MEANT = 10;
    private static final MathContext SHOWN = new MathContext(FEWEST_DIGITS - 1);
    /** No code of fewer digits is as large. */
    private static final long LEAST = 1_000_000_000_000_000L;

    private final Watched[] watched;

    /** The numbers of one indicator that are in doubt, by the files that they stand in. */
    private static final class Watched {
        private final String indicator;
        private final int slot;
        private final Map<String, Doubtful> byFile = new LinkedHashMap<>();

        Watched(String indicator, int slot) {
            this.indicator = indicator;
            this.slot = slot;
        }

        void add(Entry entry, int more) {
            byFile.computeIfAbsent(entry.place().file().orElse(""), file -> new Doubtful())
                    .add(entry, more);
        }
    }

    /** The numbers in doubt of one indicator in one file. */
    private static final class Doubtful {
        private int figures;
        private @Nullable Entry first;

        void add(Entry entry, int more) {
            figures += more;
            if (first == null || first.place().compareLine(entry.place()) > 0) {
                first = entry;
            }
        }
    }

    /** Watches the numbers of a plan; every thread has its own. */
    BinaryNoise(Plan plan, Map<String, Integer> slots) {
        List<Watched> all = new ArrayList<>();
        plan.types().forEach((indicator, type) -> {
            if (hasFractions(type)) {
                all.add(new Watched(indicator, Objects.requireNonNull(slots.get(indicator))));
            }
        });
        this.watched = all.toArray(new Watched[0]);
    }

    private static boolean hasFractions(FigureType type) {
        return switch (type) {
            case SHARE, PER_HEAD, CHANGE, INDEX, NUMBER -> true;
            case COUNT, YES_NO, DATE, RANK, CATEGORY -> false;
        };
    }

    /** Looks at the figures of a unit. */
    void add(CodedRow<?> cells) {
        for (Watched own : watched) {
            long code = cells.code(own.slot);
            if (code == ShortFigure.NONE
                    || (ShortFigure.isNumber(code) && Math.abs(ShortFigure.unscaled(code)) >= LEAST)) {
                Object cell = cells.get(own.slot);
                if (cell instanceof Entry entry) {
                    add(own, entry);
                } else if (cell instanceof Figure figure) {
                    figure.entries().forEach(entry -> add(own, entry));
                }
            }
        }
    }

    private static void add(Watched own, Entry entry) {
        if (entry.observation() instanceof Observation.Value value && meant(value.number()) != null) {
            own.add(entry, 1);
        }
    }

    /** The short number beside which a number stands; null where it is none of a calculation. */
    private static @Nullable BigDecimal meant(BigDecimal number) {
        int digits = number.stripTrailingZeros().precision();
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            return null;
        }
        BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
        return rounded.precision() <= MOST_MEANT ? rounded : null;
    }

    /** The doubts about all that these watched, in the order of the plan. */
    static List<Finding> doubts(BinaryNoise all, Collection<BinaryNoise> parts) {
        List<Finding> doubts = new ArrayList<>();
        for (int k = 0; k < all.watched.length; k++) {
            Watched whole = all.watched[k];
            for (BinaryNoise part : parts) {
                part.watched[k].byFile.forEach(
                        (file, some) -> whole.add(Objects.requireNonNull(some.first), some.figures));
            }
            whole.byFile.values().forEach(some -> doubts.add(doubt(whole.indicator, some)));
        }
        return doubts;
    }

    private static Finding doubt(String indicator, Doubtful some) {
        Entry first = Objects.requireNonNull(some.first);
        BigDecimal number = ((Observation.Value) first.observation()).number();
        BigDecimal meant = Objects.requireNonNull(meant(number));
        String text = number.compareTo(meant) < 0 ? "binary-noise-below" : "binary-noise-above";
        return first.place()
                .findingOfIndicator(
                        WARNING,
                        "binary-noise",
                        indicator,
                        Finding.text(text, Integer.toString(some.figures), number, meant));
    }
}
