package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare} with a published result in the place of the figures before. */
class CompareResultTest {
    @TempDir
    private Path folder;

    private String figures(String name, int satisfied) throws IOException {
        return Files.writeString(
                        folder.resolve(name),
                        "unit_code,indicator,value\n15469,satisfaction," + satisfied + "\n15397,satisfaction,90\n",
                        StandardCharsets.UTF_8)
                .toString();
    }

    private String result() throws IOException {
        String out = folder.resolve("result.json").toString();
        String[] all = {"rank", "--input", figures("before.csv", 76), "--out", out, "--lang", "en"};
        run(all).endsWith(0);
        return out;
    }

    @Test
    void scoresAndRanksAreComparedAndWhatCannotBeSaidIsSaid() throws IOException {
        String json = run(
                        "compare",
                        "--before",
                        result(),
                        "--after",
                        figures("after.csv", 95),
                        "--format",
                        "json",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        assertThat(json)
                .contains("\"scoreBefore\":0.0889,\"scoreAfter\":0.1111,"
                        + "\"scoreChange\":{\"share\":\"111/5000\",\"rounded\":0.0222},"
                        + "\"rankBefore\":2,\"rankAfter\":1,\"rankChange\":-1")
                .contains(
                        "\"turns\":[{\"criterion\":\"ap-satisfaction-2025\",\"before\":\"NOT_MET\",\"after\":\"MET\"}]")
                .contains("\"sameSet\":true")
                .contains("cannot be said without the figures before");
    }

    @ParameterizedTest
    @CsvSource({"vi,Không còn số liệu kỳ trước", "en,The figures before are gone"})
    void theTextFitsATerminal(String language, String said) throws IOException {
        String[] all = {"compare", "--before", result(), "--after", figures("after.csv", 95), "--lang", language};
        String text = run(all).endsWith(0).out();

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains(said).contains("▲1");
        String one = run(
                        "compare",
                        "--before",
                        result(),
                        "--after",
                        figures("after.csv", 95),
                        "--lang",
                        language,
                        "--unit",
                        "15469")
                .endsWith(0)
                .out();
        assertThat(one).contains("ap-satisfaction-2025").doesNotContain("Thống Nhất");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | ap-satisfaction-2025: 1 đơn vị trước chưa đạt nay đạt; 0 đơn vị trước đạt nay không đạt.",
                "en | ap-satisfaction-2025: 1 unit meets it now and did not before; 0 units the reverse."
            })
    void whatTurnedIsCountedByCriterion(String language, String said) throws IOException {
        String[] all = {"compare", "--before", result(), "--after", figures("after.csv", 95), "--lang", language};

        assertThat(run(all).endsWith(0).out().replaceAll("\\s+", " ")).contains(said);
        String[] json = {
            "compare", "--before", result(), "--after", figures("after.csv", 95), "--lang", language, "--format", "json"
        };
        assertThat(run(json).endsWith(0).out().replace("\n", ""))
                .contains("\"turned\":[{\"criterion\":\"ap-satisfaction-2025\",\"met\":1,\"notMetAnyMore\":0}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Hai kỳ dùng bộ tiêu chí hoặc mốc năm khác nhau: không thể nói phần thay đổi nào đến từ đó."
                        + " | Có đơn vị thêm hoặc bớt: không thể nói phần thay đổi hạng nào đến từ đó.",
                "en | The two are by different sets or target years: which part of a change is theirs cannot be said."
                        + " | Units came or went: which part of a rank's change is theirs cannot be said."
            })
    void whatCannotBeSaidOfOtherSetsAndUnitsIsSaid(String language, String sets, String units) throws IOException {
        String before = folder.resolve("2022.json").toString();
        run("rank", "--input", figures("before.csv", 76), "--horizon", "2022", "--out", before, "--lang", "en")
                .endsWith(0);
        String fewer = Files.writeString(
                        folder.resolve("fewer.csv"),
                        "code,name,level\n15469,Thị trấn Quán Lào,commune\n15397,Thị trấn Thống Nhất,commune\n")
                .toString();
        String[] all = {
            "compare", "--before", before, "--after", figures("after.csv", 95), "--units", fewer, "--lang", language
        };
        String text = run(all).endsWith(0).out().replaceAll("\\s+", " ");

        assertThat(text).contains(sets).contains(units);
    }

    @Test
    void aPeriodComparedWithItsOwnResultMovesNobody() throws IOException {
        String csv = run(
                        "compare",
                        "--before",
                        result(),
                        "--after",
                        figures("same.csv", 76),
                        "--format",
                        "csv",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        assertThat(csv.lines().skip(1))
                .filteredOn(line -> line.startsWith("15469,") || line.startsWith("15397,"))
                .hasSize(2)
                .allMatch(line -> line.contains(",0,yen-dinh-2022,,yen-dinh-2022,"));
    }

    @Test
    void whatDoesNotGoTogetherIsWrongUseAndADamagedResultIsUnreadable() throws IOException {
        String result = result();
        String after = figures("after.csv", 95);

        run("compare", "--before", result, "--after", after, "--mergers", "yen-dinh", "--lang", "en")
                .endsWith(2)
                .says("The period before is a published ranking");
        run("compare", "--before", result, "--after", file("communes.csv"), "--level", "district", "--lang", "en")
                .endsWith(2)
                .says("Maybe --level commune?");
        String whole = Files.readString(Path.of(result));
        Files.writeString(Path.of(result), whole.substring(0, whole.length() / 2));
        run("compare", "--before", result, "--after", after, "--lang", "en")
                .endsWith(3)
                .says("not a whole one");
    }
}
