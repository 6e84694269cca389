package io.github.thuocdo.harness.page;

import io.github.thuocdo.internal.wording.PointsWords;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;

/**
 * A figure in three whole numbers. The script of the page reads them in the same way.
 *
 * @param kind the kind, which tells the meaning of the two others
 * @param first the unscaled value, the numerator, the day, or the number of a text
 * @param second the scale, the denominator, or the number of a second text
 */
record FigureNumbers(int kind, long first, long second) {
    /** The number of kinds. */
    static final int KINDS = 12;

    /** The kinds of figures, by their place. */
    private static final int MISSING = 0;

    private static final int VALUE = 1;
    private static final int COUNTS = 2;
    private static final int YES = 3;
    private static final int NO = 4;
    private static final int DAY = 5;
    private static final int CATEGORY = 6;
    private static final int REJECTED = 7;
    private static final int NOT_APPLICABLE = 8;
    private static final int LONG_VALUE = 9;
    private static final int LONG_COUNTS = 10;
    private static final int OVER_NOTHING = 11;

    /** A number up to here is the same number in a browser. */
    private static final long MOST = 1L << 53;

    /** The figure of an outcome; counts over 0 are their words in both languages, and in a second line the rule that held. */
    static FigureNumbers of(Outcome outcome, TextPool pool) {
        Observation observation = outcome.figure().observation();
        if (observation instanceof Observation.NotApplicable without && without.isOverNothing()) {
            int vi = held(outcome, PageWords.VIETNAMESE, pool);
            return new FigureNumbers(OVER_NOTHING, vi, held(outcome, PageWords.ENGLISH, pool));
        }
        return of(observation, pool);
    }

    private static int held(Outcome outcome, PageWords words, TextPool pool) {
        String rule = new PointsWords(words.wording()).overNothing(outcome).orElse("");
        return pool.number(words.wording().value(outcome) + "\n" + rule);
    }

    static FigureNumbers of(Observation observation, TextPool pool) {
        if (observation instanceof Observation.Value value) {
            return value(value, pool);
        }
        if (observation instanceof Observation.Counts counts) {
            return counts(counts.numerator(), counts.denominator(), pool);
        }
        if (observation instanceof Observation.YesNo answer) {
            return new FigureNumbers(answer.yes() ? YES : NO, 0, 0);
        }
        if (observation instanceof Observation.OnDay on) {
            return new FigureNumbers(DAY, on.day().toEpochDay(), 0);
        }
        if (observation instanceof Observation.Category named) {
            return new FigureNumbers(CATEGORY, pool.number(named.name()), 0);
        }
        if (observation instanceof Observation.Rejected rejected) {
            int vi = pool.number(rejected.message().vi());
            return new FigureNumbers(
                    REJECTED, vi, pool.number(rejected.message().en()));
        }
        return new FigureNumbers(observation instanceof Observation.NotApplicable ? NOT_APPLICABLE : MISSING, 0, 0);
    }

    private static FigureNumbers value(Observation.Value value, TextPool pool) {
        return value.isShort() && Math.abs(value.unscaled()) < MOST
                ? new FigureNumbers(VALUE, value.unscaled(), value.scale())
                : new FigureNumbers(LONG_VALUE, pool.number(value.number().toPlainString()), 0);
    }

    private static FigureNumbers counts(BigInteger numerator, BigInteger denominator, TextPool pool) {
        BigInteger most = BigInteger.valueOf(MOST);
        if (numerator.compareTo(most) < 0 && denominator.compareTo(most) < 0) {
            return new FigureNumbers(COUNTS, numerator.longValueExact(), denominator.longValueExact());
        }
        int top = pool.number(numerator.toString());
        return new FigureNumbers(LONG_COUNTS, top, pool.number(denominator.toString()));
    }
}
