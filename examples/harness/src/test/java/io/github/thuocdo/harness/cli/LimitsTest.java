package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.harness.workbook.WorkbookFile;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.submission.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of files of figures and registers as the command line sets them, and as the page on figures lists them. */
class LimitsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9,]+) \\|");

    @TempDir
    Path folder;

    @Test
    void thePageListsEveryLimitWithItsNumber() throws IOException {
        String page = Files.readString(Path.of("..", "FIGURES.md"));
        Map<String, Long> listed = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(page.substring(page.indexOf("## Limits")));
        while (rows.find()) {
            listed.put(rows.group(1), Long.parseLong(rows.group(2).replace(",", "")));
        }
        ReadingLimits texts = ReadingLimits.STANDARD;
        WorkbookLimits books = WorkbookLimits.STANDARD;
        Map<String, Long> known = new LinkedHashMap<>();
        known.put("cell-letters", (long) texts.cellLetters());
        known.put("row-letters", (long) texts.rowLetters());
        known.put("columns", (long) texts.columns());
        known.put("figures", (long) texts.figures());
        known.put("unit-figures", (long) texts.unitFigures());
        known.put("units", (long) texts.units());
        known.put("workbook-cells", books.cells());
        known.put("workbook-megabytes", books.unpackedBytes() >> 20);
        known.put("workbook-sheets", (long) books.sheets());
        known.put("workbook-text-megabytes", books.textBytes() >> 20);
        known.put("workbook-texts", (long) books.texts());
        assertThat(listed).isEqualTo(known);
        assertThat(FigureLimits.names()).containsExactlyElementsOf(known.keySet());
        assertThat(page)
                .contains(
                        "up to 4,096 columns and 100,000 characters in a cell",
                        "no more than 16 MB and 100 bytes for each of its own",
                        "16 MB and 20 bytes for each");
        assertThat(List.of(books.columns(), books.letters(), books.unpackedPerByte(), books.textBytesPerByte()))
                .containsExactly(4_096, 100_000, 100, 20);
    }

    @Test
    void everyLimitIsSetByItsName() {
        for (String name : FigureLimits.names()) {
            assertThat(FigureLimits.STANDARD.with(name, 7)).as(name).isNotEqualTo(FigureLimits.STANDARD);
        }
        FigureLimits wide = FigureLimits.STANDARD.with("columns", 9_000).with("cell-letters", 200_000);
        assertThat(wide.workbooks().columns()).isEqualTo(9_000);
        assertThat(wide.workbooks().letters()).isEqualTo(200_000);
        FigureLimits unpacked = FigureLimits.STANDARD.with("workbook-megabytes", 3);
        assertThat(unpacked.workbooks().unpackedBytes()).isEqualTo(3L << 20);
        assertThat(unpacked.workbooks().unpackedPerByte()).isEqualTo(Integer.MAX_VALUE);
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
    void whatIsNoLimitIsRefused() {
        Cli.run("check", "--lang", "en", "--input", "a.csv", "--limit", "figurs=1")
                .endsWith(2)
                .says("--limit", "figurs", "Maybe figures?");
        for (String typed : List.of("figures", "figures=", "figures=0", "figures=1e6", "figures=-1")) {
            Cli.run("check", "--lang", "en", "--input", "a.csv", "--limit", typed)
                    .endsWith(2)
                    .says("The limit (" + typed + ") is not right", "--limit figures=1000000?");
        }
    }
}
