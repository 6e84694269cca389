package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare} and {@code decide} as a person runs them. */
class CompareAndDecideTest {
    private static final String HEADING = "unit_code,indicator,value\n";

    @TempDir
    private Path folder;

    private String figures(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADING + rows, StandardCharsets.UTF_8)
                .toString();
    }

    /** A commune whose rank falls although its score rises. */
    private String[] twoPeriods(String... more) throws IOException {
        String before = figures("before.csv", "15469,satisfaction,76\n15397,satisfaction,57\n15442,satisfaction,38\n");
        String after = figures("after.csv", "15469,satisfaction,80.75\n15397,satisfaction,95\n15442,satisfaction,38\n");
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"compare", "--before", before, "--after", after}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }

    @Test
    void aRankThatFellAlthoughTheScoreRoseIsDueToTheOthers() throws IOException {
        String json = run(twoPeriods("--unit", "15469", "--format", "json", "--lang", "en"))
                .endsWith(0)
                .out();

        assertThat(json)
                .contains("\"rankBefore\":1,\"rankAfter\":2,\"rankChange\":1")
                .contains("\"rankShares\":{\"own-figures\":{\"share\":\"0\",\"rounded\":0},"
                        + "\"others-figures\":{\"share\":\"1\",\"rounded\":1}");
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void theTextFitsATerminal(String language) throws IOException {
        String all = run(twoPeriods("--lang", language)).endsWith(0).out();
        String one = run(twoPeriods("--lang", language, "--unit", "15397"))
                .endsWith(0)
                .out();

        assertThat(all.lines()).allMatch(line -> line.length() <= 80);
        assertThat(one.lines()).allMatch(line -> line.length() <= 80);
        assertThat(all).contains("Xã Yên Phú");
    }

    @Test
    void theSamePeriodTwiceMovesNobody() {
        String text = run("compare", "--before", file("communes.csv"), "--after", file("communes.csv"), "--lang", "en")
                .out();

        assertThat(text).contains("Nothing differs");
    }

    @Test
    void whatIsMissingOrWrongIsWrongUse() throws IOException {
        run("compare", "--after", file("communes.csv"), "--lang", "en")
                .endsWith(2)
                .says("--before is missing");
        run(twoPeriods("--unit", "99999", "--lang", "en"))
                .endsWith(2)
                .says("No unit of both periods has the code (99999)");
        run(twoPeriods("--input", file("communes.csv"), "--lang", "en"))
                .endsWith(2)
                .says("Maybe --after");
        run("decide", "--input", file("communes.csv"), "--lang", "en")
                .endsWith(2)
                .says("either --against");
    }

    @Test
    void aNameThatFitsSeveralCriteriaListsThemAndAMisspeltMemberIsCorrected() throws IOException {
        String input = figures("figures.csv", "15469,satisfaction,90\n");
        run("decide", "--set", "satisfaction=90", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("The name (satisfaction) fits several criteria", "ap-satisfaction-2025");
        run("decide", "--set", "satisfaction.threshold=90", "--input", input, "--lang", "vi")
                .endsWith(2)
                .says("Tên (satisfaction) ứng với nhiều tiêu chí", "ap-satisfaction-2025");
        run("decide", "--set", "ap-satisfaction-2025.treshold=90", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("Maybe threshold?");
        run("decide", "--set", "ap-satisfaction-2025=90", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("Maybe ap-satisfaction-2025.threshold?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | (1264/QĐ-UBND, II.1.2.2(c)) giảm từ 95% xuống 90%."
                        + " | Tất cả thay đổi: 1 đơn vị đổi điểm, hạng hoặc kết luận; 1 đơn vị đổi hạng",
                "en | (1264/QĐ-UBND, II.1.2.2(c)) falls from 95% to 90%."
                        + " | Together: 1 unit has another score, rank or verdict; 1 rank changes"
            })
    void aThresholdThatMovesIsSaidInWordsWithItsClauseAndItsEffect(String language, String clause, String effect)
            throws IOException {
        String input = figures("figures.csv", "15469,satisfaction,90\n15397,satisfaction,95\n");
        String text = run("decide", "--set", "ap-satisfaction-2025.threshold=90", "--input", input, "--lang", language)
                .endsWith(0)
                .out()
                .replaceAll("\\s+", " ");

        assertThat(text).contains(clause).contains(effect);
    }

    @Test
    void aNameThatFitsSeveralCriteriaListsThem() {
        run("decide", "--set", "satisfaction.threshold=90", "--input", file("communes.csv"), "--lang", "en")
                .endsWith(2)
                .says("fits several criteria")
                .says("ap-satisfaction-2025, apx-satisfaction-2025");
    }

    @Test
    void aSetAgainstItselfChangesNothing() {
        String text = run("decide", "--against", "yen-dinh-2022", "--input", file("communes.csv"), "--lang", "en")
                .out();

        assertThat(text).contains("nothing changes");
    }

    /** Figures of Yên Định before the mergers of 2025, and of two of the communes that came of them. */
    private String[] acrossMergers(String... more) throws IOException {
        String before = folder.resolve("old.csv").toString();
        Files.writeString(Path.of(before), """
            unit_code,indicator,value,numerator,denominator
            15397,online-level3,,40,100
            15406,online-level3,,90,100
            15409,online-level3,,200,400
            15418,online-level3,,58,100
            15421,online-level3,,58,100
            15427,online-level3,,58,100
            15430,online-level3,,58,100
            15448,online-level3,,10,20
            """, StandardCharsets.UTF_8);
        String after = figures("new.csv", "15409,online-level3,70\n15421,online-level3,60\n15448,online-level3,50\n");
        String[] fixed = {
            "compare", "--before", before, "--after", after, "--units-before", "yen-dinh", "--units", "vietnam-2025"
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return all;
    }

    @Test
    void unitsThatWereMergedAreComparedWithWhatTheyWereMadeOf() throws IOException {
        String json = run(acrossMergers("--mergers", "yen-dinh", "--format", "json", "--lang", "en"))
                .endsWith(0)
                .out();

        // 330 of 600 are 55 %, of the 80 % asked; the mean of 40, 90 and 50 is 60.
        assertThat(json)
                .contains("{\"code\":\"15409\",\"name\":\"Xã Yên Phú\",\"scoreBefore\":0.0764")
                .contains("\"codesOfTwoUnits\":[]")
                .contains("\"mergers\":{\"register\":\"yen-dinh\",\"policy\":\"counts\","
                        + "\"policies\":[\"counts\",\"mean\",\"worst\"]")
                .contains("\"code\":\"merger-partial\",\"unit\":\"15448\"");
    }

    @Test
    void withoutARegisterOfChangesACodeOfTwoUnitsIsNotCompared() throws IOException {
        String text = run(acrossMergers("--lang", "en")).endsWith(0).out().replaceAll("\\s+", " ");

        assertThat(text)
                .contains("7 codes mean one unit before and another one after (15409 first): these are not compared")
                .contains("Only in the period before:");
    }

    @ParameterizedTest
    @CsvSource({"vi,phương án: worst", "en,policy: worst"})
    void thePolicyIsNamedAndWhatTheOthersGiveStandsBesideIt(String language, String named) throws IOException {
        String text = run(acrossMergers("--mergers", "yen-dinh", "--merge-by", "worst", "--lang", language))
                .endsWith(0)
                .out();

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).contains(named).containsPattern("Xã Yên Phú +2 +1 +2").contains("15793");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Các phương án counts, mean, worst cho cùng thứ hạng ở kỳ trước.",
                "en | The policies counts, mean, worst give the same ranks in the period before."
            })
    void thatThePoliciesGiveTheSameRanksIsSaid(String language, String said) throws IOException {
        String before = Files.writeString(
                        folder.resolve("one.csv"),
                        "unit_code,indicator,numerator,denominator\n15397,online-level3,40,100\n15406,online-level3,40,100\n"
                                + "15409,online-level3,40,100\n")
                .toString();
        String after = figures("new.csv", "15409,online-level3,70\n");
        String text = run(
                        "compare",
                        "--before",
                        before,
                        "--after",
                        after,
                        "--units-before",
                        "yen-dinh",
                        "--units",
                        "vietnam-2025",
                        "--mergers",
                        "yen-dinh",
                        "--merge-by",
                        "mean",
                        "--lang",
                        language)
                .endsWith(0)
                .out();

        assertThat(text.replaceAll("\\s+", " ")).contains(said);
    }

    @Test
    void peopleComeFromAFileOfTheUsersAlone() throws IOException {
        String people = folder.resolve("people.csv").toString();
        Files.writeString(Path.of(people), "unit_code,population\n15397,1\n15406,1\n15409,6\n", StandardCharsets.UTF_8);

        run(acrossMergers("--mergers", "yen-dinh", "--merge-by", "population", "--lang", "en"))
                .endsWith(2)
                .says("needs --population FILE");
        run(acrossMergers("--merge-by", "mean", "--lang", "en")).endsWith(2).says("belong to --mergers");
        run(acrossMergers("--mergers", "yen-dinh", "--merge-by", "median", "--lang", "en"))
                .endsWith(2)
                .says("counts, mean, worst, population");
        run(acrossMergers("--mergers", "nowhere", "--lang", "en")).endsWith(2).says("vietnam-2025, yen-dinh");
        // (40 + 90 + 6 × 50) ÷ 8 is 53.75.
        assertThat(run(acrossMergers(
                                "--mergers",
                                "yen-dinh",
                                "--merge-by",
                                "population",
                                "--population",
                                people,
                                "--format",
                                "csv"))
                        .endsWith(0)
                        .out())
                .contains("15409,Xã Yên Phú,0.0747,");
    }

    @Test
    void theChoicesOfASetAreTriedOneByOne() throws IOException {
        String input =
                figures("figures.csv", "15469,satisfaction,90\n15397,satisfaction,89.999\n15442,online-level3,50\n");
        String text = run("decide", "--choices", "--input", input, "--lang", "en")
                .endsWith(0)
                .out();
        String words = text.replaceAll("\\s+", " ");

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(words)
                .contains("What a missing figure counts as changes from")
                .contains("What an empty denominator gives changes from")
                .contains("The number of decimals of published scores rises from 4 to 5.")
                .contains("All criteria weigh the same, whatever their points.")
                .doesNotContain("Together:");
        run("decide", "--choices", "--set", "policies.ties=dense", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("or --choices");
    }
}
