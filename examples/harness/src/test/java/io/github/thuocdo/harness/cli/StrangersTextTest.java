package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.thuocdo.harness.ExcelRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers wrote is no formula in any table that a spreadsheet opens, wherever it comes from: figures, register or set. */
class StrangersTextTest {
    /** A number, or a text that stays one: {@code ="0394"}. */
    private static final String NO_FORMULA =
            "(?s)[+-]?\\d+([.,]\\d+)?%?|=\"[+0-9./-]+\"|[^=+@\\t\\uFF1D\\uFF0B\\uFF0D\\uFF20-].*|";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWhatStrangersSay() throws IOException {
        written(
                "units.csv",
                "code,name,level,type,parent_code\n=1+1,=HYPERLINK(1),commune,@xã,\n02,+Xã Bình,commune,@xã,\n");
        written("before.csv", "unit_code,indicator,value,evidence,note\n=1+1,a,80,=e,=n\n02,a,90,,\n");
        written("after.csv", "unit_code,indicator,value,evidence,note\n=1+1,a,95,@e,-n\n02,a,70,,\n");
        written("set.json", """
            {"format": 1, "id": "strange", "version": "=1", "title": "=title", "family": "index", "levels": ["commune"],
             "scale": 10, "policies": {"missing": "zero", "rounding": {"scale": 4}},
             "indicators": [{"code": "a", "name": {"vi": "=a()", "en": "+a()"}, "type": "share"}],
             "criteria": [
              {"id": "1", "name": {"vi": "=b()", "en": "@b()"}, "rule": "=rule()", "indicator": "a", "pillar": "=pillar()",
               "askedOf": ["commune"], "points": 10, "scoring": {"function": "ratio", "full": 100}, "lead": "=lead()",
               "coordinating": "@with()", "source": {"document": "-doc()", "section": "=section()", "quote": "=quote()"}}]}
            """);
    }

    private void written(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> arguments(String command) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")[0]));
        Map<String, List<String>> own = Map.of(
                "rank", List.of("--input", at("after.csv")),
                "explain", List.of("--unit", "=1+1", "--input", at("after.csv")),
                "check", List.of("--input", at("after.csv")),
                "compare", List.of("--before", at("before.csv"), "--after", at("after.csv")),
                "compare one", List.of("--unit", "=1+1", "--before", at("before.csv"), "--after", at("after.csv")),
                "decide", List.of("--set", "1.points=5", "--input", at("after.csv")),
                "duties", List.of("--input", at("after.csv")),
                "advise", List.of("--unit", "02", "--input", at("after.csv")));
        all.addAll(Objects.requireNonNull(own.get(command)));
        all.addAll(List.of("--criteria", at("set.json"), "--units", at("units.csv")));
        return all;
    }

    private static List<String> cells(String csv, char separator) throws IOException {
        List<String> cells = new ArrayList<>();
        String plain = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(plain)) {
            records.forEach(record -> cells.addAll(record.getFields()));
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "explain", "check", "compare", "compare one", "decide", "duties", "advise"})
    void noCellForExcelIsAFormula(String command) throws IOException {
        for (String language : List.of("vi", "en")) {
            List<String> arguments = arguments(command);
            arguments.addAll(List.of("--format", "csv", "--for", "excel", "--lang", language));
            Cli.Result result = run(arguments.toArray(new String[0]));
            assertThat(result.status()).as(result.err()).isLessThan(2);
            assertThat(cells(result.out(), language.equals("vi") ? ';' : ','))
                    .allSatisfy(cell -> assertThat(cell).matches(NO_FORMULA));
        }
    }

    @Test
    void theListOfCriteriaForExcelHoldsNoFormula() throws IOException {
        String csv = run("criteria", at("set.json"), "--format", "csv", "--for", "excel", "--lang", "en")
                .endsWith(0)
                .out();
        assertThat(cells(csv, ','))
                .contains("'=pillar()", "'=quote()", "'=lead()", "'@with()", "'-doc()")
                .allSatisfy(cell -> assertThat(cell).matches(NO_FORMULA));
    }

    @Test
    void codesAndNamesOfARankingForExcelAreTextAndNumbersStayNumbers() throws IOException {
        List<String> arguments = arguments("rank");
        arguments.addAll(List.of("--format", "csv", "--for", "excel", "--lang", "en"));
        assertThat(cells(run(arguments.toArray(new String[0])).endsWith(0).out(), ','))
                .contains("'=1+1", "'=HYPERLINK(1)", "'+Xã Bình", "=\"02\"")
                .anyMatch(cell -> cell.startsWith("9.5"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            -1/2,          ="-1/2"
            +3-4,          ="+3-4"
            -1.5,          ="-1.5"
            -1+2,          '-1+2
            """)
    void aCodeThatExcelWouldComputeStaysAsItIsWritten(String code, String cell) throws IOException {
        written("units.csv", "code,name,level\n" + code + ",A,commune\n02,B,commune\n");
        List<String> arguments = arguments("rank");
        arguments.addAll(List.of("--format", "csv", "--for", "excel", "--lang", "en"));
        assertThat(cells(run(arguments.toArray(new String[0])).out(), ','))
                .contains(cell)
                .allSatisfy(each -> assertThat(each).matches(NO_FORMULA));
    }

    @Test
    void inTheCsvOfARankingNamesAloneAreMadeHarmless() {
        List<String> arguments = arguments("rank");
        arguments.addAll(List.of("--format", "csv", "--lang", "en"));
        assertThat(run(arguments.toArray(new String[0])).endsWith(0).out())
                .contains("1,=1+1,'=HYPERLINK(1),9.5", "2,02,'+Xã Bình,7");
    }

    @Test
    void inWorkbooksTheyAreText() throws IOException {
        for (String command : List.of("rank", "explain", "compare", "decide", "duties", "advise")) {
            List<String> arguments = arguments(command);
            arguments.addAll(List.of("--out", at(command + ".xlsx"), "--lang", "vi"));
            Cli.Result result = run(arguments.toArray(new String[0]));
            assertThat(result.status()).as(command + result.err()).isLessThan(2);
            ExcelRules book = new ExcelRules(folder.resolve(command + ".xlsx"));
            for (int sheet = 1; sheet <= book.sheetNames().size(); sheet++) {
                assertThat(book.contents("xl/worksheets/sheet" + sheet + ".xml", "f"))
                        .as(command)
                        .isEmpty();
            }
        }
        assertThat(new ExcelRules(folder.resolve("rank.xlsx")).contents("xl/sharedStrings.xml", "t"))
                .anyMatch(text -> text.contains("=HYPERLINK(1)"));
    }
}
