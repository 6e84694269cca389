package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.CheckedFigures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of units that may be several and of counts that may be two, word by word in both languages. */
class WordsOfFindingsTest {
    private static final UnitRegister REGISTER = UnitRegister.of(List.of(
            SmallSets.unit("01", "Xã An", Level.COMMUNE),
            SmallSets.unit("001", "Xã Bình", Level.COMMUNE),
            SmallSets.unit("02", "Xã Yên Lạc", Level.COMMUNE),
            SmallSets.unit("03", "Xã Yên Lạc", Level.COMMUNE),
            SmallSets.unit("04", "Xã Định Hòa", Level.COMMUNE),
            SmallSets.unit("15469", "Xã Cao", Level.COMMUNE)));

    private static CheckedFigures read(String csv) {
        return checked(Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a"));
    }

    private static CheckedFigures checked(Submissions submissions) {
        return Scorer.of(EverySet.SET).read(REGISTER.communes(), submissions, Horizon.Y2025);
    }

    private static Finding said(CheckedFigures figures) {
        List<Finding> said = figures.findings().stream()
                .filter(finding -> !finding.code().equals("report-missing"))
                .toList();
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    private static void assertSays(Finding finding, String start, String en, String vi) {
        assertThat(finding.severity() + " " + finding.code()).isEqualTo(start);
        assertThat(finding.message().en()).isEqualTo(en);
        assertThat(finding.message().vi()).isEqualTo(vi);
    }

    private static String figure(CheckedFigures figures, String unit, String indicator) {
        int at = REGISTER.communes().position(unit).orElseThrow();
        return EverySet.said(figures.figure(at, indicator).observation());
    }

    @Test
    void aNameOfSeveralUnitsListsThemWithTheirCodes() {
        assertSays(
                said(read("Tên đơn vị,online,phones\nXã Yên Lạc,80,0.5\n")),
                "ERROR unit-name-ambiguous",
                "Several units of the level bear the name (Xã Yên Lạc): 02 (Xã Yên Lạc), 03 (Xã Yên Lạc); 2 figures"
                        + " are left out. Maybe give the code?",
                "Nhiều đơn vị cùng cấp có tên (Xã Yên Lạc): 02 (Xã Yên Lạc), 03 (Xã Yên Lạc); 2 số liệu bị bỏ ra"
                        + " ngoài. Có thể ghi mã?");
    }

    @Test
    void aCodeWithoutItsZerosThatFitsSeveralUnitsListsThem() {
        CheckedFigures figures = read("unit_code,indicator,value\n1,online,80\n");
        assertSays(
                said(figures),
                "ERROR unit-code-ambiguous",
                "(1) may be the code of several units of the level: 01 (Xã An), 001 (Xã Bình); 1 figure is left out. "
                        + "Maybe write the code with its zeros?",
                "(1) có thể là mã của nhiều đơn vị cùng cấp: 01 (Xã An), 001 (Xã Bình); 1 số liệu bị bỏ ra ngoài. "
                        + "Có thể ghi mã đủ các số 0?");
        assertThat(figure(figures, "01", "online")).isEqualTo("missing");
        assertThat(figure(figures, "001", "online")).isEqualTo("missing");
    }

    @Test
    void aNameWhereACodeShouldStandIsReadWithAWarning() {
        CheckedFigures figures = read("unit_code,indicator,value\nXã Cao,online,80\n");
        assertSays(
                said(figures),
                "WARNING name-for-code",
                "(Xã Cao) is no code, and is read as the unit of that name. Maybe 15469 (Xã Cao)?",
                "(Xã Cao) không phải mã, được hiểu là đơn vị có tên đó. Có thể là 15469 (Xã Cao)?");
        assertThat(figure(figures, "15469", "online")).isEqualTo("80");
    }

    @ParameterizedTest
    @CsvSource({"Xã Định Hòa", "Xã Định Hoà", "xã  định hoà", "Định Hoà", "Đi\u0323nh Hoa\u0300"})
    void theToneOfANameMayStandOnEitherVowelInAFile(String name) {
        CheckedFigures figures = read("Tên đơn vị,online\n" + name + ",80\n");
        assertThat(figure(figures, "04", "online")).isEqualTo("80");
        assertThat(figures.findings()).allMatch(finding -> finding.code().equals("report-missing"));
    }

    @ParameterizedTest
    @CsvSource({"1.5469E+04", "1.5469e4", "15469.0", "15469.00"})
    void aCodeThatASpreadsheetMadeANumberIsReadInText(String code) {
        CheckedFigures figures = read("unit_code,indicator,value\n" + code + ",online,80\n");
        assertThat(said(figures).code()).isEqualTo("code-mended");
        assertThat(said(figures).message().en()).contains("(" + code + ") is read as 15469 (Xã Cao)");
        assertThat(figure(figures, "15469", "online")).isEqualTo("80");
    }

    @Test
    void aCountThatMayBeTwoNumbersNamesBoth() {
        String en = "A count is a whole number, not (1.234). Maybe 1234 or 1?";
        String vi = "Số đếm là số nguyên, không phải (1.234). Có thể là 1234 hay 1?";
        assertSays(said(read("unit_code,indicator,value\n15469,classes,1.234\n")), "ERROR count-not-whole", en, vi);
        assertSays(
                said(read("unit_code,indicator,numerator,denominator\n15469,online,1.234,2000\n")),
                "ERROR count-not-whole",
                en,
                vi);
        assertSays(said(checked(json("1.234"))), "ERROR count-not-whole", en, vi);
        assertSays(
                said(read("unit_code,indicator,value\n15469,classes,\"3,7\"\n")),
                "ERROR count-not-whole",
                "A count is a whole number, not (3.7). Maybe 3 or 4?",
                "Số đếm là số nguyên, không phải (3,7). Có thể là 3 hay 4?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    online,178.5,,  | (178.5)         | (178,5)
                    online,-0.5,,   | (-0.5)          | (-0,5)
                    online,80.5,3,4 | (80.5) … 3/4    | (80,5) … 3/4
                    phones,-1.25,,  | (-1.25)         | (-1,25)
                    classes,2.5%,,  | (2.5%)          | (2,5%)
                    classes,-1.5,,  | (-1.5)          | (-1,5)
                    """)
    void aNumberHasTheMarkOfTheLanguage(String cells, String en, String vi) {
        BilingualText message = said(read("unit_code,indicator,value,numerator,denominator\n15469," + cells + "\n"))
                .message();
        assertThat(message.en()).contains(en.split(" … "));
        assertThat(message.vi()).contains(vi.split(" … "));
    }

    @Test
    void aCountOfJsonMayHaveAnExponentAndOneInTextMayNot() {
        assertThat(figure(checked(json("2e0")), "15469", "classes")).isEqualTo("2");
        assertThat(figure(checked(json("9e4")), "15469", "classes")).isEqualTo("90000");
        assertThat(figure(checked(json("314.0")), "15469", "classes")).isEqualTo("314.0");
        assertThat(said(read("unit_code,indicator,value\n15469,classes,9e4\n"))
                        .message()
                        .en())
                .as("a number in text has no exponent")
                .isEqualTo("(9e4) is written with an exponent. Maybe 90000?");
    }

    private static Submissions json(String count) {
        String text = "[{\"unit_code\": \"15469\", \"indicator\": \"classes\", \"value\": " + count + "}]";
        return Submissions.readJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a");
    }

    @Test
    void eachWordForAMissingFigureIsSaidOnce() {
        List<String> said =
                read("unit_code,online,phones,classes\n01,-,-,chưa có số liệu\n001,-,…,…\n02,–,80%,-\n")
                        .findings()
                        .stream()
                        .filter(finding -> finding.code().equals("missing-word"))
                        .map(finding -> finding.message().en().replaceFirst(".*?\\((.*?)\\).*", "$1"))
                        .toList();
        assertThat(said).containsExactlyInAnyOrder("-", "…", "–", "chưa có số liệu");
    }
}
