package io.github.thuocdo.ranking;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The score of one pillar.
 *
 * @param pillar the name of the pillar
 * @param score the mean over its applicable criteria, at the declared scale; empty where nothing in it is applicable
 * @param isPublished whether it is the score that a publisher gives, taken as it is
 * @param publishedBy the publisher, as it was submitted; empty where it is not published, or nobody is named
 */
public record PillarScore(
        String pillar, Optional<BigDecimal> score, boolean isPublished, Optional<String> publishedBy) {
    /** A score, or none. */
    public PillarScore {
        Objects.requireNonNull(pillar, "pillar");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(publishedBy, "publishedBy");
    }
}
