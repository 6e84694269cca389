package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A value brought to a common scale, by the five methods of the format. */
final class Normalised {
    private Normalised() {}

    private static Optional<Exact> bound(JsonNode scoring, String name) {
        return scoring.has(name) ? Optional.of(GivenSet.number(scoring.path(name))) : Optional.empty();
    }

    /** Declared bounds hold a value back; a target does not. */
    static Exact heldBack(JsonNode scoring, Exact value) {
        String method = scoring.path("method").asText("");
        if (method.isEmpty() || method.equals("distance-to-target")) {
            return value;
        }
        Exact least = bound(scoring, "least").orElse(value);
        Exact most = bound(scoring, "most").orElse(value);
        return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
    }

    /**
     * The normalised value.
     *
     * @param sample what the ranked units have, each held back by the declared bounds
     */
    static Exact of(JsonNode scoring, Exact stated, List<Exact> sample) {
        boolean isLess = scoring.path("direction").asText("more").equals("less");
        boolean isLogarithm = scoring.path("logarithm").asBoolean();
        Exact value = heldBack(scoring, stated);
        Exact least = sample.stream().min(Exact::compareTo).orElse(Exact.ZERO);
        Exact most = sample.stream().max(Exact::compareTo).orElse(Exact.ZERO);
        switch (scoring.path("method").textValue()) {
            case "goalposts":
                return turned(
                        between(
                                value,
                                bound(scoring, "least").orElseThrow(),
                                bound(scoring, "most").orElseThrow(),
                                isLogarithm),
                        isLess);
            case "min-max":
                return least.compareTo(most) >= 0
                        ? Exact.of("1/2")
                        : turned(between(value, least, most, isLogarithm), isLess);
            case "rank":
                return rank(value, sample, isLess);
            case "z-score": {
                Exact score = standard(value, sample, isLogarithm);
                return isLess ? Exact.ZERO.minus(score) : score;
            }
            default: {
                Exact target = bound(scoring, "most").orElseThrow();
                if (isLess) {
                    return value.compareTo(target) <= 0 ? Exact.ONE : target.over(value);
                }
                return value.over(target).between(Exact.ZERO, Exact.ONE);
            }
        }
    }

    private static Exact turned(Exact fraction, boolean isLess) {
        return isLess ? Exact.ONE.minus(fraction) : fraction;
    }

    private static Exact between(Exact value, Exact least, Exact most, boolean isLogarithm) {
        Exact held = value.between(least, most);
        if (held.equals(least) || held.equals(most)) {
            return held.equals(least) ? Exact.ZERO : Exact.ONE;
        }
        return isLogarithm
                ? held.over(least).logarithm().over(most.over(least).logarithm())
                : held.minus(least).over(most.minus(least));
    }

    private static Exact rank(Exact value, List<Exact> sample, boolean isLess) {
        if (sample.size() < 2) {
            return Exact.of("1/2");
        }
        long below = sample.stream().filter(v -> v.compareTo(value) < 0).count();
        long equal = sample.stream().filter(v -> v.compareTo(value) == 0).count();
        Exact before = Exact.of(2 * below + Math.max(0, equal - 1));
        return turned(before.over(Exact.of(2L * (sample.size() - 1))).between(Exact.ZERO, Exact.ONE), isLess);
    }

    /** (value − mean) ÷ standard deviation with n − 1; 0 where all are equal. */
    static Exact standard(Exact value, List<Exact> sample, boolean isLogarithm) {
        if (sample.stream().distinct().count() < 2) {
            return Exact.ZERO;
        }
        List<Exact> values = isLogarithm ? sample.stream().map(Exact::logarithm).toList() : sample;
        Exact own = isLogarithm ? value.logarithm() : value;
        Exact mean = Exact.sum(values).over(Exact.of(values.size()));
        Exact squares = Exact.sum(
                values.stream().map(v -> v.minus(mean).times(v.minus(mean))).toList());
        return own.minus(mean).over(squares.over(Exact.of(values.size() - 1)).root());
    }
}
