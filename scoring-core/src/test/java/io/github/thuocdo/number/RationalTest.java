package io.github.thuocdo.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.criteria.Comparison;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fractions against whole numbers: a/b and c/d compare as a·d and c·b, whatever the library does inside. */
class RationalTest {

    /** A fraction as it was written, not reduced. */
    record Written(BigInteger top, BigInteger bottom) {
        Rational rational() {
            return Rational.of(top, bottom);
        }

        /** Whether a fraction equals top / bottom. */
        static void assertIs(Rational result, BigInteger top, BigInteger bottom) {
            assertThat(result.numerator().multiply(bottom)).isEqualTo(top.multiply(result.denominator()));
            assertThat(result.denominator().signum()).isEqualTo(1);
            assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Provide
    Arbitrary<Written> fractions() {
        BigInteger large = BigInteger.TEN.pow(40);
        Arbitrary<BigInteger> any = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(large.negate(), large),
                Arbitraries.of(31, 32, 62, 63, 64).flatMap(RationalTest::around),
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-12), BigInteger.valueOf(12)));
        return Combinators.combine(any, any.filter(b -> b.signum() != 0)).as(Written::new);
    }

    /** Numbers beside a power of two, where a machine's numbers end. */
    private static Arbitrary<BigInteger> around(int bits) {
        BigInteger end = BigInteger.ONE.shiftLeft(bits);
        return Arbitraries.bigIntegers()
                .between(BigInteger.TWO.negate(), BigInteger.TWO)
                .flatMap(beside -> Arbitraries.of(end.add(beside), end.negate().add(beside)));
    }

    @Property(seed = "1264")
    void aFractionIsTheSameHoweverLongItWasWritten(@ForAll("fractions") Written a) {
        BigInteger factor = BigInteger.TEN.pow(30);
        Rational longer = Rational.of(a.top.multiply(factor), a.bottom.multiply(factor));
        assertThat(longer).isEqualTo(a.rational()).hasSameHashCodeAs(a.rational());
        assertThat(longer.compareTo(a.rational())).isZero();
    }

    @Property(seed = "1264")
    void aFractionIsKeptInLowestTerms(@ForAll("fractions") Written a) {
        Written.assertIs(a.rational(), a.top, a.bottom);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aSumIsExact(@ForAll("fractions") Written a, @ForAll("fractions") Written b) {
        BigInteger bottom = a.bottom.multiply(b.bottom);
        Written.assertIs(
                a.rational().plus(b.rational()), a.top.multiply(b.bottom).add(b.top.multiply(a.bottom)), bottom);
        Written.assertIs(
                a.rational().minus(b.rational()), a.top.multiply(b.bottom).subtract(b.top.multiply(a.bottom)), bottom);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void aProductAndAQuotientAreExact(@ForAll("fractions") Written a, @ForAll("fractions") Written b) {
        Written.assertIs(a.rational().times(b.rational()), a.top.multiply(b.top), a.bottom.multiply(b.bottom));
        if (b.top.signum() != 0) {
            Written.assertIs(a.rational().dividedBy(b.rational()), a.top.multiply(b.bottom), a.bottom.multiply(b.top));
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void fractionsCompareAsTheirCrossProducts(@ForAll("fractions") Written a, @ForAll("fractions") Written b) {
        BigInteger left = a.top.multiply(b.bottom);
        BigInteger right = b.top.multiply(a.bottom);
        int expected = left.compareTo(right) * a.bottom.signum() * b.bottom.signum();
        assertThat(a.rational().compareTo(b.rational())).isEqualTo(expected);
        assertThat(a.rational().equals(b.rational())).isEqualTo(expected == 0);
        if (expected == 0) {
            assertThat(a.rational()).hasSameHashCodeAs(b.rational());
        }
    }

    @Property(seed = "1264")
    void roundingGoesToTheNearestAndHalvesUp(@ForAll("fractions") Written a) {
        Rational exact = a.rational();
        BigDecimal rounded = exact.rounded(4, RoundingMode.HALF_UP);
        assertThat(rounded.scale()).isEqualTo(4);
        Rational off = Rational.of(rounded).minus(exact);
        Rational half = Rational.of(1, 20_000);
        assertThat(off.compareTo(half)).isNotPositive();
        assertThat(off.compareTo(Rational.ZERO.minus(half))).isNotNegative();
        boolean isHalf = off.equals(half) || off.equals(Rational.ZERO.minus(half));
        if (isHalf) {
            assertThat(rounded.signum()).isEqualTo(exact.signum());
            assertThat(off.signum()).isEqualTo(exact.signum());
        }
    }

    @Property(seed = "1264")
    void clampingKeepsWhatLiesBetweenZeroAndOne(@ForAll("fractions") Written a) {
        Rational clamped = a.rational().clampedToUnit();
        Rational expected = a.rational().signum() < 0
                ? Rational.ZERO
                : a.rational().compareTo(Rational.ONE) > 0 ? Rational.ONE : a.rational();
        assertThat(clamped).isEqualTo(expected);
    }

    @Property(seed = "1264")
    void aDecimalIsItsExactValue(@ForAll BigDecimal decimal) {
        Rational rational = Rational.of(decimal);
        assertThat(rational.rounded(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY))
                .isEqualByComparingTo(decimal);
    }

    @Example
    void aThirdIsAThird() {
        Rational third = Rational.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
        assertThat(third.rounded(4, RoundingMode.HALF_UP)).isEqualTo("0.3333");
        assertThat(third).hasToString("1/3");
        assertThat(Rational.of(6, 3)).hasToString("2");
        assertThat(Rational.of(3, -6)).hasToString("-1/2");
    }

    @Example
    void aTenthTenTimesIsOne() {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Rational.of(new BigDecimal("0.1")));
        }
        assertThat(sum).isEqualTo(Rational.ONE);
        assertThat(Rational.of(new BigDecimal("0.8")).times(Rational.of(66, 1)))
                .isEqualTo(Rational.of(new BigDecimal("52.8")));
    }

    @Example
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(3, 0))
                .withMessage("A fraction has a denominator other than 0: 3/0");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
    }

    @Example
    void comparatorsAreTheDocumentsOwn() {
        assertThat(Comparison.AT_LEAST.holds(-1)).isFalse();
        assertThat(Comparison.AT_LEAST.holds(0)).isTrue();
        assertThat(Comparison.AT_LEAST.holds(1)).isTrue();
        assertThat(Comparison.MORE_THAN.holds(-1)).isFalse();
        assertThat(Comparison.MORE_THAN.holds(0)).isFalse();
        assertThat(Comparison.MORE_THAN.holds(1)).isTrue();
        assertThat(Comparison.EXACTLY.holds(-1)).isFalse();
        assertThat(Comparison.EXACTLY.holds(0)).isTrue();
        assertThat(Comparison.EXACTLY.holds(1)).isFalse();
    }

    /** At 0, at powers of two, and about the largest numbers that a {@code long} holds. */
    @Example
    void fractionsOfNumbersAtTheEdgesAreInLowestTerms() {
        for (int bits : new int[] {0, 1, 2, 31, 32, 61, 62, 63, 64}) {
            for (int more = -3; more <= 3; more++) {
                for (long bottom : new long[] {1, 2, 3, 6, 1L << 61, (1L << 62) - 1, Long.MAX_VALUE}) {
                    BigInteger top = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(more));
                    Written.assertIs(Rational.of(top, BigInteger.valueOf(bottom)), top, BigInteger.valueOf(bottom));
                }
            }
        }
    }
}
