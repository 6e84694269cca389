package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision does, as it is written in every form and both languages: changes, effects, and who gets another verdict. */
class DecisionAnswerTest {
    /** A sample with a pass mark and three classes. */
    private static final String JUDGED = SampleSets.SAMPLE.replace(
            "\"indicators\": [",
            "\"verdict\": {\"pass\": {\"score\": 0.7}, \"bands\": [{\"id\": \"A\", \"title\": {\"vi\": \"Loại A\","
                    + " \"en\": \"Class A\"}, \"from\": 0.8}, {\"id\": \"B\", \"title\": {\"vi\": \"Loại B\", \"en\":"
                    + " \"Class B\"}, \"from\": 0.5}, {\"id\": \"C\", \"title\": {\"vi\": \"Loại C\", \"en\": \"Class"
                    + " C\"}, \"from\": 0}]}, \"indicators\": [");

    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE)))
            .communes();

    /** Of 4 points 01 has 1 + 1 + 1, and 02 has 1/2 + 2 + 1. */
    private static final Submissions FIGURES = Submissions.of(
            Submission.of("01").value("a", 80).value("b", 25).yes("c"),
            Submission.of("02").value("a", 40).value("b", 50).yes("c"));

    private static ScoredPeriod by(String set) {
        return new ScoredPeriod(Scorer.of(SampleSets.read(set)), UNITS, FIGURES);
    }

    private static String text(Decision decision, Format format, String language) {
        return Report.of(InsightAnswers.of(decision), Locale.forLanguageTag(language))
                .text(format);
    }

    @Test
    void theRowsTellEachChangeWithItsEffectAndThenTheUnits() {
        Decision decision = Decision.of(by(SampleSets.SAMPLE), List.of("a1.threshold=90"));
        Report report = Report.of(DecisionAnswer.of(decision), Locale.ENGLISH);

        assertThat(report.text(Format.CSV))
                .isEqualTo(
                        "kind,code,name,score_before,score_after,rank_before,rank_after,verdict_before,verdict_after,"
                                + "path,criterion,before,after,units_moved,ranks_changed,verdicts_changed,words\n"
                                + "change,,,,,,,,,a1.requirement.atLeast,a1,80,90,2,0,0,"
                                + "\"The threshold of a1 – Target A (QĐ mẫu, 1) rises from 80% to 90%.\"\n"
                                + "together,,,,,,,,,,,,,2,0,0,\n"
                                + "unit,02,Xã Hai,0.875,0.861,1,1,,,,,,,,,,\n"
                                + "unit,01,Xã Một,0.750,0.722,2,2,,,,,,,,,,\n");
        assertThat(report.text(Format.JSON))
                .contains("\"path\":\"a1.requirement.atLeast\"")
                .contains("\"unitsMoved\":2");
        assertThat(report.text(Format.TABLE).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whereChoicesStandApartEachHasARowAndNoneIsTogether() {
        Decision choices = Decision.ofChoices(by(SampleSets.SAMPLE));
        List<String> rows = text(choices, Format.CSV, "vi").lines().skip(1).toList();

        assertThat(rows).hasSize(choices.changes().size()).allMatch(row -> row.startsWith("change,"));
        assertThat(rows)
                .contains(
                        "change,,,,,,,,,criteria.points,,,1,2,1,0,\"Mọi tiêu chí có trọng số như nhau, không theo điểm.\",sample-set,"
                                + "Bộ mẫu để kiểm thử,sample-set,Bộ mẫu để kiểm thử");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Another verdict: Xã Một (passed · Class B → not passed · Class B); Xã Một: passed · Class B → not"
                        + " passed · Class B",
                "vi; Đổi kết luận: Xã Một (đạt · Loại B → không đạt · Loại B); Xã Một: đạt · Loại B → không đạt · Loại"
                        + " B"
            })
    void whoGetsAnotherVerdictIsNamedForEachChangeAloneAndForAllTogether(String language, String alone, String all) {
        Decision decision = Decision.of(by(JUDGED), List.of("a1.threshold=100", "b1.points=4"));
        String said = text(decision, Format.TABLE, language).replaceAll("\\s+", " ");

        // 01: 0.75, then (0.8 + 1 + 1)/4 = 0.7 passes still, and (1 + 2 + 1)/6 = 0.667 does not; together (0.8 + 2 +
        // 1)/6.
        assertThat(said).containsOnlyOnce(alone).contains(all);
        assertThat(text(decision, Format.TABLE, language).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void dataAndRowsNameEveryoneWithAnotherVerdict() {
        Decision decision = Decision.of(by(JUDGED), List.of("a1.threshold=100", "b1.points=4"));

        assertThat(text(decision, Format.JSON, "en"))
                .contains("\"alone\":{\"unitsMoved\":2,\"ranksChanged\":0,\"verdictsChanged\":0,\"across\":[]}")
                .contains("\"verdictsChanged\":1,\"across\":[{\"code\":\"01\",\"name\":\"Xã Một\","
                        + "\"verdictBefore\":\"PASS B\",\"verdictAfter\":\"FAIL B\"}]")
                .contains("\"together\":{\"unitsMoved\":2,\"ranksChanged\":0,\"verdictsChanged\":1}")
                .contains("\"rankAfter\":2,\"verdictBefore\":\"PASS B\",\"verdictAfter\":\"FAIL B\"}]}");
        assertThat(text(decision, Format.CSV, "en"))
                .contains("\nacross,01,Xã Một,,,,,PASS B,FAIL B,b1.points,b1,2,4,,,,")
                .contains("\nunit,01,Xã Một,0.750,0.633,2,2,PASS B,FAIL B,,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en; Xã Hai: passed · Class A → passed · Class B", "vi; Xã Hai: đạt · Loại A → đạt · Loại B"})
    void aClassThatIsCrossedIsALineToo(String language, String said) {
        Decision decision = Decision.of(by(JUDGED), List.of("b1.threshold=70"));

        // 02: (1/2 + 2 × 5/7 + 1)/4 = 0.732, and 01: (1 + 2 × 25/70 + 1)/4 = 0.679.
        assertThat(text(decision, Format.TABLE, language)).contains(said);
        assertThat(decision.together().acrossALine())
                .extracting(move -> move.unit().code())
                .containsExactly("02", "01");
        assertThat(text(decision, Format.JSON, language))
                .contains("\"verdictsChanged\":2", "\"verdictBefore\":\"PASS A\",\"verdictAfter\":\"PASS B\"");
    }

    @ParameterizedTest
    @CsvSource({"en,and 8 more.", "vi,và 8 đơn vị khác."})
    void ofManyTheFirstAreNamedAndTheRestCounted(String language, String rest) {
        List<AdministrativeUnit> many = IntStream.range(10, 30)
                .mapToObj(k -> AdministrativeUnit.of("" + k, "Xã " + k, Level.COMMUNE))
                .toList();
        Submissions alike = Submissions.of(many.stream()
                .map(unit ->
                        Submission.of(unit.code()).value("a", 80).value("b", 25).yes("c"))
                .toList());
        Decision decision = Decision.of(
                new ScoredPeriod(
                        Scorer.of(SampleSets.read(JUDGED)),
                        UnitRegister.of(many).communes(),
                        alike),
                List.of("a1.threshold=100", "b1.points=4"));

        assertThat(text(decision, Format.TABLE, language).replaceAll("\\s+", " "))
                .contains("Xã 10 (", "Xã 21 (", rest)
                .doesNotContain("Xã 22 (");
        assertThat(text(decision, Format.JSON, language))
                .contains("{\"code\":\"29\",\"name\":\"Xã 29\",\"verdictBefore\"");
    }

    @ParameterizedTest
    @CsvSource({"en,stand still", "vi,giữ nguyên"})
    void thatFiguresStandStillIsSaidInDataAndText(String language, String said) {
        for (Decision decision : List.of(
                Decision.of(by(SampleSets.SAMPLE), List.of("a1.threshold=90")),
                Decision.ofChoices(by(SampleSets.SAMPLE)))) {
            assertThat(text(decision, Format.JSON, language)).containsPattern("\"assumption\":\"[^\"]*" + said);
            assertThat(text(decision, Format.TABLE, language)).contains(said);
        }
    }

    /** The codes of files stand in the data alone. */
    @Test
    void choicesAreSaidInWordsAndNotInTheCodesOfFiles() {
        Decision choices = Decision.ofChoices(by(SampleSets.SAMPLE));
        String vi = text(choices, Format.TABLE, "vi").replaceAll("\\s+", " ");
        String en = text(choices, Format.TABLE, "en").replaceAll("\\s+", " ");

        assertThat(vi)
                .contains("Cách đánh số khi bằng điểm đổi từ 1-2-2-4 (bỏ qua hạng kế tiếp) thành 1-2-2-3 (không bỏ hạng"
                        + " nào).")
                .contains("Cách tính khi thiếu số liệu đổi từ không có điểm thành bỏ tiêu chí đó ra.")
                .contains("Cách tính khi mẫu số bằng 0 đổi từ không áp dụng thành điểm tối đa.")
                .contains("Cách làm tròn đổi từ nửa làm tròn lên thành nửa làm tròn về chữ số chẵn.")
                .contains("Việc xếp hạng theo điểm đã làm tròn đổi từ có thành không.");
        assertThat(en)
                .contains("What a missing figure counts as changes from no points to leaving the criterion out.")
                .contains("What an empty denominator gives changes from not applicable to full points.")
                .contains("Whether rounded scores are ranked changes from yes to no.");
        for (String code : List.of(
                "competition",
                "dense",
                "zero",
                "exclude",
                "half-up",
                "half-even",
                "full-points",
                "no-points",
                "true",
                "false")) {
            assertThat(vi + en).doesNotContain(" " + code);
        }
        assertThat(text(choices, Format.JSON, "vi")).contains("\"before\":\"competition\",\"after\":\"dense\"");
    }

    @Test
    void severalCriteriaThatDeclareTheSameAreSaidInWordsToo() {
        String own = SampleSets.SAMPLE
                .replace(
                        "\"indicator\": \"a\",",
                        "\"indicator\": \"a\", \"emptyDenominator\": {\"gives\": \"full-points\"},")
                .replace(
                        "\"indicator\": \"b\",",
                        "\"indicator\": \"b\", \"emptyDenominator\": {\"gives\": \"full-points\"},");
        List<SetChange> choices = Decision.ofChoices(by(own)).changes();

        assertThat(choices.stream()
                        .filter(change -> change.path().equals("criteria.emptyDenominator.gives"))
                        .map(change -> change.words().vi()))
                .containsExactly(
                        "Kết quả khi mẫu số bằng 0 đổi từ điểm tối đa thành không áp dụng ở a1, b1.",
                        "Kết quả khi mẫu số bằng 0 đổi từ điểm tối đa thành không có điểm ở a1, b1.");
    }

    /** "At least" and "more than" exclude each other: no set has the one without losing the other. */
    @ParameterizedTest
    @CsvSource({
        "en, not possible; the set cannot be read with this change only., 'Alone: not tried, to bound the time.'",
        "vi, không thể áp dụng; bộ tiêu chí không đọc được nếu chỉ có thay đổi này., 'không được thử, để giới hạn thời"
                + " gian.'"
    })
    void whyAChangeHasNoEffectAloneStandsInTheDataToo(String language, String not, String untried) {
        String other = SampleSets.SAMPLE.replace("\"atLeast\": 80", "\"moreThan\": 80");
        Decision decision = Decision.of(by(SampleSets.SAMPLE), SampleSets.read(other));

        assertThat(decision.changes())
                .hasSize(2)
                .allMatch(change -> decision.alone(change).isEmpty());
        assertThat(text(decision, Format.JSON, language))
                .containsPattern("\"notAlone\":\"[^\"]*" + Pattern.quote(not))
                .contains("\"together\":{")
                .doesNotContain("\"alone\":", "null,\"together\"");
        assertThat(text(decision, Format.TABLE, language).replaceAll("\\s+", " "))
                .contains(not);
        assertThat(text(decision.tryingAlone(0), Format.JSON, language))
                .containsPattern("\"notAlone\":\"[^\"]*" + Pattern.quote(untried));
        assertThat(text(Decision.ofChoices(by(SampleSets.SAMPLE)), Format.JSON, language))
                .contains("\"alone\":{")
                .doesNotContain("\"together\"", "notAlone");
    }

    @Test
    void whatIsWrittenInWordsIsInBothLanguages() {
        List<String> changes = List.of("policies.missing=exclude", "policies.rounding.mode=floor");
        Decision decision = Decision.of(by(SampleSets.SAMPLE), changes);

        assertThat(decision.changes())
                .extracting(change -> change.words().vi())
                .containsExactly(
                        "Cách tính khi thiếu số liệu đổi từ không có điểm thành bỏ tiêu chí đó ra.",
                        "Cách làm tròn đổi từ nửa làm tròn lên thành làm tròn về số nhỏ hơn.");
    }
}
