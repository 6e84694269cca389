package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.internal.text.Shown;
import io.github.thuocdo.ranking.Ranking;
import java.util.List;
import java.util.Locale;
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
 * @param reading the reading that settled contradictions
 * @param policies the policies of the set
 * @param criteriaUsed the criteria
 * @param units every unit, from the first rank to the last, the unranked at the end
 * @param findings the findings about the figures
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
     * The criteria set.
     *
     * @param id its id
     * @param version its version
     * @param sha256 the hash of its content
     * @param incomplete the part of its document that it lacks; null where it lacks nothing
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
     * The part of its document that a set lacks.
     *
     * @param holds the number of criteria that it holds
     * @param declared the number that the document has
     * @param pillars the same by pillar
     * @param note the reason
     */
    public record IncompleteData(int holds, int declared, List<IncompletePillarData> pillars, String note) {}

    /**
     * The part of one pillar of its document that a set lacks.
     *
     * @param pillar the pillar
     * @param holds the number of its criteria that the set holds
     * @param declared the number that the document has
     */
    public record IncompletePillarData(String pillar, int holds, int declared) {}

    /**
     * The way a set counts.
     *
     * @param missing the way a missing figure counts
     * @param ties the numbering of ties
     * @param tieBreakers the rules that decide between equal scores
     * @param rounding the rounding of scores
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
     * The rounding of scores.
     *
     * @param scale the number of decimals
     * @param mode the way, as {@link java.math.RoundingMode} names it
     * @param beforeRanking whether equal rounded scores are equal ranks
     */
    public record RoundingData(int scale, String mode, boolean beforeRanking) {}

    /**
     * A finding.
     *
     * @param severity the severity
     * @param code its code
     * @param file the file; null for none
     * @param line the line; null for none
     * @param unit the code of the unit; null for none
     * @param indicator the code of the indicator; null for none
     * @param message the fault and its remedy
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

    /** Makes the data of a ranking: the content that {@link ResultJson} writes, as records. */
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
            return new RankingData(
                    LibraryVersion.current(),
                    criteria(plan.set()),
                    plan.profile().level().code(),
                    plan.profile().horizon().map(Horizon::year).orElse(null),
                    orNull(ranking.period()),
                    plan.profile().reading().code(),
                    policies(plan.set().policies()),
                    plan.criteria().stream().map(CriterionData::of).toList(),
                    ranking.entries().stream()
                            .map(entry -> UnitData.of(entry, hasPointsOnly))
                            .toList(),
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
                            pillar.getKey(), Declared.held(pillar.getKey(), set.criteria()), pillar.getValue()))
                    .toList();
            return new IncompleteData(
                    set.criteria().size(),
                    declared.criteria(),
                    pillars,
                    declared.note().map(note -> note.in(locale)).orElse(""));
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

        private FindingData finding(Finding finding) {
            return new FindingData(
                    finding.severity().name(),
                    finding.code(),
                    finding.file().orElse(null),
                    orNull(finding.line()),
                    finding.unit().orElse(null),
                    finding.indicator().orElse(null),
                    finding.message().in(locale));
        }

        private static @Nullable Integer orNull(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }
}
