package io.github.thuocdo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A number is written as the JDK writes it, without an exponent. */
class JsonBytesProperties {

    @Property(tries = 3_000, seed = "1264")
    void aDecimalIsWrittenInFull(@ForAll("unscaled") BigInteger unscaled, @ForAll("scales") int scale) {
        BigDecimal number = new BigDecimal(unscaled, scale);
        JsonBytes bytes = new JsonBytes();
        bytes.put(number);
        assertThat(bytes.take()).isEqualTo(number.toPlainString());
        bytes.put(unscaled);
        assertThat(bytes.take()).isEqualTo(unscaled.toString());
    }

    @Property(tries = 50, seed = "1264")
    void manyNumbersStandOneAfterTheOther(@ForAll("unscaled") BigInteger unscaled) throws IOException {
        JsonBytes bytes = new JsonBytes();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = new BigDecimal(unscaled, i % 5);
            bytes.put(number);
            bytes.put(JsonBytes.of(";có"));
            expected.append(number.toPlainString()).append(";có");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bytes.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        assertThat(bytes.take()).isEmpty();
    }

    @Provide
    Arbitrary<BigInteger> unscaled() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.integers().between(-200, 200).map(BigInteger::valueOf),
                Combinators.combine(
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.integers().between(-1, 1))
                        .as((digits, near) -> BigInteger.TEN.pow(digits).add(BigInteger.valueOf(near))),
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)));
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 6), Arbitraries.integers().between(-20, 30));
    }
}
