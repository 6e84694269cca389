package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
