package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures whose indicators are called by name give every answer that figures called by code give. */
class FiguresByNameTest {
    private static final String BY_CODE = "unit_code;ty-le;co-khong\n901;75,5;có\n902;88;không\n";

    @TempDir
    private Path folder;

    private String set = "";
    private String units = "";
    private String byCode = "";

    @BeforeEach
    void writeSet() throws IOException {
        set = folder.resolve("set.json").toString();
        assertThat(Cli.run("criteria", "--new", set).status()).isZero();
        Path file = Path.of(set);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("{\"code\": \"ty-le\",", "{\"code\": \"ty-le\", \"aliases\": [\"TL1\"],"));
        units = write("units.csv", "code,name,level\n901,Xã Một,commune\n902,Xã Hai,commune\n");
        byCode = write("code.csv", BY_CODE);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String advice(String file, String... more) {
        String[] all = new String[9 + more.length];
        String[] first = {"advise", "--criteria", set, "--units", units, "--input", file, "--format", "csv"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all).endsWith(0).out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã xã;Một tỷ lệ;Có hay không\n901;75,5;có\n902;88;không\n",
                "Mã xã;TL1;Có hay không\n901;75,5;có\n902;88;không\n",
                "unit_code;indicator;value\n901;Một tỷ lệ;75,5\n901;co-khong;có\n902;tl1;88\n902;Có hay không;không\n"
            })
    void adviceIsTheSame(String text) throws IOException {
        String byName = write("name.csv", text);
        assertThat(advice(byName, "--unit", "901")).isEqualTo(advice(byCode, "--unit", "901"));
        assertThat(advice(byName, "--unit", "901", "--to", "score:15"))
                .isEqualTo(advice(byCode, "--unit", "901", "--to", "score:15"));
        assertThat(advice(byName, "--all", "--to", "score:14", "--budget", "5"))
                .isEqualTo(advice(byCode, "--all", "--to", "score:14", "--budget", "5"));
    }

    @Test
    void aFigureThatIsMissingIsAdvisedAbout() throws IOException {
        String byName = write("name.csv", "Mã xã;Một tỷ lệ;Có hay không\n901;75,5;\n902;88;không\n");
        String missing = write("missing.csv", BY_CODE.replace("75,5;có", "75,5;"));
        assertThat(advice(byName, "--unit", "901")).isEqualTo(advice(missing, "--unit", "901"));
    }

    @Test
    void aChangeIsOneOfTheUnitsOwnFiguresWhateverItIsCalled() throws IOException {
        String after = write("after.csv", "Mã xã;Một tỷ lệ;Có hay không\n901;100;có\n902;88;không\n");
        String coded = write("coded.csv", BY_CODE.replace("75,5", "100"));
        String[] command = {
            "compare", "--criteria", set, "--units", units, "--format", "csv", "--before", byCode, "--after", coded
        };
        String expected = Cli.run(command).endsWith(0).out();
        assertThat(expected).contains("901,Xã Một,12.55,15.00,49/20,1,1,0,49/20,0,0,0,0,");
        command[command.length - 1] = after;
        assertThat(Cli.run(command).endsWith(0).out()).isEqualTo(expected);
    }
}
