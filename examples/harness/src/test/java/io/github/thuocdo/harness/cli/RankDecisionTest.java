package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rank} with a goal, and with a decision. */
class RankDecisionTest {
    private static final String SAMPLE = "../answers/";

    @TempDir
    private Path folder;

    private String figures() throws IOException {
        return Files.writeString(
                        folder.resolve("figures.csv"),
                        "unit_code,indicator,value\n15469,satisfaction,80.75\n15397,satisfaction,95\n",
                        StandardCharsets.UTF_8)
                .toString();
    }

    private Cli.Result rank(String language, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("rank", "--input", figures(), "--lang", language));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private Cli.Result sample(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "rank",
                "--criteria",
                SAMPLE + "sample-set.json",
                "--units",
                SAMPLE + "sample-units.csv",
                "--input",
                SAMPLE + "sample-2025.csv",
                "--lang",
                "en"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void workbooksTellTheCheapestRaisesByTheEffortsOfAFile() throws IOException {
        String effort = Files.writeString(
                        folder.resolve("effort.csv"),
                        "indicator,per_point,per_item,fixed\nonline,,3,0\nportal,,,50\n",
                        StandardCharsets.UTF_8)
                .toString();
        sample("--to", "pass", "--effort", effort, "--out", out("book.xlsx")).endsWith(0);
        String texts = RankAnswersTest.texts(folder.resolve("book.xlsx"));
        assertThat(texts)
                .contains("Least set of raises", "Dossiers filed online: from 75/100 to 76/100, 1 more")
                .contains("No plan that costs less reaches a pass: this is proved.")
                .contains("The most that raising everything gives: score 78.7, rank 3, verdict not passed.")
                .doesNotContain("Cashless payment: from");
        sample("--to", "pass", "--out", out("page.html")).endsWith(0);
        sample("--to", "pass", "--effort", out("none.csv"), "--out", out("page.html"))
                .endsWith(2)
                .says("cannot be read");
        sample("--to", "pass", "--effort", effort, "--out", effort).endsWith(2);
    }

    @Test
    void workbooksTellTheEffectsOfAnotherSet() throws IOException {
        String set = Files.readString(Path.of(SAMPLE + "sample-set.json"));
        String other = Files.writeString(
                        folder.resolve("other.json"),
                        set.replace("\"requirement\": {\"atLeast\": 95}", "\"requirement\": {\"atLeast\": 90}"))
                .toString();
        sample("--against", other, "--out", out("book.xlsx")).endsWith(0);
        assertThat(RankAnswersTest.texts(folder.resolve("book.xlsx")))
                .contains("The threshold of s-satisfied – Satisfied citizens (sample, 3) falls from 95% to 90%.")
                .contains("Nobody is assumed to act on the decision.")
                .doesNotContain("Least set of raises");
        sample("--against", SAMPLE + "sample-set.json", "--out", out("same.xlsx"))
                .endsWith(0);
        assertThat(RankAnswersTest.texts(folder.resolve("same.xlsx")))
                .contains("The two sets ask the same: nothing changes.");
        sample("--against", out("none.json"), "--out", out("page.html")).endsWith(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv"})
    void otherFormsSendToTheCommandsThatHaveThem(String form) throws IOException {
        rank("en", "--to", "rank:1", "--format", form)
                .endsWith(2)
                .says("Maybe thuocdo advise --unit CODE --to GOAL")
                .writesNothing();
        rank("en", "--set", "ap-satisfaction-2025.threshold=90", "--format", form)
                .endsWith(2)
                .says("Maybe thuocdo decide")
                .writesNothing();
        rank("vi", "--against", "yen-dinh-2022", "--format", form)
                .endsWith(2)
                .says("Có thể dùng thuocdo decide")
                .writesNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; --to pass; does not say when a unit passes",
                "vi; --to pass; không quy định khi nào đơn vị đạt",
                "en; --to band:A; has no classes",
                "en; --to top; A goal is rank:10",
                "en; --effort figures.csv; --effort belongs to --to.",
                "en; --to rank:1 --ledgers; --ledgers has neither page nor workbook",
                "en; --set satisfaction.threshold=90 --ledgers; --ledgers has neither page nor workbook",
                "en; --set none.threshold=90; none",
                "en; --set ap-satisfaction-2025.threshold=90 --against yen-dinh-2022; do not go together",
                "vi; --set ap-satisfaction-2025.threshold=90 --against yen-dinh-2022; Không dùng --against cùng với --set",
            })
    void wrongUseIsRefused(String language, String options, String said) throws IOException {
        for (String name : List.of("page.html", "book.xlsx")) {
            List<String> all = new ArrayList<>(List.of(options.split(" ", -1)));
            all.addAll(List.of("--out", out(name)));
            rank(language, all.toArray(String[]::new)).endsWith(2).says(said);
            assertThat(folder.resolve(name)).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Maybe the units of one district", "vi, Có thể dùng --units với các đơn vị của một huyện"})
    void plansOfMoreThanAThousandUnitsAreRefusedWithWhatToDo(String language, String said) throws IOException {
        rank(language, "--units", "vietnam-2022", "--to", "rank:10", "--out", out("page.html"))
                .endsWith(2)
                .says("1000")
                .says(said)
                .says("thuocdo advise --all --to score:0.9 --budget N");
    }
}
