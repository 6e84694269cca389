package io.github.thuocdo.harness.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.harness.workbook.WorkbookFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Scorer SCORER = Scorer.of(YenDinh.criteria()).forHorizon(Horizon.Y2025);

    @TempDir
    private Path folder;

    private static Plan plan() {
        return SCORER.plan(Level.COMMUNE);
    }

    private static List<AdministrativeUnit> communes() {
        return YenDinh.units().communes().units();
    }

    private Path write(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.writeXlsx(out);
        Path file = folder.resolve("form.xlsx");
        Files.write(file, out.toByteArray());
        return file;
    }

    private Map<String, String> parts(Form form) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(write(form).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static CriteriaSet everyFunction() throws IOException {
        try (InputStream in = Objects.requireNonNull(FormTest.class.getResourceAsStream("/form/every-function.json"))) {
            return CriteriaFile.read(in, "every-function.json");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, false", "vi, true", "en, false", "en, true"})
    void aBlankFormReadsBackAndNothingIsFoundButThatNothingIsReported(String language, boolean isWide)
            throws IOException {
        Form form = Form.of(plan(), communes()).in(Locale.forLanguageTag(language));
        Form laidOut = isWide ? form.asOneTable() : form;
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        laidOut.writeCsv(csv);

        holdsNothing(Submissions.readCsv(new ByteArrayInputStream(csv.toByteArray()), "form.csv"));
        holdsNothing(WorkbookFigures.read(write(laidOut)));
    }

    private static void holdsNothing(Submissions said) {
        Ranking ranking = SCORER.rank(YenDinh.units().communes(), said);
        assertThat(ranking.findings()).hasSize(26).extracting(Finding::code).containsOnly("report-missing");
    }

    @Test
    void whatIsFilledInOnEverySheetIsRead() throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Form.of(plan(), communes())
                    .writeXlsx(
                            out,
                            (unit, code, part) -> code.equals("satisfaction") && part == Formula.Part.VALUE
                                    ? Optional.of(new BigDecimal("97.5"))
                                    : Optional.empty());
        }
        Ranking ranking = SCORER.rank(YenDinh.units().communes(), WorkbookFigures.read(file));

        assertThat(ranking.ranked()).isEqualTo(26);
        assertThat(ranking.entries()).allMatch(entry -> entry.met() == 1);
    }

    @Test
    void theSameFormGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(write(Form.of(plan(), communes())));
        byte[] second = Files.readAllBytes(write(Form.of(plan(), communes())));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void everyPartIsXmlThatExcelTakes() throws Exception {
        UnitRegister strange = UnitRegister.of(List.of(
                AdministrativeUnit.of("1", "=HYPERLINK(\"http://x\")", Level.COMMUNE)
                        .withType("xã"),
                AdministrativeUnit.of("2", "'Xã [A]: B/C*?\\ rất dài dài dài dài dài dài dài'", Level.COMMUNE),
                AdministrativeUnit.of("3", "<b>&\u202E_x0041_\u0007", Level.COMMUNE)
                        .withType("phường")));
        Plan plan = Scorer.despiteErrors(everyFunction()).plan(Level.COMMUNE);
        Map<String, String> parts =
                parts(Form.of(plan, strange.at(Level.COMMUNE).units()).in(Locale.ENGLISH));

        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            parsers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            assertThat(part.getValue())
                    .as(part.getKey())
                    .doesNotContain("errorTitle=\"null\"", "password=\"\"", "password=\"0\"", "\u202E", "\u0007");
        }
        assertThat(sheetNames(parts))
                .allMatch(name -> name.length() <= 31
                        && name.chars().noneMatch(c -> "[]:*?/\\".indexOf(c) >= 0)
                        && !name.startsWith("'")
                        && !name.endsWith("'"))
                .doesNotHaveDuplicates();
        for (String formula : found("<formula1>(.*?)</formula1>", parts)) {
            assertThat(formula.length()).isLessThanOrEqualTo(255);
        }
        for (String formula : found("<f>(.*?)</f>", parts)) {
            assertThat(formula.length()).isLessThanOrEqualTo(8192);
        }
        for (String message : found(" error=\"(.*?)\"", parts)) {
            assertThat(message.length()).isLessThanOrEqualTo(255);
        }
        assertThat(found("<f>(.*?)</f>", parts)).noneMatch(formula -> formula.startsWith("HYPERLINK"));
    }

    private static List<String> sheetNames(Map<String, String> parts) {
        String workbook = Objects.requireNonNull(parts.get("xl/workbook.xml"));
        return found("<sheet name=\"(.*?)\"", Map.of("", workbook)).stream()
                .map(name -> name.replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&"))
                .map(name -> Pattern.compile("&#x([0-9a-f]+);")
                        .matcher(name)
                        .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16))))
                .toList();
    }

    private static List<String> found(String pattern, Map<String, String> parts) {
        List<String> found = new ArrayList<>();
        for (String part : parts.values()) {
            Matcher matcher = Pattern.compile(pattern).matcher(part);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    @Test
    void headingsAreLockedAndCellsToFillAreNot() throws IOException {
        Map<String, String> parts = parts(Form.of(plan(), communes().subList(0, 1)));
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet2.xml"));

        assertThat(sheet)
                .contains("<sheetProtection ")
                .contains("<dataValidation ")
                .contains("xSplit=\"2\"");
        assertThat(parts.get("xl/styles.xml")).contains("locked=\"false\"");
        assertThat(parts.get("xl/comments2.xml")).contains("1264/Q");
    }

    @Test
    void whatNoFormulaCanHoldIsSaidInWords() throws IOException {
        try (InputStream in = Objects.requireNonNull(FormTest.class.getResourceAsStream("/form/every-function.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{\"function\": \"ratio\", \"full\": 25}", "{\"function\": \"best-unit\"}")
                    .replaceFirst("\"function\": \"ratio\",\\s*\"full\": 25", "\"function\": \"best-unit\"");
            CriteriaSet set =
                    CriteriaFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "set.json");
            UnitRegister units = UnitRegister.of(List.of(AdministrativeUnit.of("1", "Một", Level.COMMUNE)));
            Map<String, String> parts = parts(Form.of(
                            Scorer.despiteErrors(set).plan(Level.COMMUNE),
                            units.at(Level.COMMUNE).units())
                    .in(Locale.ENGLISH));

            assertThat(parts.get("xl/sharedStrings.xml"))
                    .contains("Its points depend on the unit with the largest value")
                    .contains("The score is computed when units are ranked.");
        }
    }

    @Test
    void aFunctionWithoutAFormulaIsToldInWords() {
        Optional<String> obstacle = FunctionFormulas.obstacle(new Scoring() {});
        assertThat(obstacle.map(new FormTexts(Locale.ENGLISH)::say))
                .hasValue("No formula can hold its points, so they are computed when units are ranked.");
        assertThat(obstacle.map(new FormTexts(new Locale("vi"))::say))
                .hasValue("Công thức không tính được điểm này; điểm được tính khi xếp hạng.");
    }

    @Test
    void aFormOfNobodyAndOneOfTooManySheetsAreRefused() {
        assertThatThrownBy(() -> Form.of(plan(), List.of())).isInstanceOf(IllegalArgumentException.class);
        List<AdministrativeUnit> many = new ArrayList<>();
        for (int k = 0; k <= Form.MOST_SHEETS; k++) {
            many.add(AdministrativeUnit.of("u" + k, "Xã " + k, Level.COMMUNE));
        }
        assertThatThrownBy(() -> Form.of(plan(), many).writeXlsx(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asOneTable");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "aaaa bbbb, 9, 1",
        "aaaa bbbbb, 9, 2",
        "abcdefghijkl, 5, 3",
        "'Thủ trưởng các phòng, ban cấp huyện và Chủ tịch UBND các xã, thị trấn', 19, 5",
    })
    void aRowIsHighEnoughForTextsThatAreBrokenBetweenWords(String text, int width, int rows) {
        assertThat(UnitSheet.rows(text, width)).isEqualTo(rows);
    }
}
