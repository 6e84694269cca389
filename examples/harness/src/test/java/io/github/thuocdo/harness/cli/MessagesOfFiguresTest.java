package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static io.github.thuocdo.harness.cli.Cli.runWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.harness.place.TerminalWidth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of headings, indicators and files names the one that may be meant. */
class MessagesOfFiguresTest {
    @TempDir
    private Path folder;

    /** One line of a wide table has many figures: the line alone tells none of them. */
    @Test
    void anErrorNamesItsUnitAndItsIndicatorBesideThePlace() {
        String file = "unit_code,satisfaction,esigned-docs,online-level3,online-level4\n15469,9O,9O,9O,9O\n";
        runWith(file, "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says(
                        "ERROR stdin:2: 15469 · satisfaction: (9O) is no number. Maybe a letter slipped in? [not-a-number]\n",
                        "ERROR … and 1 more of this kind");
        runWith(file, "rank", "--lang", "vi", "--input", "-")
                .endsWith(1)
                .says(
                        "ERROR stdin:2: 15469 · satisfaction: (9O) không phải là số. Có thể lẫn một chữ cái? [not-a-number]\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code,satisfaction           | Maybe (code) should be headed unit_code?
                    Ma don vi,satisfaction      | Maybe (Ma don vi) should be headed mã đơn vị?
                    unitcode,satisfaction       | Maybe (unitcode) should be headed unit code?
                    Ten xa,satisfaction         | Maybe (Ten xa) should be headed tên xã?
                    name,satisfaction           | Maybe (name) should be headed unit_name?
                    Đơn vị,satisfaction         | Maybe (Đơn vị) should be headed tên đơn vị?
                    unit,indicator,value        | Maybe (unit) should be headed unit_code?
                    unit_code,indicator,result  | Maybe (result) should be headed value?
                    unit_code,indicator,Gia tri | Maybe (Gia tri) should be headed giá trị?
                    a,b,c                       | Maybe the first line is not the header?
                    """)
    void aHeadingThatIsNearlyAColumnsIsTold(String header, String advice) {
        runWith(header + "\n15469,90,1\n", "check", "--lang", "en", "--input", "-")
                .endsWith(3)
                .says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Muc do hai long                  | Maybe Mức độ hài lòng?
                    Mức độ hài long (của người dân)  | Maybe Mức độ hài lòng?
                    satisfactoin                     | Maybe satisfaction?
                    Mức độ hài lòng của người dân    | Maybe Mức độ hài lòng?
                    """)
    void anIndicatorIsAdvisedByItsNameToo(String heading, String advice) {
        runWith("unit_code," + heading + "\n15469,90\n", "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says(advice);
        runWith("unit_code,indicator,value\n15469," + heading + ",90\n", "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code,Tên đơn vị,satisfaction      | Maybe (code) should be headed unit_code?
                    Ma xa,unit_name,satisfaction      | Maybe (Ma xa) should be headed mã xã?
                    """)
    void aColumnOfCodesUnderAnotherNameIsToldBesideTheNamesOfUnits(String header, String advice) {
        runWith(header + "\n15469,Thị trấn Quán Lào,90\n", "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code | '15469                          | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_code | #15469                          | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_code | mã 15469                        | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_code | 15469.                          | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_name | thi tran Quan Lao               | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_name | T.T Quan Lao                    | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_name | QUANLAO                         | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_name | Xã Yên Lạc; huyện Như Thanh     | Maybe the unit has another name there
                    """)
    void aUnitThatIsNearlyWrittenIsAdvised(String heading, String unit, String advice) {
        runWith(heading + ",indicator,value\n" + unit + ",satisfaction,90\n", "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says(advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xã Yên Lạc, huyện Yên Định",
                "Yên Lạc,Yên Định",
                "Xã Yên Lạc - H. Yên Định",
                "UBND xã Yên Lạc – Huyện Yên Định"
            })
    void theUnitAboveMayStandBehindAName(String name) {
        String file = "Tên đơn vị;satisfaction;esigned-docs\n" + name + ";97;96\n";
        runWith(file, "check", "--lang", "en", "--input", "-").endsWith(0);
        runWith(file.replace("Yên Định", "Như Thanh"), "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says("Như Thanh");
        runWith(
                        "Tên xã;Tên huyện;satisfaction\nXã Yên Lạc;Như Thanh;97\nXã Yên Tâm;Yên Định;96\n",
                        "check",
                        "--lang",
                        "en",
                        "--input",
                        "-")
                .endsWith(1)
                .says("no unit (Xã Yên Lạc, Như Thanh)");
    }

    @Test
    void figuresOfAnotherSetSayWhichItIs() throws IOException {
        Path form = folder.resolve("form.csv");
        run("template", "--criteria", "qd-766-xa", "--out", form.toString(), "--layout", "wide", "--lang", "en")
                .endsWith(0);
        String header = Files.readString(form).lines().findFirst().orElseThrow();

        run("check", "--lang", "en", "--input", form.toString()).endsWith(1);
        assertThat(run("check", "--lang", "en", "--format", "csv", "--input", form.toString())
                        .out())
                .as(header)
                .contains(
                        "are not in yen-dinh-2022 but in the set qd-766-xa, (",
                        "Maybe use the set qd-766-xa (--criteria)?");
        assertThat(run(
                                "check",
                                "--lang",
                                "en",
                                "--criteria",
                                "qd-766-xa",
                                "--format",
                                "csv",
                                "--input",
                                form.toString())
                        .endsWith(0)
                        .out())
                .doesNotContain("indicators-of-set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank.pdf", "rank.xls", "rank.DOCX", "rank.tsv"})
    void aFileOfAFormThatNobodyWritesIsWrongUse(String name) throws IOException {
        Path figures = Files.writeString(folder.resolve("a.csv"), "unit_code,satisfaction\n15469,90\n");
        String out = folder.resolve(name).toString();
        run("rank", "--lang", "en", "--input", figures.toString(), "--out", out)
                .endsWith(2)
                .says("the forms of this command are: table, json, csv, xlsx, html");
        run("rank", "--lang", "vi", "--format", "csv", "--input", figures.toString(), "--out", out)
                .endsWith(2);
        run("template", "--lang", "en", "--out", out).endsWith(2).says("the forms of this command are: xlsx, csv");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aListOfCriteriaSaysWhatMayHeadTheirColumns() {
        assertThat(run("criteria", "yen-dinh-2022", "--lang", "en")
                        .endsWith(0)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("indicator satisfaction in files also headed Mức độ hài lòng");
    }

    @Test
    void errorsOfAFileThatIsSavedAreAnnouncedInIt() {
        assertThat(runWith("unit_code,satisfaction\n15469,900\n", "check", "--lang", "en", "--input", "-")
                        .endsWith(1)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("1 error", "listed on standard error; a file that --out names holds them too.")
                .doesNotContain("900");
    }

    @Test
    void aTerminalIsToldInShortLinesAndAScriptInWholeOnes() {
        String figures = "unit_code,indicator,value\n15469,satisfaction,khoảng 90% theo báo cáo của phòng\n";
        String whole = onStandardError(figures, false);
        assertThat(whole.lines()).anyMatch(line -> line.startsWith("ERROR ") && line.endsWith("[not-a-number]"));
        String broken = onStandardError(figures, true);
        assertThat(broken.lines()).allMatch(line -> line.length() <= TerminalWidth.columns());
        assertThat(broken.replaceAll("\\s+", " ")).isEqualTo(whole.replaceAll("\\s+", " "));
    }

    private static String onStandardError(String figures, boolean isTerminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(figures.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                isTerminal);
        Tool.run(new String[] {"check", "--no-progress", "--lang", "vi", "--input", "-"}, streams);
        return err.toString(StandardCharsets.UTF_8);
    }
}
