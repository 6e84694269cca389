package io.github.thuocdo.internal.figures;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.text.PowersOfTen;
import io.github.thuocdo.submission.Observation;

/** Something asked of a figure that is a fraction {@code p ÷ q} of longs. */
@FunctionalInterface
public interface LongRatio {
    /** The answer where longs cannot tell. */
    long OPEN = Long.MIN_VALUE;

    /** The answer for {@code p ÷ q}; {@link #OPEN} where longs cannot tell. */
    long of(long p, long q);

    /** The answer for the {@link ShortFigure} of a figure in the unit of its type; {@link #OPEN} where it is no number, or beyond longs. */
    static long ask(LongRatio asked, FigureType type, long code) {
        if (ShortFigure.isNumber(code)) {
            return asked.of(ShortFigure.unscaled(code), PowersOfTen.of(ShortFigure.scale(code)));
        }
        return ShortFigure.isCounts(code)
                ? asked.of(ShortFigure.top(code) * (type == FigureType.SHARE ? 100 : 1), ShortFigure.bottom(code))
                : OPEN;
    }

    /** The answer for a figure in the unit of its type; {@link #OPEN} where it is no number, or beyond longs. */
    static long ask(LongRatio asked, FigureType type, Observation observation) {
        if (observation instanceof Observation.Value value) {
            return value.isShort() ? asked.of(value.unscaled(), PowersOfTen.of(value.scale())) : OPEN;
        }
        return observation instanceof Observation.Counts counts && counts.isShort()
                ? asked.of(counts.top() * (type == FigureType.SHARE ? 100 : 1), counts.bottom())
                : OPEN;
    }
}
