package io.github.thuocdo.report;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.internal.wording.ValueStanding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One criterion and what it asks.
 *
 * @param id its id
 * @param indicator the code of its indicator
 * @param pillar its pillar
 * @param scored whether it makes the score
 * @param comparator the sign by which figure and threshold compare; null where there is nothing to meet
 * @param threshold a number, {@code true} for a yes, or a day; null where there is nothing to meet
 * @param unit the unit of measure; null for none
 * @param rule the name of its rule
 * @param source the clause that states it
 * @param standing whether and why it scores or not
 * @param weight its points or weight
 */
public record CriterionData(
        String id,
        String indicator,
        String pillar,
        boolean scored,
        @Nullable String comparator,
        @Nullable Object threshold,
        @Nullable String unit,
        String rule,
        SourceData source,
        String standing,
        BigDecimal weight) {
    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }

    /**
     * The source of a criterion.
     *
     * @param document the document
     * @param section the section of it; empty where none is named
     * @param quote its words; null where they are not at hand
     * @param basis {@code document}, {@code found}, {@code published} or {@code undecided}: how the value is known;
     *     null where the set does not say it
     */
    public record SourceData(
            String document,
            String section,
            @Nullable String quote,
            @Nullable String basis) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    static CriterionData of(Criterion criterion) {
        AskedCode asked = AskedCode.of(criterion.requirement());
        LegalSource source = criterion.source();
        return new CriterionData(
                criterion.id(),
                criterion.indicator().code(),
                criterion.pillar(),
                criterion.scored(),
                asked.comparator(),
                asked.threshold(),
                criterion.indicator().unit().orElse(null),
                criterion.rule(),
                new SourceData(
                        source.document(),
                        source.section().orElse(""),
                        source.quote().orElse(null),
                        ValueStanding.code(source).orElse(null)),
                criterion.standing().name(),
                OutcomeCode.trimmed(criterion.points()));
    }
}
