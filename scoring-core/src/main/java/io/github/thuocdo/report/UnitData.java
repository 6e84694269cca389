package io.github.thuocdo.report;

import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.ranking.ReachedStep.Mark;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit.
 *
 * @param code its code
 * @param name its name
 * @param rank its rank; null where it has none
 * @param score its score at the declared scale; null where it has none
 * @param worst the score at worst; null where nothing is applicable
 * @param best the score at best; null where nothing is applicable
 * @param met the number of scored criteria that are met
 * @param notMet the number that are not met
 * @param unknown the number that are unknown
 * @param notApplicable the number that do not apply
 * @param scored the number that have points only; null where the ranking has none that do
 * @param verdict whether it passes, and the class of its score; null where the set gives no verdict
 * @param pillars the scores of the pillars
 * @param outcomes the outcomes of every criterion
 * @param peers its ranks among its peers
 */
public record UnitData(
        String code,
        String name,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        @Nullable BigDecimal worst,
        @Nullable BigDecimal best,
        int met,
        int notMet,
        int unknown,
        int notApplicable,
        @Nullable Integer scored,
        @Nullable String verdict,
        List<PillarData> pillars,
        List<OutcomeData> outcomes,
        List<PeerData> peers) {
    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }

    /**
     * The score of a pillar.
     *
     * @param pillar the pillar
     * @param score its score; null where nothing in it is applicable
     * @param published true where it is the score that a publisher gives; else null
     * @param publishedBy the publisher; null where it is not published, or nobody is named
     */
    public record PillarData(
            String pillar,
            @Nullable BigDecimal score,
            @Nullable Boolean published,
            @Nullable String publishedBy) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * The outcome of a criterion.
     *
     * @param criterion its id
     * @param status the status of the figure against the requirement
     * @param value a number, a yes or no, a day or a category; null where no figure counts
     * @param numerator the numerator of counts; null where the figure is none of counts
     * @param denominator the denominator of counts; null where the figure is none of counts
     * @param points the points at the declared scale; null where there are none
     * @param ledger the ledger that vouches for the figure; null where nobody submitted one
     * @param gap the gap to the threshold; null where no number says it
     * @param published true where the points are those that a publisher gives; else null
     * @param publishedBy the publisher of the points; null where they are not published, or nobody is named
     * @param coveredBy the id of the group whose points a publisher gives in its place; else null
     * @param emptyDenominator the outcome of an empty denominator; else null
     * @param mostPoints the most points that the unit could have, where that is not what the criterion gives to all; else null
     * @param step the step or category that is reached; null where none is, or the criterion has none
     * @param nextStep the next one that gives more; null where none does
     */
    public record OutcomeData(
            String criterion,
            String status,
            @Nullable Object value,
            @Nullable BigInteger numerator,
            @Nullable BigInteger denominator,
            @Nullable BigDecimal points,
            @Nullable String ledger,
            @Nullable BigDecimal gap,
            @Nullable Boolean published,
            @Nullable String publishedBy,
            @Nullable String coveredBy,
            @Nullable String emptyDenominator,
            @Nullable BigDecimal mostPoints,
            @Nullable StepData step,
            @Nullable StepData nextStep) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * A step or a category.
     *
     * @param from the bound of the step; null for a category
     * @param category the name of the category; null for a step
     * @param open true where the bound itself is not enough; else null
     * @param points the points that it gives
     * @param missing the distance of the figure from the bound; null for what is reached, and for a category
     */
    public record StepData(
            @Nullable BigDecimal from,
            @Nullable String category,
            @Nullable Boolean open,
            BigDecimal points,
            @Nullable BigDecimal missing) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }

        private static @Nullable StepData of(Optional<Mark> mark, Optional<Rational> missing) {
            return mark.map(each -> new StepData(
                            each.bound().map(OutcomeCode::shown).orElse(null),
                            each.category().orElse(null),
                            each.isOpen() ? true : null,
                            OutcomeCode.shown(each.points()),
                            missing.map(OutcomeCode::missing).orElse(null)))
                    .orElse(null);
        }
    }

    /**
     * A rank among peers.
     *
     * @param kind the bond that makes them peers: {@code type}, {@code parent}, {@code group}
     * @param group the group of the peers
     * @param rank the rank among them
     * @param of the number of them that are ranked
     */
    public record PeerData(String kind, String group, int rank, int of) {}

    static UnitData of(RankedUnit entry, boolean hasPointsOnly) {
        return new UnitData(
                entry.unit().code(),
                entry.unit().name(),
                entry.findRank().isPresent() ? entry.findRank().getAsInt() : null,
                entry.findScore().orElse(null),
                entry.worst().orElse(null),
                entry.best().orElse(null),
                entry.met(),
                entry.notMet(),
                entry.unknown(),
                entry.notApplicable(),
                hasPointsOnly ? entry.pointsOnly() : null,
                entry.verdict().map(Verdict::code).orElse(null),
                entry.pillars().stream()
                        .map(pillar -> new PillarData(
                                pillar.pillar(),
                                pillar.score().orElse(null),
                                pillar.isPublished() ? true : null,
                                pillar.publishedBy().orElse(null)))
                        .toList(),
                entry.outcomes().stream().map(UnitData::outcome).toList(),
                entry.peerRanks().stream()
                        .map(peer -> new PeerData(
                                peer.kind().name().toLowerCase(Locale.ROOT), peer.group(), peer.rank(), peer.of()))
                        .toList());
    }

    private static OutcomeData outcome(Outcome outcome) {
        Optional<ReachedStep> step = outcome.step();
        return new OutcomeData(
                outcome.criterion().id(),
                outcome.status().name(),
                OutcomeCode.value(outcome),
                OutcomeCode.numerator(outcome),
                OutcomeCode.denominator(outcome),
                outcome.points().orElse(null),
                OutcomeCode.ledger(outcome),
                OutcomeCode.gap(outcome),
                outcome.isPublished() ? true : null,
                outcome.publishedBy().orElse(null),
                outcome.coveredBy().orElse(null),
                outcome.emptyDenominator().map(EmptyDenominator::code).orElse(null),
                OutcomeCode.mostPoints(outcome),
                StepData.of(step.flatMap(ReachedStep::reached), Optional.empty()),
                StepData.of(step.flatMap(ReachedStep::next), step.flatMap(ReachedStep::missing)));
    }
}
