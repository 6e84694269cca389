package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.PeriodComparison.Rise;
import io.github.thuocdo.insight.PeriodComparison.Turned;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who improved most in which group and criterion, what turned, and that nothing is said of causes. */
class ImprovementTest {
    /** More units than one thread takes. */
    private static final int MANY = 300;

    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE),
                    AdministrativeUnit.of("03", "Xã Ba", Level.COMMUNE)))
            .communes();

    /** Xã Một rises in a by half a point and falls in b by one; Xã Hai rises in a by a quarter, and turns at c; Xã Ba stands. */
    private static final PeriodComparison COMPARISON = PeriodComparison.of(
            period(
                    Submission.of("01").value("a", 40).value("b", 50).yes("c"),
                    Submission.of("02").value("a", 40).value("b", 25).no("c"),
                    Submission.of("03").value("a", 20).value("b", 20).no("c")),
            period(
                    Submission.of("01").value("a", 80).value("b", 25).yes("c"),
                    Submission.of("02").value("a", 60).value("b", 25).yes("c"),
                    Submission.of("03").value("a", 20).value("b", 20).no("c")));

    private static ScoredPeriod period(Submission... said) {
        return new ScoredPeriod(Scorer.of(SampleSets.read(SampleSets.SAMPLE)), UNITS, Submissions.of(said));
    }

    @Test
    void theLargestRiseInEachCriterionIsNamedAndAFallIsNone() {
        assertThat(COMPARISON.mostImprovedByCriterion())
                .extracting(Rise::of, rise -> rise.unit().code(), Rise::by)
                .containsExactly(
                        Tuple.tuple("a1", "01", Rational.of(1, 2)), Tuple.tuple("c1", "02", Rational.of(1, 1)));
    }

    @Test
    void theLargestRiseInEachGroupIsThatOfItsPublishedScore() {
        // Of 4 points Xã Hai has 1/2 + 1 + 0 before and 3/4 + 1 + 1 after: 0.375, then 0.688.
        assertThat(COMPARISON.mostImprovedByGroup())
                .extracting(Rise::of, rise -> rise.unit().code(), Rise::by)
                .containsExactly(Tuple.tuple("mẫu", "02", Rational.of(313, 1000)));
    }

    @Test
    void whatTurnedIsCountedBothWays() {
        assertThat(COMPARISON.turned())
                .containsExactly(new Turned("a1", 1, 0), new Turned("b1", 0, 1), new Turned("c1", 1, 0));
        assertThat(COMPARISON.unit("01").move().turns())
                .extracting(UnitMove.Turn::criterion)
                .containsExactly("a1", "b1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Most improved in the group mẫu: Xã Hai (+0.313). Most improved in a1: Xã Một (+0.5 points). Most"
                        + " improved in c1: Xã Hai (+1 points). a1: 1 unit meets it now and did not before; 0 units the"
                        + " reverse. b1: 0 units meet it now and did not before; 1 unit the reverse.",
                "vi | Tăng nhiều nhất ở nhóm mẫu: Xã Hai (+0,313). Tăng nhiều nhất ở a1: Xã Một (+0,5 điểm). Tăng"
                        + " nhiều nhất ở c1: Xã Hai (+1 điểm). a1: 1 đơn vị trước chưa đạt nay đạt; 0 đơn vị trước đạt nay"
                        + " không đạt. b1: 0 đơn vị trước chưa đạt nay đạt; 1 đơn vị trước đạt nay không đạt."
            })
    void theLargestRisesAndWhatTurnedAreSaid(String language, String said) {
        assertThat(InsightAnswers.of(COMPARISON)
                        .text(Locale.forLanguageTag(language))
                        .replaceAll("\\s+", " "))
                .contains(said);
    }

    @Test
    void theOnesWhoseScoreRoseAreListedByTheirRise() {
        assertThat(COMPARISON.mostImproved())
                .extracting(change -> change.unit().code())
                .containsExactly("02");
    }

    @Test
    void nobodyImprovedOrTurnedWhereNothingChanged() {
        ScoredPeriod period = period(Submission.of("01").value("a", 40));
        PeriodComparison same = PeriodComparison.of(period, period);

        assertThat(same.mostImprovedByGroup()).isEmpty();
        assertThat(same.mostImprovedByCriterion()).isEmpty();
        assertThat(same.turned()).isEmpty();
    }

    /** On two threads and at once, or on one and each alone; clauses that add up, and clauses that depend on each other. */
    @Test
    void sharesFoundAtOnceAreThoseThatAreAskedForOneByOne() {
        String thresholds = SampleSets.SAMPLE
                .replace("\"atLeast\": 80", "\"atLeast\": 90")
                .replace("\"atLeast\": 50", "\"atLeast\": 60");
        for (String other : List.of(SampleSets.SAMPLE, thresholds, SampleSets.STRICTER)) {
            PeriodComparison atOnce = many(SampleSets.SAMPLE, other, 2);
            assertThat(atOnce.withShares()).as("the shares are kept here").isSameAs(atOnce);
            PeriodComparison oneByOne = many(SampleSets.SAMPLE, other, 1);

            assertThat(atOnce.units()).hasSize(MANY);
            for (UnitChange change : oneByOne.units()) {
                UnitChange same = atOnce.unit(change.unit().code());
                assertThat(same.scoreShares()).isEqualTo(change.scoreShares());
                assertThat(same.rankShares()).isEqualTo(change.rankShares());
                assertThat(same.ownFigures()).isEqualTo(change.ownFigures());
                assertThat(same.changedClauses()).isEqualTo(change.changedClauses());
            }
        }
    }

    private static PeriodComparison many(String before, String after, int threads) {
        UnitSelection units = UnitRegister.of(IntStream.range(0, MANY)
                        .mapToObj(k -> AdministrativeUnit.of("u" + k, "Xã " + k, Level.COMMUNE))
                        .toList())
                .communes();
        return PeriodComparison.of(
                new ScoredPeriod(on(threads, before), units, figures(units, 7)),
                new ScoredPeriod(on(threads, after), units, figures(units, 11)));
    }

    private static Scorer on(int threads, String set) {
        return Scorer.of(SampleSets.read(set))
                .withExecutor(task -> ForkJoinPool.commonPool().execute(task), threads);
    }

    private static Submissions figures(UnitSelection units, int factor) {
        return Submissions.of(units.units().stream()
                .map(unit -> Integer.parseInt(unit.code().substring(1)))
                .map(k -> Submission.of("u" + k).value("a", k * factor % 100).value("b", (k + factor) * 3 % 60))
                .toList());
    }

    @Test
    void manyFiguresWhoseEffectsDependOnEachOtherAreNotSplitAndItIsSaid() {
        assertThat(byTheSmallest(8).ownFigures().way()).isEqualTo(OwnFigures.Way.SHAPLEY);
        assertThat(byTheSmallest(9).ownFigures()).isEqualTo(OwnFigures.notSplit());
        PeriodComparison nine = smallest(9);
        assertThat(Report.of(ComparisonAnswer.of(nine, nine.unit("01")), Locale.ENGLISH)
                        .text(Format.TABLE))
                .contains("Own figures are not split");
        assertThat(Report.of(ComparisonAnswer.of(nine, nine.unit("01")), new Locale("vi"))
                        .text(Format.TABLE))
                .contains("Không tách theo từng số liệu");
    }

    private static UnitChange byTheSmallest(int figures) {
        return smallest(figures).unit("01");
    }

    /** Two periods of a unit by a set whose score is that of the smallest figure, each of which rose. */
    private static PeriodComparison smallest(int figures) {
        StringBuilder indicators = new StringBuilder();
        StringBuilder criteria = new StringBuilder();
        Submission before = Submission.of("01");
        Submission after = Submission.of("01");
        for (int k = 0; k < figures; k++) {
            String comma = k == 0 ? "" : ",";
            indicators.append(comma).append(String.format("{'code': 'i%d', 'name': 'I%d', 'type': 'share'}", k, k));
            criteria.append(comma)
                    .append(String.format(
                            "{'id': 'c%d', 'name': 'C%d', 'indicator': 'i%d', 'pillar': 'p', 'askedOf': ['commune'],"
                                    + " 'points': 1, 'requirement': {'atLeast': 100}, 'source': {'document': 'QĐ mẫu',"
                                    + " 'section': '1'}}",
                            k, k, k));
            before = before.value("i" + k, 10 + k);
            after = after.value("i" + k, 50 + k);
        }
        String json = "{'format': 1, 'id': 'smallest', 'version': '1', 'title': 'Bộ mẫu', 'family': 'index', 'levels':"
                + " ['commune'], 'pillars': [{'id': 'p', 'title': 'P', 'aggregation': 'minimum'}], 'indicators': ["
                + indicators
                + "], 'criteria': [" + criteria + "]}";
        Scorer scorer = Scorer.of(SampleSets.read(json.replace('\'', '"')));
        return PeriodComparison.of(
                new ScoredPeriod(scorer, UNITS, Submissions.of(before)),
                new ScoredPeriod(scorer, UNITS, Submissions.of(after)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, '\\b(because|cause[sd]?|due to|thanks to|owing to|reason)\\b', and nothing of causes",
        "vi, '(?<!\\p{L})(vì|do|nhờ|bởi|nguyên nhân|tại vì)(?!\\p{L})', không kết luận nguyên nhân"
    })
    void noWordSpeaksOfCauses(String language, String causal, String disclaimer) {
        Locale locale = Locale.forLanguageTag(language);
        for (ComparisonAnswer answer :
                List.of(ComparisonAnswer.of(COMPARISON), ComparisonAnswer.of(COMPARISON, COMPARISON.unit("01")))) {
            for (Format format : Format.values()) {
                String said = Report.of(answer, locale).text(format).replaceAll("\\s+", " ");
                assertThat(said.replace(disclaimer, "")).doesNotContainPattern(causal);
            }
        }
    }
}
