package io.github.thuocdo.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is no fraction, against decimals of 120 digits by other formulas. */
class RealProperties {
    private static final MathContext FINE = new MathContext(120);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Provide
    Arbitrary<Rational> positive() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000_000_000L),
                        Arbitraries.longs().between(1, 1_000_000L))
                .as((top, bottom) -> Rational.of(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
    }

    @Provide
    Arbitrary<Rational> any() {
        return positive().flatMap(value -> Arbitraries.of(value, Rational.ZERO.minus(value), Rational.ZERO));
    }

    private static BigDecimal decimal(Rational value) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), FINE);
    }

    private static void assertRounds(Real real, BigDecimal fine, int scale) {
        assertThat(real.rounded(scale, RoundingMode.HALF_UP)).isEqualTo(fine.setScale(scale, RoundingMode.HALF_UP));
        assertThat(real.rounded(scale, RoundingMode.FLOOR)).isEqualTo(fine.setScale(scale, RoundingMode.FLOOR));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aSquareRootIsCorrectlyRounded(@ForAll("positive") Rational value, @ForAll @IntRange(max = 40) int scale) {
        assertRounds(Real.of(value).root(2), decimal(value).sqrt(FINE), scale);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aRootLiesWhereItsPowersSay(
            @ForAll("positive") Rational value,
            @ForAll @IntRange(min = 2, max = 50) int degree,
            @ForAll @IntRange(max = 20) int scale) {
        BigDecimal floor = Real.of(value).root(degree).rounded(scale, RoundingMode.FLOOR);
        BigDecimal next = floor.add(BigDecimal.ONE.movePointLeft(scale));
        assertThat(Rational.of(floor.pow(degree))).isLessThanOrEqualTo(value);
        assertThat(Rational.of(next.pow(degree))).isGreaterThan(value);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aLogarithmIsCorrectlyRounded(@ForAll("positive") Rational value, @ForAll @IntRange(max = 40) int scale) {
        if (!value.equals(Rational.ONE)) {
            assertRounds(Real.of(value).logarithm(), logarithm(decimal(value)), scale);
        }
    }

    /** By square roots until it is near 1, and the series of the area tangent. */
    private static BigDecimal logarithm(BigDecimal value) {
        BigDecimal near = value;
        BigDecimal factor = TWO;
        while (near.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.01")) > 0) {
            near = near.sqrt(FINE);
            factor = factor.multiply(TWO);
        }
        BigDecimal ratio = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), FINE);
        BigDecimal square = ratio.multiply(ratio, FINE);
        BigDecimal power = ratio;
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; power.abs().compareTo(new BigDecimal("1E-115")) > 0; k += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(k), FINE), FINE);
            power = power.multiply(square, FINE);
        }
        return sum.multiply(factor, FINE);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void anExponentialIsCorrectlyRounded(
            @ForAll @IntRange(min = -4_000, max = 4_000) int hundredths, @ForAll @IntRange(max = 40) int scale) {
        if (hundredths != 0) {
            Rational value = Rational.of(hundredths, 100);
            assertRounds(Real.of(value).exponential(), exponential(decimal(value)), scale);
        }
    }

    private static BigDecimal exponential(BigDecimal value) {
        BigDecimal small = value.divide(BigDecimal.valueOf(1024), FINE);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; term.signum() != 0 && term.abs().compareTo(new BigDecimal("1E-118")) > 0; k++) {
            term = term.multiply(small, FINE).divide(BigDecimal.valueOf(k), FINE);
            sum = sum.add(term, FINE);
        }
        for (int i = 0; i < 10; i++) {
            sum = sum.multiply(sum, FINE);
        }
        return sum;
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aDeviationIsTheRootOfTheMeanSquare(@ForAll("samples") List<Rational> sample) {
        BigDecimal size = BigDecimal.valueOf(sample.size());
        BigDecimal mean = sample.stream()
                .map(RealProperties::decimal)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(size, FINE);
        BigDecimal squares = sample.stream()
                .map(value -> decimal(value).subtract(mean, FINE).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal expected =
                squares.divide(size.subtract(BigDecimal.ONE), FINE).sqrt(FINE).setScale(15, RoundingMode.HALF_UP);
        List<Real> exact = sample.stream().map(Real::of).toList();
        List<Real> enclosed = sample.stream().map(Real::enclosed).toList();
        assertThat(Real.deviation(exact).rounded(15, RoundingMode.HALF_UP)).isEqualTo(expected);
        assertThat(Real.deviation(enclosed).rounded(15, RoundingMode.HALF_UP)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Rational>> samples() {
        return any().list().ofMinSize(2).ofMaxSize(30);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void whatIsKnownByEnclosuresAloneCalculatesAsFractionsDo(
            @ForAll("any") Rational a, @ForAll("any") Rational b, @ForAll @IntRange(max = 25) int scale) {
        Real one = Real.enclosed(a);
        Real other = Real.enclosed(b);
        assertSame(one.plus(other), a.plus(b), scale);
        assertSame(one.minus(other), a.minus(b), scale);
        assertSame(one.times(other), a.times(b), scale);
        assertSame(one.power(3), a.times(a).times(a), scale);
        assertSame(Real.product(List.of(one, other, one)), a.times(b).times(a), scale);
        assertSame(Real.sum(List.of(one, other, one)), a.plus(b).plus(a), scale);
        assertThat(one.compare(other)).isEqualTo(Integer.signum(a.compareTo(b)));
        assertSame(one.min(other), a.compareTo(b) <= 0 ? a : b, scale);
        if (b.signum() != 0) {
            assertSame(one.dividedBy(other), a.dividedBy(b), scale);
            assertSame(one.dividedBy(Real.of(b)), a.dividedBy(b), scale);
        }
    }

    private static void assertSame(Real real, Rational exact, int scale) {
        for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.CEILING)) {
            assertThat(real.rounded(scale, mode)).isEqualByComparingTo(exact.rounded(scale, mode));
        }
        assertThat(real.signum()).isEqualTo(exact.signum());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aSumOfManyFractionsWithoutCommonFactorsIsRoundedAsTheWholeFractionIs(
            @ForAll @Size(min = 100, max = 300) List<@IntRange(min = 1_000_000, max = 2_000_000_000) Integer> bottoms) {
        List<Rational> terms =
                bottoms.stream().map(bottom -> Rational.of(1, bottom)).toList();
        Real sum = Real.sum(terms.stream().map(Real::of).toList());
        assertThat(sum.rounded(12, RoundingMode.HALF_UP))
                .isEqualTo(Rational.sum(terms).rounded(12, RoundingMode.HALF_UP));
    }

    @Example
    void rootsThatAreFractionsAreExact() {
        assertThat(Real.of(Rational.of(27, 8)).root(3)).isEqualTo(Real.of(Rational.of(3, 2)));
        assertThat(Real.of(Rational.of(4, 9)).root(2).exact()).hasValue(Rational.of(2, 3));
        assertThat(Real.of(Rational.of(2, 1)).root(2).exact()).isEmpty();
        assertThat(Real.of(Rational.of(1, 1 << 20)).root(20).exact()).hasValue(Rational.of(1, 2));
    }

    @Example
    void aNumberOnABoundaryIsRoundedAsTheBoundaryIs() {
        Real root = Real.of(Rational.of(1, 8)).root(2);
        Real eighth = root.times(root);
        assertThat(eighth.exact()).isEmpty();
        assertThat(eighth.rounded(2, RoundingMode.HALF_UP)).isEqualTo("0.13");
        assertThat(eighth.rounded(2, RoundingMode.HALF_DOWN)).isEqualTo("0.12");
        assertThat(eighth.rounded(2, RoundingMode.HALF_EVEN)).isEqualTo("0.12");
        assertThat(eighth.rounded(3, RoundingMode.FLOOR)).isEqualTo("0.125");
        assertThat(eighth.compare(Real.of(Rational.of(1, 8)))).isZero();
    }

    @Example
    void differencesThatAreNothingAreNothing() {
        Real two = Real.of(Rational.of(2, 1));
        Real eight = Real.of(Rational.of(8, 1));
        assertThat(eight.root(2).minus(two.root(2).times(two)).signum()).isZero();
        assertThat(eight.logarithm()
                        .minus(two.logarithm().times(Real.of(Rational.of(3, 1))))
                        .signum())
                .isZero();
        assertThat(two.logarithm().exponential().compare(two)).isZero();
    }

    @Example
    void whatHasNoAnswerIsRefused() {
        Real minus = Real.of(Rational.of(-1, 1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> minus.root(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(Real.ZERO::logarithm);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Real.ONE.dividedBy(Real.ZERO));
    }
}
