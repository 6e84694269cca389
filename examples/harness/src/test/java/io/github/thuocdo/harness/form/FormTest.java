package io.github.thuocdo.harness.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.harness.workbook.WorkbookFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.Registers;
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
import org.jspecify.annotations.Nullable;
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

    @ParameterizedTest
    @CsvSource({
        "vi, Số thay cho mẫu số của Số hóa kết quả (sh): chỉ cần khi mẫu số của sh bằng 0",
        "en, Stands in for the denominator of Digitised results (sh): needed only if the denominator of sh is 0"
    })
    void aCountThatStandsInForADenominatorSaysWhenItIsNeeded(String language, String said) throws IOException {
        CriteriaSet set = CriteriaFile.read(Path.of("src/test/resources/limits/set.json"));
        Locale locale = Locale.forLanguageTag(language);
        Form form = Form.of(Scorer.of(set).plan(Level.COMMUNE), communes().subList(0, 1))
                .in(locale);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        form.writeCsv(csv);
        String separator = language.equals("vi") ? ";" : ",";
        assertThat(csv.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("nam-truoc")))
                .singleElement(STRING)
                .contains(separator + separator + said + separator)
                .doesNotContain("100");
        assertThat(plain(parts(form).get("xl/sharedStrings.xml"))).contains(">" + said + "</t>");
    }

    private static void holdsNothing(Submissions said) {
        Ranking ranking = SCORER.rank(YenDinh.units().communes(), said);
        assertThat(ranking.findings()).hasSize(26).extracting(Finding::code).containsOnly("report-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "yen-dinh-2022, DISTRICT, 2025, yen-dinh",
        "yen-dinh-2022, DISTRICT, 2022, thanh-hoa",
        "qd-766-xa, COMMUNE, , yen-dinh",
        "dti-922, PROVINCE, , vietnam-2022"
    })
    void theFormsOfOtherLevelsAndSetsReadBackTheSame(String id, Level level, String year, String register)
            throws IOException {
        Scorer every = Scorer.of(CriteriaSets.named(id, level));
        Scorer scorer = year == null ? every : every.forHorizon(new Horizon(Integer.parseInt(year)));
        List<AdministrativeUnit> some =
                Registers.named(register).at(level).units().stream().limit(3).toList();
        for (String language : List.of("vi", "en")) {
            Form form = Form.of(scorer.plan(level), some).in(Locale.forLanguageTag(language));
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            form.writeCsv(csv);
            for (Submissions said : List.of(
                    Submissions.readCsv(new ByteArrayInputStream(csv.toByteArray()), "form.csv"),
                    WorkbookFigures.read(write(form)),
                    WorkbookFigures.read(write(form.asOneTable())))) {
                assertThat(scorer.rank(UnitRegister.of(some).at(level), said).findings())
                        .extracting(Finding::code)
                        .containsOnly("report-missing")
                        .hasSize(some.size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vi | STT,Chỉ tiêu,Điểm tối đa,Cách xác định và tính điểm,Tài liệu kiểm chứng cần có,Nguồn thu thập,Đơn vị xác minh,
        en | No.,Indicator name,Most points,How it is determined and scored,Evidence asked for,Collected from,Verified by,
        """)
    void theFirstSevenColumnsAreThoseOfAPublishedAnnex(String language, String headings) throws IOException {
        Form form = Form.of(plan(), communes().subList(0, 1)).in(Locale.forLanguageTag(language));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        form.writeCsv(csv);
        String text = csv.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").replace(';', ',');
        assertThat(text).startsWith(headings);
        assertThat(found("<t[^>]*>(.*?)</t>", Map.of("", plain(parts(form).get("xl/sharedStrings.xml")))))
                .contains(headings.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vi | Chỉ điền vào các ô màu vàng. | Tỷ lệ phần trăm không gõ dấu %: 97,5 chứ không phải 0,975. | Tổng điểm đúng bằng điểm mà chương trình chấm từ chính biểu này. | không có mật khẩu
        en | Fill in the yellow cells only. | A share is typed without a percent sign: 97.5, not 0.975. | The total equals the score that the program gives to this very form. | without a password
        """)
    void theFirstSheetTellsHowToFillItIn(String language, String where, String numbers, String total, String locked)
            throws IOException {
        Map<String, String> parts =
                parts(Form.of(plan(), communes().subList(0, 1)).in(Locale.forLanguageTag(language)));
        assertThat(sheetNames(parts).get(0)).isEqualTo(language.equals("vi") ? "Hướng dẫn" : "Instructions");
        assertThat(plain(parts.get("xl/sharedStrings.xml"))).contains(where, numbers, total, locked);
    }

    @ParameterizedTest
    @CsvSource({"vi, Cách tính: ", "en, Counted as: "})
    void aCommentHoldsTheWordsOfTheDocumentAndHowItIsCounted(String language, String counted) throws IOException {
        Map<String, String> parts =
                parts(Form.of(plan(), communes().subList(0, 1)).in(Locale.forLanguageTag(language)));
        String comments = plain(parts.get("xl/comments2.xml"));
        Criterion satisfaction = plan().scored().stream()
                .filter(criterion -> criterion.indicator().code().equals("satisfaction"))
                .findFirst()
                .orElseThrow();
        assertThat(comments)
                .contains(counted, " × 100 ÷ ")
                .contains("“" + satisfaction.source().quote().orElseThrow() + "”");
    }

    @Test
    void aCellTakesOnlyWhatItsFigureMayBe() throws IOException {
        Map<String, String> parts = parts(Form.of(plan(), communes().subList(0, 1)));
        String sheet = Objects.requireNonNull(parts.get("xl/worksheets/sheet2.xml"));
        Map<String, String> one = Map.of("", sheet);
        List<String> kinds = found("<dataValidation [^>]*type=\"(\\w+)\"", one);
        List<String> rules = found("<formula1>(.*?)</formula1>", one);
        assertThat(kinds).contains("list", "custom").hasSameSizeAs(rules);
        assertThat(rules)
                .as("a share, a count, a day")
                .anyMatch(rule -> rule.matches("IF\\(ISNUMBER\\((K\\d+)\\),AND\\(\\1&gt;=0,\\1&lt;=100,ROUND.*"))
                .anyMatch(
                        rule -> rule.matches("IF\\(ISNUMBER\\((L\\d+)\\),AND\\(\\1&gt;=0,\\1=INT\\(\\1\\)\\),FALSE\\)"))
                .anyMatch(rule -> rule.matches("IF\\(ISNUMBER\\((K\\d+)\\),AND\\(\\1&gt;0\\),FALSE\\)"));
        assertThat(plain(parts.get("xl/sharedStrings.xml"))).contains(">Có</t>", ">Không</t>");
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

    /** The text of a part, whose letters beyond ASCII are written as references. */
    private static String plain(@Nullable String part) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(Objects.requireNonNull(part))
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)))
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
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
