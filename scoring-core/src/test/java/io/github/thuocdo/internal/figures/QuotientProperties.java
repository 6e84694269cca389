package io.github.thuocdo.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is compared and rounded as it stands comes out as in fractions. */
class QuotientProperties {
    private static final int SCALE = 4;

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aQuotientIsTheFraction(
            @ForAll("figures") Observation figure,
            @ForAll("types") FigureType type,
            @ForAll("positive") BigDecimal full,
            @ForAll("modes") RoundingMode mode) {
        Rational exact = Figures.exact(type, figure).orElseThrow();
        Quotient quotient = Quotient.of(type, figure);
        assertThat(Integer.signum(quotient.compareTo(full))).isEqualTo(exact.compareTo(Rational.of(full)));
        assertThat(quotient.rounded(SCALE, mode)).isEqualTo(exact.rounded(SCALE, mode));
        Rational missing = Rational.of(full).minus(exact);
        BigDecimal gap = quotient.gap(full, SCALE);
        if (missing.signum() <= 0) {
            assertThat(gap).isEqualTo(BigDecimal.ZERO);
        } else {
            BigDecimal rounded = missing.rounded(SCALE, RoundingMode.HALF_UP);
            assertThat(gap).isEqualTo(rounded.signum() == 0 ? new BigDecimal("0.0001") : rounded);
        }
    }

    @Provide
    Arbitrary<Observation> figures() {
        Arbitrary<Observation> values = Combinators.combine(
                        Arbitraries.longs().between(-20_000, 20_000),
                        Arbitraries.integers().between(0, 6))
                .as((unscaled, scale) -> new Observation.Value(BigDecimal.valueOf(unscaled, scale), false));
        Arbitrary<Observation> counts = Combinators.combine(
                        Arbitraries.longs().between(0, 4_000),
                        Arbitraries.longs().between(1, 4_000))
                .as((top, bottom) -> Observation.Counts.of(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
        Arbitrary<Observation> lengthy = Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.TEN.pow(29))
                .map(unscaled -> new Observation.Value(new BigDecimal(unscaled, 27), false));
        return Arbitraries.oneOf(values, counts, lengthy);
    }

    @Provide
    Arbitrary<FigureType> types() {
        return Arbitraries.of(FigureType.SHARE, FigureType.PER_HEAD);
    }

    @Provide
    Arbitrary<BigDecimal> positive() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 10_000),
                        Arbitraries.integers().between(0, 3))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }
}
