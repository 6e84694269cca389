package io.github.thuocdo.internal.scoring.columns;

/** A set of criteria for each unit, a bit each. Several threads may write at once, each to units of its own. */
final class CriterionBits {
    /** There is no further criterion. */
    static final int NONE = -1;

    private final int words;
    private final long[] bits;

    CriterionBits(int units, int criteria) {
        this.words = (criteria + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[Math.multiplyExact(units, words)];
    }

    void set(int unit, int criterion) {
        bits[unit * words + criterion / Long.SIZE] |= 1L << criterion;
    }

    boolean isSet(int unit, int criterion) {
        return (bits[unit * words + criterion / Long.SIZE] >>> criterion & 1) == 1;
    }

    /** Whether there is any of a unit. */
    boolean isAny(int unit) {
        long any = 0;
        for (int word = 0; word < words; word++) {
            any |= bits[unit * words + word];
        }
        return any != 0;
    }

    /** Whether a unit has any of those that the only unit of {@code others} has. */
    boolean isAny(int unit, CriterionBits others) {
        long any = 0;
        for (int word = 0; word < words; word++) {
            any |= bits[unit * words + word] & others.bits[word];
        }
        return any != 0;
    }

    /** The first criterion of a unit from {@code criterion} on; {@link #NONE} where there is none. */
    int next(int unit, int criterion) {
        int word = criterion / Long.SIZE;
        if (word >= words) {
            return NONE;
        }
        long rest = bits[unit * words + word] >>> criterion << criterion;
        while (rest == 0 && ++word < words) {
            rest = bits[unit * words + word];
        }
        return rest == 0 ? NONE : word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    int count(int unit) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(bits[unit * words + word]);
        }
        return count;
    }
}
