package io.github.thuocdo.rules;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.submission.Observation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random figures of every kind for a plan: at, around and far from the thresholds, missing, dropped and wrong. */
final class Figurings {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal TINY = new BigDecimal("0.00000000000000000004");

    private Figurings() {}

    /** The figures of one unit, by indicator. */
    static Arbitrary<Map<String, Observation>> unit(Plan plan) {
        return Arbitraries.frequencyOf(
                Tuple.of(6, each(plan, Figurings::anything)),
                // Few values, so that units tie.
                Tuple.of(3, each(plan, Figurings::fullOrNothing)),
                Tuple.of(1, each(plan, criterion -> silent())));
    }

    private static Arbitrary<Map<String, Observation>> each(
            Plan plan, Function<Criterion, Arbitrary<Observation>> figure) {
        Map<String, Criterion> asked = new LinkedHashMap<>();
        plan.scored().forEach(c -> asked.put(c.indicator().code(), c));
        plan.criteria().forEach(c -> asked.putIfAbsent(c.indicator().code(), c));
        asked.values().removeIf(c -> c.type() == FigureType.RANK);
        List<String> codes = List.copyOf(asked.keySet());
        List<Arbitrary<Observation>> figures =
                asked.values().stream().map(figure).toList();
        return Combinators.combine(figures).as(said -> {
            Map<String, Observation> unit = new LinkedHashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                unit.put(codes.get(i), said.get(i));
            }
            return unit;
        });
    }

    private static Arbitrary<Observation> silent() {
        return Arbitraries.of(Observation.MISSING, Observation.NOT_APPLICABLE);
    }

    private static Arbitrary<Observation> fullOrNothing(Criterion criterion) {
        return switch (criterion.type()) {
            case YES_NO -> Arbitraries.of(new Observation.YesNo(true), new Observation.YesNo(false));
            case DATE -> silent();
            default -> Arbitraries.of(value(full(criterion)), value(BigDecimal.ZERO));
        };
    }

    private static Arbitrary<Observation> anything(Criterion criterion) {
        return Arbitraries.frequencyOf(Tuple.of(12, right(criterion)), Tuple.of(2, silent()), Tuple.of(1, anyShape()));
    }

    private static Arbitrary<Observation> right(Criterion criterion) {
        return switch (criterion.type()) {
            case YES_NO -> Arbitraries.of(true, false).map(Observation.YesNo::new);
            case DATE -> day();
            case SHARE -> Arbitraries.oneOf(around(criterion), decimals(0, 100), counts(criterion, 1));
            case PER_HEAD -> Arbitraries.oneOf(around(criterion), decimals(0, 3), counts(criterion, 3));
            case INDEX -> Arbitraries.oneOf(around(criterion), decimals(0, 1));
            case CHANGE -> Arbitraries.oneOf(around(criterion), decimals(-50, 90));
            case COUNT -> Arbitraries.oneOf(countsAround(criterion), wholes(0, 6));
            default -> Arbitraries.oneOf(around(criterion), decimals(0, 6));
        };
    }

    /** A figure that may be of another kind, or that cannot be right. */
    private static Arbitrary<Observation> anyShape() {
        return Arbitraries.oneOf(
                day(),
                Arbitraries.of(true, false).map(Observation.YesNo::new),
                Combinators.combine(
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("-120"), new BigDecimal("120"))
                                        .ofScale(2),
                                Arbitraries.of(true, false))
                        .as(Observation.Value::new),
                Combinators.combine(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 3))
                        .as((n, d) -> Observation.Counts.of(BigInteger.valueOf(n), BigInteger.valueOf(d))));
    }

    private static Arbitrary<Observation> day() {
        List<Observation> days = new ArrayList<>();
        for (int day : List.of(1, 4, 5, 6, 14, 15, 16, 19, 20, 21, 31)) {
            days.add(new Observation.OnDay(LocalDate.of(2025, 12, day)));
        }
        days.add(new Observation.OnDay(LocalDate.of(2024, 2, 29)));
        return Arbitraries.of(days);
    }

    private static Arbitrary<Observation> around(Criterion criterion) {
        BigDecimal full = full(criterion);
        return Arbitraries.of(
                value(full),
                value(full.subtract(HUNDREDTH)),
                value(full.add(HUNDREDTH)),
                value(full.subtract(TINY)),
                value(full.add(TINY)),
                value(full.setScale(10)),
                value(full.add(full)),
                value(full.movePointLeft(1)),
                value(BigDecimal.ZERO));
    }

    /** Whole numbers at and next to the threshold, one of them written with zeros behind the mark. */
    private static Arbitrary<Observation> countsAround(Criterion criterion) {
        BigDecimal full = full(criterion);
        return Arbitraries.of(
                value(full),
                value(full.subtract(BigDecimal.ONE)),
                value(full.add(BigDecimal.ONE)),
                value(full.setScale(10)),
                value(full.add(full)),
                value(BigDecimal.ZERO));
    }

    private static Arbitrary<Observation> wholes(int from, int to) {
        return Arbitraries.integers().between(from, to).map(whole -> value(BigDecimal.valueOf(whole)));
    }

    private static Arbitrary<Observation> decimals(int from, int to) {
        return Arbitraries.integers()
                .between(0, 12)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                        .ofScale(scale)
                        .map(Figurings::value));
    }

    /** Counts: small, at the threshold exactly, and as large as nobody counts. */
    private static Arbitrary<Observation> counts(Criterion criterion, int most) {
        BigInteger threshold = full(criterion).toBigIntegerExact();
        BigInteger whole = criterion.type() == FigureType.SHARE ? BigInteger.valueOf(100) : BigInteger.ONE;
        Arbitrary<Observation> small = Arbitraries.longs()
                .between(1, 400)
                .flatMap(d -> Arbitraries.longs().between(0, d * most).map(n -> counts(n, d)));
        Arbitrary<Observation> large = Arbitraries.longs()
                .between(1_000_000_000_000L, 1_000_000_000_000_000_000L)
                .flatMap(d -> Arbitraries.longs().between(0, d).map(n -> counts(n, d)));
        Arbitrary<Observation> exact = Arbitraries.longs()
                .between(1, 1_000_000_000_000L)
                .map(BigInteger::valueOf)
                .map(k -> Observation.Counts.of(threshold.multiply(k), whole.multiply(k)));
        Arbitrary<Observation> justBelow = Arbitraries.longs()
                .between(1, 1_000_000_000_000L)
                .map(BigInteger::valueOf)
                .map(k -> Observation.Counts.of(threshold.multiply(k).subtract(BigInteger.ONE), whole.multiply(k)));
        return Arbitraries.oneOf(small, large, exact, justBelow);
    }

    private static Observation counts(long numerator, long denominator) {
        return Observation.Counts.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Observation value(BigDecimal number) {
        return new Observation.Value(number, false);
    }

    private static BigDecimal full(Criterion criterion) {
        return criterion.requirement().least().orElse(BigDecimal.ONE);
    }
}
