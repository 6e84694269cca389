package io.github.thuocdo.harness.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.submission.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small workbook has no more rows and cells than programs of offices write into a file of its size. */
class DensityTest {
    private static final String HEAD = "<row>" + cells("unit_code", "esigned-docs") + "</row>";

    @TempDir
    private Path folder;

    private static String cells(String... texts) {
        return List.of(texts).stream()
                .map(text -> "<c t='str'><v>" + text + "</v></c>")
                .collect(Collectors.joining());
    }

    private static String rows(int count, String row) {
        return row.repeat(count);
    }

    private Path written(WorkbookFile book) throws IOException {
        Path file = folder.resolve("a.xlsx");
        book.write(file);
        return file;
    }

    private static long read(Path file, FigureLimits limits) {
        try (Workbook workbook = Workbook.open(file, limits.workbooks())) {
            Submissions read = WorkbookFigures.read(workbook, List.of("*"), limits.reading());
            return read.all().stream().mapToLong(unit -> unit.entries().size()).sum();
        }
    }

    @Test
    void aWorkbookHasAsManyRowsAsItsSizeAllows() throws IOException {
        String row = "<row><c><v>15469</v></c><c><v>1</v></c></row>";
        Path file =
                written(new WorkbookFile().sheet("a", HEAD + rows(10_000, row)).sheet("b", HEAD + rows(10_000, row)));
        long most = Density.STANDARD.rowsOf(Files.size(file));
        assertThat(most).isBetween((long) Density.FREE_ROWS, 19_999L);
        assertThatThrownBy(() -> read(file, FigureLimits.STANDARD))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessage(
                        "The workbook (" + file + ") has more than " + most + " rows, more than programs of offices "
                                + "write into so small a file. Maybe open it in Excel or LibreOffice and save it again?");
        assertThat(read(file, FigureLimits.STANDARD.with("workbook-rows-per-kilobyte", 100_000)))
                .isEqualTo(20_000);
    }

    @Test
    void aWorkbookHasAsManyCellsAsItsSizeAllows() throws IOException {
        String row = "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>";
        String head = "<row>" + cells("unit_code")
                + IntStream.range(1, 100).mapToObj(i -> cells("c" + i)).collect(Collectors.joining()) + "</row>";
        Path file = written(new WorkbookFile().sheet("a", head + rows(1_000, row)));
        long most = Density.STANDARD.cellsOf(Files.size(file));
        assertThat(most).isBetween((long) Density.FREE_CELLS, 99_999L);
        assertThatThrownBy(() -> read(file, FigureLimits.STANDARD))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageStartingWith("The workbook (" + file + ") has more than " + most + " filled cells");
        assertThat(read(file, FigureLimits.STANDARD.with("workbook-cells-per-kilobyte", 100_000)))
                .isEqualTo(99_000);
    }

    @Test
    void programsOfOfficesWriteNoDenserRows() {
        // Measured of 10,599 units with 40 figures, all of them 100: in rows of their own 4,926,023 bytes, side by side
        // 1,250,016.
        assertThat(Density.STANDARD.rowsOf(4_926_023)).isGreaterThan(423_961);
        assertThat(Density.STANDARD.cellsOf(4_926_023)).isGreaterThan(1_271_883);
        assertThat(Density.STANDARD.cellsOf(1_250_016)).isGreaterThan(434_600);
        // XlsxWriter wrote 912,002 bytes for 424,000 cells of one value.
        assertThat(Density.STANDARD.cellsOf(912_002)).isGreaterThan(424_000 + 50_000);
        assertThat(Density.STANDARD.rowsOf(1_000_000)).isLessThan(163_000);
        assertThat(Density.STANDARD.cellsOf(1_000_000)).isLessThan(554_000);
    }

    @Test
    void aLargeFileNeverMakesTheNumbersOverflow() {
        Density endless = new Density(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(endless.rowsOf(1L << 40)).isEqualTo(Density.FREE_ROWS + ((long) Integer.MAX_VALUE << 30));
        assertThat(endless.cellsOf(1)).isEqualTo(Density.FREE_CELLS + (long) Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Density(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Density(1, 0));
    }

    private static String untitled(int rows) {
        return rows(rows, "<row>" + "<c><v>1</v></c>".repeat(400) + "</row>");
    }

    @Test
    void headingsAreSoughtAmongSoManyCellsOfAWorkbook() throws IOException {
        WorkbookFile book = new WorkbookFile();
        IntStream.range(0, 33).forEach(i -> book.sheet("s" + i, untitled(100)));
        Path file = written(book);
        assertThatThrownBy(() -> WorkbookFigures.read(file))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessage("No headings are found in the first 200000 cells of the workbook (" + file
                        + "), and the sheet (s5) and those behind it were not looked through. "
                        + "Maybe name the sheet with --sheet?");
    }

    @Test
    void sheetsBehindTheseCellsAreNamedWhereHeadingsWereFoundBefore() throws IOException {
        WorkbookFile book = new WorkbookFile().sheet("a", HEAD + "<row>" + cells("15469", "9") + "</row>");
        IntStream.range(0, 7).forEach(i -> book.sheet("s" + i, untitled(100)));
        book.sheet("b", HEAD);
        Submissions read = WorkbookFigures.read(written(book));
        assertThat(read.all()).hasSize(1);
        assertThat(read.findings().stream()
                        .filter(finding -> finding.code().equals("sheets-unlooked"))
                        .map(finding -> finding.message().en()))
                .singleElement()
                .asString()
                .contains("not looked through for headings: s4, s5, s6, b. Maybe name the sheet");
    }
}
