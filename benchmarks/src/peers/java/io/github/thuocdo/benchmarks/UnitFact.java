package io.github.thuocdo.benchmarks;

import java.util.Arrays;

/**
 * All figures of one unit, at five digits behind the mark; below 0 where one is missing.
 *
 * @param tally of the unit
 */
public record UnitFact(
        Tally tally,
        int c1,
        int c2,
        int c3,
        int c4,
        int c5,
        int c6,
        int c7,
        int c8,
        int c9,
        int c10,
        int c11,
        int c12,
        int c13,
        int c14,
        int c15,
        int c16,
        int c17,
        int c18,
        int c19,
        int c20,
        int c21,
        int c22,
        int c23,
        int c24,
        int c25,
        int c26,
        int c27,
        int c28,
        int c29,
        int c30,
        int c31,
        int c32,
        int c33,
        int c34,
        int c35,
        int c36,
        int c37,
        int c38,
        int c39,
        int c40) {

    static UnitFact[] all(Tally[] tallies) {
        return Arrays.stream(tallies).map(UnitFact::of).toArray(UnitFact[]::new);
    }

    /** Forty arguments in a row are where mistakes hide. */
    private static UnitFact of(Tally tally) {
        Object[] components = new Object[1 + Country.CRITERIA];
        Arrays.setAll(components, k -> k == 0 ? tally : (Object) tally.figure(k - 1));
        try {
            return (UnitFact) UnitFact.class.getDeclaredConstructors()[0].newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
