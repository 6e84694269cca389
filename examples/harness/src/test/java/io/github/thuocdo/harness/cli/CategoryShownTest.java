package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.ExcelRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A category is shown as it was said wherever a figure is shown. */
class CategoryShownTest {
    @TempDir
    private Path folder;

    private static Cli.Result of(String command, String input, String... more) {
        String[] start = {command, "--criteria", file("category/set.json"), "--input", file("category/" + input)};
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return run(all);
    }

    @Test
    void inJson() {
        assertThat(of("rank", "f.csv", "--format", "json", "--lang", "en")
                        .endsWith(0)
                        .out())
                .containsPattern(
                        "\"criterion\": ?\"1.1\", ?\"status\": ?\"[A-Z_]+\", ?\"value\": ?\"Phó\", ?\"points\": ?5");
        assertThat(of("explain", "f.csv", "--unit", "15469", "--format", "json", "--lang", "en")
                        .endsWith(0)
                        .out())
                .contains("\"Phó\"");
    }

    @ParameterizedTest
    @CsvSource({"vi, Số liệu Phó", "en, Figure Phó"})
    void inTheTextOfAnExplanation(String language, String words) {
        String text = of("explain", "f.csv", "--unit", "15469", "--full", "--lang", language)
                .endsWith(0)
                .out();
        assertThat(text.replaceAll("\\s+", " "))
                .containsIgnoringCase(words)
                .doesNotContain("no figure", "chưa có số liệu");
    }

    @Test
    void inTheCellOfAnExplanation() {
        for (String excel : new String[] {"", "excel"}) {
            String[] more = excel.isEmpty()
                    ? new String[] {"--unit", "15469", "--format", "csv", "--lang", "en"}
                    : new String[] {"--unit", "15469", "--format", "csv", "--lang", "en", "--for", excel};
            assertThat(of("explain", "f.csv", more).endsWith(0).out().lines().filter(line -> line.contains(",Phó,")))
                    .hasSize(1);
        }
    }

    @Test
    void inTheWorkbook() throws IOException {
        Path book = folder.resolve("book.xlsx");
        of("rank", "f.csv", "--out", book.toString(), "--lang", "vi").endsWith(0);
        assertThat(new ExcelRules(book).contents("xl/sharedStrings.xml", "t")).contains("Phó");
    }

    /** The name is misspelt, so the figure is lost: words that are a category are no signature under a table. */
    @Test
    void aCategoryOfAUnitThatNobodyKnowsIsAnError() throws IOException {
        Path file = Files.writeString(
                folder.resolve("names.csv"),
                "Tên đơn vị,truong-ban\nYên Thaiz,Phó\nYên Hunfg,phó\nQuý Lộcc,khoảng 97%\nNguyễn Văn A,kế toán trưởng\n");
        Cli.Result result = run(
                        "check", "--criteria", file("category/set.json"), "--input", file.toString(), "--lang", "en")
                .endsWith(1)
                .says("names.csv:2", "(Yên Thaiz)", "names.csv:3", "(Yên Hunfg)", "names.csv:4", "(Quý Lộcc)");
        assertThat(result.err().lines().filter(line -> line.startsWith("ERROR")))
                .hasSize(3)
                .allMatch(line -> line.endsWith("[unknown-unit]"));
        assertThat(result.out() + result.err()).contains("(Nguyễn Văn A) is no unit of the register");
    }

    @Test
    void inAnotherCaseItIsTheSameFigureTwice() {
        Cli.Result result = of("rank", "g.csv", "--format", "json", "--lang", "en");
        assertThat(result.err().lines().filter(line -> line.contains("ERROR")))
                .as("another category is another figure")
                .singleElement()
                .asString()
                .contains("g.csv:5", "[figure-twice]");
        assertThat(result.out()).contains("\"code\":\"same-figure-twice\"", "\"value\":\"Phó\"");
    }
}
