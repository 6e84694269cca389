package io.github.thuocdo.internal.figures;

import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Observation.Counts;
import io.github.thuocdo.submission.Observation.NotApplicable;
import io.github.thuocdo.submission.Observation.Value;
import io.github.thuocdo.submission.Observation.YesNo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of some units for one indicator, an int each: from its lowest bits on, what kind of figure it is, whether it was
 * submitted, who vouches for it, and the figure itself if that is short; else where the longer part stands.
 *
 * <p>An int holds decimals of up to {@value #SCALE_BITS} bits of digits behind the mark and six digits altogether; a long
 * holds counts below 2²⁹; whatever is longer stays an object.
 */
final class PackedColumn {
    private static final int NONE = 0;
    private static final int MISSING = 1;
    private static final int NOT_APPLICABLE = 2;
    private static final int YES = 3;
    private static final int NO = 4;
    private static final int DECIMAL = 5;
    private static final int COUNTS = 6;
    private static final int OBJECT = 7;

    private static final int KIND_BITS = 3;
    private static final int KIND = (1 << KIND_BITS) - 1;
    private static final int SUBMITTED_BITS = 1;
    private static final int LEDGER_BITS = 2;
    private static final int HEAD_BITS = KIND_BITS + SUBMITTED_BITS + LEDGER_BITS;
    private static final int SCALE_BITS = 3;
    private static final int UNSCALED_BITS = Integer.SIZE - HEAD_BITS - SCALE_BITS;
    private static final Ledger[] LEDGERS = Ledger.values();

    private final int[] codes;
    private long[] counts = new long[0];
    private int counted;
    private final List<Observation> objects = new ArrayList<>(0);

    PackedColumn(int units) {
        this.codes = new int[units];
    }

    void put(int place, Observation observation, Ledger ledger, boolean submitted) {
        int head = (ledger.ordinal() << SUBMITTED_BITS | (submitted ? 1 : 0)) << KIND_BITS;
        codes[place] = head | code(observation);
    }

    private int code(Observation observation) {
        if (observation instanceof Value value) {
            return decimal(value);
        }
        if (observation instanceof YesNo answer) {
            return answer.yes() ? YES : NO;
        }
        if (observation instanceof Observation.Missing) {
            return MISSING;
        }
        if (observation instanceof NotApplicable without && !without.isOverNothing()) {
            return NOT_APPLICABLE;
        }
        return observation instanceof Counts own ? counts(own) : object(observation);
    }

    private int decimal(Value value) {
        boolean fits = value.isShort()
                && !value.percent()
                && value.scale() < 1 << SCALE_BITS
                && Math.abs(value.unscaled()) >> UNSCALED_BITS - 1 == 0;
        return fits ? ((int) value.unscaled() << SCALE_BITS | value.scale()) << HEAD_BITS | DECIMAL : object(value);
    }

    private int counts(Counts own) {
        long both = own.isShort() && !own.isStated() ? ShortFigure.ofCounts(own.top(), own.bottom()) : ShortFigure.NONE;
        if (both == ShortFigure.NONE) {
            return object(own);
        }
        if (counted == counts.length) {
            counts = Arrays.copyOf(counts, Math.max(16, counted + counted / 2));
        }
        counts[counted] = both;
        return counted++ << HEAD_BITS | COUNTS;
    }

    private int object(Observation observation) {
        objects.add(observation);
        return objects.size() - 1 << HEAD_BITS | OBJECT;
    }

    boolean isEmpty(int place) {
        return codes[place] == NONE;
    }

    boolean isSubmitted(int place) {
        return (codes[place] >> KIND_BITS & 1) == 1;
    }

    Ledger ledger(int place) {
        return LEDGERS[codes[place] >> KIND_BITS + SUBMITTED_BITS & (1 << LEDGER_BITS) - 1];
    }

    /** The figure as a {@link ShortFigure}. */
    long code(int place) {
        int code = codes[place];
        int rest = code >> HEAD_BITS;
        switch (code & KIND) {
            case YES:
                return ShortFigure.ofAnswer(true);
            case NO:
                return ShortFigure.ofAnswer(false);
            case DECIMAL:
                return ShortFigure.ofNumber(rest >> SCALE_BITS, rest & (1 << SCALE_BITS) - 1);
            case COUNTS:
                return counts[rest];
            case OBJECT, NOT_APPLICABLE:
                return ShortFigure.NONE;
            default:
                return ShortFigure.MISSING;
        }
    }

    Observation observation(int place) {
        int code = codes[place];
        switch (code & KIND) {
            case NOT_APPLICABLE:
                return Observation.NOT_APPLICABLE;
            case OBJECT:
                return objects.get(code >> HEAD_BITS);
            default:
                return Figures.observation(code(place));
        }
    }
}
