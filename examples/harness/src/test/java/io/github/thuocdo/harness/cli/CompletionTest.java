package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of communes that are complete: counted from their verdicts, typed, or unknown. */
class CompletionTest {
    private static final String SET = "{'format': 1, 'id': 'xa-hoan-thanh', 'version': '7', 'title': 'Xã hoàn thành',"
            + " 'family': 'completion', 'levels': ['commune'], 'verdict': {'pass': {'all': true}},"
            + " 'indicators': [{'code': 'a', 'type': 'share'}, {'code': 'b', 'type': 'yes-no'}],"
            + " 'criteria': ["
            + "{'id': 'a', 'indicator': 'a', 'pillar': 'p', 'askedOf': ['commune'], 'requirement': {'atLeast': 60},"
            + " 'source': {'document': 'test'}},"
            + "{'id': 'b', 'indicator': 'b', 'pillar': 'p', 'askedOf': ['commune'], 'requirement': {'yes': true},"
            + " 'source': {'document': 'test'}}]}";

    /** 15469 passes, 15397 fails; what 15442 does is said by each test. */
    private static final String TWO = "unit_code,indicator,value,ledger\n15469,a,60,\n15469,b,có,\n15397,a,59.99,\n";

    private static final String NO = "15442,a,100,\n15442,b,không,\n";

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"')).toString();
    }

    /** Ranks the district by what it typed and by what its communes reported for the set. */
    private Cli.Result rank(String typed, String reports, String... more) throws IOException {
        return ask("rank", written("set.json", SET), typed, reports, more);
    }

    private Cli.Result ask(String command, String set, String typed, String reports, String... more)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(command, "--level", "district", "--units", file("units.csv")));
        words.addAll(List.of("--lang", "en", "--format", command.equals("explain") ? "table" : "json"));
        words.addAll(
                List.of("--input", written("typed.csv", "unit_code,indicator,value,numerator,denominator\n" + typed)));
        words.addAll(List.of("--completion", set, "--completion-input", written("reports.csv", reports)));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private static String outcome(Cli.Result result) {
        String json = result.out();
        int from = json.indexOf("{\"criterion\":\"apx-communes-complete-2025\"");
        return json.substring(from, json.indexOf('}', from));
    }

    @Test
    void theShareIsCountedFromTheVerdictsOfTheCommunes() throws IOException {
        Cli.Result result = rank("", TWO + NO).endsWith(0);
        assertThat(outcome(result))
                .contains("\"status\":\"NOT_MET\",\"value\":33.3333,\"numerator\":1,\"denominator\":3");
        assertThat(result.out())
                .contains("\"severity\":\"INFO\",\"code\":\"completion-counted\"")
                .contains("\"1 of 3 units below pass under xa-hoan-thanh 7 (sha256 ");
        assertThat(outcome(rank("", TWO.replace("59.99", "99") + "15397,b,yes,\n" + NO.replace("không", "có"))))
                .contains("\"status\":\"MET\",\"value\":100.0000,\"numerator\":3,\"denominator\":3");
    }

    @Test
    void aCommuneThatIsUndecidedLeavesTheShareUnknownWhateverWasTyped() throws IOException {
        for (String typed : List.of("", "394,communes-complete,,1,3\n")) {
            Cli.Result result = rank(typed, TWO + "15442,a,100,\n").endsWith(0);
            assertThat(outcome(result)).contains("\"status\":\"UNKNOWN\",\"value\":null");
            assertThat(result.out())
                    .contains("\"severity\":\"WARNING\",\"code\":\"completion-undecided\",\"file\":null,"
                            + "\"line\":null,\"unit\":\"394\",\"indicator\":\"communes-complete\",\"message\":"
                            + "\"1 of 3 units below are undecided under xa-hoan-thanh, the first one (15442):");
        }
    }

    @Test
    void aCommuneWithoutAReportIsUndecidedAndNamed() throws IOException {
        Cli.Result result = rank("", TWO).endsWith(0);
        assertThat(outcome(result)).contains("\"status\":\"UNKNOWN\"");
        assertThat(result.out()).contains("\"code\":\"report-missing\",\"file\":null,\"line\":null,\"unit\":\"15442\"");
    }

    @Test
    void aTypedShareThatDiffersIsAnErrorAndTheCountedOneHolds() throws IOException {
        Cli.Result result = rank("394,communes-complete,,2,3\n", TWO + NO).endsWith(1);
        assertThat(outcome(result)).contains("\"numerator\":1,\"denominator\":3");
        assertThat(result.err())
                .contains(
                        "typed.csv:2: 394 · communes-complete: The figure says 2/3; computed from the units below it is 1/3, which counts.");
    }

    @ParameterizedTest
    @CsvSource({
        "'394,communes-complete,,1,3', 0",
        "'394,communes-complete,33.33,,', 0",
        "'394,communes-complete,33.3,,', 1"
    })
    void aTypedShareThatAgreesToAHundredthIsNoError(String typed, int status) throws IOException {
        assertThat(outcome(rank(typed + "\n", TWO + NO).endsWith(status)))
                .contains("\"numerator\":1,\"denominator\":3");
    }

    @Test
    void withoutVerdictsTheShareIsAsTypedOrUnknown() throws IOException {
        String head = "unit_code,indicator,value,numerator,denominator\n394,satisfaction,90,,\n";
        for (String typed : List.of("394,communes-complete,50,,\n", "")) {
            Cli.Result result = Cli.runWith(
                    head + typed,
                    "rank",
                    "--level",
                    "district",
                    "--units",
                    file("units.csv"),
                    "--input",
                    "-",
                    "--format",
                    "json");
            assertThat(outcome(result.endsWith(0)))
                    .contains(
                            typed.isEmpty()
                                    ? "\"status\":\"UNKNOWN\",\"value\":null"
                                    : "\"status\":\"NOT_MET\",\"value\":50,");
        }
    }

    @Test
    void aWrongFigureOfACommuneIsAnErrorAndLeavesItUndecided() throws IOException {
        Cli.Result result = rank("", TWO + "15442,a,160,\n15442,b,có,\n").endsWith(1);
        assertThat(outcome(result)).contains("\"status\":\"UNKNOWN\"");
        assertThat(result.err()).contains("reports.csv:5: 15442 · a: A share is at most 100%");
    }

    @Test
    void anIncompleteSetLeavesTheShareUnknown() throws IOException {
        Cli.Result result = ask("check", "thanh-hoa-1829", "", Files.readString(Path.of(file("completion.csv"))));
        assertThat(result.endsWith(0).out())
                .contains("3 of 3 units below are undecided under thanh-hoa-1829, the first one (15469):");
    }

    @Test
    void eachLedgerCountsItsOwnVerdicts() throws IOException {
        // What was verified makes the third commune fail; before, it passed.
        String reports = TWO + "15442,a,100,\n15442,b,có,self\n15442,b,không,verified\n";
        String json = rank("394,satisfaction,90,,\n", reports, "--ledgers")
                .endsWith(0)
                .out();
        String self = rank("394,satisfaction,90,,\n", TWO + "15442,a,100,\n15442,b,có,self\n", "--ledgers")
                .endsWith(0)
                .out();
        assertThat(json).isNotEqualTo(self);
        // 2 of 3, then 1 of 3, in a mean of the scored criteria.
        assertThat(self).doesNotContain("\"scoreDifference\":-");
        assertThat(json).contains("\"scoreDifference\":-");
    }

    @Test
    void theExplanationShowsTheCountsAndTheSet() throws IOException {
        List<String> words = List.of("--unit", "394", "--full");
        String text = ask("explain", written("set.json", SET), "", TWO + NO, words.toArray(String[]::new))
                .out();
        assertThat(text).contains("1/3").contains("1 of 3 units below pass under xa-hoan-thanh 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--level district --completion thanh-hoa-1829 | one needs the other",
                "--level district --completion-input x.csv | one needs the other",
                "--completion thanh-hoa-1829 --completion-input x.csv | does not ask of commune 2025. Maybe --level district?",
                "--level district --horizon 2022 --completion thanh-hoa-1829 --completion-input x.csv | does not ask of district 2022",
                "--level district --completion dti-922 --completion-input x.csv | dti-922 does not say when a commune passes",
                "--level district --completion thanh-hoa-1828 --completion-input x.csv | Maybe thanh-hoa-1829?",
                "--level district --completion thanh-hoa-1829 --completion-input - | only once"
            })
    void wrongUseIsNamed(String more, String message) {
        Cli.runWith("", ("rank --input - --lang en " + more).split(" "))
                .endsWith(2)
                .writesNothing()
                .says(message);
    }
}
