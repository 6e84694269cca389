package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
                        "--format",
                        format,
                        "--lang",
                        language)
                .endsWith(0);
        Cli.matches("explain-" + unit + "-" + language + "." + ending, result.out());
    }

    @Test
    void theSumTheClauseAndTheRulesAreThere() {
        String page = run("explain", "--input", file("communes.csv"), "--unit", "15469", "--lang", "vi")
                .out();
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
                        input, "explain", "--level", "district", "--unit", "394", "--input", "-", "--lang", "vi")
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
    void anUnknownUnitIsWrongUseWithTheOneThatIsMeant() {
        String input = file("communes.csv");
        run("explain", "--input", input, "--unit", "15496", "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("no unit (15496). Maybe another register with --units?");
        run("explain", "--input", input, "--unit", "quán lào", "--lang", "en")
                .endsWith(2)
                .says("Maybe 15469 (Thị trấn Quán Lào)?");
        run("explain", "--input", input, "--unit", "394", "--lang", "en")
                .endsWith(2)
                .says("Huyện Yên Định (394) is not of the level commune. Maybe --level district?");
        run("explain", "--input", input, "--lang", "en").endsWith(2).says("--unit is missing.");
    }
}
