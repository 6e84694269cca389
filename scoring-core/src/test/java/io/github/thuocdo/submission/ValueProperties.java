package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueProperties {
    @Property(seed = "1264")
    void shortNumbersAreTheirDigitsOverAPowerOfTen(@ForAll("numbers") BigDecimal number) {
        Observation.Value value = new Observation.Value(number, false);
        boolean fits = number.precision() <= 18 && number.scale() >= 0 && number.scale() <= 18;
        assertThat(value.isShort()).isEqualTo(fits);
        if (fits) {
            assertThat(BigDecimal.valueOf(value.unscaled(), value.scale())).isEqualTo(number);
        }
    }

    @Property(seed = "1264")
    void everyNumberComesBackAsItWasWritten(@ForAll("numbers") BigDecimal number, @ForAll boolean percent) {
        Observation.Value value = new Observation.Value(number, percent);
        assertThat(value.number()).isEqualTo(number);
        assertThat(value.percent()).isEqualTo(percent);
        assertThat(value).hasToString(number.toPlainString() + (percent ? "%" : ""));
        assertThat(value.hashCode()).isEqualTo(31 * number.hashCode() + Boolean.hashCode(percent));
    }

    @Property(seed = "1264")
    void figuresWithOtherDigitsBehindTheMarkDiffer(@ForAll("numbers") BigDecimal number) {
        assertThat(new Observation.Value(number, false))
                .isNotEqualTo(new Observation.Value(number.setScale(number.scale() + 1), false));
    }

    @Property(seed = "1264")
    void shortNumbersAreMadeOfTheirDigits(@ForAll("numbers") BigDecimal number) {
        Observation.Value value = new Observation.Value(number, false);
        if (value.isShort()) {
            assertThat(Observation.Value.of(value.unscaled(), value.scale())).isEqualTo(value);
        }
    }

    @Test
    void aShortNumberHasEighteenDigitsAtMost() {
        long most = 999_999_999_999_999_999L;
        assertThat(Observation.Value.of(most, 0).number()).isEqualTo(BigDecimal.valueOf(most));
        assertThat(Observation.Value.of(-most, 18).number()).isEqualTo(BigDecimal.valueOf(-most, 18));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.Value.of(most + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.Value.of(-most - 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.Value.of(Long.MIN_VALUE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.Value.of(1, 19));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.Value.of(1, -1));
    }

    @Property(seed = "1264")
    void countsComeBackAsTheyWereWritten(
            @ForAll("counts") BigInteger top, @ForAll("counts") BigInteger bottom, @ForAll boolean isStated) {
        Observation.Value stated = isStated ? new Observation.Value(BigDecimal.TEN, true) : null;
        Observation.Counts alone = Observation.Counts.of(top, bottom);
        Observation.Counts counts = isStated ? alone.withStated(stated) : alone;
        assertThat(counts.numerator()).isEqualTo(top);
        assertThat(counts.denominator()).isEqualTo(bottom);
        assertThat(counts.stated()).isEqualTo(Optional.ofNullable(stated));
        assertThat(counts.isStated()).isEqualTo(isStated);
        assertThat(counts).hasToString(top + "/" + bottom + (isStated ? " (10%)" : ""));
        assertThat(counts.hashCode()).isEqualTo(Objects.hash(top, bottom, stated));
        if (!isStated && top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE) {
            assertThat(Observation.Counts.of(top.longValueExact(), bottom.longValueExact()))
                    .isEqualTo(counts)
                    .hasSameHashCodeAs(counts);
        }
    }

    @Property(seed = "1264")
    void everyNumberIsComparedAsItStands(@ForAll("numbers") BigDecimal number, @ForAll("wholes") int whole) {
        assertThat(new Observation.Value(number, false).compareTo(whole))
                .isEqualTo(number.compareTo(BigDecimal.valueOf(whole)));
    }

    @Property(seed = "1264")
    void valuesAreEqualByNumberAndSign(@ForAll("numbers") BigDecimal number, @ForAll boolean percent) {
        Observation.Value value = new Observation.Value(number, percent);
        BigDecimal copy = new BigDecimal(number.unscaledValue(), number.scale());
        assertThat(value)
                .isEqualTo(new Observation.Value(copy, percent))
                .hasSameHashCodeAs(new Observation.Value(copy, percent))
                .isNotEqualTo(new Observation.Value(copy, !percent))
                .isNotEqualTo(new Observation.Value(number.add(BigDecimal.ONE), percent));
    }

    @Property(seed = "1264")
    void shortCountsAreTheirNumbers(@ForAll("counts") BigInteger top, @ForAll("counts") BigInteger bottom) {
        Observation.Counts counts = Observation.Counts.of(top, bottom);
        assertThat(counts.isShort()).isEqualTo(top.max(bottom).bitLength() < 50);
        if (counts.isShort()) {
            assertThat(BigInteger.valueOf(counts.top())).isEqualTo(top);
            assertThat(BigInteger.valueOf(counts.bottom())).isEqualTo(bottom);
        }
        assertThat(counts)
                .isEqualTo(Observation.Counts.of(top.add(BigInteger.ZERO), bottom))
                .hasSameHashCodeAs(Observation.Counts.of(top, bottom.add(BigInteger.ZERO)))
                .isNotEqualTo(Observation.Counts.of(top.add(BigInteger.ONE), bottom))
                .isNotEqualTo(Observation.Counts.of(top, bottom.add(BigInteger.ONE)))
                .isNotEqualTo(
                        Observation.Counts.of(top, bottom).withStated(new Observation.Value(BigDecimal.ONE, false)));
    }

    @Provide
    Arbitrary<BigInteger> counts() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(200)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TWO.pow(51)),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TWO.pow(70)));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-200), BigInteger.valueOf(200)),
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(17).negate(), BigInteger.TEN.pow(18)),
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(18), BigInteger.TEN.pow(26)));
        return Combinators.combine(digits, Arbitraries.integers().between(-3, 25))
                .as(BigDecimal::new);
    }

    @Provide
    Arbitrary<Integer> wholes() {
        return Arbitraries.integers().between(0, 100);
    }
}
