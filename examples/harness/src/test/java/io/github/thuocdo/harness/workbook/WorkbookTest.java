package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.submission.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells show. */
class WorkbookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Giá trị, 1, Giá trị¹",
        "Tên xã, 12, Tên xã¹²",
        "Tỷ lệ (%), 2, Tỷ lệ (%)²",
        "Diện tích km, 2, Diện tích km2",
        "m, 3, m3",
        "R, 2, R2",
        "97, 2, 97²"
    })
    void aRaisedDigitBehindWordsIsAMarkUnlessItIsAPower(String text, String raised, String shown) throws IOException {
        String row = "<row><c t='inlineStr'><is><r><t>" + text
                + "</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>" + raised + "</t></r></is></c></row>";
        assertThat(cells(new WorkbookFile().sheet("a", row))).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.57999999999999996 | 0.58",
                "0.8179999999999999 | 0.818",
                "0.30000000000000004 | 0.3",
                "15469 | 15469",
                "15469.0 | 15469",
                "1.5469E+4 | 15469",
                "1E-3 | 0.001",
                "9E+20 | 900000000000000000000",
                "123456789012345678 | 123456789012346000",
                "-0 | 0",
                "-12.50 | -12.5",
                "1E+300 | 1E+300",
                "1E+999999999999 | 1E+999999999999",
                "abc | abc",
            })
    void aNumberIsShownToFifteenDigits(String stored, String shown) throws IOException {
        assertThat(cells(new WorkbookFile().sheet("a", row(value(stored))))).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#9        | 0.975    | 97.5%",
                "#10       | 0.8179999999999999 | 81.8%",
                "0.0%      | 1        | 100%",
                "0.0%;-0%  | 0.07     | 7%",
                "0\" %\"   | 12       | 12",
                "00000     | 1        | 00001",
                "00000     | 15469    | 15469",
                "00000     | 0.5      | 0.5",
                "General   | 45992    | 45992",
                "Standard  | 45992    | 45992",
                "#,##0.00  | 1234.5   | 1234.5",
                "[Red]0    | 5        | 5",
                "0.00E+00  | 1234     | 1234",
                "\\d0      | 5        | 5",
                "#4        | 1234.5   | 1234.5",
                "@         | 97.5     | 97.5",
            })
    void aFormatSaysHowANumberIsShown(String format, String stored, String shown) throws IOException {
        assertThat(cells(formatted(format, stored))).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#14       | 46000    | 2025-12-09",
                "#22       | 46000.75 | 2025-12-09",
                "dd/mm/yyyy | 45992   | 2025-12-01",
                "[$-42A]d mmmm, yyyy;@ | 45992 | 2025-12-01",
                "\"ngày\" dd | 45992  | 2025-12-01",
                "mmm       | 45992    | 2025-12-01",
                "yyyy      | 1        | 1900-01-01",
                "yyyy      | 59       | 1900-02-28",
                "yyyy      | 60       | 1900-02-29",
                "yyyy      | 61       | 1900-03-01",
                "yyyy      | 0        | 1900-01-00",
                "yyyy      | -1       | #######",
                "yyyy      | 9999999  | #######",
                "#20       | 0.5      | 12:00",
                "[h]:mm    | 0.25     | 06:00",
                "[h]:mm    | 45992.25 | 2025-12-01",
            })
    void aFormatSaysThatANumberIsADayOrATime(String format, String stored, String shown) throws IOException {
        assertThat(cells(formatted(format, stored))).containsExactly(shown);
    }

    private static WorkbookFile formatted(String format, String stored) {
        return new WorkbookFile().styles("#0", format).sheet("a", row("<c s='1'><v>" + stored + "</v></c>"));
    }

    @Test
    void daysMayBeCountedFrom1904On() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .from1904()
                .styles("#14")
                .sheet("a", row("<c s='0'><v>44530</v></c><c s='0'><v>0</v></c>"));
        assertThat(cells(file)).containsExactly("2025-12-01", "1904-01-01");
    }

    @Test
    void everyTypeOfCellIsRead() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .strings("<si><t>Có</t></si><si><r><t>Thị trấn </t></r><r><rPr><b/></rPr><t>Quán Lào</t></r>"
                        + "<rPh sb='0' eb='1'><t>aid</t></rPh></si><si/>")
                .sheet(
                        "a",
                        row("<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='b'><v>1</v></c>"
                                + "<c t='b'><v>0</v></c><c t='e'><v>#DIV/0!</v></c>"
                                + "<c t='inlineStr'><is><t>97,5</t></is></c><c t='str'><f>A1</f><v>Đạt</v></c>"
                                + "<c><f>B1/C1</f><v>0.5</v></c><c><f>B1/C1</f></c>"
                                + "<c t='str'><f>IF(A1=\"\",\"\",A1)</f><v></v></c><c t='d'><v>2025-12-04T00:00:00</v></c>"
                                + "<c t='inlineStr'><is><t>a_x000A_b_x0_c</t></is></c><c/><c><v>7</v></c>"));
        assertThat(cells(file))
                .containsExactly(
                        "Có",
                        "Thị trấn Quán Lào",
                        "",
                        "true",
                        "false",
                        "#DIV/0!",
                        "97,5",
                        "Đạt",
                        "0.5",
                        "=…",
                        "",
                        "2025-12-04",
                        "a\nb_x0_c",
                        "",
                        "7");
    }

    @Test
    void cellsStandWhereTheirNamesSay() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .sheet(
                        "a",
                        "<row r='2'><c r='B2'><v>1</v></c><c><v>2</v></c><c r='AA2'><v>3</v></c></row><row/>"
                                + "<row><c><v>4</v></c></row>");
        List<TableRow> rows = rows(file);
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 4);
        assertThat(rows.get(0).cells()).hasSize(27).startsWith("", "1", "2", "").endsWith("", "3");
        assertThat(rows.get(1).cells()).containsExactly("4");
    }

    @Test
    void namesOfElementsMayHaveAPrefix() throws IOException {
        WorkbookFile file = new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData>"
                                + "<x:row r='1'><x:c r='A1'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(cells(file)).containsExactly("5");
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndToldOf() throws IOException {
        Path path = new WorkbookFile()
                .sheet(
                        "a",
                        "",
                        "<cols><col min='2' max='3' hidden='1'/><col min='5' max='16384' hidden='true'/></cols>",
                        "<row r='1'><c><v>1</v></c><c><v>2</v></c></row><row r='2' hidden='1'><c><v>3</v></c></row>"
                                + "<row r='3' hidden='1'/>")
                .write(folder.resolve("a.xlsx"));
        try (Workbook workbook = Workbook.open(path, WorkbookLimits.STANDARD);
                SheetRows rows = workbook.sheets().get(0).rows()) {
            rows.forEachRemaining(row -> assertThat(row.cells()).isNotEmpty());
            assertThat(rows.hiddenRows()).containsExactly(2);
            assertThat(rows.hiddenRowCount()).isEqualTo(1);
            assertThat(rows.hiddenColumns()).containsExactly("B");
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private List<String> saidOfMerged(String behindRows) throws IOException {
        Path path = new WorkbookFile()
                .rawSheet(
                        "a",
                        "",
                        "<worksheet><sheetData>"
                                + "<row r='1'><c t='inlineStr'><is><t>unit_code</t></is></c>"
                                + "<c t='inlineStr'><is><t>satisfaction</t></is></c>"
                                + "<c t='inlineStr'><is><t>esigned-docs</t></is></c></row>"
                                + "<row r='2'><c><v>15469</v></c><c><v>97.5</v></c><c><v>90</v></c></row>"
                                + "<row r='3'><c><v>15397</v></c><c r='C3'><v>91</v></c></row>"
                                + "<row r='5'><c><v>15409</v></c><c><v>95</v></c></row></sheetData>"
                                + behindRows + "</worksheet>")
                .write(folder.resolve("merged.xlsx"));
        return WorkbookFigures.read(path).findings().stream()
                .map(finding -> finding.message().en())
                .toList();
    }

    @Test
    void aFigureThatIsMergedOverTwoUnitsIsToldOf() throws IOException {
        assertThat(saidOfMerged(
                        "<sheetProtection sheet='1'/><mergeCells count='1'><mergeCell ref='B2:B3'/></mergeCells>"))
                .singleElement()
                .asString()
                .contains("1 figure in cells merged over several rows or columns (B2:B3)");
    }

    @Test
    void aFigureThatIsMergedOverTwoIndicatorsIsToldOf() throws IOException {
        assertThat(saidOfMerged("<mergeCells count='1'><mergeCell ref='B5:C5'/></mergeCells>"))
                .singleElement()
                .asString()
                .contains("1 figure in cells merged over several rows or columns (B5:C5)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:C1", "B3:B4", "B5:B6", "A2:A3", "B1:B2", "C5:D5", "B2", "B3:B2", "", "B2:B99999999999"})
    void otherMergedCellsAreNot(String range) throws IOException {
        assertThat(saidOfMerged("<mergeCells><mergeCell ref='" + range + "'/></mergeCells>"))
                .isEmpty();
    }

    @Test
    void sheetsAreFoundByTheirNames() throws IOException {
        Path path = new WorkbookFile()
                .sheet("Hướng dẫn", "")
                .sheet("Biểu", "state='hidden'", "", row(value("1")))
                .write(folder.resolve("a.xlsm"));
        try (Workbook workbook = Workbook.open(path, WorkbookLimits.STANDARD)) {
            assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Hướng dẫn", "Biểu");
            assertThat(workbook.sheets()).extracting(Sheet::isHidden).containsExactly(false, true);
            assertThat(workbook.find(" biểu")).map(Sheet::name).contains("Biểu");
            assertThat(workbook.find("Bieu")).isEmpty();
            assertThat(workbook.isForm()).isFalse();
            try (SheetRows rows = workbook.sheets().get(0).rows()) {
                assertThat(rows.hasNext()).isFalse();
            }
        }
    }

    static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    static String value(String stored) {
        return "<c><v>" + stored + "</v></c>";
    }

    private List<String> cells(WorkbookFile file) throws IOException {
        return rows(file).get(0).cells();
    }

    private List<TableRow> rows(WorkbookFile file) throws IOException {
        Path path = file.write(folder.resolve("a.xlsx"));
        List<TableRow> all = new ArrayList<>();
        try (Workbook workbook = Workbook.open(path, WorkbookLimits.STANDARD);
                SheetRows rows = workbook.sheets().get(0).rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
