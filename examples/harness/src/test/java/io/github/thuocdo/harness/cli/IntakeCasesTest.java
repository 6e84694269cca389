package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that offices handed in, and of single cells: which finding, and in words that help. */
class IntakeCasesTest {
    /** Said of most files, whatever stands in them. */
    private static final Set<String> USUAL =
            Set.of("report-missing", "evidence-missing", "levels-3-and-4-exceed-100", "missing-word");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    names-for-codes.csv | | 0 |
                    thousands.csv | | 1 | count-not-whole
                    full-width.csv | | 0 |
                    days.csv | | 1 | not-a-day day-expected
                    words.csv | | 1 | not-a-number unknown-unit cell-error shares-as-fractions
                    codes-of-2022.csv | --units vietnam-2025 | 0 | codes-given-anew
                    zeros-lost.csv | --units vietnam-2022 | 0 | code-mended
                    zeros-lost-of-two-levels.csv | --units vietnam-2022 | 1 | code-mended unknown-unit figure-twice
                    codes-of-two-levels.csv | --units vietnam-2022 | 0 |
                    real-life.xlsx | | 0 | rows-above-headings columns-passed-over totals-passed-over
                    subtotals.csv | | 0 | columns-passed-over totals-passed-over
                    columns-in-brackets.csv | | 0 | column-numbers
                    signed-under-codes.csv | | 0 | columns-passed-over row-of-no-unit rows-without-figures
                    pandas-index.csv | | 0 | columns-passed-over
                    one-unit-of-fractions.csv | | 0 | shares-as-fractions
                    one-share.csv | | 0 | shares-as-fractions
                    count.csv | | 1 | count-not-whole
                    zero-width-code.csv | | 0 |
                    zero-width-indicator.csv | | 0 | same-figure-twice
                    zero-width-value.csv | | 0 |
                    """)
    void whatOfficesHandedInIsReadOrRefusedByName(String file, String options, int status, String codes) {
        List<String> arguments = new ArrayList<>(List.of("check", "--lang", "en", "--format", "csv"));
        if (options != null) {
            arguments.addAll(List.of(options.split(" ")));
        }
        arguments.addAll(List.of("--input", Cli.file("intake/" + file)));
        String out = Cli.run(arguments.toArray(new String[0])).endsWith(status).out();

        List<String> found = out.lines()
                .filter(line -> line.matches("(INFO|WARNING|ERROR),.*"))
                .map(line -> line.split(",", -1)[1])
                .filter(code -> !USUAL.contains(code))
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
    }

    @Test
    void aCodeWithoutItsZerosIsThatOfTheCommuneAndNeverOfAnotherLevel() {
        String out = Cli.run(
                        "check",
                        "--lang",
                        "en",
                        "--format",
                        "csv",
                        "--units",
                        "vietnam-2022",
                        "--input",
                        Cli.file("intake/zeros-lost-of-two-levels.csv"))
                .endsWith(1)
                .out();
        String read = out.lines()
                .filter(line -> line.contains("code-mended") || line.contains("unknown-unit"))
                .collect(Collectors.joining("\n"));
        assertThat(read)
                .contains(
                        "(1) is read as 00001 (Phường Phúc Xá)",
                        "(4) is read as 00004 (Phường Trúc Bạch)",
                        "(13) is read as 00013 (Phường Quán Thánh)",
                        "(118) is read as 00118 (Phường Ngọc Thụy)",
                        "The register holds no unit (5.0)")
                .doesNotContain("Quận Cầu Giấy", "Huyện Quỳnh Nhai", "Quận Long Biên", "(Thành phố Hà Nội)");
    }

    private String said(String indicator, String cell) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file,
                "unit_code,indicator,value\n15469," + indicator + ",\"" + cell.replace("\"", "\"\"") + "\"\n",
                StandardCharsets.UTF_8);
        return Cli.run("check", "--lang", "vi", "--input", file.toString())
                .endsWith(1)
                .err();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    satisfaction | >95 | Có thể chỉ ghi 95, còn chữ
                    satisfaction | '97,5 | Có thể chỉ ghi 97,5, còn chữ
                    satisfaction | 97,5* | Có thể chỉ ghi 97,5, còn chữ
                    satisfaction | 97, 5 | Có thể là 97,5?
                    satisfaction | 95 - 97 | là một khoảng, còn ở đây cần một con số
                    satisfaction | không rõ | để trống ô khi chưa có số liệu
                    satisfaction | 9O | Có thể lẫn một chữ cái?
                    satisfaction | 1 234,5 | Có thể là 1234,5?
                    satisfaction | 1.234.567,8 | 1234567,8
                    satisfaction | ≥ 95% | Có thể chỉ ghi 95%, còn chữ
                    satisfaction | khoảng 90% | Có thể chỉ ghi 90%, còn chữ
                    satisfaction | 57/60 (95%) | Có thể chỉ ghi 95%, còn chữ
                    satisfaction | 57/60=95% | Có thể chỉ ghi 95%, còn chữ
                    satisfaction | 90–95% | là một khoảng, còn ở đây cần một con số
                    satisfaction | 95 (1) | Có thể chỉ ghi 95, còn chữ
                    satisfaction | 95(1) | Có thể chỉ ghi 95, còn chữ
                    satisfaction | 95¹ | Có thể chỉ ghi 95, còn chữ
                    satisfaction | %95 | Có thể chỉ ghi 95%, còn chữ
                    satisfaction | “95” | Có thể chỉ ghi 95, còn chữ
                    satisfaction | ,5 | Có thể là 0,5?
                    satisfaction | 95. | Có thể là 95?
                    satisfaction | 950/1000 hồ sơ | Có thể là 950/1000?
                    satisfaction | 3 trên 4 | Có thể là 3/4?
                    satisfaction | 1.234/1.500 | Có thể là 1234/1500?
                    satisfaction | 05/12/25 | là ngày, còn ở đây cần một con số
                    satisfaction | không phát sinh | không áp dụng (not_applicable), hoặc 0/0?
                    satisfaction | l00 | Có thể lẫn một chữ cái?
                    satisfaction | 95 96 | Có thể viết bằng các chữ số 0 đến 9 và một dấu thập phân, hoặc để trống ô khi chưa có số liệu?
                    """)
    void whatIsWrongInANumberIsToldWithWhatMayBeMeant(String indicator, String cell, String advice) throws IOException {
        assertThat(said(indicator, cell)).contains("(" + cell + ")", advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    report-annual | 04/12/25 | Có thể là 04/12/2025?
                    report-annual | 04/12/2025 08:30 | Có thể là 04/12/2025?
                    report-annual | 2025-12-04T10:30 | Có thể là 04/12/2025?
                    report-annual | 4-Dec-2025 | Có thể là 04/12/2025?
                    report-annual | 20251204 | Có thể là 04/12/2025?
                    communes-complete | đang làm | Có thể chỉ ghi có hoặc không
                    report-annual | 45996.5 | Có thể là 05/12/2025
                    report-annual | 05,12,2025 | Có thể là 05/12/2025?
                    report-annual | 2025.12.05 | Có thể là 05/12/2025?
                    report-annual | Dec 5, 2025 | Có thể là 05/12/2025?
                    report-annual | 5 thg 12, 2025 | Có thể là 05/12/2025?
                    """)
    void whatIsWrongInADayOrAnAnswerIsToldWithWhatMayBeMeant(String indicator, String cell, String advice)
            throws IOException {
        assertThat(said(indicator, cell)).contains("(" + cell + ")", advice);
    }

    @Test
    void aUnitThatIsNotKnownIsToldWithTheOneThatMayBeMeant() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                Mã đơn vị,Tên đơn vị,satisfaction
                15.475,,90
                "=""15478\""",,91
                15457-Định Tân,,92
                ,Dinh Thanh,93
                """);
        Cli.run("check", "--lang", "vi", "--full", "--input", file.toString())
                .endsWith(1)
                .says(
                        "Có thể là 15475 (Xã Định Hải)?",
                        "Có thể là 15478 (Xã Định Bình)?",
                        "Có thể là 15457 (Xã Định Tân)?",
                        "Có thể là 15451 (Xã Định Thành)?");
    }

    @Test
    void unitsMayBeNamedByTheirCommittees() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file, "Tên xã;Mức độ hài lòng (%)\nUBND xã Định Long;97,5\nỦy ban nhân dân TT. Quán Lào;96\n");
        String out = Cli.run("rank", "--lang", "vi", "--format", "csv", "--input", file.toString())
                .endsWith(0)
                .out();
        assertThat(out.lines().filter(line -> line.matches("[12],(15463|15469),.*")))
                .hasSize(2);
    }

    @Test
    void aCodePageIsNamedWhereTheFirstHeadingIsWrittenInIt() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "Mã đơn vị,satisfaction\n15469,97\n".getBytes(Charset.forName("windows-1252")));
        Cli.run("rank", "--lang", "vi", "--input", file.toString())
                .endsWith(3)
                .says("bảng mã windows-1252", "nhấn F12 (File > Save As)");
    }

    @Test
    void namesAsRWritesThemAreTheCodes() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                "","unit_code","satisfaction","communes.complete","report.annual"
                "1",15469,97.5,TRUE,2025-12-04
                "2",15412,NA,FALSE,NA
                """);
        String out = Cli.run("rank", "--lang", "en", "--format", "json", "--input", file.toString())
                .endsWith(0)
                .out();
        assertThat(out)
                .contains(
                        "\"criterion\":\"apx-communes-complete-2025\",\"status\":\"MET\"", "\"value\":\"2025-12-04\"");
    }

    @Test
    void aScoreBelowEveryBandIsToldWithTheCriteriaThatGiveIt() {
        Cli.run("check", "--lang", "vi", "--criteria", Cli.file("intake/penalty.json"))
                .endsWith(0);
        assertThat(Cli.run("check", "--lang", "vi", "--criteria", Cli.file("intake/penalty.json"))
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Điểm -66,67 không thuộc mức nào", "Điểm xuống dưới 0 do P (-20)", "xuống đến -66,67?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "đang cập nhật", "NULL", "None", "<NA>", "NaT"})
    void whatProgramsAndOfficesWriteForNothingIsMissingWithARemark(String cell) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "unit_code,satisfaction,online-level3\n15469," + cell + ",80\n");
        assertThat(Cli.run("check", "--lang", "en", "--format", "csv", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("INFO,missing-word,", "(" + cell + ") is read as a figure that nobody has yet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv | unit_code∙satisfaction¶15469∙97¶ | one cell in each line
                    a.csv | "unit_code,satisfaction"¶"15469,97"¶ | one cell in each line
                    a.csv | Chỉ tiêu,15469,15397¶satisfaction,97,96¶ | Paste Special > Transpose
                    a.json | {"data":[{"unit_code":"15469","satisfaction":97}]} | holds its rows inside (data)
                    a.csv | STT,Mã đơn vị,Chỉ số,¶,,Mức độ hài lòng,Hồ sơ trực tuyến¶1,15469,97,80¶ | has its headings in two rows, 1 and 2
                    a.csv | Mã đơn vị;Chỉ tiêu;Hồ sơ¶;;Tử số;Mẫu số¶15469;online-level3;314;400¶ | the whole name of each column in row 2
                    a.csv | sep=,¶unit_code;satisfaction;esigned-docs¶15469;97,5;80¶ | says (sep=,), but (;) stands between its cells
                    a.csv | MaDonVi,satisfaction¶15469,97¶ | Maybe (MaDonVi) should be headed mã đơn vị?
                    a.csv | Mã đơn vị,Chỉ tiêu,Số liệu năm 2025¶15469,satisfaction,97¶ | should be headed số liệu?
                    a.csv | Mã đơn vị,Chỉ tiêu,Kế hoạch,Thực hiện¶15469,satisfaction,95,97¶ | Maybe (Thực hiện) should be headed giá trị?
                    a.json | {"unit_code":{"0":"15469"},"satisfaction":{"0":97}} | to_json(orient="records")
                    """)
    void aTableOfAnotherShapeIsRefusedWithTheWayToWriteIt(String name, String text, String advice) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('¶', '\n').replace('∙', '|'));
        Cli.run("check", "--lang", "en", "--input", file.toString()).endsWith(3).says(advice);
    }

    /** Each is a finding, and nothing of it is read under another unit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code,indicator,value¶15469,satisfaction,97¶,esigned-docs,90¶ | merged with one above
                    unit_name,indicator,value¶Thị trấn Quán Lào,satisfaction,97¶,esigned-docs,90¶ | merged with one above
                    indicator,unit_code,value¶satisfaction,15469,97¶,15397,90¶ | merged with one above
                    unit_code,satisfaction¶15469,97¶,90¶ | Maybe it is a total
                    unit_code,indicator,value¶15469,satisfaction,yes¶ | takes a number, not (yes)
                    unit_code,online-level3¶15469,4/3/2025¶ | Maybe Excel made a day of counts such as 3/4
                    Mã đơn vị,1. Mức độ hài lòng¶15469,97¶ | (1. Mức độ hài lòng) is not in yen-dinh-2022. Maybe Mức độ hài lòng?
                    Đơn vị,satisfaction,esigned-docs¶Chỉ tiêu giao,95,90¶Thị trấn Quán Lào,97,80¶ | the row is about no unit and can be deleted?
                    unit_name,satisfaction¶1. Thị trấn Quán Lào,97¶ | Maybe 15469 (Thị trấn Quán Lào)?
                    unit_name,satisfaction¶- thi tran Quan Lao,97¶ | Maybe 15469 (Thị trấn Quán Lào)?
                    """)
    void aRowWhoseUnitOrFigureNobodyCanTellIsAnError(String text, String advice) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text.replace('¶', '\n'));
        Cli.Result result = Cli.run("check", "--lang", "en", "--full", "--input", file.toString())
                .endsWith(1);
        assertThat(result.out() + result.err()).contains("ERROR", advice);
    }

    private String checked(String options, String text) throws IOException {
        Path file = folder.resolve("said.csv");
        Files.writeString(file, text);
        List<String> arguments = new ArrayList<>(List.of("check", "--lang", "en", "--format", "csv"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of("--input", file.toString()));
        return Cli.run(arguments.toArray(new String[0])).endsWith(0).out();
    }

    @Test
    void aColumnOfUnitsAboveBesideThatOfUnitsTellsUnitsOfOneNameApart() throws IOException {
        String rows = "Tên tỉnh,Tên huyện,Tên xã,Mã huyện,satisfaction\n"
                + "Tỉnh Thanh Hóa,Huyện Triệu Sơn,Xã Hợp Thành,397,97\n"
                + "Tỉnh Thanh Hóa,Huyện Yên Định,Xã Yên Tâm,394,96\n";
        assertThat(checked("--units thanh-hoa", rows)).doesNotContain("ERROR").contains("evidence-missing");
    }

    @Test
    void totalsOfAllKindsAndSentencesForNothingAreNoErrors() throws IOException {
        String rows = "unit_code,unit_name,satisfaction,report-annual\n15469,,97,4/12/2025 0:00\n"
                + "15397,,Chưa có số liệu.,04-12-2025 00:00:00\nTổng hợp,,97,\nBình quân chung,,97,\nTrung bình toàn huyện,,97,\n";
        assertThat(checked("--full", rows)).doesNotContain("ERROR").contains("3 rows of totals");
    }

    @Test
    void theUnitsOfMeasureUnderTheHeadingsAreNoFigures() throws IOException {
        assertThat(checked("--full", "Mã đơn vị,Mức độ hài lòng,Văn bản ký số\n,%,%\n15469,97,80\n"))
                .doesNotContain("ERROR")
                .contains("rows-without-figures");
    }

    @Test
    void sectionsAndNotesUnderTheTableAreNoUnits() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, """
                Mã đơn vị,Tên đơn vị,Mức độ hài lòng
                I,Các xã miền núi,
                15469,Thị trấn Quán Lào,97
                II,Các xã đồng bằng,
                15397,Thị trấn Thống Nhất,96
                ,Cộng toàn huyện,96
                * Số liệu ước đến 30/11,,
                Ghi chú: chưa kiểm tra,,
                """);
        assertThat(Cli.run("check", "--lang", "en", "--format", "csv", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("totals-passed-over", "rows-without-figures")
                .doesNotContain("unknown-unit");
    }

    @Test
    void aMergedCellIsToldAndARowThatIsWrongIsToldOnce() throws IOException {
        Path merged = folder.resolve("a.csv");
        Files.writeString(merged, "unit_code,indicator,value\n15469,satisfaction,97\n,online-level3,80\n");
        Cli.run("check", "--lang", "en", "--input", merged.toString())
                .endsWith(1)
                .says("Maybe its cell is merged with one above");
        Path wide = folder.resolve("b.csv");
        Files.writeString(wide, "unit_code,satisfaction,online-level3\n15469,97,5,80\n");
        assertThat(Cli.run("check", "--lang", "en", "--input", wide.toString())
                        .endsWith(1)
                        .err()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aFormulaThatFailedInTheColumnOfCodesIsToldAsSuch() {
        Cli.runWith("unit_code,satisfaction\n#N/A,95\n", "check", "--lang", "en", "--input", "-")
                .endsWith(1)
                .says("a formula failed there, and 1 figure is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutItsMarkIsCalledByItsName(String encoding) throws IOException {
        Path file = folder.resolve("u.csv");
        Files.write(file, "unit_code,satisfaction\n15469,95\n".getBytes(Charset.forName(encoding)));
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(3)
                .says("looks like UTF-16 without the mark");
    }
}
