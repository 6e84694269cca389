package io.github.thuocdo.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a set becomes one score, beyond its criteria.
 *
 * @param family an index (points, ranking) or completion criteria (đạt / không đạt); never both
 * @param scale what a full score is called: 1, 100 or 1,000
 * @param root the groups in force on a day (null for the latest), below one root; null where the criteria's pillars are
 *     groups of points and nothing more
 * @param oneCriterionPerIndicator whether entries that ask for the same indicator are held to contradict each other, so
 *     that the reading picks one to score
 * @param verdicts when a unit passes and which class its score falls in
 * @param validFrom the first day of the set; null where it is not stated
 * @param validTo the last day of the set; null where it has none
 * @param totalPoints the points that the document declares in all, bonus and penalty apart; null where it declares none
 */
public record SetShape(
        Family family,
        BigDecimal scale,
        @Nullable Function<@Nullable LocalDate, Pillar> root,
        boolean oneCriterionPerIndicator,
        VerdictRules verdicts,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BigDecimal totalPoints) {
    /** An index on a scale of 1, its pillars groups of points. */
    public static final SetShape PLAIN =
            new SetShape(Family.INDEX, BigDecimal.ONE, null, true, VerdictRules.NONE, null, null, null);

    /** Whether this is a completion set that says when a unit passes, or how much of that it lacks. */
    public boolean isDecided() {
        return family == Family.COMPLETION
                && (verdicts.pass() != null || verdicts.declared().isPresent());
    }

    /** What a set is for. */
    public enum Family {
        /** Chỉ số: points and ranking. */
        INDEX,
        /** Tiêu chí hoàn thành: thresholds, đạt / không đạt. */
        COMPLETION
    }
}
