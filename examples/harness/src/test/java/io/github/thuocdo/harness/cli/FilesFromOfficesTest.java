package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that officers handed in, and pipes, are read, or refused in words that say what to press. */
class FilesFromOfficesTest {
    @TempDir
    Path folder;

    private static String units(String file) {
        String out = Cli.run("rank", "--lang", "en", "--format", "json", "--input", Cli.file("intake/" + file))
                .endsWith(0)
                .out();
        return out.substring(out.indexOf("\"units\":"), out.indexOf("\"findings\":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excel-unicode-text.txt",
                "real-life.csv",
                "vietnamese-headings.csv",
                "code-headings-and-names.csv",
                "total-row.csv",
                "sep-line.csv"
            })
    void theSameFormIsReadHoweverItWasSaved(String file) {
        assertThat(units(file)).contains("\"status\":\"MET\"").isEqualTo(units("excel-vietnamese.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep-comma.csv",
                "sep-tab.csv",
                "heading-of-two-lines.csv",
                "heading-of-two-lines-long.csv",
                "heading-with-tab.csv",
                "zero-width-heading.csv"
            })
    void oneFigureIsReadWhateverHeadsIt(String file) {
        assertThat(units(file)).contains("\"value\":97.5");
    }

    /** Marks of direction, which a copy from a web page or a chat brings, are no difference: around a figure and before a code. */
    @Test
    void marksOfDirectionAreNoDifference(@TempDir Path folder) throws IOException {
        Path marked = folder.resolve("07e-bidi.csv");
        Files.writeString(
                marked,
                "unit_code,indicator,value\n15469,satisfaction,\u202A97.5\u202C\n\u200E15397,satisfaction,90\n"
                        + "15412\u200F,\u2066satisfaction\u2069,80\n");
        Path plain = folder.resolve("plain.csv");
        Files.writeString(plain, Files.readString(marked).replaceAll("[\u200E\u200F\u202A\u202C\u2066\u2069]", ""));
        List<String> units = new ArrayList<>();
        for (Path file : List.of(marked, plain)) {
            String json = Cli.run("rank", "--lang", "en", "--format", "json", "--input", file.toString())
                    .endsWith(0)
                    .out();
            units.add(json.substring(json.indexOf("\"units\":"), json.indexOf("\"findings\":")));
        }
        assertThat(units.get(0)).isEqualTo(units.get(1)).contains("\"value\":97.5", "\"value\":80");
    }

    @Test
    void numbersOfJsonMayHaveExponents() {
        assertThat(units("exponents.json")).contains("\"value\":97.5", "\"numerator\":90000", "\"value\":100");
    }

    @Test
    void whatIsPassedOverIsNamedOnce() {
        String out = Cli.run("check", "--lang", "en", "--format", "csv", "--input", Cli.file("intake/real-life.csv"))
                .endsWith(0)
                .out();
        assertThat(out.lines().filter(line -> line.startsWith("INFO")))
                .anyMatch(line -> line.contains("3 rows above the headings are passed over (line 1, 2, 3)."))
                .anyMatch(line -> line.contains("Columns that hold no figures are passed over: STT."))
                .anyMatch(line -> line.contains("1 row of totals is passed over (line 12)."));
        assertThat(out).doesNotContain("ERROR");
    }

    @Test
    void aCodePageIsRefusedInExcelsOwnWords() {
        String file = Cli.file("intake/excel-ansi.csv");
        Cli.run("rank", "--lang", "en", "--input", file)
                .endsWith(3)
                .writesNothing()
                .says(
                        "is saved in windows-1258/1252, not in UTF-8",
                        "in Excel, File > Save As > CSV UTF-8 (Comma delimited)?");
        Cli.run("rank", "--lang", "vi", "--input", file)
                .endsWith(3)
                .says("bảng mã windows-1258/1252", "trong Excel nhấn F12 (File > Save As), chọn kiểu tệp CSV UTF-8?");
    }

    /** A named pipe that another process fills once. */
    private String pipe(String name, Path content) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue()).isZero();
        new ProcessBuilder("sh", "-c", "cat \"$1\" > \"$2\"", "sh", content.toString(), pipe.toString()).start();
        return pipe.toString();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no mkfifo: its pipes lie in no folder.")
    void setsFiguresAndRegistersComeFromPipesToo() throws IOException, InterruptedException {
        Path figures =
                Files.writeString(folder.resolve("a.csv"), "unit_code,indicator,value\n15469,satisfaction,97.5\n");
        Path rows = Files.writeString(folder.resolve("a.json"), "{\"unit_code\": \"15469\", \"satisfaction\": 97.5}");
        Path register =
                Files.writeString(folder.resolve("u.csv"), "code,name,level\n15469,Thị trấn Quán Lào,commune\n");
        Path set = folder.resolve("set.json");
        Cli.run("criteria", "yen-dinh-2022", "--export", set.toString()).endsWith(0);
        List<String> expected = List.of("\"value\":97.5", "\"code\":\"15469\"");
        String fromFiles = rank(set.toString(), figures.toString(), register.toString());
        assertThat(fromFiles).contains(expected);
        assertThat(rank(pipe("set", set), pipe("figures", figures), pipe("units.csv", register)))
                .isEqualTo(fromFiles);
        assertThat(rank(set.toString(), pipe("rows", rows), register.toString()))
                .isEqualTo(fromFiles);
    }

    private static String rank(String set, String figures, String register) {
        String out = Cli.run(
                        "rank",
                        "--lang",
                        "en",
                        "--format",
                        "json",
                        "--criteria",
                        set,
                        "--input",
                        figures,
                        "--units",
                        register)
                .endsWith(0)
                .out();
        return out.substring(out.indexOf("\"units\":"), out.indexOf("\"findings\":"));
    }

    /** Numbers below the headings number the columns, unless the register has a unit of that code. */
    @Test
    void numbersBelowTheHeadingsAreTheRowOfTheUnitWhoseCodeStandsThere() throws IOException {
        Path units = Files.writeString(
                folder.resolve("u.csv"), "code,name,level\n1,Xã A,commune\n2,Xã B,commune\n15469,Xã C,commune\n");
        String plain = numbers(units, "unit_code;satisfaction;esigned-docs;online-level3\n1;2;3;4\n2;3;4;5\n");
        assertThat(plain).contains("\"value\":2", "(1) is a unit of the register", "\"line\":2", "\"unit\":\"1\"");
        String numbered = numbers(units, "STT;unit_code;satisfaction;esigned-docs\n1;2;33;44\n");
        assertThat(numbered).doesNotContain("column-numbers");
        String named = numbers(units, "unit_code;unit_name;satisfaction;esigned-docs\n1;2;3;4\n1;Xã A;55;66\n");
        assertThat(named)
                .contains("1 row that numbers the columns is passed over (line 2).", "\"value\":55")
                .doesNotContain("\"value\":3,");
        String ofNobody =
                numbers(units, "STT;Ghi chú;unit_code;satisfaction;esigned-docs\n1;2;3;4;5\n1;;15469;77;66\n");
        assertThat(ofNobody)
                .contains("1 row that numbers the columns is passed over (line 2).", "\"value\":77")
                .doesNotContain("unknown-unit", "\"value\":4,");
    }

    /** A unit's own row speaks for it, and numbers are no code of another register. */
    @Test
    void numbersBelowTheHeadingsAreNoSecondRowOfAUnit() throws IOException {
        Path units = Files.writeString(
                folder.resolve("u.csv"), "code,name,level\n1,Xã A,commune\n2,Xã B,commune\n3,Xã C,commune\n");
        String headings = "unit_code;satisfaction;esigned-docs;online-level3\n1;2;3;4\n";
        String ranked = numbers(units, headings + "2;90;91;92\n1;80;70;60\n3;85;86;87\n");
        assertThat(ranked)
                .contains("1 row that numbers the columns is passed over (line 2).", "\"value\":80", "\"value\":60")
                .doesNotContain("figure-twice", "is a unit of the register", "\"value\":4,");
        Path file = Files.writeString(folder.resolve("old.csv"), headings + "15397;80;70;60\n15403;81;71;61\n");
        Cli.run("check", "--lang", "en", "--units", "vietnam-2025", "--input", file.toString())
                .endsWith(1)
                .says("The codes look like those of the register yen-dinh: 2 of 2 are not in this one");
    }

    private String numbers(Path units, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), csv);
        return Cli.run("rank", "--units", units.toString(), "--input", file.toString(), "--format", "json")
                .endsWith(0)
                .out();
    }

    /** Who asks for sums of the units below has asked for the level on purpose. */
    @Test
    void aLevelThatIsAskedForItsSumsIsNotDoubted() throws IOException {
        Path units = Files.writeString(
                folder.resolve("u.csv"),
                "code,name,level,type,parent_code\n394,Huyện Yên Định,district,Huyện,38\n15469,C,commune,Xã,395\n");
        Path file = Files.writeString(
                folder.resolve("f.csv"), "unit_code,indicator,numerator,denominator\n15469,esigned-docs,10,100\n");
        String[] asked = {
            "check", "--format", "json", "--units", units.toString(), "--input", file.toString(), "--level", "district"
        };
        assertThat(Cli.run(asked).out()).contains("\"other-level\"");
        String[] summed = Arrays.copyOf(asked, asked.length + 1);
        summed[asked.length] = "--roll-up";
        assertThat(Cli.run(summed).endsWith(1).out())
                .contains("register-parent-unknown")
                .doesNotContain("\"other-level\"");
        Files.writeString(file, "unit_code,indicator,value\n15469,esigned-docs,10\n");
        Files.writeString(units, Files.readString(units).replace("395", "394"));
        assertThat(Cli.run(summed).endsWith(0).out())
                .contains("roll-up-incomplete")
                .doesNotContain("\"other-level\"");
    }

    /** A date format hides a code; a row with another separator is one cell; signs alone are no slip of a letter. */
    @Test
    void slipsOfACellAreToldWithTheirCause() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.csv"), "unit_code;satisfaction\n08/05/1942;97\n15397,91\n15403;½\n");
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(1)
                .says(
                        "f.csv:2: The day (08/05/1942) stands where the code of a unit should: a spreadsheet shows the"
                                + " number 15469 so; 1 figure is left out. Maybe 15469 (Thị trấn Quán Lào), with the cell"
                                + " formatted as text?",
                        "(15397,91) stands where the code of a unit should stand alone."
                                + " Maybe quotation marks stand around the whole row, or another sign separates its"
                                + " cells than those of the headings?",
                        "(½) is no number. Maybe write it with the digits 0 to 9 and one decimal mark, or leave the"
                                + " cell empty where there is no figure yet?");
        Cli.run("check", "--lang", "vi", "--input", file.toString())
                .endsWith(1)
                .says(
                        "Ở chỗ mã đơn vị là ngày (08/05/1942): bảng tính hiển thị số 15469 như vậy; 1 số liệu bị bỏ ra"
                                + " ngoài. Có thể là 15469 (Thị trấn Quán Lào), và ô cần định dạng văn bản (Text)?",
                        "Ở chỗ chỉ ghi mã đơn vị là (15397,91). Có thể ngoặc kép bao cả"
                                + " dòng, hoặc các ô của dòng này được phân cách bằng dấu khác với dòng tiêu đề?",
                        "(½) không phải là số. Có thể viết bằng các chữ số 0 đến 9 và một dấu thập phân, hoặc để trống"
                                + " ô khi chưa có số liệu?");
    }

    /** A cell beside others is no row, and of the days before March 1900 a spreadsheet counts one less. */
    @Test
    void aCodeBesideItsNameAndAnOldDayAreToldWithTheUnitThatIsMeant() throws IOException {
        Path units = Files.writeString(
                folder.resolve("u.csv"),
                "code,name,level\n19,Xã Mười Chín,commune\n20,Xã Hai Mươi,commune\n15469,Xã A,commune\n15397,Xã B,commune\n");
        Path file = Files.writeString(
                folder.resolve("f.csv"),
                "unit_code,satisfaction\n\"15469, Xã A\",97\n15397|B,91\n19/01/1900,97\n\"15397, Xã B\",\n");
        String[] asked = {
            "check", "--lang", "en", "--format", "json", "--units", units.toString(), "--input", file.toString()
        };
        String out = Cli.run(asked).endsWith(1).out();
        assertThat(out)
                .contains(
                        "(15469, Xã A); 1 figure is left out. Maybe 15469 (Xã A)?",
                        "number 19 so",
                        "Maybe 19 (Xã Mười Chín)")
                .contains(
                        "(15397|B); 1 figure is left out.",
                        "(15397, Xã B); 0 figures are left out. Maybe 15397 (Xã B)?")
                .doesNotContain("another sign");
    }

    /** A footnote behind a count and a year of evidence cut no figure in two; a row that ends early is counted once. */
    @Test
    void digitsBehindFiguresAreDoubtedOnlyWhereDecimalsMayStand() throws IOException {
        Path file = folder.resolve("f.csv");
        assertThat(found(
                        file,
                        "unit_code,indicator,value,evidence\n15469,satisfaction,97,2024\n15397,satisfaction,91,12\n"))
                .doesNotContain("figures-split");
        assertThat(found(file, "unit_code,satisfaction,note\n15469,97,2024\n15397,91,\n"))
                .doesNotContain("figures-split");
        assertThat(found(file, "unit_code,communes-complete,note\n15469,1,3\n")).doesNotContain("figures-split");
        assertThat(found(file, "unit_code,satisfaction,note\n15469,97,5\n"))
                .contains("\"code\":\"figures-split\"", "\"indicator\":\"satisfaction\"", "(line 2)");
        assertThat(found(file, "unit_code,satisfaction,note,esigned-docs\n15469,97,5\n"))
                .contains("1 row has fewer cells than there are headings (line 2)");
    }

    private static String found(Path file, String csv) throws IOException {
        Files.writeString(file, csv);
        return Cli.run("check", "--lang", "en", "--format", "json", "--input", file.toString())
                .out();
    }
}
