package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.internal.text.Lines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

    @ParameterizedTest
    @CsvSource({
        "15469,table,vi,txt",
        "15469,table,en,txt",
        "15397,table,vi,txt",
        "15442,table,en,txt",
        "15469,json,vi,json",
        "15397,csv,en,csv"
    })
    void anExplanationIsWrittenAsItWasReviewed(String unit, String format, String language, String ending)
            throws IOException {
        Cli.Result result = run(
                        "explain",
                        "--units",
                        file("units.csv"),
                        "--input",
                        file("communes.csv"),
                        "--unit",
                        unit,
                        "--full",
                        "--format",
                        format,
                        "--lang",
                        language)
                .endsWith(0);
        Cli.matches("explain-" + unit + "-" + language + "." + ending, result.out());
    }

    @ParameterizedTest
    @CsvSource({"15469,vi", "15469,en", "15397,vi", "15442,en"})
    void oneScreenIsWrittenAsItWasReviewed(String unit, String language) throws IOException {
        String screen = explained(unit, "table", language);
        assertThat(screen.lines())
                .hasSizeLessThanOrEqualTo(40)
                .allSatisfy(line -> assertThat(Lines.width(line)).isLessThanOrEqualTo(Lines.WIDTH));
        Cli.matches("explain-screen-" + unit + "-" + language + ".txt", screen);
    }

    @Test
    void whatMachinesReadIsWholeWithAndWithoutTheOption() {
        for (String format : new String[] {"json", "csv"}) {
            assertThat(explained("15469", format, "vi")).isEqualTo(explained("15469", format, "vi", "--full"));
        }
    }

    private static String explained(String unit, String format, String language, String... more) {
        List<String> words = new ArrayList<>(List.of("explain", "--units", file("units.csv"), "--unit", unit));
        words.addAll(List.of("--input", file("communes.csv"), "--format", format, "--lang", language));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new)).endsWith(0).out();
    }

    @Test
    void anEnglishPageNamesTheRuleOfJudgementInEnglish() {
        assertThat(explained("15469", "table", "en", "--full").replaceAll("\\s+", " "))
                .contains("concluded by the rule “Below the threshold: not met”")
                .contains("The documents contradict each other or leave something open (item A-10):");
    }

    @Test
    void theSumTheClauseAndTheRulesAreThere() {
        String page = run("explain", "--input", file("communes.csv"), "--unit", "15469", "--full", "--lang", "vi")
                .out()
                .replaceAll("\\s+", " ");
        assertThat(page)
                .contains("1437/160 ÷ 9 = 0,9979")
                .contains("78,5% · tự đánh giá")
                .contains("≥ 80% · còn thiếu 1,5 điểm phần trăm")
                .contains("412/500 = 82,4%")
                .contains("1264/QĐ-UBND, II.1.2.2(a)")
                .contains("Dưới ngưỡng: chưa đạt")
                .contains("Báo cáo số 12/BC-UBND");
    }

    @Test
    void thePlaceInTheRankingOfDistrictsIsShownAndNotScored() {
        String input = "unit_code,indicator,value\n394,satisfaction,100\n";
        String page = Cli.runWith(
                        input,
                        "explain",
                        "--full",
                        "--level",
                        "district",
                        "--unit",
                        "394",
                        "--input",
                        "-",
                        "--lang",
                        "vi")
                .out();
        assertThat(page).contains("ĐỌC TỪ BẢNG XẾP HẠNG, KHÔNG CHẤM ĐIỂM (1)", "trong nhóm 10", "1 hạng");
    }

    @Test
    void errorsOfOtherUnitsStillEndWithStatusOne() {
        run("explain", "--input", file("faulty.csv"), "--unit", "15397", "--lang", "en")
                .endsWith(1)
                .says("faulty.csv:2:", "[share-above-100]");
    }

    @Test
    void theOnlyUnitOfANameIsMeantByIt() {
        String input = file("communes.csv");
        String byCode = run("explain", "--input", input, "--unit", "15469", "--lang", "en")
                .out();
        assertThat(run("explain", "--input", input, "--unit", "thị trấn Quán Lào", "--lang", "en")
                        .endsWith(0)
                        .out())
                .isEqualTo(byCode)
                .isNotEmpty();
    }

    @Test
    void aBudgetIsAskedOfAllUnitsWithAGoalAlone() {
        String input = file("communes.csv");
        run("advise", "--input", input, "--all", "--to", "score:0.95", "--lang", "en")
                .endsWith(2)
                .says("--all with --to needs --budget N");
        run("advise", "--input", input, "--all", "--budget", "3", "--lang", "vi")
                .endsWith(2)
                .says("--budget chỉ đi với --all cùng --to.");
    }

    @Test
    void anUnknownUnitIsWrongUseWithTheOneThatIsMeant() {
        String input = file("communes.csv");
        run("explain", "--input", input, "--unit", "15496", "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("no unit (15496). Maybe another register with --units?");
        run("explain", "--input", input, "--unit", "1546", "--lang", "en")
                .endsWith(2)
                .says("no unit (1546). Maybe 15460 (Xã Định Tiến),", "15469 (Thị trấn Quán Lào)?");
        run("explain", "--input", input, "--unit", "quán lào", "--lang", "en")
                .endsWith(2)
                .says("Maybe 15469 (Thị trấn Quán Lào)?");
        run("explain", "--input", input, "--unit", "394", "--lang", "en")
                .endsWith(2)
                .says("Huyện Yên Định (394) is not of the level commune. Maybe --level district?");
        run("explain", "--input", input, "--lang", "en").endsWith(2).says("--unit is missing.");
    }
}
