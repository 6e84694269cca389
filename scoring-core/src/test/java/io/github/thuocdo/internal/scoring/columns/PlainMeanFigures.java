package io.github.thuocdo.internal.scoring.columns;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Drawn plans of plain means with drawn figures, among them thresholds, halves and what stands a hair beside them. */
final class PlainMeanFigures {
    private PlainMeanFigures() {}

    /** What is asked, and what each unit said. */
    record Given(List<Asked> asked, List<List<Observation>> said, int scale, RoundingMode mode) {}

    record Asked(FigureType type, Requirement requirement, BigDecimal points, String pillar) {}

    static Arbitrary<Given> plansAndFigures() {
        Arbitrary<List<Asked>> plans = asked().list().ofMinSize(1).ofMaxSize(45);
        Arbitrary<RoundingMode> modes =
                Arbitraries.frequency(tuple(9, RoundingMode.HALF_UP), tuple(1, RoundingMode.HALF_EVEN));
        return Combinators.combine(plans, Arbitraries.of(0, 1, 2, 4, 4, 4, 9), modes)
                .flatAs((plan, scale, mode) -> {
                    List<Arbitrary<Observation>> row =
                            plan.stream().map(PlainMeanFigures::said).toList();
                    return Combinators.combine(row)
                            .as(observations -> observations)
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(6)
                            .map(rows -> new Given(plan, rows, scale, mode));
                });
    }

    /** Few criteria, coarse rounding, thirds and sixths: sums that are halves although no figure is on the grid. */
    static Arbitrary<Given> halves() {
        Asked share = new Asked(
                FigureType.SHARE, new Requirement.Threshold(Comparison.AT_LEAST, bd("100")), BigDecimal.ONE, "A");
        Arbitrary<Observation> parts = Combinators.combine(
                        Arbitraries.integers().between(0, 12), Arbitraries.of(3, 6, 7, 12, 4))
                .as((n, d) -> counts(Math.min(n, d), d));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(0, 1, 2),
                        parts.list().ofSize(6).list().ofMinSize(1).ofMaxSize(6))
                .as((criteria, scale, rows) -> new Given(
                        Collections.nCopies(criteria, share),
                        rows.stream().map(row -> row.subList(0, criteria)).toList(),
                        scale,
                        RoundingMode.HALF_UP));
    }

    private static Arbitrary<Asked> asked() {
        Arbitrary<BigDecimal> thresholds = Arbitraries.frequencyOf(
                weighted(
                        12,
                        Arbitraries.of("50", "60", "70", "80", "90", "95", "98", "100")
                                .map(PlainMeanFigures::bd)),
                weighted(
                        2,
                        Arbitraries.of("0.5", "1", "1.5", "33.3", "12.25", "0.000001")
                                .map(PlainMeanFigures::bd)),
                weighted(1, Arbitraries.of("33.3333333", "0.80000000000000004").map(PlainMeanFigures::bd)),
                weighted(
                        2,
                        Arbitraries.bigDecimals().between(bd("0.01"), bd("100")).ofScale(2)));
        Arbitrary<Asked> shares = Combinators.combine(
                        thresholds,
                        comparisons(),
                        points(),
                        pillars(),
                        Arbitraries.of(FigureType.SHARE, FigureType.PER_HEAD))
                .as((threshold, comparison, points, pillar, type) ->
                        new Asked(type, new Requirement.Threshold(comparison, threshold), points, pillar));
        Arbitrary<Asked> answers = Combinators.combine(points(), pillars())
                .as((points, pillar) -> new Asked(FigureType.YES_NO, new Requirement.Affirmed(), points, pillar));
        Arbitrary<Asked> values = Combinators.combine(points(), pillars())
                .as((points, pillar) -> new Asked(FigureType.INDEX, new Requirement.InProportion(), points, pillar));
        Arbitrary<Asked> ranges = Combinators.combine(points(), pillars())
                .as((points, pillar) ->
                        new Asked(FigureType.COUNT, new Requirement.Range(bd("1"), bd("2")), points, pillar));
        return Arbitraries.frequencyOf(
                weighted(8, shares), weighted(2, answers), weighted(1, values), weighted(1, ranges));
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.frequency(
                tuple(20, Comparison.AT_LEAST), tuple(6, Comparison.MORE_THAN), tuple(1, Comparison.EXACTLY));
    }

    private static Arbitrary<BigDecimal> points() {
        return Arbitraries.frequencyOf(
                weighted(20, Arbitraries.just(BigDecimal.ONE)),
                weighted(4, Arbitraries.integers().between(1, 200).map(BigDecimal::valueOf)),
                weighted(2, Arbitraries.of("0.5", "2.25", "1.0", "1E+2").map(PlainMeanFigures::bd)),
                weighted(1, Arbitraries.of("3000000000", "0.000000001").map(PlainMeanFigures::bd)));
    }

    private static Arbitrary<String> pillars() {
        return Arbitraries.of("Chính quyền số", "Kinh tế số", "Xã hội số");
    }

    private static Arbitrary<Observation> said(Asked asked) {
        Arbitrary<Observation> figures = switch (asked.type) {
            case YES_NO -> Arbitraries.of(new Observation.YesNo(true), new Observation.YesNo(false));
            case COUNT -> wholeNumbers(asked);
            default -> numbers(asked);
        };
        return Arbitraries.frequencyOf(
                weighted(20, figures),
                weighted(1, Arbitraries.just(Observation.MISSING)),
                weighted(1, Arbitraries.just(Observation.NOT_APPLICABLE)));
    }

    /** From 0 to twice what is asked, also with zeros behind the mark: not three, which may be thousands (1.000). */
    private static Arbitrary<Observation> wholeNumbers(Asked asked) {
        int most = 2 * full(asked).intValueExact();
        return Combinators.combine(
                        Arbitraries.integers().between(0, most),
                        Arbitraries.integers().between(0, 12).filter(scale -> scale != 3))
                .as((whole, scale) -> value(BigDecimal.valueOf(whole).setScale(scale)));
    }

    private static Arbitrary<Observation> numbers(Asked asked) {
        BigDecimal full = full(asked);
        BigDecimal most = switch (asked.type) {
            case SHARE -> bd("100");
            case INDEX -> BigDecimal.ONE;
            default -> full.multiply(bd("2")).setScale(12, RoundingMode.HALF_UP);
        };
        Arbitrary<Observation> decimals = Arbitraries.integers()
                .between(0, 12)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, most)
                        .ofScale(Math.max(
                                scale, Math.max(0, most.stripTrailingZeros().scale()))))
                .map(PlainMeanFigures::value);
        Arbitrary<Observation> boundaries = Arbitraries.of("0", "0.01", "-0.01", "0.0000000001", "-0.0000000001")
                .map(off -> full.add(bd(off)))
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0)
                .map(PlainMeanFigures::value);
        if (!asked.type.takesCounts()) {
            return Arbitraries.oneOf(decimals, boundaries);
        }
        Arbitrary<Observation> counted = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(1, 2_000),
                                Arbitraries.longs().between(1, 1_000_000_000_000L),
                                Arbitraries.longs().between(1L << 61, Long.MAX_VALUE)),
                        Arbitraries.doubles().between(0, 1))
                .as((d, part) -> counts(Math.min(d, (long) (d * part)), d));
        Arbitrary<Observation> atThreshold = Arbitraries.of(-1, 0, 1)
                .map(off -> atThreshold(asked, off))
                .filter(counts ->
                        counts.numerator().compareTo(counts.denominator()) <= 0 || asked.type == FigureType.PER_HEAD)
                .map(counts -> counts);
        return Arbitraries.frequencyOf(
                weighted(4, decimals), weighted(2, boundaries), weighted(3, counted), weighted(1, atThreshold));
    }

    /** Counts that are the threshold exactly, or one off. */
    private static Observation.Counts atThreshold(Asked asked, int off) {
        BigDecimal full = full(asked);
        BigInteger denominator =
                BigInteger.TEN.pow(full.scale() < 0 ? 0 : full.scale()).multiply(BigInteger.valueOf(100));
        BigInteger numerator = full.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        if (asked.type == FigureType.SHARE) {
            denominator = denominator.multiply(BigInteger.valueOf(100));
        }
        return Observation.Counts.of(numerator.add(BigInteger.valueOf(off)), denominator);
    }

    static BigDecimal full(Asked asked) {
        if (asked.requirement instanceof Requirement.Threshold threshold) {
            return threshold.value();
        }
        return asked.requirement instanceof Requirement.Range range ? range.from() : BigDecimal.ONE;
    }

    static Asked share(String threshold) {
        return new Asked(
                FigureType.SHARE, new Requirement.Threshold(Comparison.AT_LEAST, bd(threshold)), BigDecimal.ONE, "A");
    }

    static Observation counts(long numerator, long denominator) {
        return Observation.Counts.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Observation value(BigDecimal number) {
        return new Observation.Value(number, false);
    }

    static BigDecimal bd(String text) {
        return new BigDecimal(text);
    }

    private static <T> Tuple2<Integer, T> tuple(int frequency, T value) {
        return Tuple.of(frequency, value);
    }

    private static <T> Tuple2<Integer, Arbitrary<? extends T>> weighted(int frequency, Arbitrary<? extends T> values) {
        return Tuple.of(frequency, values);
    }
}
