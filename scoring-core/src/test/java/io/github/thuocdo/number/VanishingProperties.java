package io.github.thuocdo.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Numbers that are equal are told by what they are made of; numbers that are not are never told to be. */
class VanishingProperties {
    private static final Real TWO = number(2);
    private static final Real THREE = number(3);

    private static Real number(long whole) {
        return Real.of(Rational.of(whole, 1));
    }

    private static Real fraction(long top, long bottom) {
        return Real.of(Rational.of(top, bottom));
    }

    private static boolean isTold(Real one, Real other) {
        return Vanishing.isZero(one.form().minus(other.form()));
    }

    /** The root of a product of powers, as a geometric mean takes it. */
    private static Real mean(List<Real> values, List<Integer> weights) {
        List<Real> powers = IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i).power(weights.get(i)))
                .toList();
        return Real.product(powers)
                .root(weights.stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Real> values(Random random, int size) {
        return random.ints(size, 1, 10_000)
                .mapToObj(hundredths -> fraction(hundredths, 10_000))
                .toList();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void geometricMeansOfTheSameProductAreEqual(@ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Real> values = values(random, size);
        List<Integer> weights = Collections.nCopies(size, 1 + random.nextInt(3));
        List<Real> others = new ArrayList<>(values);
        Collections.shuffle(others, random);
        // The one becomes three times as large, the other a third.
        others.set(0, others.get(0).times(THREE));
        others.set(1, others.get(1).dividedBy(THREE));
        Real one = mean(values, weights);
        Real other = mean(others, weights);
        assertThat(isTold(one, other)).isTrue();
        assertThat(isTold(one.times(TWO).plus(TWO), other.times(TWO).plus(TWO))).isTrue();
        assertThat(isTold(one, other.times(fraction(1_000_001, 1_000_000)))).isFalse();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void sumsOfLogarithmsOfTheSameProductAreEqual(@ForAll @IntRange(min = 2, max = 12) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Real> values = values(random, size);
        List<Real> others = new ArrayList<>(values);
        Collections.shuffle(others, random);
        others.set(0, others.get(0).times(fraction(7, 5)));
        others.set(1, others.get(1).dividedBy(fraction(7, 5)));
        Real range = number(100).logarithm().minus(fraction(1, 3).logarithm());
        Real one = distances(values, range);
        Real other = distances(others, range);
        assertThat(isTold(one, other)).isTrue();
        assertThat(one.compare(other)).isZero();
        assertThat(isTold(one, other.plus(fraction(1, 1_000_000_000)))).isFalse();
    }

    private static Real distances(List<Real> values, Real range) {
        Real least = fraction(1, 3).logarithm();
        return Real.sum(values.stream()
                        .map(value -> value.logarithm().minus(least).dividedBy(range))
                        .toList())
                .dividedBy(number(values.size()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void numbersThatAreToldEqualAgreeInDigits(@ForAll long seed) {
        Random random = new Random(seed);
        Real one = expression(random, 3);
        Real other = expression(random, 3);
        if (isTold(one, other)) {
            assertThat(one.minus(other).rounded(100, RoundingMode.HALF_EVEN)).isZero();
        }
        Real distance = one.minus(other);
        // The same in another order, and the distance put back.
        assertThat(other.plus(distance).compare(one)).isZero();
        assertThat(one.times(other).compare(other.times(one))).isZero();
        assertThat(isTold(one, one.plus(fraction(1, 1_000_000)))).isFalse();
    }

    /** An expression above 0 of small numbers. */
    private static Real expression(Random random, int depth) {
        if (depth == 0) {
            return fraction(1 + random.nextInt(6), 1 + random.nextInt(4));
        }
        Real one = expression(random, depth - 1);
        switch (random.nextInt(6)) {
            case 0:
                return one.plus(expression(random, depth - 1));
            case 1:
                return one.times(expression(random, depth - 1));
            case 2:
                return one.dividedBy(expression(random, depth - 1));
            case 3:
                return one.root(2 + random.nextInt(3));
            case 4:
                return one.plus(number(2)).logarithm();
            default:
                return one.power(1 + random.nextInt(3));
        }
    }

    @Example
    void rootsThatDifferByAFractionAreOne() {
        assertThat(isTold(number(8).root(2), TWO.root(2).times(TWO))).isTrue();
        assertThat(isTold(number(8).root(6), TWO.root(2))).isTrue();
        assertThat(isTold(number(12).root(2), THREE.root(2).times(TWO))).isTrue();
        assertThat(isTold(TWO.root(2).plus(THREE.root(2)), number(5).root(2))).isFalse();
        assertThat(isTold(TWO.root(2).times(THREE.root(3)), number(72).root(6))).isTrue();
    }

    @Example
    void aRatioOfLogarithmsMayBeAFraction() {
        Real half = number(4).logarithm().dividedBy(number(16).logarithm());
        assertThat(half.exact()).isEmpty();
        assertThat(isTold(half, fraction(1, 2))).isTrue();
        assertThat(half.rounded(0, RoundingMode.HALF_UP)).isEqualTo("1");
        assertThat(half.rounded(0, RoundingMode.HALF_DOWN)).isEqualTo("0");
        Real third = number(20).logarithm().minus(number(10).logarithm());
        Real whole = number(80).logarithm().minus(number(10).logarithm());
        assertThat(isTold(third.dividedBy(whole), fraction(1, 3))).isTrue();
        assertThat(isTold(third.dividedBy(whole), fraction(1, 4))).isFalse();
    }

    @Example
    void whatIsNotKnownOtherwiseEqualsItselfAlone() {
        List<Real> many = IntStream.range(1, 300)
                .mapToObj(n -> number(n).root(2).plus(number(n).logarithm()))
                .toList();
        Real sum = Real.sum(many);
        Real deviation = Real.deviation(many);
        Real one = fraction(7, 3).minus(sum).dividedBy(deviation);
        Real other = fraction(14, 6).minus(sum).dividedBy(deviation);
        assertThat(isTold(one, other)).isTrue();
        assertThat(one.compare(other)).isZero();
        assertThat(isTold(one, other.plus(Real.ONE))).isFalse();
        assertThat(isTold(sum, Real.sum(many))).isFalse();
        assertThat(sum.compare(Real.sum(many))).isZero();
    }

    @Example
    void longFractionsAreCompared() {
        Rational value = Rational.of(-7, 3);
        assertThat(isTold(Real.enclosed(value), Real.of(value))).isTrue();
        assertThat(isTold(
                        Real.enclosed(value).times(TWO.root(2)), Real.of(value).times(TWO.root(2))))
                .isTrue();
        assertThat(isTold(Real.enclosed(value), Real.of(Rational.of(7, 3)))).isFalse();
    }
}
