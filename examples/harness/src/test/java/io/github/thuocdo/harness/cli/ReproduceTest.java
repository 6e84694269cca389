package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reproduce} as a person runs it: three communes by the built-in set, and a table that numbers equal scores in order. */
class ReproduceTest {
    @TempDir
    private Path folder;

    private String input = "";

    @BeforeEach
    void writeFigures() throws IOException {
        input = file(
                "figures.csv",
                "unit_code,indicator,value\n15469,satisfaction,80\n15397,satisfaction,80\n"
                        + "15442,satisfaction,40\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void equalScoresNumberedOneAfterTheOtherAreFound() throws IOException {
        String table = file("table.csv", "unit_code,rank\n15469,2\n15397,1\n15442,3\n");
        String json = run("reproduce", "--input", input, "--published", table, "--format", "json", "--lang", "en")
                .endsWith(0)
                .out();

        assertThat(json)
                .contains("\"agrees\":{\"rows\":2,\"of\":3,")
                .contains("{\"choice\":\"ties\",\"at\":\"ranks\",\"value\":\"in-order\",\"explains\":3,"
                        + "\"of\":3,\"unexplained\":[]");
    }

    @Test
    void aTableThatAgreesNeedsNoChoice() throws IOException {
        String table = file("table.csv", "Mã đơn vị;Hạng\n15469;1\n15397;1\n15442;3\n");
        String text = run("reproduce", "--input", input, "--published", table, "--lang", "vi")
                .endsWith(0)
                .out();

        assertThat(text).contains("Cả 3 dòng khớp từng chữ số");
    }

    @Test
    void unknownColumnsAndUnitsAreToldAndChangeNoStatus() throws IOException {
        String table = file("table.csv", "unit_code,rank,luck\n15469,1,7\n99999,1,7\n15442,x,\n");
        run("reproduce", "--input", input, "--published", table, "--lang", "en")
                .endsWith(0)
                .says("(luck)", "(99999)", "(x)");
    }

    private static final Path ANNEX = Path.of("../../rules/src/test/resources/annex-766");

    private static Stream<String[]> communes(String name) throws IOException {
        return Files.readAllLines(ANNEX.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[1].equals("H44"));
    }

    /** The figures of communes, and the points of what is published without any. */
    private static String figuresOfTheAnnex() throws IOException {
        StringBuilder csv = new StringBuilder("unit_code,indicator,numerator,denominator,points\n");
        communes("components.csv")
                .forEach(row -> csv.append(String.join(",", row[1], row[3], row[4], row[5]))
                        .append(row[5].isEmpty() ? "," + row[7] + "\n" : ",\n"));
        communes("groups.csv")
                .forEach(row -> csv.append(row[1] + ",truc-tuyen,,," + row[5] + "\n")
                        .append(row[1].startsWith("H21") ? row[1] + ",thanh-toan,,," + row[6] + "\n" : ""));
        return csv.toString();
    }

    /** The groups and two components as they are published. */
    private static String tableOfTheAnnex() throws IOException {
        Map<String, String> points = new HashMap<>();
        communes("components.csv").forEach(row -> points.put(row[1] + row[3], row[7]));
        StringBuilder csv = new StringBuilder(
                "unit_code,cong-khai,tien-do,truc-tuyen,thanh-toan,so-hoa,hai-long,petitions-on-time,petitions-satisfied,digitised\n");
        communes("groups.csv")
                .forEach(row -> csv.append(String.join(
                                ",",
                                row[1],
                                row[3],
                                row[4],
                                row[5],
                                row[6],
                                row[7],
                                row[8],
                                points.get(row[1] + "petitions-on-time"),
                                points.get(row[1] + "petitions-satisfied"),
                                points.get(row[1] + "digitised")))
                        .append('\n'));
        return csv.toString();
    }

    /** From the shipped set in its reading of the document, and nothing else. */
    @Test
    void whatThePortalDoesIsNamedFromTheSetAsTheDocumentWordsIt() throws IOException {
        String json = run(
                        "reproduce",
                        "--criteria",
                        "qd-766-xa",
                        "--reading",
                        "document",
                        "--units",
                        ANNEX.resolve("register.csv").toString(),
                        "--input",
                        file("annex.csv", figuresOfTheAnnex()),
                        "--published",
                        file("table.csv", tableOfTheAnnex()),
                        "--format",
                        "json",
                        "--lang",
                        "en")
                .endsWith(0)
                .out();

        assertThat(json)
                .contains(
                        "{\"choice\":\"rounding\",\"at\":\"criteria\",\"value\":\"half-up 2\",",
                        "{\"choice\":\"empty-denominator\",\"at\":\"petitions-on-time\",\"value\":\"full-points\",",
                        "{\"choice\":\"empty-denominator\",\"at\":\"petitions-satisfied\",\"value\":\"full-points\",",
                        "{\"choice\":\"threshold\",\"at\":\"digitised\",\"value\":\"not-applied\",\"explains\":37,\"of\":37,")
                .contains("\"unexplained\":[\"H44.125\"]");
    }

    @Test
    void aTableWithoutUnitsCannotBeRead() throws IOException {
        String table = file("table.csv", "name,score\nXã Một,1\n");
        run("reproduce", "--input", input, "--published", table, "--lang", "en")
                .endsWith(3)
                .writesNothing()
                .says("unit_code");
        run(
                        "reproduce",
                        "--input",
                        input,
                        "--published",
                        folder.resolve("none.csv").toString(),
                        "--lang",
                        "en")
                .endsWith(3)
                .writesNothing();
        run("reproduce", "--input", input, "--lang", "en").endsWith(2).says("--published");
    }
}
