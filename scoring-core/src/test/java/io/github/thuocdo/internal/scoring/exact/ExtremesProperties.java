package io.github.thuocdo.internal.scoring.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The ends between which figures lie, whether longs hold them or not. */
class ExtremesProperties {

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE, seed = "1264")
    void theEndsAreThoseOfFractions(
            @ForAll("figures") @Size(min = 1, max = 8) List<Observation> said, @ForAll("types") FigureType type) {
        List<Rational> exact = said.stream()
                .map(each -> Figures.exact(type, each))
                .flatMap(Optional::stream)
                .toList();
        List<Rational> ends = Extremes.of(type, said).stream()
                .map(each -> Figures.exact(type, each).orElseThrow())
                .toList();
        assertThat(ends)
                .isEqualTo(exact.isEmpty() ? List.of() : List.of(Collections.min(exact), Collections.max(exact)));
    }

    @Example
    void wordsAndSilenceHaveNoEnds() {
        List<Observation> said =
                List.of(Observation.MISSING, Observation.NOT_APPLICABLE, new Observation.Category("a"));
        assertThat(Extremes.of(FigureType.SHARE, said)).isEmpty();
    }

    @Provide
    Arbitrary<List<Observation>> figures() {
        Arbitrary<Observation> decimals = decimals(BigInteger.valueOf(30), 1);
        Arbitrary<Observation> longer = decimals(BigInteger.TEN.pow(18), 17);
        Arbitrary<Observation> longest = decimals(BigInteger.TEN.pow(29), 27);
        Arbitrary<Observation> counts = counts(BigInteger.valueOf(9));
        Arbitrary<Observation> large = counts(BigInteger.ONE.shiftLeft(49));
        Arbitrary<Observation> huge = counts(BigInteger.ONE.shiftLeft(80));
        return Arbitraries.oneOf(decimals, longer, longest, counts, large, huge, Arbitraries.just(Observation.MISSING))
                .list();
    }

    private static Arbitrary<Observation> decimals(BigInteger most, int scale) {
        return Arbitraries.bigIntegers()
                .between(most.negate(), most)
                .map(unscaled -> new Observation.Value(new BigDecimal(unscaled, scale), false));
    }

    private static Arbitrary<Observation> counts(BigInteger most) {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, most),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, most))
                .as((top, bottom) -> Observation.Counts.of(top, bottom));
    }

    @Provide
    Arbitrary<FigureType> types() {
        return Arbitraries.of(FigureType.SHARE, FigureType.PER_HEAD);
    }
}
