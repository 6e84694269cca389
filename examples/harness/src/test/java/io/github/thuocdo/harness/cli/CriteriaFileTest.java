package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaFileTest {
    private static final String SHA256 = "\"sha256\":\"[0-9a-f]{64}\"";

    @TempDir
    private Path folder;

    private String exported(String set) {
        String copy = folder.resolve(set + ".json").toString();
        assertThat(run("criteria", set, "--export", copy).endsWith(0).out()).isEmpty();
        return copy;
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aSetWithErrorsScoresNobodyUnlessThatIsAskedFor() throws IOException {
        String set = written("total.json", setOf("\"totalPoints\": 100,", ""));
        String figures = written("figures.csv", "unit_code,indicator,value\n15469,online,40\n");
        for (String command : new String[] {"rank", "explain", "check"}) {
            run(scoring(command, set, figures))
                    .endsWith(3)
                    .writesNothing()
                    .says("(small)", "[points-not-total]", "--despite-errors");
            assertThat(run(scoring(command, set, figures, "--despite-errors")).status())
                    .isLessThan(3);
        }
    }

    @Test
    void aSetOfWhichOneFigureIsOfTwoTypesScoresNobody() throws IOException {
        String other =
                ", {\"id\": \"c2\", \"indicator\": \"online\", \"pillar\": \"services\", \"askedOf\": [\"commune\"],"
                        + " \"type\": \"yes-no\", \"requirement\": {\"yes\": true}, \"source\": {\"document\": \"QĐ 1\"}}";
        String set = written("two.json", setOf("", other));
        String figures = written("figures.csv", "unit_code,indicator,value\n15469,online,40\n");
        for (String command : new String[] {"rank", "explain", "check"}) {
            run(scoring(command, set, figures))
                    .endsWith(3)
                    .writesNothing()
                    .says("(small), not even despite its errors", "[types-differ]");
            run(scoring(command, set, figures, "--despite-errors"))
                    .endsWith(3)
                    .writesNothing()
                    .says("[types-differ]");
        }
    }

    private static String setOf(String member, String criterion) {
        return "{\"format\": 1, \"id\": \"small\", \"version\": \"1\", \"title\": \"Small\", \"family\": \"index\", "
                + member
                + " \"levels\": [\"commune\"], \"indicators\": [{\"code\": \"online\", \"type\": \"share\"}], \"criteria\": ["
                + "{\"id\": \"c1\", \"indicator\": \"online\", \"pillar\": \"services\", \"askedOf\": [\"commune\"],"
                + " \"requirement\": {\"atLeast\": 80}, \"source\": {\"document\": \"QĐ 1\"}}" + criterion + "]}";
    }

    private static String[] scoring(String command, String set, String figures, String... more) {
        Stream<String> unit = command.equals("explain") ? Stream.of("--unit", "15469") : Stream.of();
        return Stream.of(
                        Stream.of(command, "--criteria", set, "--input", figures, "--lang", "en", "--no-progress"),
                        unit,
                        Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 2022",
        "commune, 2025",
        "commune, 2030",
        "district, 2022",
        "district, 2025",
        "district, 2030",
    })
    void theUnchangedCopyOfTheDefaultSetGivesTheSameOutcomesScoresAndRanks(String level, String horizon) {
        String copy = exported("yen-dinh-2022");
        for (String reading : new String[] {"strictest", "body", "appendix"}) {
            assertThat(ranked(copy, level, horizon, reading))
                    .isEqualTo(ranked("yen-dinh-2022", level, horizon, reading));
        }
    }

    private static String ranked(String set, String level, String horizon, String reading) {
        String district =
                "unit_code,indicator,value\n394,satisfaction,91\n394,online-level3,70\n394,computers-cadre,97\n"
                        + "394,communes-complete,50\n";
        return Cli.runWith(
                        district,
                        "rank",
                        "--criteria",
                        set,
                        "--level",
                        level,
                        "--horizon",
                        horizon,
                        "--reading",
                        reading,
                        "--no-consistency",
                        "--input",
                        level.equals("district") ? "-" : file("communes.csv"),
                        "--format",
                        "json")
                .out()
                .replaceAll(SHA256, "")
                // What an indicator is measured in is stated once in a file.
                .replaceAll("\"unit\":(null|\"[^\"]*\"),\"rule\"", "\"rule\"");
    }

    @Test
    void theUnchangedCopyOfTheNationalIndexGivesTheSame() {
        assertThat(provinces(exported("dti-922")))
                .isEqualTo(provinces("dti-922"))
                .contains("0.5750");
    }

    private static String provinces(String set) {
        return run(
                        "rank",
                        "--criteria",
                        set,
                        "--level",
                        "province",
                        "--units",
                        "vietnam-2022",
                        "--input",
                        file("provinces.csv"),
                        "--format",
                        "json")
                .endsWith(0)
                .out()
                .replaceAll(SHA256, "");
    }

    @Test
    void aThresholdChangedInACopyChangesTheOutcomeWithoutABuild() throws IOException {
        String copy = exported("thanh-hoa-1829");
        String changed = written(
                "mine.json",
                Files.readString(Path.of(copy))
                        .replace("\"atLeast\" : 60", "\"atLeast\" : 80")
                        .replace("\"thanh-hoa-1829\"", "\"mine\""));
        run("check", "--criteria", changed).endsWith(0);
        assertThat(completion(copy)).contains("1,15469,Thị trấn Quán Lào,1.0000,1.0000,1.0000,3,0,0,0,UNDECIDED,");
        assertThat(completion(changed)).contains(",15469,Thị trấn Quán Lào,0.6667,0.6667,0.6667,2,1,0,0,UNDECIDED,");
    }

    @Test
    void theFaultsOfASetAreToldInTheLanguageAsked() throws IOException {
        String faulty = written("faulty.json", setOf("", ", {\"id\": \"c2\"}"));
        run("check", "--criteria", faulty, "--lang", "vi")
                .endsWith(3)
                .writesNothing()
                .says("tiêu chí (c2) chưa có \"askedOf\"");
        run("check", "--criteria", faulty, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("(c2) has no \"askedOf\"");
        run("decide", "--set", "policies.rounding.scale=12", "--input", file("communes.csv"), "--lang", "vi")
                .endsWith(2)
                .says(
                        "bộ tiêu chí (yen-dinh-2022) không dùng được:\n",
                        "  --set: số chữ số thập phân khi làm tròn là 0 đến 9, không phải 12\n")
                .writesNothing();
        run("decide", "--set", "policies.rounding.scale=12", "--input", file("communes.csv"), "--lang", "en")
                .endsWith(2)
                .says(
                        "the criteria set (yen-dinh-2022) cannot be used:\n",
                        "  --set: the scale of a rounding is 0 to 9, not 12\n");
    }

    @Test
    void aDataSetNamesItsOwnReadings() throws IOException {
        String units = written("units.csv", "code,name,level\nu,Xã Một,commune\n");
        String figures = written("annex.csv", "unit_code,indicator,numerator,denominator\nu,digitised,40,100\n");
        String[] command = {
            "rank", "--criteria", "qd-766-xa", "--units", units, "--input", figures, "--format", "json", "--lang", "en"
        };
        assertThat(run(command).endsWith(0).out()).contains("\"reading\":\"portal\"", "\"points\":1.60");
        assertThat(run(with(command, "--reading", "document")).endsWith(0).out())
                .contains("\"reading\":\"document\"", "\"points\":2.00");
        run(with(command, "--reading", "strictest"))
                .endsWith(2)
                .writesNothing()
                .says("its values are: portal, document");
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private static String completion(String set) {
        return run(
                        "rank",
                        "--criteria",
                        set,
                        "--units",
                        file("units.csv"),
                        "--input",
                        file("completion.csv"),
                        "--format",
                        "csv")
                .endsWith(0)
                .out();
    }

    @Test
    void everyFaultOfAFileStandsOnALineOfItsOwnAndNothingIsWritten() throws IOException {
        String faulty = written("faulty.json", """
                {"format": 1, "id": "x", "version": "1", "title": "X",
                 "family": "indx",
                 "levels": ["comune"],
                 "indicators": [], "criteria": []}
                """);
        Path out = folder.resolve("out.json");
        for (String[] command : new String[][] {
            {"check", "--criteria", faulty, "--lang", "en"},
            {"rank", "--criteria", faulty, "--lang", "en", "--input", file("communes.csv"), "--out", out.toString()},
            {"criteria", faulty, "--lang", "en"},
            {"criteria", faulty, "--lang", "en", "--export", out.toString()}
        }) {
            Cli.Result result = run(command).endsWith(3).writesNothing();
            assertThat(result.err().lines())
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line).startsWith("thuocdo: "))
                    .anySatisfy(line -> assertThat(line).contains("faulty.json:2: ", "indx", "Maybe index?"))
                    .anySatisfy(line -> assertThat(line).contains("faulty.json:3: ", "comune", "Maybe commune?"));
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aFileThatCannotBeReadEndsWithThreeAndAnUnknownIdWithTwo() throws IOException {
        String input = file("communes.csv");
        run("rank", "--criteria", "no-such.json", "--input", input, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("The criteria set (no-such.json) cannot be opened.");
        run("rank", "--criteria", folder.toString(), "--input", input)
                .endsWith(3)
                .writesNothing();
        run("rank", "--criteria", written("empty.json", ""), "--input", input)
                .endsWith(3)
                .writesNothing();
        run("check", "--criteria", "thanh-hoa-1828", "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("Maybe thanh-hoa-1829?");
    }

    private static final String BORROWED = "has the id of a built-in set";

    @Test
    void aChangedCopyWithTheIdOfItsOriginalIsWarnedOfOnce() throws IOException {
        String changed = written(
                "mine.json",
                Files.readString(Path.of(exported("thanh-hoa-1829"))).replace("\"atLeast\" : 60", "\"atLeast\" : 80"));
        String input = file("completion.csv");
        String warning = "WARNING The criteria set (" + changed + ") has the id of a built-in set (thanh-hoa-1829),"
                + " and differs from it. Maybe give it an id of its own?\n";
        for (String[] command : new String[][] {
            {"rank", "--criteria", changed, "--input", input, "--lang", "en"},
            {"rank", "--criteria", changed, "--input", input, "--format", "json", "--lang", "en"},
            {"explain", "--criteria", changed, "--input", input, "--unit", "15469", "--lang", "en"},
            {"check", "--criteria", changed, "--input", input, "--lang", "en"},
            {"check", "--criteria", changed, "--lang", "en"},
            {
                "rank",
                "--level",
                "district",
                "--input",
                input,
                "--completion",
                changed,
                "--completion-input",
                input,
                "--lang",
                "en"
            }
        }) {
            assertThat(run(command).err())
                    .as(String.join(" ", command))
                    .contains(warning)
                    .containsOnlyOnce(BORROWED);
        }
    }

    @ParameterizedTest
    @CsvSource({"yen-dinh-2022", "dti-922", "thanh-hoa-1829", "thanh-hoa-3853-xa", "thanh-hoa-3853-huyen"})
    void anUnchangedCopyIsNotWarnedOf(String set) {
        assertThat(run("check", "--criteria", exported(set), "--lang", "en").err())
                .doesNotContain(BORROWED);
        assertThat(run("check", "--criteria", set, "--lang", "en").err()).doesNotContain(BORROWED);
    }

    @Test
    void aFileNeedsNoEndingWhereItExists() throws IOException {
        String copy = written("copy", Files.readString(Path.of(exported("thanh-hoa-1829"))));
        assertThat(completion(copy)).isEqualTo(completion("thanh-hoa-1829"));
    }

    @Test
    void horizonsOfAFileAreAskedAsThoseOfABuiltInSet() {
        String input = file("communes.csv");
        run("rank", "--criteria", exported("thanh-hoa-1829"), "--horizon", "2025", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("has no target years");
        run("rank", "--criteria", exported("yen-dinh-2022"), "--horizon", "2024", "--input", input, "--lang", "en")
                .endsWith(2)
                .says("its values are: 2022, 2025, 2030");
    }

    @Test
    void anExportReplacesNoFile() throws IOException {
        String copy = exported("dti-922");
        Files.writeString(Path.of(copy), "mine");
        run("criteria", "dti-922", "--export", copy, "--lang", "en")
                .endsWith(2)
                .writesNothing()
                .says("There is already a file (" + copy + "). Maybe another name, or delete it first?");
        assertThat(Path.of(copy)).hasContent("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        run("criteria", "--export", copy, "--lang", "en").endsWith(2).says("--export needs a criteria set");
        run("criteria", "dti-922", "--export", copy, "--format", "json", "--lang", "en")
                .endsWith(2)
                .says("--export writes the file and nothing else");
        run("criteria", "dti-922", "--export", folder.resolve("no/such.json").toString())
                .endsWith(2);
    }

    @Test
    void wordsOfAFileThatTheLibraryDoesNotKnowAreShownAsTheyAre() throws IOException {
        String copy = written(
                "words.json",
                Files.readString(Path.of(exported("thanh-hoa-1829")))
                        .replaceAll(
                                "\"levels\" : \\[\\s*\"commune\"\\s*\\],(\\s*)\"askedOf\"",
                                "\"levels\" : [ \"thôn\", \"khu:A\" ],$1\"horizon\" : \"quý IV\",$1\"askedOf\""));
        assertThat(run("criteria", copy).endsWith(0).out()).contains("thôn, khu:A · quý IV");
        run("criteria", copy, "--format", "json").endsWith(0);
    }
}
