package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place of a unit with other figures, while the others stand still.
 *
 * @param score the published score; empty where it has too few answers for one
 * @param exact the score before rounding; empty where it has none
 * @param met the number of scored criteria that are met
 * @param rank its rank; empty where it has none
 * @param verdict whether it passes, and its class; empty where the set gives no verdict
 */
public record ProjectedResult(
        Optional<BigDecimal> score, Optional<Rational> exact, int met, OptionalInt rank, Optional<Verdict> verdict) {
    /** Refuses null. */
    public ProjectedResult {
        NotNull.require("score", score, "exact", exact, "rank", rank, "verdict", verdict);
    }
}
