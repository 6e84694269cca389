package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.ranking.ReachedStep.Mark;
import io.github.thuocdo.ranking.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as plain data, under the keys of its JSON and in their order: a mapper of records, as Jackson's {@code ObjectMapper}
 * is, writes it as {@link Ranking#toJson} does. These are records of JSON and no other interface of the library is like them:
 * null stands where the JSON says null, and where it leaves a key out.
 *
 * <pre>{@code
 * String json = new ObjectMapper().writeValueAsString(RankingData.of(ranking, Locale.ENGLISH));
 * }</pre>
 *
 * @param library the version of the library
 * @param criteria the criteria set
 * @param level the level of the units: {@code commune}, {@code district}, {@code province}
 * @param horizon the target year; null where the set has none
 * @param period the year that the figures speak of; null where none is known
 * @param reading how contradictions were settled
 * @param policies how the set counts
 * @param criteriaUsed what was asked
 * @param units every unit, from the first rank to the last, the unranked at the end
 * @param findings what was found in the figures
 */
public record RankingData(
        String library,
        CriteriaData criteria,
        String level,
        @Nullable Integer horizon,
        @Nullable Integer period,
        String reading,
        PoliciesData policies,
        List<CriterionData> criteriaUsed,
        List<UnitData> units,
        List<FindingData> findings) {

    /** The data of a ranking, its messages in the locale's language. */
    public static RankingData of(Ranking ranking, Locale locale) {
        return new Maker(ranking, locale).make();
    }

    /**
     * Which criteria set.
     *
     * @param id its id
     * @param version its version
     * @param sha256 the hash of its content
     * @param incomplete what it lacks of its document; null where it lacks nothing
     */
    public record CriteriaData(
            String id,
            String version,
            String sha256,
            @Nullable IncompleteData incomplete) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * What a set lacks of its document.
     *
     * @param holds how many criteria it holds
     * @param declared how many the document has
     * @param pillars the same by pillar
     * @param note why
     */
    public record IncompleteData(int holds, int declared, List<IncompletePillarData> pillars, String note) {}

    /**
     * What a set lacks of one pillar of its document.
     *
     * @param pillar the pillar
     * @param holds how many criteria of it the set holds
     * @param declared how many the document has
     */
    public record IncompletePillarData(String pillar, int holds, int declared) {}

    /**
     * How a set counts.
     *
     * @param missing what a missing figure counts as
     * @param ties how ties are numbered
     * @param tieBreakers what decides between equal scores
     * @param rounding how scores are rounded
     * @param coverage the least share of answers, exact as a text where four decimals do not hold it; null for none
     * @param minimumCriteria the least number of answers; null for none
     * @param unranked the groups that have no rank; null for none
     */
    public record PoliciesData(
            String missing,
            String ties,
            List<String> tieBreakers,
            RoundingData rounding,
            @Nullable Object coverage,
            @Nullable Integer minimumCriteria,
            @Nullable List<String> unranked) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * How scores are rounded.
     *
     * @param scale to how many decimals
     * @param mode in which way, as {@link java.math.RoundingMode} names it
     * @param beforeRanking whether equal rounded scores are equal ranks
     */
    public record RoundingData(int scale, String mode, boolean beforeRanking) {}

    /**
     * What is asked by one criterion.
     *
     * @param id its id
     * @param indicator the code of its indicator
     * @param pillar its pillar
     * @param scored whether it makes the score
     * @param comparator how figure and threshold compare; null where there is nothing to meet
     * @param threshold a number, {@code true} for a yes, or a day; null where there is nothing to meet
     * @param unit the unit of measure; null for none
     * @param rule the name of its rule
     * @param source where it is stated
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
    }

    /**
     * Where a criterion is stated.
     *
     * @param document the document
     * @param section the section of it
     * @param quote its words; null where they are not at hand
     */
    public record SourceData(
            String document, String section, @Nullable String quote) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * One unit.
     *
     * @param code its code
     * @param name its name
     * @param rank its rank; null where it has none
     * @param score its score at the declared scale; null where it has none
     * @param worst the score at worst; null where nothing is applicable
     * @param best the score at best; null where nothing is applicable
     * @param met how many scored criteria are met
     * @param notMet how many are not
     * @param unknown how many are unknown
     * @param notApplicable how many do not apply
     * @param scored how many have points only; null where the ranking has none that do
     * @param verdict whether it passes, and the class of its score; null where the set gives no verdict
     * @param pillars the scores of the pillars
     * @param outcomes what became of every criterion
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
    }

    /**
     * The score of a pillar.
     *
     * @param pillar the pillar
     * @param score its score; null where nothing in it is applicable
     * @param published true where it is the score that a publisher gives; else null
     */
    public record PillarData(
            String pillar,
            @Nullable BigDecimal score,
            @Nullable Boolean published) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    /**
     * What became of a criterion.
     *
     * @param criterion its id
     * @param status how the figure stands to what is asked
     * @param value a number, a yes or no, a day or a category; null where no figure counts
     * @param numerator the numerator of counts; null where the figure is none of counts
     * @param denominator the denominator of counts; null where the figure is none of counts
     * @param points the points at the declared scale; null where there are none
     * @param ledger who vouches for the figure; null where nobody submitted one
     * @param gap what is missing to the threshold; null where no number says it
     * @param published true where the points are those that a publisher gives; else null
     * @param coveredBy the id of the group whose points a publisher gives in its place; else null
     * @param emptyDenominator what held as the denominator is empty; else null
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
     * @param missing how far the figure is from the bound; null for what is reached, and for a category
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
     * @param kind what makes them peers: {@code type}, {@code parent}, {@code group}
     * @param group which of them
     * @param rank the rank among them
     * @param of how many of them are ranked
     */
    public record PeerData(String kind, String group, int rank, int of) {}

    /**
     * A finding.
     *
     * @param severity how severe it is
     * @param code its code
     * @param file the file; null for none
     * @param line the line; null for none
     * @param unit the code of the unit; null for none
     * @param indicator the code of the indicator; null for none
     * @param message what is wrong, and what may help
     */
    public record FindingData(
            String severity,
            String code,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String unit,
            @Nullable String indicator,
            String message) {
        @Override
        public String toString() {
            return Shown.withoutAbsent(this);
        }
    }

    @Override
    public String toString() {
        return Shown.withoutAbsent(this);
    }

    /** Makes the data of a ranking: what {@link ResultJson} writes, as records. */
    private static final class Maker {
        private final Ranking ranking;
        private final Plan plan;
        private final Locale locale;
        private final boolean hasPointsOnly;

        Maker(Ranking ranking, Locale locale) {
            this.ranking = ranking;
            this.plan = ranking.plan();
            this.locale = locale;
            this.hasPointsOnly = ranking.hasPointsOnly();
        }

        RankingData make() {
            Horizon horizon = plan.profile().horizon();
            return new RankingData(
                    LibraryVersion.current(),
                    criteria(plan.set()),
                    plan.profile().level().code(),
                    horizon == null ? null : horizon.year(),
                    orNull(ranking.period()),
                    plan.profile().reading().code(),
                    policies(plan.set().policies()),
                    plan.criteria().stream().map(Maker::criterion).toList(),
                    ranking.entries().stream().map(this::unit).toList(),
                    ranking.findings().stream().map(this::finding).toList());
        }

        private CriteriaData criteria(CriteriaSet set) {
            return new CriteriaData(
                    set.id(),
                    set.version(),
                    ContentHash.of(set),
                    set.verdicts()
                            .declared()
                            .map(declared -> incomplete(set, declared))
                            .orElse(null));
        }

        private IncompleteData incomplete(CriteriaSet set, Declared declared) {
            List<IncompletePillarData> pillars = declared.pillars().entrySet().stream()
                    .map(pillar -> new IncompletePillarData(
                            pillar.getKey(), Criterion.countIn(pillar.getKey(), set.criteria()), pillar.getValue()))
                    .toList();
            return new IncompleteData(
                    set.criteria().size(),
                    declared.criteria(),
                    pillars,
                    declared.note().in(locale));
        }

        private static PoliciesData policies(Policies policies) {
            Policies.Rounding rounding = policies.rounding();
            return new PoliciesData(
                    policies.missing().name(),
                    policies.ties().name(),
                    policies.tieBreakers().stream().map(Enum::name).toList(),
                    new RoundingData(rounding.scale(), rounding.mode().name(), rounding.beforeRanking()),
                    ResultJson.coverage(policies),
                    policies.criteria() > 0 ? policies.criteria() : null,
                    policies.unranked().isEmpty() ? null : List.copyOf(new TreeSet<>(policies.unranked())));
        }

        private static CriterionData criterion(Criterion criterion) {
            AskedCode asked = AskedCode.of(criterion.requirement());
            LegalSource source = criterion.source();
            return new CriterionData(
                    criterion.id(),
                    criterion.indicator().code(),
                    criterion.pillar(),
                    criterion.scored(),
                    asked.comparator(),
                    asked.threshold(),
                    criterion.indicator().unit(),
                    criterion.rule(),
                    new SourceData(source.document(), source.section(), source.quote()),
                    criterion.standing().name(),
                    OutcomeCode.trimmed(criterion.points()));
        }

        private UnitData unit(RankedUnit entry) {
            return new UnitData(
                    entry.unit().code(),
                    entry.unit().name(),
                    orNull(entry.findRank()),
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
                                    pillar.pillar(), pillar.score().orElse(null), pillar.isPublished() ? true : null))
                            .toList(),
                    entry.outcomes().stream().map(Maker::outcome).toList(),
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
                    outcome.coveredBy().orElse(null),
                    outcome.emptyDenominator().map(EmptyDenominator::code).orElse(null),
                    OutcomeCode.mostPoints(outcome),
                    StepData.of(step.flatMap(ReachedStep::reached), Optional.empty()),
                    StepData.of(step.flatMap(ReachedStep::next), step.flatMap(ReachedStep::missing)));
        }

        private FindingData finding(Finding finding) {
            return new FindingData(
                    finding.severity().name(),
                    finding.code(),
                    finding.file(),
                    finding.line() > 0 ? finding.line() : null,
                    finding.unit(),
                    finding.indicator(),
                    finding.message().in(locale));
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }
}
