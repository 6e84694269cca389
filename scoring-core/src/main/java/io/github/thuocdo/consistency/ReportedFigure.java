package io.github.thuocdo.consistency;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * The figure that counts for one indicator in the report of one unit, with the comparisons that consistency rules make. A figure that is
 * missing, not applicable or no number is on neither side of any threshold.
 *
 * @param indicator the code of the indicator
 * @param figure the figure that counts
 * @param value its exact value, a share in percent; empty where it is no number
 */
public record ReportedFigure(String indicator, Figure figure, Optional<Rational> value) {
    private static final int SHOWN_DIGITS = 2;

    /** Refuses null. */
    public ReportedFigure {
        NotNull.require("indicator", indicator, "figure", figure, "value", value);
    }

    /** Whether it is a number of at least {@code threshold}. */
    public boolean isAtLeast(String threshold) {
        Objects.requireNonNull(threshold, "threshold");
        return value.isPresent() && value.get().compareTo(number(threshold)) >= 0;
    }

    /** Whether it is a number below {@code threshold}. */
    public boolean isBelow(String threshold) {
        Objects.requireNonNull(threshold, "threshold");
        return value.isPresent() && value.get().compareTo(number(threshold)) < 0;
    }

    /** Whether it is a number that is greater than {@code other}, which is a number too. */
    public boolean exceeds(ReportedFigure other) {
        Objects.requireNonNull(other, "other");
        return value.isPresent() && other.value.isPresent() && value.get().compareTo(other.value.get()) > 0;
    }

    /** Whether it is a number that together with {@code other} makes more than {@code limit}. */
    public boolean exceedsWith(ReportedFigure other, String limit) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(limit, "limit");
        return value.isPresent()
                && other.value.isPresent()
                && value.get().plus(other.value.get()).compareTo(number(limit)) > 0;
    }

    /** Whether both may be parts of one total: unless counts show two different ones. */
    public boolean isOfSameTotalAs(ReportedFigure other) {
        Objects.requireNonNull(other, "other");
        Optional<BigInteger> own = total();
        Optional<BigInteger> others = other.total();
        return own.isEmpty() || others.isEmpty() || own.equals(others);
    }

    private Optional<BigInteger> total() {
        return figure.observation() instanceof Observation.Counts counts
                ? Optional.of(counts.denominator())
                : Optional.empty();
    }

    private static Rational number(String text) {
        return Rational.of(new BigDecimal(text));
    }

    /** The number for a person, at most two digits behind the mark; a dash where it is no number. */
    public String shown() {
        return value.isEmpty()
                ? "–"
                : value.get()
                        .rounded(SHOWN_DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
