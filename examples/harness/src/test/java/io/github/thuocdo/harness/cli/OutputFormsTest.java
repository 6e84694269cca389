package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.file;
import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.harness.ExcelRules;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.harness.place.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of results, as an ending or an option names them. */
class OutputFormsTest {
    @TempDir
    Path folder;

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] with(String[] start, String... more) {
        return Stream.of(start, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static Cli.Result rank(String... more) {
        return run(with(new String[] {"rank", "--input", file("communes.csv"), "--lang", "en"}, more));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <!DOCTYPE html>",
        "PAGE.HTM, <!DOCTYPE html>",
        "ranking.json, '{\"library\"'",
        "ranking.csv, 'rank,code,name'",
        "ranking.txt, 'Digital-transformation targets'"
    })
    void theEndingNamesTheForm(String name, String beginning) throws IOException {
        rank("--out", out(name)).endsWith(0).writesNothing();
        assertThat(Files.readString(folder.resolve(name)).toLowerCase(Locale.ROOT))
                .startsWith(beginning.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"page.html, json", "page.htm, xlsx", "book.xlsx, csv", "ranking.csv, html", "ranking.json, table"})
    void anEndingAndAFormThatDisagreeAreWrongUse(String name, String form) {
        rank("--out", out(name), "--format", form).endsWith(2).says("and --format says " + form);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void aPageIsOfRankingsAlone() {
        run("explain", "--unit", "15469", "--input", file("communes.csv"), "--out", out("unit.html"), "--lang", "en")
                .endsWith(2)
                .says("--format does not take (html)");
        run("criteria", "--out", out("sets.xlsx"), "--lang", "en")
                .endsWith(2)
                .says("--format xlsx needs a criteria set");
    }

    @Test
    void aWorkbookIsWrittenAndTheSameCommandLineGivesTheSameBytes() throws IOException {
        Path book = folder.resolve("book.xlsx");
        rank("--out", book.toString()).endsWith(0).writesNothing();
        byte[] first = Files.readAllBytes(book);
        rank("--out", book.toString()).endsWith(0);
        assertThat(Files.readAllBytes(book)).isEqualTo(first);
        ExcelRules rules = new ExcelRules(book).hold();
        assertThat(rules.sheetNames())
                .hasSize(8)
                .startsWith("Ranking", "Points", "Figures")
                .contains("Duties");
        assertThat(rules.contents("xl/sharedStrings.xml", "t"))
                .anyMatch(text -> text.startsWith("thuocdo rank --input"));
    }

    @Test
    void sheetsOfUnitsAreWrittenOnRequest() throws IOException {
        Path book = folder.resolve("book.xlsx");
        rank("--out", book.toString(), "--unit-sheets").endsWith(0);
        assertThat(new ExcelRules(book).hold().sheetNames()).hasSize(34).contains("15469 Thị trấn Quán Lào");
        rank("--format", "csv", "--unit-sheets").endsWith(2).says("--unit-sheets needs a workbook");
        Path unit = folder.resolve("unit.xlsx");
        run("explain", "--unit", "15469", "--input", file("communes.csv"), "--out", unit.toString(), "--lang", "vi")
                .endsWith(0);
        assertThat(new ExcelRules(unit).hold().sheetNames())
                .containsExactly("15469 Thị trấn Quán Lào", "Căn cứ", "Cách xếp hạng");
    }

    @Test
    void aTerminalGetsNoWorkbook() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Tool.run(
                new String[] {"rank", "--input", file("communes.csv"), "--format", "xlsx", "--lang", "en"},
                new Streams(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        true,
                        false));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Maybe --out report.xlsx");
        rank("--format", "xlsx", "--ledgers").endsWith(2).says("neither page nor workbook");
    }

    @Test
    void csvForExcelHasTheMarkTheSeparatorAndTheWordsOfItsLanguage() {
        String vi = run("rank", "--input", file("communes.csv"), "--format", "csv", "--for", "excel", "--lang", "vi")
                .endsWith(0)
                .out();
        assertThat(vi)
                .startsWith("\uFEFFHạng;Mã;Tên;Điểm;Thấp nhất;Cao nhất;Đạt;Chưa đạt;Chưa rõ;Không áp dụng;Kết luận;");
        assertThat(vi.lines().toList().get(1))
                .startsWith("1;15469;Thị trấn Quán Lào;0,9979;0,9979;0,9979;8;1;0;0;;1,0000;");
        String en = rank("--format", "csv", "--for", "excel").endsWith(0).out();
        assertThat(en)
                .startsWith("\uFEFFRank,Code,Name,Score,Worst,Best,Met,")
                .contains("\r\n1,15469,Thị trấn Quán Lào,0.9979,");
        // Without it, CSV is what programs read.
        assertThat(rank("--format", "csv").out())
                .startsWith("rank,code,name,score")
                .doesNotContain("\r");
    }

    @Test
    void codesKeepTheirLeadingZerosInExcel() throws IOException {
        Path units = folder.resolve("units.csv");
        Files.writeString(units, "code,name,level\n00001,Phường Phúc Xá,commune\n");
        Path figures = folder.resolve("figures.csv");
        Files.writeString(figures, "unit_code,indicator,value\n00001,online-level3,78.5\n");
        String[] asked = {
            "rank", "--units", units.toString(), "--input", figures.toString(), "--format", "csv", "--lang", "vi"
        };
        assertThat(run(asked).out()).contains("\n1,00001,Phường Phúc Xá,");
        assertThat(run(with(asked, "--for", "excel")).out()).contains("\r\n1;\"=\"\"00001\"\"\";Phường Phúc Xá;");
    }

    @Test
    void everyCsvIsWrittenForExcelAndNothingElseIs() {
        String explained = run(
                        "explain",
                        "--unit",
                        "15469",
                        "--input",
                        file("communes.csv"),
                        "--format",
                        "csv",
                        "--for",
                        "excel",
                        "--lang",
                        "vi")
                .endsWith(0)
                .out();
        assertThat(explained)
                .startsWith("\uFEFFMã tiêu chí;Mã chỉ tiêu;Nhóm;Vai trò;Kết quả;Số liệu;")
                .contains(";chấm điểm;chưa đạt;78,5;;;%;>=;80;1,5;0,9813;1;tự đánh giá;");
        assertThat(run("check", "--input", file("faulty.csv"), "--format", "csv", "--for", "excel", "--lang", "vi")
                        .endsWith(1)
                        .out())
                .startsWith("\uFEFFMức độ;Mã;Tệp;Dòng;")
                .contains("\r\nlỗi;");
        assertThat(run("criteria", "dti-922", "--format", "csv", "--for", "excel", "--lang", "en")
                        .endsWith(0)
                        .out())
                .startsWith("\uFEFFId,Indicator,Name in Vietnamese,");
        rank("--format", "json", "--for", "excel").endsWith(2).says("--for excel goes with CSV, not with json");
        rank("--for", "excel").endsWith(2).says("--for excel goes with CSV, not with table");
        rank("--format", "csv", "--for", "word").endsWith(2).says("--for does not take (word)");
    }

    private List<String> askedFor(String answer) {
        String input = file("communes.csv");
        return switch (answer) {
            case "advise" -> List.of("advise", "--unit", "15469", "--to", "score:1", "--input", input);
            case "all" -> {
                // Two communes are enough for the headings.
                String units = written("units.csv", "code,name,level\n15469,Quán Lào,commune\n15397,Yên Phú,commune\n");
                yield List.of(
                        "advise", "--all", "--to", "score:0.9", "--budget", "5", "--units", units, "--input", input);
            }
            case "singles" -> List.of("advise", "--all", "--input", input);
            case "compare" -> List.of("compare", "--before", input, "--after", input);
            case "decide" -> List.of("decide", "--set", "ap-satisfaction-2025.threshold=90", "--input", input);
            case "duties" -> List.of("duties", "--input", input);
            case "set" -> List.of("criteria", "yen-dinh-2022");
            case "standings" -> List.of("criteria", "qd-766-xa");
            case "published" -> List.of("rank", "--input", published());
            case "published unit" -> List.of("explain", "--unit", "15469", "--input", published());
            case "sets" -> List.of("criteria");
            case "reproduce" -> {
                String published = written("published.csv", "unit_code,rank\n15469,1\n");
                yield List.of("reproduce", "--input", input, "--published", published);
            }
            case "explain" -> List.of("explain", "--unit", "15469", "--input", input);
            default -> List.of("check", "--input", input);
        };
    }

    /** The points of a criterion, as somebody published them. */
    private String published() {
        return written(
                "points.csv", "unit_code,indicator,value,points,evidence\n15469,satisfaction,,0.9,QĐ 5/QĐ-UBND\n");
    }

    private String written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> firstLine(String answer, String... more) {
        String[] asked = with(askedFor(answer).toArray(String[]::new), "--format", "csv");
        String out = run(with(asked, more)).out();
        return List.of(
                out.lines().findFirst().orElseThrow().replace("\uFEFF", "").split("[,;]"));
    }

    /** A heading in words begins with a capital; the names that programs read do not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise",
                "all",
                "singles",
                "compare",
                "decide",
                "duties",
                "set",
                "sets",
                "standings",
                "reproduce",
                "explain",
                "published unit",
                "check"
            })
    void everyColumnOfCsvForExcelIsHeadedInWords(String answer) {
        assertThat(firstLine(answer)).allMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(firstLine(answer, "--for", "excel", "--lang", "vi")).noneMatch(name -> name.matches("[a-z0-9_]+"));
        assertThat(String.join(",", firstLine(answer, "--for", "excel", "--lang", "en")))
                .doesNotContain("_");
    }

    /** Among the headings of a ranking are names of criteria, which hold commas. */
    @Test
    void thePublishedPartsOfARankingAreHeadedInWords() {
        assertThat(firstLine("published")).endsWith("published", "published_by");
        assertThat(firstLine("published", "--for", "excel", "--lang", "vi"))
                .endsWith("Nhóm", " tiêu chí lấy điểm công bố", "Nguồn công bố");
        assertThat(firstLine("published", "--for", "excel", "--lang", "en"))
                .endsWith("Groups and criteria with published points", "Published by");
        assertThat(firstLine("published unit")).endsWith("published", "published_by", "covered_by");
    }

    /** Excel would make a day of 12-05 and, in Vietnamese, of 1.2. */
    @Test
    void idsAndDaysOfTheYearStayWhatTheyAreInExcel() {
        String set = written("set.json", """
            {"format": 1, "id": "day-sample", "version": "1", "title": {"vi": "Bộ mẫu", "en": "A sample"},
             "family": "index", "levels": ["commune"],
             "pillars": [{"id": "m", "title": "Mẫu", "aggregation": "arithmetic"}],
             "indicators": [{"code": "report", "name": {"vi": "Báo cáo", "en": "Report"}, "type": "date"}],
             "criteria": [{"id": "1.2", "name": {"vi": "Báo cáo năm", "en": "Yearly report"}, "indicator": "report",
               "pillar": "m", "askedOf": ["commune"], "points": 1, "requirement": {"before": "12-05"},
               "source": {"document": "QĐ mẫu", "section": "1"}}]}
            """);
        String figures = written(
                "day.csv",
                "unit_code,indicator,value,points,evidence\n15469,report,,0.9,QĐ 5\n15397,report,2025-12-04,,\n");
        List<String> more = List.of(
                "--criteria",
                set,
                "--period",
                "2025",
                "--input",
                figures,
                "--format",
                "csv",
                "--for",
                "excel",
                "--lang");
        for (String language : List.of("vi", "en")) {
            String separator = language.equals("vi") ? ";" : ",";
            assertThat(run(asked(List.of("rank"), more, language)).endsWith(0).out())
                    .contains(separator + "\"=\"\"1.2\"\"\"" + separator + "QĐ 5\r\n");
            assertThat(run(asked(List.of("decide", "--set", "1.2.requirement.before=12-10"), more, language))
                            .endsWith(0)
                            .out())
                    .contains(separator + "\"=\"\"12-05\"\"\"" + separator + "\"=\"\"12-10\"\"\"" + separator);
        }
    }

    private static String[] asked(List<String> first, List<String> more, String language) {
        return Stream.of(first, more, List.of(language)).flatMap(List::stream).toArray(String[]::new);
    }

    /** Excel takes 1/6 for a day. */
    @Test
    void fractionsAreNumbersInExcelAndCountsAreTexts() throws IOException {
        Path figures = folder.resolve("counts.csv");
        Files.writeString(figures, "unit_code,indicator,numerator,denominator\n15469,online-level3,314,400\n");
        String advised = run(
                        "advise",
                        "--unit",
                        "15469",
                        "--input",
                        figures.toString(),
                        "--format",
                        "csv",
                        "--for",
                        "excel",
                        "--lang",
                        "vi")
                .out();

        assertThat(advised)
                .contains("\r\n;có thêm điểm;online-level3;ap-online-level3-2025;"
                        + "\"=\"\"314/400\"\"\";\"=\"\"315/400\"\"\";1;0,166666666666667;;");
    }

    @Test
    void codesOfTheLibraryAreWordsInExcel() {
        String duties = run("duties", "--format", "csv", "--for", "excel", "--lang", "vi")
                .out();
        String set = run("criteria", "yen-dinh-2022", "--format", "csv", "--for", "excel", "--lang", "vi")
                .out();

        assertThat(duties)
                .contains("\r\nbáo cáo;huyện;")
                .doesNotContain("duty;")
                .doesNotContain(";commune;");
        assertThat(set)
                .contains(";tỷ lệ;có;", ";cơ quan;", "ngành giáo dục")
                .doesNotContain("ratio_threshold")
                .doesNotContain("sector:");
    }

    /** Scores are numbers, and Vietnamese letters are themselves, in a spreadsheet of either language. */
    @ParameterizedTest
    @CsvSource({"vi, 59, 1066", "en, 44, 1033"})
    void aSpreadsheetOfTheLanguageOpensItAsATable(String language, int separator, int locale) throws IOException {
        LibreOffice.require();
        Path csv = folder.resolve("ranking.csv");
        run("rank", "--input", file("communes.csv"), "--for", "excel", "--out", csv.toString(), "--lang", language)
                .endsWith(0);
        LibreOffice.convert(
                "xlsx",
                List.of(csv),
                folder,
                "--infilter=Text - txt - csv (StarCalc):" + separator + ",34,76,1,," + locale + ",false,true");
        ExcelRules opened = new ExcelRules(folder.resolve("ranking.xlsx"));
        String sheet = Objects.requireNonNull(opened.text("xl/worksheets/sheet1.xml"));
        assertThat(sheet.contains("<c r=\"D2\" s=\"0\" t=\"n\"><v>0.9979</v>")
                        || sheet.matches("(?s).*<c r=\"D2\"[^>]*t=\"n\"[^>]*><v>0\\.9979</v>.*"))
                .isTrue();
        assertThat(opened.contents("xl/sharedStrings.xml", "t"))
                .contains("Thị trấn Quán Lào")
                .noneMatch(text -> text.contains("\uFEFF"));
    }
}
