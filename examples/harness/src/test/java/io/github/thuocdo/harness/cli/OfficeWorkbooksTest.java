package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.workbook.WorkbookFigures;
import io.github.thuocdo.harness.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as offices change them: a column deleted, a raised mark of a note. */
class OfficeWorkbooksTest {
    private static final String FORM = row("Mã đơn vị", "Chỉ tiêu", "Giá trị");
    private static final String WITHOUT_CODES = row("STT", "Chỉ tiêu", "Giá trị") + row("1", "Mức độ hài lòng", "97,5");

    @TempDir
    Path folder;

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append(cell(cell));
        }
        return row + "</row>";
    }

    private static String raised(String text, String mark) {
        return "<c t='inlineStr'><is><r><t>" + text + "</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>" + mark
                + "</t></r></is></c>";
    }

    @ParameterizedTest
    @CsvSource({"Giá trị, Mức độ hài lòng", "Kết quả, satisfaction", "Giá trị (%), Mức độ hài lòng"})
    void aRaisedDigitBehindAHeadingIsTheMarkOfANote(String heading, String indicator) throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Dài",
                        "<row>" + cell("Mã đơn vị") + raised("Chỉ tiêu", "2") + raised(heading, "1") + "</row>"
                                + row("15469", indicator, "97,5"))
                .sheet(
                        "Rộng",
                        "<row>" + raised("Mã đơn vị", "1") + raised(indicator, "12") + "</row>" + row("15397", "96,5"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("rank", "--format", "json", "--input", file.toString(), "--sheet", "*")
                        .endsWith(0)
                        .out())
                .contains("\"value\":97.5", "\"value\":96.5");
    }

    /** Behind a capital letter or a blank, a raised digit belongs to the name. */
    @ParameterizedTest
    @CsvSource({"Phát thải CO, 2, Phát thải CO2", "'Mức độ ', 4, Mức độ 4"})
    void aRaisedDigitElsewhereBelongsToTheName(String heading, String digit, String name) throws IOException {
        Path file = new WorkbookFile()
                .sheet("a", "<row>" + cell("Mã đơn vị") + raised(heading, digit) + "</row>" + row("15469", "97,5"))
                .write(folder.resolve("a.xlsx"));
        assertThat(WorkbookFigures.read(file).all().get(0).entries().get(0).indicator())
                .isEqualTo(name);
    }

    /** The instructions come first, and are not what the refusal is about. */
    @Test
    void aFormWithoutItsColumnOfCodesIsRefusedByTheSheetOfFigures() throws IOException {
        Path file = new WorkbookFile()
                .form()
                .sheet("Hướng dẫn", row("Biểu số liệu: Chỉ tiêu") + row("Chỉ điền vào các ô màu vàng"))
                .sheet("Quán Lào", WITHOUT_CODES)
                .write(folder.resolve("a.xlsx"));
        Cli.run("rank", "--lang", "vi", "--input", file.toString())
                .endsWith(3)
                .says("a.xlsx!Quán Lào) không có cột nào ghi đơn vị (unit_code); dòng tiêu đề ghi: STT, Chỉ tiêu, Giá"
                        + " trị. Có thể cột đã bị xóa, hoặc chưa có: trong Excel nhấn Ctrl+Z, hoặc chèn cột có"
                        + " tiêu đề (Mã đơn vị) và ghi mã ở từng dòng?");
        Cli.run("rank", "--lang", "en", "--input", file.toString())
                .endsWith(3)
                .says("a.xlsx!Quán Lào) has no column that says whose the figures are", "press Ctrl+Z in Excel");
    }

    @Test
    void aSheetOfAFormWithoutItsColumnOfCodesIsNamedBesideTheOthers() throws IOException {
        Path file = new WorkbookFile()
                .form()
                .sheet("Hướng dẫn", row("Biểu số liệu: Chỉ tiêu"))
                .sheet("Quán Lào", WITHOUT_CODES)
                .hiddenSheet("nháp", WITHOUT_CODES)
                .sheet("Thống Nhất", FORM + row("15397", "Mức độ hài lòng", "96"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("rank", "--lang", "vi", "--format", "json", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains(
                        "\"value\":96",
                        "\"severity\":\"WARNING\",\"code\":\"sheets-without-units\"",
                        "không được đọc: Quán Lào.")
                .doesNotContain("Hướng dẫn", "nháp");
        assertThat(Cli.run("check", "--lang", "en", "--input", file.toString())
                        .endsWith(0)
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("the figures there were not read: Quán Lào. Maybe the column (unit_code) was deleted");
    }

    /** A hidden draft counts for nothing, a table of the officer's own is left alone, and a lost first row is told. */
    @Test
    void everySheetOfAFormWithItsFiguresIsReadOrNamed() throws IOException {
        Path file = new WorkbookFile()
                .form()
                .sheet("Hướng dẫn", row("Biểu số liệu: Chỉ tiêu"))
                .sheet("Quán Lào", row("15469", "Mức độ hài lòng", "97,5"))
                .sheet("Danh bạ", row("1", "Nguyễn Văn A", "0912"))
                .hiddenSheet("nháp", FORM + row("15397", "Mức độ hài lòng", "95"))
                .hiddenSheet("Danh mục", row("có", "không", "đạt"))
                .sheet("Thống Nhất", FORM + row("15397", "Mức độ hài lòng", "96"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("rank", "--lang", "vi", "--format", "json", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("\"value\":96", "\"code\":\"sheets-without-headings\"", "gì: Quán Lào. Có")
                .contains("\"code\":\"sheets-hidden-unread\"", "không được đọc: nháp. Có")
                .doesNotContain("\"value\":95", "Danh");
        Path alone = new WorkbookFile()
                .form()
                .sheet("Hướng dẫn", row("Biểu số liệu: Chỉ tiêu"))
                .sheet("Quán Lào", row("15469", "Mức độ hài lòng", "97,5"))
                .write(folder.resolve("b.xlsx"));
        Cli.run("rank", "--lang", "vi", "--input", alone.toString())
                .endsWith(3)
                .says("b.xlsx!Quán Lào) không có cột (unit_code); dòng đầu ghi: 15469, Mức độ hài lòng, 97,5.");
    }

    @Test
    void aFormWithNamesInPlaceOfCodesIsReadByThem() throws IOException {
        Path file = new WorkbookFile()
                .form()
                .sheet(
                        "Quán Lào",
                        row("Tên đơn vị", "Chỉ tiêu", "Giá trị") + row("TT Quán Lào", "Mức độ hài lòng", "97,5"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("rank", "--format", "json", "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("\"value\":97.5");
    }

    /** Two sheets hold one row of one unit each: no two columns of a row are to blame. */
    @Test
    void aFigureOnTwoSheetsIsToldByItsCell() throws IOException {
        Path file = new WorkbookFile()
                .sheet("Quý 1", row("Mã đơn vị", "Mức độ hài lòng") + row("15469", "90"))
                .sheet("Quý 2", row("Mã đơn vị", "Mức độ hài lòng") + row("15469", "97,5"))
                .write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--sheet", "*", "--input", file.toString())
                .endsWith(1)
                .says("stand here and at (Quý 1!B2) with different figures; neither counts.");
    }

    /** A frame of two periods, as pandas writes it, has its headings above the name of its index. */
    @Test
    void columnsOfTwoLevelsAreRefused() throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Sheet1",
                        row("", "satisfaction", "")
                                + row("y", "2024", "2025")
                                + row("unit_code")
                                + row("15469", "90", "97"))
                .write(folder.resolve("a.xlsx"));
        Cli.run("rank", "--lang", "en", "--input", file.toString())
                .endsWith(3)
                .says("has its headings in two rows, 2 and 3");
    }
}
