package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Published points of a group do not say whether a criterion in it without a figure is met. */
class VerdictBehindPublishedPointsTest {
    private static final String SET = """
            {'format': 1, 'id': 's', 'version': '1', 'title': 'S', 'family': 'index', 'levels': ['commune'], 'scale': 10,
             'aggregation': 'sum', 'policies': {'missing': 'MISSING'}, 'verdict': {VERDICT},
             'pillars': [{'id': 'p', 'weight': 1, 'aggregation': 'sum'}, {'id': 'q', 'weight': 1, 'aggregation': 'sum'}],
             'indicators': [{'code': 'a', 'name': 'An toàn', 'type': 'share'}, {'code': 'b', 'type': 'share'},
                            {'code': 'c', 'type': 'share'}],
             'criteria': [
              {'id': '1', 'indicator': 'a', 'pillar': 'p', 'askedOf': ['commune'], 'points': 5, 'requirement': {'atLeast': 40},
               'source': {'document': 'D'}},
              {'id': '2', 'indicator': 'b', 'pillar': 'p', 'askedOf': ['commune'], 'points': 5, 'scoring': {'function': 'ratio'},
               'source': {'document': 'D'}},
              {'id': '3', 'indicator': 'c', 'pillar': 'q', 'askedOf': ['commune'], 'points': 5, 'requirement': {'atLeast': 40},
               'source': {'document': 'D'}}]}""";

    private static Adviser adviser(String verdict, String missing, String figures) {
        String set = SET.replace("MISSING", missing).replace("VERDICT", verdict).replace('\'', '"');
        String rows = "unit_code,indicator,value,points,status\n" + figures.replace(' ', '\n') + "\n";
        return Adviser.of(new ScoredPeriod(
                Scorer.despiteErrors(AdviceSets.read(set)),
                UnitRegister.of(List.of(AdministrativeUnit.of("u", "Xã An", Level.COMMUNE)))
                        .communes(),
                Submissions.readCsv(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "figures.csv")));
    }

    private static String code(Optional<Verdict> verdict) {
        return verdict.map(Verdict::code).orElse("none");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "verdicts-behind-published-points.csv", delimiter = ';', numLinesToSkip = 1)
    void theVerdictHoldsWhateverIsUnknown(
            String sentence,
            String verdict,
            String missing,
            String figures,
            String now,
            String worst,
            String best,
            Status status) {
        Adviser adviser = adviser(verdict, missing, figures);
        RankedUnit unit = adviser.ranking().unit("u");
        Outlook outlook = adviser.outlook("u");
        Outcome first = unit.scored().get(0);
        assertThat(first.status()).as(sentence).isEqualTo(status);
        assertThat(code(unit.verdict())).as(sentence).isEqualTo(now);
        assertThat(code(outlook.worstVerdict())).as("at worst: " + sentence).isEqualTo(worst);
        assertThat(code(outlook.bestVerdict())).as("at best: " + sentence).isEqualTo(best);
        assertThat(unit.met() + unit.notMet() + unit.unknown() + unit.notApplicable() + unit.pointsOnly())
                .as(sentence)
                .isEqualTo(3);
    }

    /** What has nothing to meet is no obstacle, whatever is known of it. */
    @ParameterizedTest
    @CsvSource({"'all': true, 1", "'atLeast': 2, ''"})
    void adviceToPassNamesWhatNoRaiseMeets(String pass, String obstacle) {
        Adviser adviser = adviser("'pass': {" + pass + "}", "zero", "u,p,,7 u,c,50,");
        GoalAdvice advice = adviser.plans("u", new Goal.Pass());
        assertThat(advice.plans()).isEmpty();
        assertThat(String.join(",", advice.obstacles())).isEqualTo(obstacle);
    }

    @Test
    void adviceToPassRaisesNothingThatHasNothingToMeet() {
        GoalAdvice advice = adviser("'pass': {'all': true}", "zero", "u,c,50,").plans("u", new Goal.Pass());
        assertThat(advice.isProved()).isTrue();
        assertThat(advice.plans().get(0).raises())
                .extracting(raise -> raise.indicator() + " " + raise.to())
                .containsExactly("a 40.00");
    }

    @Test
    void adviceToAClassSeesNoVetoWherePublishedPointsStandForAFigure() {
        String bands = "'bands': [{'id': 'good', 'from': 5}, {'id': 'low', 'from': 0}],"
                + " 'vetoes': [{'criterion': '1', 'band': 'low'}]";
        GoalAdvice advice = adviser(bands, "zero", "u,p,,7 u,c,50,").plans("u", new Goal.InBand("good"));
        assertThat(advice.plans()).hasSize(1);
        assertThat(advice.plans().get(0).raises()).isEmpty();
        assertThat(advice.obstacles()).isEmpty();
    }

    @Test
    void theExplanationNamesTheFiguresThatTheVerdictWaitsFor() {
        RankedUnit open = adviser("'pass': {'all': true}", "zero", "u,p,,7 u,c,50,")
                .ranking()
                .unit("u");
        assertThat(open.explain().summary(Locale.ENGLISH))
                .contains("THE VERDICT WAITS FOR THE FIGURES (1)")
                .contains("· An toàn [a]")
                .doesNotContain("[b]");
        assertThat(open.explain().summary(new Locale("vi"))).contains("CHƯA KẾT LUẬN VÌ CHƯA CÓ SỐ LIỆU (1)");
        for (String figures : List.of("u,p,,7 u,c,10,", "u,p,,7 u,c,50, u,a,50,", "u,c,50,")) {
            RankedUnit other =
                    adviser("'pass': {'all': true}", "zero", figures).ranking().unit("u");
            assertThat(other.explain().summary(Locale.ENGLISH)).as(figures).doesNotContain("WAITS");
        }
        RankedUnit byScore =
                adviser("'pass': {'score': 60}", "exclude", "u,p,,7").ranking().unit("u");
        assertThat(byScore.explain().summary(Locale.ENGLISH)).doesNotContain("WAITS");
    }

    @Test
    void theTableSaysThatPublishedPointsAreCountedAmongThoseWithPointsOnly() {
        String some = Report.of(
                        adviser("'pass': {'all': true}", "zero", "u,p,,7").ranking(), Locale.ENGLISH)
                .text(Format.TABLE);
        assertThat(some.replaceAll("\\s+", " "))
                .contains("Pts: those that have points and nothing to meet, or whose points somebody publishes.");
        String none = Report.of(
                        adviser("'pass': {'all': true}", "zero", "u,b,7,").ranking(), Locale.ENGLISH)
                .text(Format.TABLE);
        assertThat(none).contains("Pts: those that have points and nothing to meet.");
    }
}
