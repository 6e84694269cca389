package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Effort;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.merger.Merger;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.report.RankingData;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.SourcePosition;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import io.github.thuocdo.submission.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public types refuse by name and value what they cannot mean, say what is absent, and never print "null". */
class PublicTypesTest {
    private static final Scorer SCORER = Scorer.of(YenDinh.criteria());
    private static final Submission QUAN_LAO =
            Submission.of("15469").counts("online-level3", 314, 400).value("satisfaction", "97,5");

    private static Ranking ranking() {
        return SCORER.rank(YenDinh.units().communes(), Submissions.of(QUAN_LAO), Horizon.Y2025);
    }

    @Test
    void aUnitWithoutARankSaysSoAndNeverIsANumber() {
        RankedUnit silent = ranking().unit("15412");
        assertThat(silent.isRanked()).isFalse();
        assertThat(silent.findRank()).isEmpty();
        assertThat(silent.findScore()).isEmpty();
        assertThat(silent.worst()).isPresent();
        assertThat(silent).hasToString(" —  Thị trấn Quý Lộc       —");
        assertThatThrownBy(silent::rank)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The unit 15412 (Thị trấn Quý Lộc) has no rank. Maybe ask isRanked() first, or findRank()?");
        assertThatThrownBy(silent::score)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("15412")
                .hasMessageEndingWith("Maybe ask isRanked() first, or findScore()?");
        assertThat(ranking().unit("15469").rank()).isEqualTo(1);
    }

    @Test
    void whatIsLookedUpIsNamedWithWhatMayBeMeant() {
        assertThat(ranking().find("1546")).isEmpty();
        assertThatThrownBy(() -> ranking().unit("no such unit")).hasMessageContaining("no such unit");
        assertThatThrownBy(() -> ranking().unit("15469").outcome("satisfactio"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(satisfactio)")
                .hasMessageEndingWith("Maybe satisfaction?");
    }

    @Test
    void figuresOfAnotherScorerAreNotRankedSilently() {
        UnitSelection communes = YenDinh.units().communes();
        CheckedFigures read =
                SCORER.withReading(Reading.APPENDIX).read(communes, Submissions.of(QUAN_LAO), Horizon.Y2025);
        assertThatThrownBy(() -> SCORER.rank(read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appendix")
                .hasMessageEndingWith("Maybe read them with this scorer?");
    }

    @Test
    void anExecutorAndItsThreadsAreCheckedAtOnce() {
        assertThatThrownBy(() -> SCORER.withExecutor(null, 2)).hasMessage("executor");
        assertThatThrownBy(() -> SCORER.withExecutor(Runnable::run, 0)).hasMessage("At least 1 thread works, not 0");
    }

    @Test
    void oneUnitIsScoredAsItIsInARankingAndHasNoRank() {
        UnitResult alone =
                SCORER.forHorizon(Horizon.Y2025).score(YenDinh.units().unit("15469"), QUAN_LAO);
        RankedUnit among = ranking().unit("15469");
        assertThat(alone.isRanked()).isFalse();
        assertThat(alone.score()).isEqualTo(among.score());
        assertThat(alone.worst()).isEqualTo(among.worst());
        assertThat(alone.best()).isEqualTo(among.best());
        assertThat(alone.scored()).isEqualTo(among.scored());
    }

    @Test
    void oneUnitIsNotScoredWhereTheOthersDecide() throws IOException {
        String json = """
                {"format": 1, "id": "spread", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "number"}],
                 "criteria": [{"id": "A", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": {"function": "normalised", "method": "z-score"}, "source": {"document": "d"}}]}
                """;
        CriteriaSet spread =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "spread.json");
        assertThat(spread.needsWholePopulation()).isTrue();
        assertThatThrownBy(() -> Scorer.of(spread)
                        .score(
                                YenDinh.units().unit("15469"),
                                Submission.of("15469").value("a", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("By the set spread the points of the unit 15469 depend on what the other units have."
                        + " Maybe rank them all, and ask the ranking for it?");
    }

    @Test
    void nothingPrintsNull() {
        Ranking ranking = ranking();
        assertThat(ranking.toString()).contains("26 units").doesNotContain("null");
        for (Object said : List.of(
                YenDinh.criteria().policies(),
                YenDinh.criteria().verdicts(),
                ranking.plan().profile(),
                ranking.plan().root(),
                ranking.findings(),
                ranking.entries(),
                ranking.figures().units(),
                ranking.unit("15469").outcomes(),
                ranking.unit("15469").explain(),
                RankingData.of(ranking, Locale.ENGLISH))) {
            assertThat(said.toString()).isNotBlank().doesNotContain("null");
        }
        assertThat(YenDinh.criteria().criteria())
                .allSatisfy(criterion -> assertThat(criterion.toString()).doesNotContain("null"));
    }

    /** What a caller does is refused in these words. */
    private static void isRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Scoring.Normalised normalised(Scoring.Method method, Optional<Rational> least, Rational most) {
        return new Scoring.Normalised(method, Scoring.Direction.MORE, least, Optional.of(most), false);
    }

    @Test
    void choicesOfAPublisherHaveTheirRanges() {
        isRefused(
                "The mode says how numbers are rounded, so it is not UNNECESSARY",
                () -> new Policies.Rounding(2, RoundingMode.UNNECESSARY));
        isRefused(
                "The least number of known criteria is 0 or more, not -1",
                () -> Policies.builder().minimumCriteria(-1).build());
        isRefused(
                "A coverage is from 0 to 1, not 3/2",
                () -> Policies.builder().coverage(Rational.of(3, 2)).build());
        isRefused(
                "The weight of a criterion is above 0, not -1/3",
                () -> Terms.builder().weight(Rational.of(-1, 3)).build());
        isRefused(
                "A weight is 0 or more, not -1/2",
                () -> Pillar.builder("online").weight("-0.5").build());
        isRefused(
                "A unit passes with 0 or more criteria met, not -2",
                () -> new VerdictRules.Pass(-2, false, Optional.empty(), Map.of()));
        isRefused(
                "A document has 0 or more criteria, not -3",
                () -> new VerdictRules.Declared(-3, Map.of(), Optional.empty()));
    }

    @Test
    void aNumberThatIsShortOnlyAsATextIsNeverWrittenOut() {
        BigDecimal huge = new BigDecimal("1E999999999");
        isRefused(
                "A threshold has at most 40 digits, not (1E+999999999)",
                () -> Target.share().atLeast("1E999999999"));
        isRefused(
                "A threshold has at most 40 digits, not (1E+999999999)",
                () -> Target.share().atLeast("80").atLeast("1E999999999", Level.COMMUNE));
        isRefused(
                "The scale of a set has at most 40 digits, not (1E+999999999)",
                () -> CriteriaSet.builder("s").scale(huge));
        isRefused(
                "The total of points has at most 40 digits, not (1E+999999999)",
                () -> CriteriaSet.builder("s").totalPoints(huge));
        isRefused(
                "A mark in points has at most 40 digits, not (1E+999999999)",
                () -> QUAN_LAO.entries().get(0).withPoints(huge));
        isRefused("A number has at most 10000 digits, not (1E+999999999)", () -> Rational.of(huge));
        isRefused(
                "A number has at most 10000 digits, not (1E-999999999)",
                () -> Rational.of(new BigDecimal("1E-999999999")));
        assertThatThrownBy(() -> CriteriaSet.builder("s")
                        .levels(Level.COMMUNE)
                        .criterion(Criterion.builder("c")
                                .indicator("i", "i", "i")
                                .atLeast("80")
                                .points("1E999999999")
                                .source("d", "s"))
                        .build())
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("the number of its points has at most 40 digits, not (1E+999999999)");
    }

    @Test
    void functionsOfPointsHaveTheirRanges() {
        Rational one = Rational.ONE;
        Rational half = Rational.of(1, 2);
        isRefused(
                "Points per item, and the most of them, are above 0, not 0 and 1",
                () -> new Scoring.PerItem(Rational.ZERO, one));
        isRefused(
                "An adjustment lies between the least and the most, not from 1 to 1/2",
                () -> new Scoring.Adjustment(one, one, half));
        isRefused(
                "Goalposts are two, least and most; missing is least",
                () -> normalised(Scoring.Method.GOALPOSTS, Optional.empty(), one));
        isRefused(
                "The least is below the most, not 1 and 1/2",
                () -> normalised(Scoring.Method.GOALPOSTS, Optional.of(one), half));
        isRefused(
                "A distance to the target has a target above 0 as most, not 0",
                () -> normalised(Scoring.Method.DISTANCE_TO_TARGET, Optional.empty(), Rational.ZERO));
        isRefused("A sum of parts has at least one, not none", () -> new Scoring.Parts(List.of()));
        isRefused("The best of several cases has at least one, not none", () -> new Scoring.BestOf(List.of()));
        isRefused("A product has at least one factor, not none", () -> new Scoring.Product(List.of(), one));
        isRefused("A function of categories names at least one, not none", () -> new Scoring.Categories(Map.of()));
    }

    @Test
    void thresholdsAndYearsHaveTheirRanges() {
        isRefused(
                "A threshold is written as a number such as 80 or 97.5, not (abc)",
                () -> Target.share().atLeast("abc"));
        isRefused(
                "A threshold of the level commune is above 0, not -5",
                () -> Target.share().atLeast("80").atLeast("-5", Level.COMMUNE));
        isRefused(
                "The year of a last day is 1 to 9999, not 2147483647",
                () -> new Requirement.Before(MonthDay.of(12, 5), Integer.MAX_VALUE));
        Plan plan = SCORER.plan(Level.COMMUNE);
        isRefused("The year of duties is 1 to 9999, not -1000000000", () -> Duties.of(plan, -1_000_000_000));
        isRefused(
                "The duties are those of 2025, and the others those of 2026",
                () -> Duties.of(plan, 2025).and(Duties.of(plan, 2026)));
        isRefused(
                "A day is of the years 1 to 9999, not +999999999-12-31",
                () -> QUAN_LAO.day("open-data", LocalDate.MAX));
    }

    @Test
    void costsAndBudgetsAreNeverNegative() {
        Optional<Rational> none = Optional.empty();
        Rational debt = Rational.of(-1, 2);
        isRefused(
                "The cost perItem is 0 or more, not -1/2",
                () -> new Effort.Cost(none, Optional.of(debt), none, Rational.ZERO, none));
        isRefused("The cost fixed is 0 or more, not -1/2", () -> new Effort.Cost(none, none, none, debt, none));
        assertThatThrownBy(() -> new Effort.Cost(none, none, none, null, none)).hasMessage("fixed");
        Adviser adviser = Adviser.of(new ScoredPeriod(SCORER, YenDinh.units().communes(), Submissions.of(QUAN_LAO)));
        Effort free = Effort.of(Map.of());
        isRefused("A budget is 0 or more, not -1/2", () -> adviser.district(Goal.of("score:0.5"), free, debt));
        isRefused("A budget is 0 or more, not -1/2", () -> adviser.district(Goal.of("score:0.5"), debt));
    }

    @Test
    void whatHasNoNameIsRefused() {
        CheckedFigures figures = ranking().figures();
        isRefused(
                "The set " + YenDinh.criteria().id() + " has no indicator (satisfactio). Maybe satisfaction?",
                () -> figures.figure(0, "satisfactio"));
        isRefused(
                "A comparison has a ranking for every ledger, and none for self", () -> new LedgerComparison(Map.of()));
        isRefused("A submission is that of a unit with a code, not of ()", () -> Submission.of(""));
        isRefused("15469: a figure is of an indicator, which has a name, not ( )", () -> QUAN_LAO.value(" ", 5));
        isRefused("A class has a name, not ()", () -> new Goal.InBand(""));
        isRefused(
                "A unit has a code before a merger and after it, not () and (2)",
                () -> new Merger("", "Xã A", "2", "Xã B", false));
        isRefused("15469 · i: a category has a name, not ()", () -> QUAN_LAO.category("i", ""));
        isRefused(
                "A unit has a code and a name, not () and (Xã An)",
                () -> AdministrativeUnit.of("", "Xã An", Level.COMMUNE));
        isRefused("A place is said in words, not ()", () -> SourcePosition.of(""));
        isRefused("A package of rules has a name, not ()", () -> new RulePackage(YenDinh.class, "a/b", ""));
        assertThatThrownBy(() -> new RulePackage(YenDinh.class, "a/b", null)).hasMessage("name");
        assertThatThrownBy(() -> new BilingualText(null, null)).hasMessage("vi");
        isRefused(
                "The criteria set (mine.json) is refused for at least one fault",
                () -> new CriteriaException("mine.json", List.of()));
        isRefused(
                "A line is counted from 1 on, and cannot be -3",
                () -> Finding.of(Severity.ERROR, "c", BilingualText.NONE).in("a.csv", -3));
        assertThatThrownBy(() -> CriteriaSet.builder("s")
                        .levels(Level.COMMUNE)
                        .criterion(Criterion.builder("c")
                                .indicator("", "i", "i")
                                .yes()
                                .source("d", "s"))
                        .build())
                .hasMessageContaining("the code of its indicator is empty");
    }

    @Test
    void figuresContradictNeitherThemselvesNorTheirBuilder() {
        isRefused(
                "Counts that do not apply are over 0, not 3/5",
                () -> new Observation.NotApplicable(Optional.of(Observation.Counts.of(3, 5))));
        Submission twice =
                Submission.of("15469").counts("i", 1, 2).counts("i", 1, 2).verified();
        isRefused(
                "The unit (15469) has more than one computed figure for (i)",
                () -> Submissions.of(QUAN_LAO).withComputed(Submissions.of(twice)));
        FiguresBuilder builder = SCORER.builder(YenDinh.units().communes());
        builder.add(QUAN_LAO);
        assertThat(builder.build().size()).isEqualTo(26);
        String already =
                "These figures are already built, and a builder builds once. Maybe ask the scorer for another?";
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(already);
        assertThatThrownBy(() -> builder.add(QUAN_LAO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(already);
    }

    @Test
    void onlyAFileThatIsNotThereIsMissing(@TempDir Path folder) throws IOException {
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> Submissions.read(absent))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("The file (" + absent + ") cannot be opened. Maybe its name or folder is another?");
        Path there = Files.writeString(folder.resolve("a.csv"), "unit_code,indicator,value\n");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> Submissions.read(there, in -> broken))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(
                        "The file (" + there + ") cannot be read to its end: the disk is gone. Maybe copy it again?");
    }

    @Test
    void anExceptionKeepsWhatItSaysWhenItIsSent() throws Exception {
        CriteriaException thrown = new CriteriaException("mine.json", List.of("line 3: no points", "line 9: no id"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CriteriaException received = (CriteriaException) in.readObject();
            assertThat(received).hasMessage(thrown.getMessage());
            assertThat(received.faults()).isEqualTo(thrown.faults());
        }
    }
}
