package io.github.thuocdo.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and texts of a set of somebody's own name what that set holds, and nothing else. */
class OwnSetTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void nothingIsAskedOfACriterionThatOnlyGivesPoints(String language) throws Exception {
        Path form = folder.resolve("form.csv");
        Cli.run(
                        "template",
                        "--criteria",
                        OwnSet.SET,
                        "--units",
                        OwnSet.UNITS,
                        "--out",
                        form.toString(),
                        "--lang",
                        language)
                .endsWith(0);
        String listed =
                Cli.run("criteria", OwnSet.SET, "--lang", language).endsWith(0).out();
        String page = OwnSet.run("rank", language, "--format", "html").out();
        assertThat(Files.readString(form) + listed + page)
                .doesNotContain("in proportion (0 to 1)")
                .doesNotContain("theo tỷ lệ (0 đến 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aSetWithoutReadingsSpeaksOfNone(String language) {
        String said = OwnSet.run("rank", language).out()
                + OwnSet.run("explain", language, "--unit", "01").out();
        assertThat(said).doesNotContain("reading:").doesNotContain("cách hiểu:");
        assertThat(OwnSet.run("rank", language, "--format", "json").out()).contains("\"reading\":\"strictest\"");
    }

    @Test
    void theWeightsOfGroupsAreTold() {
        assertThat(OwnSet.run("explain", "en", "--unit", "01", "--full").out())
                .contains("Public services (weight 2)")
                .contains("Infrastructure (weight 1, rounded to 1 decimal)")
                .contains("From the groups to the score: weighted mean.");
        assertThat(OwnSet.run("explain", "vi", "--unit", "01", "--full").out())
                .contains("Dịch vụ công (trọng số 2)")
                .contains("Từ điểm các nhóm đến tổng điểm: bình quân gia quyền.");
    }

    @Test
    void aListOfCriteriaTellsPointsFunctionsAndGroups() {
        String listed =
                Cli.run("criteria", OwnSet.SET, "--lang", "en").endsWith(0).out();
        assertThat(listed)
                .contains("PUBLIC SERVICES (dv) · weight 2")
                .contains("10 points · scored by: from 4: 10; from 3: 7; from 2: 4; otherwise: 0")
                .contains("5 points · scored by: met: 5; not met: 0")
                .contains("20 points · scored by: value ÷ threshold × 20, 20 at most");
        assertThat(listed.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void countsOfNothingSayWhichRuleHeld() {
        assertThat(OwnSet.run("explain", "vi", "--unit", "05", "--full").out())
                .contains("0/0 (không phát sinh)")
                .contains("theo quy định thì đạt điểm tối đa")
                .doesNotContain("Số liệu     không áp dụng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aFormTellsTheOptionsThatCheckIt(String language) throws Exception {
        Path form = folder.resolve("form.xlsx");
        Cli.run(
                        "template",
                        "--criteria",
                        OwnSet.SET,
                        "--units",
                        OwnSet.UNITS,
                        "--unit",
                        "01",
                        "--out",
                        form.toString(),
                        "--lang",
                        language)
                .endsWith(0);
        assertThat(text(form))
                .contains("thuocdo check --criteria " + OwnSet.SET + " --units " + OwnSet.UNITS + " --unit 01 --input ")
                .doesNotContain(" 0 yêu cầu")
                .doesNotContain("then 0 that");
    }

    private static String text(Path book) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void oneUnitIsCheckedAlone() throws Exception {
        Path alone = Files.writeString(folder.resolve("alone.csv"), "unit_code,online,speed\n01,85,\n09,85,1\n");
        Cli.Result result = Cli.run(
                "check",
                "--criteria",
                OwnSet.SET,
                "--units",
                OwnSet.UNITS,
                "--unit",
                "01",
                "--input",
                alone.toString(),
                "--lang",
                "en");
        assertThat(result.out())
                .doesNotContain("report-missing")
                .contains("Still owed: 5 figures, 1 unit, 5 in all")
                .contains("speed: Network speed\n");
        assertThat(result.err()).contains("(09)");
        Cli.run("check", "--criteria", OwnSet.SET, "--unit", "01", "--lang", "en")
                .endsWith(2)
                .says("--unit narrows");
    }

    @Test
    void unitsThatOweAreCountedAsUnits() throws Exception {
        Path few = Files.writeString(folder.resolve("few.csv"), "unit_code,online\n01,85\n");
        Cli.Result result = Cli.run(
                "check", "--criteria", OwnSet.SET, "--units", OwnSet.UNITS, "--input", few.toString(), "--lang", "vi");
        assertThat(result.out()).contains("Xã Bình, Xã Châu … và 1 đơn vị\n  nữa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void dutiesWithoutADayDoNotExplainDays(String language) {
        assertThat(OwnSet.run("duties", language).endsWith(0).out())
                .contains("online")
                .doesNotContain("Trước ngày");
    }
}
