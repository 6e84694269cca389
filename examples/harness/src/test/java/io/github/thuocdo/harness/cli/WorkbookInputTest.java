package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.cli.Cli.Result;
import io.github.thuocdo.harness.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks, several files and folders as {@code --input}. */
class WorkbookInputTest {
    private static final String HEADINGS = row("unit_code", "indicator", "value");

    @TempDir
    Path folder;

    @Test
    void theSheetThatHasTheHeadingsIsRead() throws IOException {
        Path file = new WorkbookFile()
                .sheet("Hướng dẫn", row("Cách điền biểu"))
                .sheet("Biểu", row("BIỂU TỔNG HỢP") + HEADINGS + row("15469", "online-level3", "78,5"))
                .write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--format", "json", "--input", file.toString())
                .endsWith(0);
        assertThat(json(file)).contains("\"value\":78.5");
    }

    @Test
    void findingsNameTheCell() throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Biểu",
                        HEADINGS + row("15469", "online-level3", "#DIV/0!") + row("15469", "satisfaction", "150"))
                .write(folder.resolve("a.xlsx"));
        Result result = Cli.run("check", "--lang", "en", "--format", "csv", "--input", file.toString())
                .endsWith(1)
                .says("a.xlsx:Biểu!C2: ", "#DIV/0!", "a.xlsx:Biểu!C3: ");
        assertThat(result.out()).contains("a.xlsx,Biểu!C2,", "a.xlsx,Biểu!C3,");
    }

    @Test
    void aFormulaThatWasNeverComputedIsToldAsSuch() throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Biểu",
                        HEADINGS
                                + "<row><c t='inlineStr'><is><t>15469</t></is></c><c"
                                + " t='inlineStr'><is><t>satisfaction</t></is></c><c><f>B9*2</f></c></row>")
                .write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(1)
                .says(
                        "a.xlsx:Biểu!C2: 15469 · satisfaction: The cell holds a formula that was never computed. Maybe open the workbook in"
                                + " Excel");
    }

    /** Read as one number it would be 97.51. */
    @ParameterizedTest
    @CsvSource({"superscript, ¹", "subscript, ₁"})
    void aRaisedDigitBesideANumberIsANoteAndNoDigitOfTheFigure(String align, String shown) throws IOException {
        String raised = "<c t='inlineStr'><is><r><t>%s</t></r><r><rPr><vertAlign val='" + align
                + "'/></rPr><t>1</t></r></is></c>";
        String last = "<c t='inlineStr'><is><t>%s</t></is></c>";
        Path file = new WorkbookFile()
                .sheet(
                        "Biểu",
                        "<row>" + last.formatted("unit_code") + last.formatted("satisfaction")
                                + last.formatted("esigned-docs") + "</row><row>" + last.formatted("15469")
                                + raised.formatted("97,5") + last.formatted("80") + "</row>")
                .write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(1)
                .says("a.xlsx:Biểu!B2: 15469 · satisfaction: (97,5" + shown + ")", "Maybe 97,5");
        assertThat(Cli.run("rank", "--format", "json", "--input", file.toString())
                        .endsWith(1)
                        .out())
                .contains("\"value\":80")
                .doesNotContain("97.51");
    }

    /** Beside words a digit above or below the line is one as others: km², CO₂. */
    @ParameterizedTest
    @ValueSource(strings = {"superscript", "subscript"})
    void aRaisedDigitBesideWordsIsOneAsOthers(String align) throws IOException {
        String last = "<c t='inlineStr'><is><t>%s</t></is></c>";
        String split = "<c t='inlineStr'><is><r><t>c</t></r><r><rPr><vertAlign val='" + align
                + "'/></rPr><t>2</t></r></is></c>";
        Path set = folder.resolve("set.json");
        Files.writeString(set, """
                {"format": 1, "id": "s", "version": "1", "title": "T", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "c2", "type": "share"}],
                 "criteria": [{"id": "c2", "indicator": "c2", "pillar": "p", "points": 10, "askedOf": ["commune"],
                   "source": {"document": "QĐ 1"}, "scoring": {"function": "ratio"}}]}
                """);
        Path file = new WorkbookFile()
                .sheet(
                        "Biểu",
                        "<row>" + last.formatted("unit_code") + split + last.formatted("note") + "</row><row>"
                                + last.formatted("15469") + last.formatted("97,5") + split + "</row>")
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("rank", "--format", "json", "--criteria", set.toString(), "--input", file.toString())
                        .endsWith(0)
                        .out())
                .contains("\"value\":97.5");
    }

    @Test
    void aSheetMayBeNamed() throws IOException {
        String file = twoSheets().toString();
        assertThat(Cli.run("rank", "--lang", "en", "--format", "json", "--input", file)
                        .endsWith(0)
                        .out())
                .contains("\"value\":78.5")
                .contains("\"code\":\"sheets-unread\"")
                .contains("Tháng 11");
        assertThat(Cli.run("rank", "--format", "json", "--input", file, "--sheet", "tháng 11")
                        .endsWith(0)
                        .out())
                .contains("\"value\":90")
                .doesNotContain("sheets-unread");
        Cli.run("rank", "--lang", "en", "--input", file, "--sheet", "Tháng 12")
                .endsWith(2)
                .says("has no sheet (Tháng 12); its sheets are: Tháng 10, Tháng 11.")
                .writesNothing();
        Cli.run("rank", "--lang", "vi", "--input", file, "--sheet", "Tháng 12")
                .endsWith(2)
                .says("không có trang (Tháng 12); các trang là: Tháng 10, Tháng 11.");
        Cli.run("rank", "--lang", "en", "--input", Cli.file("communes.csv"), "--sheet", "Biểu")
                .endsWith(2)
                .says("--sheet names a sheet, but none of the files is a workbook");
    }

    @Test
    void severalSheetsOrAllMayBeRead() throws IOException {
        Path file = new WorkbookFile()
                .sheet("A", HEADINGS + row("15469", "online-level3", "78,5"))
                .sheet("Ghi chú", row("…"))
                .sheet("B", HEADINGS + row("15397", "online-level3", "90"))
                .write(folder.resolve("a.xlsx"));
        for (String[] sheets : new String[][] {{"--sheet", "*"}, {"--sheet", "A", "--sheet", "B"}}) {
            String[] arguments = new String[5 + sheets.length];
            System.arraycopy(new String[] {"rank", "--format", "json", "--input", file.toString()}, 0, arguments, 0, 5);
            System.arraycopy(sheets, 0, arguments, 5, sheets.length);
            assertThat(Cli.run(arguments).endsWith(0).out())
                    .contains("\"value\":78.5")
                    .contains("\"value\":90");
        }
    }

    @Test
    void everySheetOfAFormIsRead() throws IOException {
        Path file = new WorkbookFile()
                .form()
                .sheet("A", HEADINGS + row("15469", "online-level3", "78,5"))
                .sheet("B", HEADINGS + row("15397", "online-level3", "90"))
                .write(folder.resolve("a.xlsx"));
        assertThat(json(file))
                .contains("\"value\":78.5")
                .contains("\"value\":90")
                .doesNotContain("sheets-unread");
    }

    @Test
    void aHiddenSheetIsReadWhereNoOtherHasTheHeadings() throws IOException {
        Path file = new WorkbookFile()
                .hiddenSheet("Cũ", HEADINGS + row("15469", "online-level3", "50"))
                .sheet("Bìa", row("Báo cáo"))
                .write(folder.resolve("a.xlsx"));
        assertThat(json(file)).contains("\"value\":50").contains("\"code\":\"hidden-sheet\"");
        Path both = new WorkbookFile()
                .hiddenSheet("Cũ", HEADINGS + row("15469", "online-level3", "50"))
                .sheet("Mới", HEADINGS + row("15469", "online-level3", "60"))
                .write(folder.resolve("b.xlsx"));
        assertThat(json(both))
                .contains("\"value\":60")
                .doesNotContain("hidden-sheet")
                .doesNotContain("sheets-unread");
    }

    @Test
    void aFolderStandsForTheFilesInIt() throws IOException {
        new WorkbookFile()
                .sheet("Biểu", HEADINGS + row("15469", "online-level3", "78,5"))
                .write(folder.resolve("b.XLSX"));
        Files.writeString(folder.resolve("a.csv"), "unit_code,indicator,value\n15397,online-level3,90\n");
        Files.writeString(
                folder.resolve("c.json"), "[{\"unit_code\":\"15403\",\"indicator\":\"online-level3\",\"value\":91}]");
        Files.writeString(folder.resolve("~$b.xlsx"), "open");
        Files.writeString(folder.resolve(".hidden.csv"), "x");
        Files.writeString(folder.resolve("cong-van.docx"), "x");
        Files.writeString(folder.resolve("cu.xls"), "x");
        Files.createDirectory(folder.resolve("archive"));
        String out = json(folder);
        assertThat(out).contains("\"value\":78.5", "\"value\":90", "\"value\":91");
        assertThat(out)
                .contains(
                        "\"code\":\"files-unread\"",
                        "cu.xls",
                        "2 files or folders were passed over: archive, cong-van.docx.");
        Cli.run(
                        "rank",
                        "--input",
                        folder.toString(),
                        "--out",
                        folder.resolve("a.csv").toString())
                .endsWith(2);
        Cli.run(
                        "rank",
                        "--lang",
                        "en",
                        "--input",
                        Files.createDirectory(folder.resolve("empty")).toString())
                .endsWith(3)
                .says("holds no file of figures");
    }

    @Test
    void severalFilesAreReadTogether() throws IOException {
        Path book = new WorkbookFile()
                .sheet("Biểu", HEADINGS + row("15469", "online-level3", "78,5"))
                .write(folder.resolve("b.xlsx"));
        Path text = Files.writeString(folder.resolve("a.csv"), "unit_code,indicator,value\n15397,online-level3,90\n");
        assertThat(Cli.run("rank", "--format", "json", "--input", book.toString(), "--input", text.toString())
                        .endsWith(0)
                        .out())
                .contains("\"value\":78.5", "\"value\":90");
    }

    @Test
    void aFileUnderAWrongNameIsRefusedByTheRightOne() throws IOException {
        Path book = twoSheets();
        for (String name : new String[] {"b.csv", "b.txt", "b.json", "b"}) {
            Path copy = Files.copy(book, folder.resolve(name));
            Cli.run("rank", "--lang", "en", "--input", copy.toString())
                    .endsWith(3)
                    .says("is a workbook of Excel, whatever its name says. Maybe its name should end in .xlsx?")
                    .writesNothing();
        }
        Path text = Files.copy(Path.of(Cli.file("communes.csv")), folder.resolve("c.xlsx"));
        Cli.run("rank", "--lang", "en", "--input", text.toString())
                .endsWith(3)
                .says("is text, not a workbook. Maybe it is CSV and its name should end in .csv?");
        Cli.run("rank", "--lang", "vi", "--input", text.toString()).endsWith(3).says("là văn bản thuần");
    }

    @Test
    void aWorkbookWithoutHeadingsIsRefused() throws IOException {
        Path file = new WorkbookFile().sheet("a", "").sheet("b", row("Báo cáo")).write(folder.resolve("a.xlsx"));
        Cli.run("rank", "--lang", "en", "--input", file.toString())
                .endsWith(3)
                .says("a.xlsx")
                .says("unit_code");
        Path empty = new WorkbookFile().sheet("a", "").write(folder.resolve("b.xlsx"));
        Cli.run("rank", "--lang", "en", "--input", empty.toString()).endsWith(3).says("b.xlsx");
    }

    @Test
    void aLongTextOnASheetWithoutHeadingsRefusesNothing() throws IOException {
        for (int letters : new int[] {65_537, 100_001}) {
            String notes = row("Ghi chú") + row("x".repeat(letters));
            String figures = HEADINGS + row("15469", "online-level3", "78,5");
            Path file = new WorkbookFile()
                    .sheet("Ghi chú", notes)
                    .sheet("Biểu", figures)
                    .sheet("Phụ lục", notes + "<row><c r='XFD3'><v>1</v></c></row>")
                    .write(folder.resolve("a.xlsx"));
            assertThat(json(file))
                    .contains("\"value\":78.5")
                    .containsOnlyOnce("\"code\":\"sheets-passed-over\"")
                    .contains("they were passed over: Phụ lục.");
            assertThat(Cli.run("rank", "--format", "json", "--input", file.toString(), "--sheet", "*", "--sheet", "*")
                            .endsWith(0)
                            .out())
                    .containsOnlyOnce("\"code\":\"sheets-passed-over\"");
            assertThat(Cli.run("rank", "--format", "json", "--input", file.toString(), "--sheet", "Biểu")
                            .endsWith(0)
                            .out())
                    .doesNotContain("sheets-passed-over");
            Path alone = new WorkbookFile().sheet("Ghi chú", notes).write(folder.resolve("b.xlsx"));
            Cli.run("rank", "--lang", "en", "--input", alone.toString())
                    .endsWith(3)
                    .says("b.xlsx", "unit_code");
        }
    }

    @Test
    void aLongTextIsAFindingWhereAFigureOrACodeIsReadAndPassedOverElsewhere() throws IOException {
        for (int letters : new int[] {65_537, 100_001}) {
            String text = "x".repeat(letters);
            String figures = HEADINGS + row("15469", "online-level3", "78,5");
            Path nobodys = new WorkbookFile()
                    .strings("<si><t>" + text + "</t></si>")
                    .sheet("Biểu", figures)
                    .write(folder.resolve("a.xlsx"));
            assertThat(json(nobodys)).contains("\"value\":78.5").doesNotContain("cells-cut");
            Path note = new WorkbookFile()
                    .strings("<si><t>" + text + "</t></si>")
                    .sheet(
                            "Biểu",
                            row("unit_code", "indicator", "value", "note")
                                    + row("15469", "online-level3", "78,5")
                                            .replace("</row>", "<c t='s'><v>0</v></c></row>"))
                    .write(folder.resolve("b.xlsx"));
            assertThat(json(note))
                    .contains("\"value\":78.5")
                    .contains("(Biểu) has 1 cell of more than 65536 letters (D2), of which the beginning alone was"
                            + " read.");
            Path code = new WorkbookFile()
                    .sheet("Biểu", figures + row(text, "online-level3", "1"))
                    .write(folder.resolve("c.xlsx"));
            Cli.run("rank", "--lang", "en", "--input", code.toString())
                    .endsWith(1)
                    .says("[unknown-unit]");
            Path figure = new WorkbookFile()
                    .sheet("Biểu", figures + row("15469", "satisfaction", text))
                    .write(folder.resolve("d.xlsx"));
            Cli.run("rank", "--lang", "en", "--input", figure.toString())
                    .endsWith(1)
                    .says("[not-a-number]");
        }
    }

    private Path twoSheets() throws IOException {
        return new WorkbookFile()
                .sheet("Tháng 10", HEADINGS + row("15469", "online-level3", "78,5"))
                .sheet("Tháng 11", HEADINGS + row("15469", "online-level3", "90"))
                .write(folder.resolve("two.xlsx"));
    }

    private static String json(Path input) {
        return Cli.run("rank", "--lang", "en", "--format", "json", "--input", input.toString())
                .endsWith(0)
                .out();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t='inlineStr'><is><t>" + cell + "</t></is></c>");
        }
        return row + "</row>";
    }

    @Test
    void aHeadingOfNobodyIsToldAtItsCell() throws IOException {
        Path file = new WorkbookFile()
                .sheet(
                        "Biểu",
                        row("BIỂU TỔNG HỢP") + row("unit_code", "Hài lòng (%)", "Cột lạ") + row("15469", "97", "1"))
                .write(folder.resolve("a.xlsx"));
        Cli.run("check", "--lang", "en", "--input", file.toString())
                .endsWith(1)
                .says(
                        "a.xlsx:Biểu!B2: The indicator (Hài lòng (%)) is not in yen-dinh-2022."
                                + " Maybe Người dân, doanh nghiệp hài lòng?",
                        "a.xlsx:Biểu!C2: The indicator (Cột lạ) is not in yen-dinh-2022, and its column is left out."
                                + " Maybe head it with the code or the name of an indicator of the set, or let it begin"
                                + " with (note) if it holds no figures?");
        Cli.run("check", "--lang", "vi", "--input", file.toString())
                .endsWith(1)
                .says("a.xlsx:Biểu!C2: Chỉ tiêu (Cột lạ) không có trong yen-dinh-2022, nên cột này bị bỏ ra ngoài."
                        + " Có thể ghi tiêu đề là mã hoặc tên một chỉ tiêu của bộ, hoặc bắt đầu bằng (ghi chú) nếu"
                        + " cột không chứa số liệu?");
    }

    @Test
    void anErrorInTheColumnOfCodesIsNoUnitOfAnotherRegister() throws IOException {
        Path file = new WorkbookFile()
                .sheet("Biểu", row("unit_code", "satisfaction") + row("#N/A", "97.5") + row("15397", "91"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Cli.run("check", "--format", "csv", "--lang", "en", "--input", file.toString())
                        .endsWith(1)
                        .out())
                .contains("ERROR,cell-error,")
                .contains("(#N/A) stands where the code of a unit should: a formula failed there")
                .doesNotContain("unknown-unit");
    }
}
