package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice where points depend on other units: the unit that has all points is full, and others go no further than a cap. */
class FullAmongOthersTest {
    private static final UnitSelection UNITS = UnitRegister.of(Stream.of("01", "02", "03", "04")
                    .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                    .toList())
            .communes();

    private static Adviser adviser(String function, int... figures) {
        String set = """
                {"format": 1, "id": "m", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "number"}],
                 "criteria": [{"id": "c", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": %s, "source": {"document": "D"}}]}
                """.formatted(function);
        List<Submission> said = Stream.of(0, 1, 2, 3)
                .map(k -> Submission.of("0" + (k + 1)).value("a", figures[k]))
                .toList();
        return Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(set)), UNITS, Submissions.of(said.toArray(Submission[]::new))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"function": "normalised", "method": "min-max"}
            {"function": "normalised", "method": "min-max", "most": 8}
            {"function": "normalised", "method": "rank"}
            {"function": "best-unit"}
            """)
    void theUnitWithAllPointsIsFullAndNoOther(String function) {
        Adviser adviser = adviser(function, 5, 3, 7, 9);

        FigureAdvice full = adviser.figures("04").get(0);
        assertThat(full.full()).isEmpty();
        assertThat(full.why()).contains(Standstill.FULL);
        assertThat(adviser.figures("03").get(0).full()).isPresent();
    }

    @Test
    void aRaiseGoesNoFurtherThanTheCap() {
        Adviser adviser = adviser("{\"function\": \"normalised\", \"method\": \"min-max\", \"most\": 8}", 5, 3, 7, 9);

        SinglePlan full = adviser.figures("03").get(0).full().orElseThrow();
        assertThat(AdviceData.text(full.raise().to())).isEqualTo("8.00");
        assertThat(full.result().exact().orElseThrow()).hasToString("1");
    }

    @Test
    void whereAllAreEqualOneMoreIsMore() {
        Adviser adviser = adviser("{\"function\": \"normalised\", \"method\": \"min-max\"}", 5, 5, 5, 5);

        SinglePlan full = adviser.figures("04").get(0).full().orElseThrow();
        assertThat(full.result().exact().orElseThrow()).hasToString("1");
    }

    /** A figure beyond the leader's takes points from all others, so that fewer raises may do than those that end at full points. */
    @Test
    void whatFewerRaisesGiveAtMostIsNotToldWhereMoreMayGiveLess() {
        String set = """
                {"format": 1, "id": "m", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "number"}, {"code": "b", "type": "number"}],
                 "criteria": [
                  {"id": "c", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": {"function": "best-unit"}, "source": {"document": "D"}},
                  {"id": "d", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": {"function": "best-unit"}, "source": {"document": "D"}}]}
                """;
        Submissions figures = Submissions.of(
                Submission.of("01").value("a", 9).value("b", 9),
                Submission.of("04").value("a", 3).value("b", 3));
        GoalAdvice advice = Adviser.of(new ScoredPeriod(Scorer.of(AdviceSets.read(set)), UNITS, figures))
                .plans("04", Goal.of("rank:1"));

        assertThat(advice.plans().get(0).raises()).hasSize(2);
        assertThat(advice.isProved()).isFalse();
        assertThat(advice.closest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Which scores and classes are possible is not told; points depend on other units.'",
        "vi, 'Chưa tính được các mức điểm và kết luận có thể: điểm phụ thuộc vào các đơn vị khác.'"
    })
    void endsThatNobodyKnowsAreSaidInWords(String language, String said) {
        String set = """
                {"format": 1, "id": "m", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "number"}],
                 "criteria": [{"id": "c", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": {"function": "normalised", "method": "z-score"}, "source": {"document": "D"}}]}
                """;
        Adviser adviser = Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(set)),
                UNITS,
                Submissions.of(
                        Submission.of("01").value("a", 1), Submission.of("02").value("a", 4), Submission.of("04"))));
        Locale locale = Locale.forLanguageTag(language);

        String text = Report.of(AdviceAnswer.of(adviser, "04"), locale).text(Format.TABLE);
        assertThat(text.replaceAll("\\s+", " ")).contains(said);
        assertThat(text).doesNotContain("— đến —", "— and —");
        assertThat(Report.of(adviser.ranking(), locale).text(Format.TABLE)).doesNotContain("—–—");
    }
}
