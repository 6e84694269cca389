package io.github.thuocdo.blackbox;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Effort;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.advice.Outlook;
import io.github.thuocdo.consistency.Doubt;
import io.github.thuocdo.consistency.ReportedFigure;
import io.github.thuocdo.consistency.UnitReport;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.MergedComparison;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.PublishedRanking;
import io.github.thuocdo.insight.ResultComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.merger.MergerPolicy;
import io.github.thuocdo.merger.Population;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.ReachedStep;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.RankingData;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.report.UnitData;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import io.github.thuocdo.reproduction.ReproductionAnswer;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.FigureRow;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.TableRow;
import io.github.thuocdo.submission.UnitMention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results of every kind that the library gives, as a user asks for them. */
final class EveryResult {
    private static @Nullable PublicSurface surface;

    /** Results of every kind, of which all other public types are parts. */
    static synchronized PublicSurface surface() throws IOException {
        if (surface == null) {
            Scorer scorer = Scorer.of(YenDinh.criteria());
            var communes = YenDinh.units().communes();
            Submissions before = Submissions.read(Path.of("../examples/data/yen-dinh-2025.csv"));
            Submissions after = before.and(Submissions.of(
                    Submission.of("15469").value("no-such-indicator", "1").value("satisfaction", "120")));
            Ranking ranking = scorer.rank(communes, after, Horizon.Y2025);
            List<Object> roots = new ArrayList<>(ofRanking(scorer, ranking, after));
            ScoredPeriod one = new ScoredPeriod(scorer, communes, before);
            ScoredPeriod other = new ScoredPeriod(scorer, communes, after);
            roots.addAll(ofInsight(one, other, ranking));
            roots.addAll(ofAdvice(one));
            roots.addAll(ofParts());
            roots.addAll(ofSingleRecords());
            surface = PublicSurface.from(roots);
        }
        return surface;
    }

    private static List<Object> ofRanking(Scorer scorer, Ranking ranking, Submissions said) {
        return List.of(
                scorer,
                ranking,
                ranking.unit("15469").explain(),
                RankingData.of(ranking, Locale.ENGLISH),
                Report.of(ranking, Locale.ENGLISH),
                scorer.compareLedgers(YenDinh.units().communes(), said).unit("15469"),
                scorer.compareLedgers(YenDinh.units().communes(), said),
                ranking.plan().criteria().stream()
                        .flatMap(criterion -> ranking.plan().rulings(criterion).stream())
                        .toList(),
                Owed.of(ranking.figures()),
                OwedFigure.of(ranking.plan()),
                YenDinh.units(),
                said,
                CriteriaFile.prove(YenDinh.criteria()),
                CriteriaSets.named("thanh-hoa-1829"),
                CriteriaSets.find("qd-766")
                        .or(() -> CriteriaSets.find("dti-922"))
                        .orElseThrow());
    }

    private static List<Object> ofInsight(ScoredPeriod before, ScoredPeriod after, Ranking ranking) throws IOException {
        PeriodComparison comparison = PeriodComparison.of(before, after);
        Decision decision = Decision.of(before, List.of("ap-satisfaction-2025.threshold=99"));
        Path json = Files.createTempFile("ranking", ".json");
        Files.writeString(json, ranking.toJson(Locale.ENGLISH));
        PublishedRanking published = PublishedRanking.read(json);
        Files.delete(json);
        Reproduction reproduction = Reproduction.of(
                before,
                PublishedTable.read(
                        new ByteArrayInputStream("unit_code,score\n15469,0.9\n".getBytes(StandardCharsets.UTF_8)),
                        "t"));
        return List.of(
                before,
                comparison,
                InsightAnswers.of(comparison),
                decision,
                InsightAnswers.of(decision),
                decision.changes(),
                Duties.of(ranking).orElseThrow(),
                YenDinh.occasionalReports(),
                published,
                ResultComparison.of(published, ranking),
                reproduction,
                ReproductionAnswer.of(reproduction),
                Registers.mergers("yen-dinh"),
                MergedComparison.of(
                        before, after, Registers.mergers("yen-dinh"), MergerPolicy.values()[0], Optional.empty()),
                Population.of(Map.of("15469", 1L)));
    }

    private static List<Object> ofAdvice(ScoredPeriod period) {
        Adviser adviser = Adviser.of(period);
        Goal goal = Goal.of("rank:3");
        Effort effort = Effort.of(Map.of(
                "satisfaction",
                new Effort.Cost(
                        Optional.of(Rational.ONE),
                        Optional.empty(),
                        Optional.empty(),
                        Rational.ONE,
                        Optional.empty())));
        return List.of(
                adviser,
                adviser.figures("15403"),
                adviser.plans("15403", goal),
                adviser.outlook("15403"),
                adviser.district(Goal.of("score:0.99"), Rational.of(2, 1)),
                effort,
                effort.of("satisfaction").orElseThrow(),
                List.of(Goal.of("score:0.9"), Goal.of("band:A"), Goal.of("pass")));
    }

    /** Records that none of these results holds. */
    private static List<Object> ofSingleRecords() {
        ReachedStep.Mark mark = new ReachedStep.Mark(Optional.of(Rational.ONE), false, Optional.empty(), Rational.ONE);
        ReportedFigure figure = new ReportedFigure("a", Figure.missing(FigureType.SHARE), Optional.empty());
        return List.of(
                ReadingLimits.STANDARD,
                mark,
                new ReachedStep(Optional.of(mark), Rational.ONE, Optional.empty(), Optional.empty()),
                new Verdict(Optional.of(Verdict.Decision.PASS), Optional.empty()),
                VerdictRules.builder()
                        .passFrom("50")
                        .band("A", "Tốt", "Good", "80")
                        .veto("c", "A")
                        .build(),
                new Outlook.MissingReport("a", 1, 1),
                figure,
                new Doubt(new SilentReport(), Severity.INFO, Optional.of(figure), List.of("a")),
                new Policies.EmptyDenominator.Substitute(
                        "a",
                        Map.of(Policies.Period.YEAR, 1, Policies.Period.QUARTER, 4, Policies.Period.MONTH, 12),
                        Policies.EmptyDenominator.Gives.NO_POINTS),
                new Requirement.AmongFirst(1),
                new Requirement.InProportion(),
                new Scoring.NotScored(),
                new RankingData.IncompletePillarData("p", 1, 2),
                new RankingData.IncompleteData(1, 2, List.of(), ""),
                new UnitData.StepData(null, null, null, BigDecimal.ONE, null),
                Observation.MISSING,
                new UnitMention("Xã An", Optional.empty(), true, SourcePosition.CODE),
                new FigureSource.Mention("x", "Chỉ tiêu", SourcePosition.CODE));
    }

    /** A unit that reports nothing. */
    private record SilentReport() implements UnitReport {
        @Override
        public AdministrativeUnit unit() {
            return YenDinh.units().unit("15469");
        }

        @Override
        public ReportedFigure figure(String indicator) {
            return new ReportedFigure(indicator, Figure.missing(FigureType.SHARE), Optional.empty());
        }

        @Override
        public List<ReportedFigure> figures(List<String> indicators) {
            return indicators.stream().map(this::figure).toList();
        }

        @Override
        public int withoutEvidence() {
            return 0;
        }
    }

    /** Parts that sets and submissions are made of. */
    private static List<Object> ofParts() {
        Scoring.Part part = new Scoring.Part(Optional.empty(), Optional.empty(), Rational.ONE, new Scoring.BestUnit());
        return List.of(
                part,
                new Scoring.Ratio(Rational.ONE, Scoring.Direction.MORE),
                new Scoring.Step(Rational.ONE, false, Rational.ONE),
                new Scoring.Steps(
                        List.of(new Scoring.Step(Rational.ONE, false, Rational.ONE)),
                        Scoring.Direction.MORE,
                        Rational.ZERO),
                new Scoring.Parts(List.of(part)),
                new Scoring.Product(List.of(part), Rational.ONE),
                new Scoring.BestOf(List.of(part)),
                new Scoring.Categories(Map.of("a", Rational.ONE)),
                new Scoring.PerItem(Rational.ONE, Rational.ONE),
                new Scoring.Adjustment(Rational.ONE, Rational.ZERO, Rational.ONE),
                new Scoring.PassFail(),
                new Scoring.Normalised(
                        Scoring.Method.RANK, Scoring.Direction.MORE, Optional.empty(), Optional.empty(), false),
                new Policies.EmptyDenominator.Shared(List.of("a")),
                new Requirement.Range(BigDecimal.ONE, BigDecimal.ONE),
                new Requirement.Before(MonthDay.of(1, 1)),
                new LegalSource("d", "s"),
                new Observation.OnDay(LocalDate.of(2025, 1, 1)),
                new Observation.Category("a"),
                Observation.NOTHING_OF_NOTHING,
                new TableRow(1, List.of("a")),
                FigureRow.of("15469", "satisfaction"),
                PeerRank.Kind.TYPE,
                CriteriaSet.builder("a"),
                Criterion.builder("a"),
                Pillar.builder("a"),
                Terms.builder(),
                Policies.builder(),
                VerdictRules.builder(),
                Target.share(),
                Target.collectedShare(),
                YenDinh.criteria().consistencyRules().orElseThrow(),
                Level.COMMUNE);
    }

    private EveryResult() {}
}
