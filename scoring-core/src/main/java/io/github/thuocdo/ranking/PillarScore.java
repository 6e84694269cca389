package io.github.thuocdo.ranking;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The score of one pillar.
 *
 * @param pillar the name of the pillar
 * @param score the mean over its applicable criteria, at the declared scale; empty where nothing in it is applicable
 */
public record PillarScore(String pillar, Optional<BigDecimal> score) {
    /** A score, or none. */
    public PillarScore {
        Objects.requireNonNull(pillar, "pillar");
        Objects.requireNonNull(score, "score");
    }
}
