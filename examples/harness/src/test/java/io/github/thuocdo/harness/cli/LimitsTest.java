package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.harness.workbook.WorkbookFile;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.submission.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of files of figures and registers as the command line sets them, and as the page on figures lists them. */
class LimitsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9,]+) \\|");

    @TempDir
    Path folder;

    private static Map<String, Long> known() {
        ReadingLimits texts = ReadingLimits.STANDARD;
        WorkbookLimits books = WorkbookLimits.STANDARD;
        Map<String, Long> known = new LinkedHashMap<>();
        known.put("cell-letters", (long) texts.cellLetters());
        known.put("row-letters", (long) texts.rowLetters());
        known.put("columns", (long) texts.columns());
        known.put("figures", (long) texts.figures());
        known.put("unit-figures", (long) texts.unitFigures());
        known.put("units", (long) texts.units());
        known.put("rows", (long) texts.rows());
        known.put("workbook-cells", books.cells());
        known.put("workbook-cells-per-kilobyte", (long) books.density().cells());
        known.put("workbook-megabytes", books.unpackedBytes() >> 20);
        known.put("workbook-rows-per-kilobyte", (long) books.density().rows());
        known.put("workbook-sheets", (long) books.sheets());
        known.put("workbook-text-megabytes", books.textBytes() >> 20);
        known.put("workbook-texts", (long) books.texts());
        return known;
    }

    @Test
    void thePageListsEveryLimitWithItsNumber() throws IOException {
        String page = Files.readString(Path.of("..", "FIGURES.md"));
        Map<String, Long> listed = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(page.substring(page.indexOf("## Limits")));
        while (rows.find()) {
            listed.put(rows.group(1), Long.parseLong(rows.group(2).replace(",", "")));
        }
        Map<String, Long> known = known();
        assertThat(listed).isEqualTo(known);
        assertThat(FigureLimits.names()).containsExactlyElementsOf(known.keySet());
        assertThat(page)
                .contains(
                        "up to 4,096 columns and 100,000 characters in a cell",
                        "no more than 16 MB and 32 bytes for each of its own",
                        "16 MB and 100 bytes for each",
                        "16 MB and 20 bytes for each",
                        "16,384 rows and 65,536 cells are read whatever the size");
        WorkbookLimits books = WorkbookLimits.STANDARD;
        assertThat(List.of(
                        books.columns(),
                        books.letters(),
                        books.unpackedPerByte(),
                        books.partsPerByte(),
                        books.textBytesPerByte()))
                .containsExactly(4_096, 100_000, 100, 32, 20);
    }

    @Test
    void aRefusalOfFiguresNamesTheOptionThatRaisesTheLimit() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "unit_code,indicator,value\n15469,online-level3,78\n15469,satisfaction,90\n");
        Cli.run("check", "--lang", "en", "--input", file.toString(), "--limit", "figures=1")
                .endsWith(3)
                .says("brings more than 1 figures and findings. Maybe rank it in parts? "
                        + "Or raise the limit figures (--limit figures=N)?");
        Cli.run("check", "--lang", "vi", "--input", file.toString(), "--limit", "figures=1")
                .endsWith(3)
                .says("Hoặc nâng giới hạn figures (--limit figures=N)?");
        Cli.run("check", "--lang", "en", "--input", file.toString(), "--limit", "figures=2", "--limit", "columns=3")
                .endsWith(0);
        Cli.runWith(Files.readString(file), "rank", "--lang", "en", "--input", "-", "--limit", "columns=2")
                .endsWith(3)
                .says("(--limit columns=N)?");
    }

    @Test
    void aRefusalOfARegisterNamesTheOptionToo() throws IOException {
        Path units = Files.writeString(folder.resolve("u.csv"), "code,name,level\n1,A,commune\n2,B,commune\n");
        String[] command = {"template", "--lang", "en", "--format", "csv", "--units", units.toString(), "--limit", ""};
        command[command.length - 1] = "units=1";
        Cli.run(command).endsWith(3).says("holds more than 1 units.", "Or raise the limit units (--limit units=N)?");
        command[command.length - 1] = "units=2";
        Cli.run(command).endsWith(0);
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The words of a command, the files among them in the folder of the test. */
    private List<String> words(String command) {
        return Stream.of(command.split(" "))
                .map(word -> word.endsWith(".csv") ? folder.resolve(word).toString() : word)
                .toList();
    }

    @Test
    void mergersPopulationsAndEffortsAreReadWithinTheLimitsThatAreSet() throws IOException {
        written("a.csv", "unit_code,satisfaction\n15469,97\n15397,90\n");
        written("m.csv", "old_code,old_name,new_code,new_name,share\n15469,A,15397,B,full\n15397,B,15397,B,full\n");
        written("p.csv", "unit_code,population\n15469,5\n15397,6\n");
        written("e.csv", "indicator,per_point\nsatisfaction,1\nesigned-docs,2\n");
        List<List<String>> commands = List.of(
                words("compare --before a.csv --after a.csv --mergers m.csv"),
                words(
                        "compare --before a.csv --after a.csv --mergers yen-dinh --merge-by population --population p.csv"),
                words("advise --input a.csv --unit 15397 --to rank:1 --effort e.csv"));
        for (List<String> command : commands) {
            List<String> limited = new ArrayList<>(command);
            limited.addAll(List.of("--lang", "en", "--limit", "rows=1"));
            Cli.run(limited.toArray(String[]::new))
                    .endsWith(3)
                    .says("has more than 1 rows.", "Or raise the limit rows (--limit rows=N)?");
            limited.set(limited.size() - 1, "columns=1");
            Cli.run(limited.toArray(String[]::new)).endsWith(3).says("(--limit columns=N)?");
        }
        List<String> enough = new ArrayList<>(commands.get(2));
        enough.addAll(List.of("--lang", "en", "--limit", "rows=2"));
        Cli.run(enough.toArray(String[]::new)).endsWith(0);
    }

    @Test
    void aPublishedTableIsReadWithinTheLimitsThatAreSet() throws IOException {
        String figures = written("a.csv", "unit_code,satisfaction\n15469,97\n15397,90\n");
        String table = written("t.csv", "unit_code,rank\n15469,1\n15397,2\n");
        Cli.run("reproduce", "--lang", "en", "--input", figures, "--published", table, "--limit", "figures=3")
                .endsWith(3)
                .says("has more than 3 cells.", "(--limit figures=N)?");
        Cli.run("reproduce", "--lang", "en", "--input", figures, "--published", table, "--limit", "figures=4")
                .endsWith(0);
    }

    @Test
    void aRefusalOfAWorkbookNamesTheOptionToo() throws IOException {
        String row =
                "<row><c t='inlineStr'><is><t>unit_code</t></is></c><c t='inlineStr'><is><t>satisfaction</t></is></c></row>"
                        + "<row><c t='inlineStr'><is><t>15469</t></is></c><c><v>90</v></c></row>";
        Path file = new WorkbookFile().sheet("A", row).sheet("B", row).write(folder.resolve("a.xlsx"));
        for (String limit : List.of("workbook-sheets", "workbook-cells")) {
            Cli.run("check", "--lang", "en", "--input", file.toString(), "--limit", limit + "=1")
                    .endsWith(3)
                    .says("Or raise the limit " + limit + " (--limit " + limit + "=N)?");
            Cli.run("check", "--lang", "en", "--input", file.toString(), "--limit", limit + "=4")
                    .endsWith(0);
        }
        Cli.run("check", "--lang", "vi", "--input", file.toString(), "--limit", "columns=1")
                .endsWith(3)
                .says("(--limit columns=N)?");
    }

    @Test
    void aWideRowOfHeadingsIsReadWithinTheLimitThatIsSet() throws IOException {
        String row = "<row r='1'>" + text("A1", "unit_code") + text("GJH1", "satisfaction") + "</row><row r='2'>"
                + text("A2", "15469") + "<c r='GJH2'><v>90</v></c></row>";
        String file = new WorkbookFile()
                .sheet("A", row)
                .write(folder.resolve("a.xlsx"))
                .toString();
        check(file, "columns=5000").endsWith(0);
        check(file, "columns=4999").endsWith(3).says("(--limit columns=N)?");
    }

    @Test
    void aLongCellIsReadByItsBeginningAndALongRowRefusedByTheNameOfTheLimit() throws IOException {
        String headed = "<row>" + text("A2", "unit_code") + text("B2", "satisfaction") + "</row><row>"
                + text("A3", "15469") + "<c><v>90</v></c></row>";
        String cell = new WorkbookFile()
                .sheet("A", "<row>" + text("A1", "x".repeat(65_537)) + "</row>" + headed)
                .write(folder.resolve("cell.xlsx"))
                .toString();
        assertThat(check(cell, "cell-letters=65536").endsWith(0).out()).contains("[cells-cut]");
        assertThat(check(cell, "cell-letters=65537").endsWith(0).out()).doesNotContain("cells-cut");
        String letters = "<c t='inlineStr'><is><t>" + "x".repeat(65_536) + "</t></is></c>";
        String row = new WorkbookFile()
                .sheet("Notes", "<row>" + letters.repeat(16) + text("Q1", "x") + "</row>")
                .sheet("Figures", headed)
                .write(folder.resolve("row.xlsx"))
                .toString();
        // A sheet without headings is passed over, unless it is asked for.
        check(row, "row-letters=1048576").endsWith(0);
        check(row, "row-letters=1048577").endsWith(0);
        Cli.run("check", "--lang", "en", "--input", row, "--sheet", "Notes")
                .endsWith(3)
                .says("(--limit row-letters=N)?");
        Cli.run("check", "--lang", "en", "--input", row, "--sheet", "Figures").endsWith(0);
    }

    private static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static Cli.Result check(String file, String limit) {
        return Cli.run("check", "--lang", "en", "--input", file, "--limit", limit);
    }

    @Test
    void aPublishedTableBeyondALimitNamesNoOptionThatWouldNotRaiseIt() throws IOException {
        String file = new WorkbookFile()
                .sheet("A", "<row><c r='FAO1'><v>1</v></c></row>")
                .write(folder.resolve("a.xlsx"))
                .toString();
        check(file, "columns=4096")
                .endsWith(3)
                .says("Maybe delete what stands further to the right? Or raise the limit columns (--limit columns=N)?");
        Cli.Result published = Cli.run("reproduce", "--lang", "en", "--input", "a.csv", "--published", file)
                .endsWith(3);
        assertThat(published.err()).contains("further to the right?").doesNotContain("--limit", "raise the limit");
    }

    @Test
    void aLimitIsGivenOnceAndARepeatedOneRefused() {
        Cli.run("check", "--lang", "en", "--input", "a.csv", "--limit", "figures=1", "--limit", "figures=2")
                .endsWith(2)
                .says("--limit figures can be given only once.");
        Cli.run("check", "--lang", "vi", "--input", "a.csv", "--limit", "units=1", "--limit", "units=1")
                .endsWith(2)
                .says("--limit units chỉ được ghi một lần.");
    }

    @Test
    void aWrongLimitIsRefusedWhereNoFiguresAreRead() {
        for (List<String> command : List.of(List.of("duties"), List.of("check", "--criteria", "yen-dinh-2022"))) {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of("--lang", "en", "--limit", "figurs=1"));
            Cli.run(all.toArray(String[]::new)).endsWith(2).says("--limit does not take (figurs)", "Maybe figures?");
        }
    }

    @Test
    void theHelpNamesEveryLimit() {
        for (String language : List.of("vi", "en")) {
            String help =
                    Cli.run("check", "--lang", language, "--help").endsWith(0).out();
            assertThat(help.replaceAll("\\s+", " ")).contains(String.join(", ", FigureLimits.names()));
        }
    }

    @Test
    void whatIsNoLimitIsRefused() {
        Cli.run("check", "--lang", "en", "--input", "a.csv", "--limit", "figurs=1")
                .endsWith(2)
                .says("--limit", "figurs", "Maybe figures?");
        for (String typed : List.of(
                "figures",
                "figures=",
                "figures=0",
                "figures=1e6",
                "figures=-1",
                "figures=1000000000",
                "figures=99999999999999999999")) {
            Cli.run("check", "--lang", "en", "--input", "a.csv", "--limit", typed)
                    .endsWith(2)
                    .says("The limit (" + typed + ") is not right", "--limit figures=1000000?");
        }
    }
}
