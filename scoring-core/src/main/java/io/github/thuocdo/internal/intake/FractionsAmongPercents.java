package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares between 0 and 1 where other units give more than 10 for the indicator, and none from 1 to 10: 0.95 beside 97.5 and 88; or where
 * no other unit gives 0 or more than 1 for it, but the unit gives more than 1 for other shares, as in a form of one unit.
 *
 * <p>This is a doubt and changes no figure. One share from 1 to 10, small counts and small percentages with their sign among them,
 * shows that small shares occur, and then nothing is in doubt; a 1 may be all of them, and a 0 none.
 */
final class FractionsAmongPercents {
    private final List<Watched> watched = new ArrayList<>();

    /** The shares of a unit that are at most 1: all that it gives, the only one, one beside some above 1, or nothing of these. */
    enum Shown {
        BY_ALL,
        BY_ONE,
        BESIDE_PERCENTS,
        BY_NOTHING
    }

    /** The fractions that units of one kind give for an indicator. */
    private static final class Fractions {
        private int units;
        private @Nullable Entry first;
        private int firstUnit;
        private BigDecimal example = BigDecimal.ZERO;

        void add(int more, int unit, Entry entry, BigDecimal share) {
            units += more;
            int before = first == null ? 1 : first.place().compareLine(entry.place());
            if (before > 0 || (before == 0 && unit < firstUnit)) {
                first = entry;
                firstUnit = unit;
                example = share;
            }
        }

        void add(Fractions others) {
            if (others.first != null) {
                add(others.units, others.firstUnit, others.first, others.example);
            }
        }
    }

    /** The shares of one indicator. */
    private static final class Watched {
        private final String indicator;
        private final int slot;
        private final Map<Shown, Fractions> fractions = new EnumMap<>(Shown.class);
        private boolean isLarge;
        private boolean isSmall;
        /** Whether a unit gives nothing at all: beside it a small share is less odd. */
        private boolean isNone;

        Watched(String indicator, int slot) {
            this.indicator = indicator;
            this.slot = slot;
        }

        void add(int unit, CodedRow<?> cells, Shown shown) {
            long code = cells.code(slot);
            if (code == ShortFigure.MISSING) {
                return;
            }
            if (ShortFigure.isCounts(code)) {
                addCounts(ShortFigure.top(code), ShortFigure.bottom(code));
            } else if (ShortFigure.isNumber(code) && !ShortFigure.isAtMostTenToThe(1, code)) {
                isLarge = true;
            } else if (cells.get(slot) instanceof Entry entry) {
                add(unit, entry, entry.observation(), shown);
            } else if (cells.get(slot) instanceof Figure figure
                    && !figure.entries().isEmpty()) {
                add(unit, counting(figure), figure.observation(), shown);
            }
        }

        /** The entry that counts, which need not be the first. */
        private static Entry counting(Figure figure) {
            for (Entry entry : figure.entries()) {
                if (entry.observation().equals(figure.observation())) {
                    return entry;
                }
            }
            return figure.entries().get(0);
        }

        private void addCounts(long top, long bottom) {
            isLarge |= 10 * top > bottom;
            isSmall |= top > 0 && 10 * top <= bottom;
            isNone |= top == 0;
        }

        private void add(int unit, Entry entry, Observation counts, Shown shown) {
            if (!(counts instanceof Observation.Value value) || value.compareTo(0) <= 0) {
                isNone |= counts instanceof Observation.Value;
                return;
            }
            boolean isTyped = entry.observation() instanceof Observation.Value typed && !typed.percent();
            if (value.compareTo(10) > 0) {
                isLarge = true;
            } else if (!isTyped || value.compareTo(1) >= 0) {
                isSmall |= !isTyped || value.compareTo(1) > 0;
            } else {
                fractions.computeIfAbsent(shown, each -> new Fractions()).add(1, unit, entry, value.number());
            }
        }

        void add(Watched others) {
            isLarge |= others.isLarge;
            isSmall |= others.isSmall;
            isNone |= others.isNone;
            others.fractions.forEach((shown, own) ->
                    fractions.computeIfAbsent(shown, each -> new Fractions()).add(own));
        }
    }

    /** Watches these indicators, of which the figures stand in these slots; every thread has its own. */
    FractionsAmongPercents(Collection<String> indicators, int[] slots) {
        indicators.forEach(indicator -> watched.add(new Watched(indicator, slots[watched.size()])));
    }

    /** Looks at the figures of a unit. */
    void add(int unit, CodedRow<?> cells, Shown shown) {
        for (Watched share : watched) {
            if (!share.isSmall) {
                share.add(unit, cells, shown);
            }
        }
    }

    /** Adds what another thread saw. */
    void add(FractionsAmongPercents others) {
        for (int k = 0; k < watched.size(); k++) {
            watched.get(k).add(others.watched.get(k));
        }
    }

    /**
     * The doubts, one for an indicator, in the order of the plan.
     *
     * @param told the kinds of units of which all fractions are in doubt already
     * @param named the indicators that are
     */
    List<Finding> doubts(Set<Shown> told, Set<String> named, List<AdministrativeUnit> who) {
        List<Finding> doubts = new ArrayList<>();
        for (Watched share : watched) {
            Fractions untold = new Fractions();
            share.fractions.forEach((shown, own) -> {
                if (!told.contains(shown)) {
                    untold.add(own);
                }
            });
            Fractions beside = share.fractions.getOrDefault(Shown.BESIDE_PERCENTS, new Fractions());
            if (share.isSmall || named.contains(share.indicator)) {
                continue;
            }
            if (share.isLarge && untold.units > 0) {
                doubts.add(doubt(share.indicator, untold, "fractions-among-percents", who));
            } else if (beside.units > 0 && !share.isNone) {
                doubts.add(doubt(share.indicator, beside, "fraction-beside-percents", who));
            }
        }
        return doubts;
    }

    /** A fraction as the percentage that may be meant. */
    static BigDecimal asPercent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros();
    }

    private static Finding doubt(String indicator, Fractions fractions, String words, List<AdministrativeUnit> who) {
        String code = who.get(fractions.firstUnit).code();
        return Objects.requireNonNull(fractions.first)
                .place()
                .finding(
                        WARNING,
                        "shares-as-fractions",
                        code,
                        indicator,
                        Finding.text(
                                words,
                                Integer.toString(fractions.units),
                                fractions.example,
                                asPercent(fractions.example)));
    }
}
