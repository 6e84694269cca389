package io.github.thuocdo.advice;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.internal.advice.Raisable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A figure raised to another one.
 *
 * @param indicator the code of the indicator
 * @param type the type of the figure
 * @param criteria the scored criteria that take it; at least one
 * @param from the figure as it stands; missing where there is none
 * @param to the figure that it is raised to
 * @param ratio the raise ÷ the raise to full points; 1 for full points
 */
public record Raise(
        String indicator, FigureType type, List<Criterion> criteria, Observation from, Observation to, Rational ratio) {
    /** Keeps a copy of the criteria. */
    public Raise {
        NotNull.require("indicator", indicator, "type", type, "criteria", criteria, "from", from, "to", to);
        NotNull.require("ratio", ratio);
        criteria = List.copyOf(NotNull.within("criteria", criteria));
    }

    static Raise of(Raisable raisable, long step) {
        return new Raise(
                raisable.indicator(),
                raisable.uses().get(0).type(),
                raisable.criteria(),
                raisable.figure().observation(),
                raisable.at(step),
                raisable.ratio(step));
    }

    /** The indicator, where a criterion measures it itself; empty where only a part of a scoring function names it. */
    public Optional<Indicator> measured() {
        return criteria.stream()
                .map(Criterion::indicator)
                .filter(each -> each.code().equals(indicator))
                .findFirst();
    }

    /** The number that it is raised from; empty where it is none. */
    public Optional<Rational> fromNumber() {
        return Figures.exact(type, from);
    }

    /** The number that it is raised to; empty where it is none. */
    public Optional<Rational> toNumber() {
        return Figures.exact(type, to);
    }

    /** The number of items more, in the numerator or of a count ("thêm 6 hồ sơ"); empty where nothing is counted. */
    public Optional<BigInteger> items() {
        if (to instanceof Observation.Counts raised) {
            return from instanceof Observation.Counts counts
                    ? Optional.of(raised.numerator().subtract(counts.numerator()))
                    : Optional.of(raised.numerator());
        }
        return type == FigureType.COUNT
                ? toNumber()
                        .map(raised -> raised.minus(fromNumber().orElse(Rational.ZERO))
                                .rounded(0, RoundingMode.UNNECESSARY)
                                .toBigInteger())
                : Optional.empty();
    }
}
