package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is certain while figures are missing, in sentences of both languages, and why something is not told. */
class OutlookSentencesTest {
    private static final List<String> CODES = List.of("01", "02", "03");
    private static final UnitSelection UNITS = UnitRegister.of(CODES.stream()
                    .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                    .toList())
            .communes();

    /** Nothing is told of which verdict, or of which scores, are possible: the reason stands in text and data. */
    @ParameterizedTest
    @CsvSource({
        "en, a, Which verdict is certain is not told; points depend on other units.",
        "vi, a, Chưa tính được kết luận nào là chắc chắn: điểm phụ thuộc vào các đơn vị khác.",
        "en, d, Which scores and classes are possible is not told; points depend on other units.",
        "vi, d, Chưa tính được các mức điểm và kết luận có thể: điểm phụ thuộc vào các đơn vị khác."
    })
    void whyNothingIsToldStandsInTheDataToo(String language, String missing, String why) {
        // A share has ends, also where the least and the most of all units decide; a count has no largest one.
        String set = missing.equals("a")
                ? AdviceSets.SUM.replace(
                        "\"requirement\": {\"atLeast\": 80}",
                        "\"requirement\": {\"atLeast\": 80}, \"scoring\": {\"function\": \"normalised\","
                                + " \"method\": \"min-max\"}")
                : AdviceSets.SUM.replaceAll(
                        "\\{\"function\": \"steps\".*?\"otherwise\": 0\\}", "{\"function\": \"best-unit\"}");
        Scorer scorer = Scorer.of(AdviceSets.read(set));
        Map<String, Observation> known =
                Map.of("a", value(80), "b", value(50), "c", new Observation.YesNo(false), "d", value(2));
        Map<String, Observation> open = new TreeMap<>(known);
        open.put(missing, Observation.MISSING);
        Adviser adviser = Adviser.of(new ScoredPeriod(scorer, UNITS, figures(open, known, known)));

        assertThat(data(adviser, language))
                .contains("\"untold\":[\"" + missing + "\"],\"remarks\":[")
                .contains(why);
        assertThat(text(adviser, language)).contains(why);
        Adviser whole = Adviser.of(new ScoredPeriod(scorer, UNITS, figures(known, known, known)));
        assertThat(data(whole, language)).contains("\"untold\":[],\"remarks\":[]");
    }

    private static String data(Adviser adviser, String language) {
        return Report.of(AdviceAnswer.of(adviser, "01"), Locale.forLanguageTag(language))
                .text(Format.JSON);
    }

    /** A unit that fails at worst and passes at best is certain of nothing; one that fails at both ends fails. */
    @ParameterizedTest
    @CsvSource({"en, Certain", "vi, Chắc chắn"})
    void thatAUnitFailsAtLeastIsNotSaid(String language, String words) {
        Scorer scorer = Scorer.of(AdviceSets.read(AdviceSets.SUM.replaceAll("(?s),\\s*\"bands\": \\[.*\\}\\]", "")));
        Map<String, Observation> open =
                Map.of("a", value(40), "b", value(5), "c", Observation.MISSING, "d", Observation.MISSING);
        Adviser adviser = Adviser.of(new ScoredPeriod(scorer, UNITS, figures(open, open)));

        assertThat(adviser.outlook("01").worstVerdict().orElseThrow().code()).isEqualTo("FAIL");
        assertThat(adviser.outlook("01").bestVerdict().orElseThrow().code()).isEqualTo("PASS");
        assertThat(text(adviser, language)).doesNotContain(words + " at least:", words + " ít nhất:", words + ": ");
    }

    private static Observation value(long number) {
        return Observation.Value.of(BigDecimal.valueOf(number));
    }

    @SafeVarargs
    private static Submissions figures(Map<String, Observation>... said) {
        List<Submission> all = new ArrayList<>();
        for (Map<String, Observation> own : said) {
            Submission submission = Submission.of(CODES.get(all.size()));
            for (Map.Entry<String, Observation> figure : own.entrySet()) {
                submission = submission.with(figure.getKey(), figure.getValue());
            }
            all.add(submission);
        }
        return Submissions.of(all);
    }

    private static String text(Adviser adviser, String language) {
        return Report.of(AdviceAnswer.of(adviser, "01"), Locale.forLanguageTag(language))
                .text(Format.TABLE)
                .replaceAll("\\s+", " ");
    }
}
