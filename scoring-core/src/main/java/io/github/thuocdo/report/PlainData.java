package io.github.thuocdo.report;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.VerdictRules.Declared;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.RankingData.CriteriaData;
import io.github.thuocdo.report.RankingData.CriterionData;
import io.github.thuocdo.report.RankingData.FindingData;
import io.github.thuocdo.report.RankingData.IncompleteData;
import io.github.thuocdo.report.RankingData.IncompletePillarData;
import io.github.thuocdo.report.RankingData.OutcomeData;
import io.github.thuocdo.report.RankingData.PeerData;
import io.github.thuocdo.report.RankingData.PillarData;
import io.github.thuocdo.report.RankingData.PoliciesData;
import io.github.thuocdo.report.RankingData.RoundingData;
import io.github.thuocdo.report.RankingData.SourceData;
import io.github.thuocdo.report.RankingData.UnitData;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the plain data of a ranking: what {@link ResultJson} writes, as records. */
final class PlainData {
    private final Ranking ranking;
    private final Plan plan;
    private final Locale locale;

    PlainData(Ranking ranking, Locale locale) {
        this.ranking = ranking;
        this.plan = ranking.plan();
        this.locale = locale;
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
                plan.criteria().stream().map(PlainData::criterion).toList(),
                ranking.entries().stream().map(PlainData::unit).toList(),
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

    private static UnitData unit(RankedUnit entry) {
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
                entry.verdict().map(Verdict::code).orElse(null),
                entry.pillars().stream()
                        .map(pillar ->
                                new PillarData(pillar.pillar(), pillar.score().orElse(null)))
                        .toList(),
                entry.outcomes().stream().map(PlainData::outcome).toList(),
                entry.peerRanks().stream()
                        .map(peer -> new PeerData(
                                peer.kind().name().toLowerCase(Locale.ROOT), peer.group(), peer.rank(), peer.of()))
                        .toList());
    }

    private static OutcomeData outcome(Outcome outcome) {
        return new OutcomeData(
                outcome.criterion().id(),
                outcome.status().name(),
                OutcomeCode.value(outcome),
                OutcomeCode.numerator(outcome),
                OutcomeCode.denominator(outcome),
                outcome.points().orElse(null),
                OutcomeCode.ledger(outcome),
                OutcomeCode.gap(outcome));
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
