package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.ranking.CheckedFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may head a column: the names of the columns, and an indicator's code, aliases and names. */
class HeadingsTest {
    private static final String NAMED = """
                    { "format": 1, "id": "named", "version": "1", "title": "t", "family": "index", "levels": ["commune"], "scale": 100,
                      "policies": {"rounding": {"scale": 4}},
                      "indicators": [
                        {"code": "online", "type": "share", "unit": "%",
                         "name": {"vi": "Tỷ lệ hồ sơ trực tuyến: từ 80% trở lên", "en": "Online dossiers"}, "aliases": ["Hồ sơ TT", "toan-trinh"]},
                        {"code": "phones", "type": "count", "unit": "máy", "name": {"vi": "Máy tính", "en": "Devices"}},
                        {"code": "screens", "type": "count", "name": {"vi": "Màn hình", "en": "Devices"}} ],
                      "criteria": [
                        {"id": "c1", "indicator": "online", "pillar": "p", "askedOf": ["commune"], "points": 1,
                         "source": {"document": "d", "section": "1"}, "requirement": {"atLeast": 80}},
                        {"id": "c2", "indicator": "phones", "pillar": "p", "askedOf": ["commune"], "points": 1,
                         "source": {"document": "d", "section": "2"}, "requirement": {"atLeast": 10}},
                        {"id": "c3", "indicator": "screens", "pillar": "p", "askedOf": ["commune"], "points": 1,
                         "source": {"document": "d", "section": "3"}, "requirement": {"atLeast": 10}} ] }
                    """;
    private static final CriteriaSet SET = set();
    private static final UnitRegister REGISTER =
            UnitRegister.of(List.of(AdministrativeUnit.of("01", "Xã An", Level.COMMUNE)));

    private static CriteriaSet set() {
        try {
            return CriteriaFile.read(new ByteArrayInputStream(NAMED.getBytes(StandardCharsets.UTF_8)), "named.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckedFigures read(String heading) {
        String csv = "Mã đơn vị;" + heading + "\n01;85\n";
        Submissions read = Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a.csv");
        return Scorer.of(SET).read(REGISTER.communes(), read);
    }

    private static String said(CheckedFigures figures, String indicator) {
        return EverySet.said(figures.figure(0, indicator).observation());
    }

    @Test
    void aWideHeadingMayBeACodeAnAliasOrANameInEitherLanguage() {
        List<String> headings = List.of(
                "online",
                "ONLINE",
                "toan-trinh",
                "hồ sơ tt",
                "Online dossiers",
                "online dossiers (%)",
                "Tỷ lệ hồ sơ trực tuyến: từ 80% trở lên",
                "TỶ LỆ HỒ SƠ TRỰC TUYẾN",
                "Tỷ lệ  hồ sơ\u00A0trực tuyến (%)",
                "\"Tỷ lệ hồ sơ\ntrực tuyến\"",
                Normalizer.normalize("Tỷ lệ hồ sơ trực tuyến", Normalizer.Form.NFD));
        assertThat(headings)
                .allSatisfy(heading -> assertThat(said(read(heading), "online")).isEqualTo("85"));
        assertThat(said(read("Máy tính (máy)"), "phones")).isEqualTo("85");
    }

    @Test
    void anIndicatorOfTheLongFormMayBeNamedToo() {
        String csv = "Tên đơn vị,Mã đơn vị,Mã chỉ tiêu,Chỉ tiêu,Giá trị\nXã An,01,,Máy tính,12\nXã An,01,online,x,85\n";
        Submissions read = Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a");
        CheckedFigures figures = Scorer.of(SET).read(REGISTER.communes(), read);
        assertThat(said(figures, "phones")).isEqualTo("12");
        assertThat(said(figures, "online")).isEqualTo("85");
        assertThat(figures.findings()).isEmpty();
    }

    @Test
    void aNameOfTwoIndicatorsNamesNone() {
        assertThat(read("Devices").findings())
                .extracting(Finding::code)
                .containsExactly("unknown-indicator", "report-missing");
    }

    private static Submissions table(String csv) {
        return Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đơn vị", "Xã", "Tên xã", "mã xã"})
    void aShortNameHeadsAColumnBesideOneIndicator(String heading) {
        Submissions read = table("BIỂU TỔNG HỢP;\nXã;Yên Phú\n" + heading + ";Online dossiers\nXã An;85\n");
        assertThat(said(Scorer.of(SET).read(REGISTER.communes(), read), "online"))
                .isEqualTo(said(read("Online dossiers"), "online"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã;Yên Phú", "Đơn vị;Xã An", "Đơn vị;Phòng Tư pháp", "Mã xã;01"})
    void theSameWordBesideAUnitIsATitle(String title) {
        Submissions read = table(title + "\nMã đơn vị;online\n01;85\n");
        assertThat(said(Scorer.of(SET).read(REGISTER.communes(), read), "online"))
                .isEqualTo(said(read("online"), "online"));
    }

    /** A set whose indicators bear names that a table may mean otherwise: of totals, and with what may be the mark of a note. */
    private static CheckedFigures of(String file, String... names) throws IOException {
        StringJoiner indicators = new StringJoiner(",");
        StringJoiner criteria = new StringJoiner(",");
        for (int i = 0; i < names.length; i++) {
            indicators.add("{\"code\":\"i%d\",\"type\":\"share\",\"name\":\"%s\"}".formatted(i, names[i]));
            criteria.add(
                    "{\"id\":\"c%1$d\",\"indicator\":\"i%1$d\",\"pillar\":\"p\",\"askedOf\":[\"commune\"],\"points\":1,"
                                    .formatted(i)
                            + "\"source\":{\"document\":\"d\"},\"scoring\":{\"function\":\"ratio\"}}");
        }
        String set =
                "{\"format\":1,\"id\":\"s\",\"version\":\"1\",\"title\":\"t\",\"family\":\"index\",\"levels\":[\"commune\"],"
                        + "\"indicators\":[" + indicators + "],\"criteria\":[" + criteria + "]}";
        CriteriaSet read = CriteriaFile.read(new ByteArrayInputStream(set.getBytes(StandardCharsets.UTF_8)), "s.json");
        InputStream text = new ByteArrayInputStream(file.replace('¶', '\n').getBytes(StandardCharsets.UTF_8));
        Submissions figures =
                file.startsWith("{") ? Submissions.readJson(text, "a.json") : Submissions.readCsv(text, "a.csv");
        return Scorer.of(read).read(REGISTER.communes(), figures);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code;Xếp loại;Khác¶01;50;60 | Xếp loại
                    unit_code;Tổng điểm;Khác¶01;50;60 | Tổng điểm
                    unit_code;xếp hạng (1);Khác¶01;50;60 | Xếp hạng
                    {"unit_code":"01","Grand Total":50,"Khác":60} | Grand total
                    {"unit_code":"01","Thứ hạng":50,"Khác":60} | Thứ hạng
                    {"unit_code":"01","Tổng cuối":50} | Tổng cuối
                    unit_code;Tiêu chí (1);Khác¶01;50;60 | Tiêu chí (1)
                    unit_code;Tiêu chí (1);Tiêu chí (2)¶01;50;60 | Tiêu chí (1)
                    unit_code;Kết quả (1);Kết quả (2)¶01;50;60 | Kết quả (1)
                    unit_code;Kết quả;Kết quả (1)¶01;60;50 | Kết quả (1)
                    unit_code;STT;Số thứ tự (1);Khác¶01;1;50;60 | Số thứ tự (1)
                    {"unit_code":"01","Tiêu chí (1)":50,"Tiêu chí (2)":60} | Tiêu chí (1)
                    {"unit_code":"01","Tiêu chí (1)":50,"Khác":60} | Tiêu chí (1)
                    {"unit_code":"01","Kết quả (1)":50,"Khác":60} | Kết quả (1)
                    """)
    void aNameOfTheSetComesFirst(String file, String name) throws IOException {
        CheckedFigures figures = of(file, name, "Khác", "Tiêu chí (2)", "Kết quả (2)", "Kết quả");
        assertThat(said(figures, "i0")).isEqualTo("50");
        assertThat(figures.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    unit_code;Hài lòng;Tổng điểm;Xếp loại*¶01;50;7;Tốt¶02;;7;Khá | Tổng điểm, Xếp loại*
                    unit_code;indicator;value;Tổng điểm¶01;Hài lòng;50;7 | Tổng điểm
                    unit_code;indicator;value;STT (1)¶01;Hài lòng;50;7 | STT (1)
                    STT (1);unit_code;Hài lòng¶1;01;50 | STT (1)
                    {"unit_code":"01","Hài lòng":50,"Thứ hạng":1,"STT":1} | STT, Thứ hạng
                    {"unit_code":"01","indicator":"Hài lòng","value":50,"Xếp hạng":1}¶{"unit_code":"02","indicator":"Hài lòng","value":50,"Xếp hạng":1} | Xếp hạng
                    """)
    void whatTheSetDoesNotNameIsPassedOverAndToldOnce(String file, String told) throws IOException {
        CheckedFigures figures = of(file, "Hài lòng");
        assertThat(said(figures, "i0")).isEqualTo("50");
        assertThat(figures.findings())
                .filteredOn(finding -> finding.code().equals("columns-passed-over"))
                .allMatch(finding -> finding.severity() == Severity.INFO)
                .extracting(finding -> finding.message().en())
                .containsExactly(Arrays.stream(told.split(", "))
                        .map("Columns that hold no figures are passed over: %s."::formatted)
                        .toArray(String[]::new));
        assertThat(figures.findings()).extracting(Finding::code).doesNotContain("unknown-indicator", "unknown-column");
    }

    @Test
    void aTotalThatComesNearToANameOfTheSetIsAnError() throws IOException {
        assertThat(of("unit_code;Khác;Tổng điểm¶01;60;50", "Tổng điểm thi đua", "Khác")
                        .findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.message().en())
                .singleElement(STRING)
                .contains("(Tổng điểm)", "Maybe Tổng điểm thi đua?");
        assertThat(of("unit_code;Khác;Tổng điểm¶01;60;50", "Tổng điểm", "Tổng điểm", "Khác")
                        .findings())
                .extracting(Finding::code)
                .contains("unknown-indicator");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"unit_code":"01","indicator":"i0","value":50,"value*":60} | (value) and (value*)
                    {"unit_code":"01","indicator":"i0","value*":70,"value":20} | (value) and (value*)
                    {"unit_code":"01","indicator":"i0","value*":70,"value (1)":20} | (value*) and (value (1))
                    {"unit_code":"01","indicator":"i0","value":50,"giá trị":60} | (value) and (giá trị)
                    {"unit_code":"01","Mã xã":"02","Hài lòng":50} | (unit_code) and (Mã xã)
                    """)
    void twoKeysOfOneColumnAreAnErrorOfTheirRow(String file, String keys) throws IOException {
        CheckedFigures figures =
                of(file + "¶{\"unit_code\":\"02\",\"indicator\":\"i0\",\"value\":90,\"value*\":\"\"}", "Hài lòng");
        assertThat(said(figures, "i0")).isEqualTo("missing");
        assertThat(figures.findings())
                .filteredOn(finding -> finding.code().equals("columns-alike"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.line()).hasValue(1);
                    assertThat(finding.message().en()).startsWith(keys + " mean the same");
                });
    }

    @Test
    void ofUnitsOfTwoLevelsInAnObjectTheLowerIsMeant() throws IOException {
        String above = "{\"Tên huyện\":\"Yên Định\",\"Tên xã\":\"Xã An\",\"Hài lòng\":50}";
        String below = "{\"Tên xã\":\"Xã An\",\"Tên huyện\":\"Yên Định\",\"Hài lòng\":50}";
        assertThat(said(of(above, "Hài lòng"), "i0")).isEqualTo("50");
        assertThat(said(of(below, "Hài lòng"), "i0")).isEqualTo("50");
    }

    @Test
    void aMarkedHeadingBesideItsColumnIsAnotherColumn() throws IOException {
        CheckedFigures figures = of("unit_code;indicator;Giá trị;Giá trị (1)¶01;i0;50;60", "Hài lòng");
        assertThat(said(figures, "i0")).isEqualTo("50");
        assertThat(figures.findings()).extracting(Finding::code).contains("unknown-column");
    }

    @Test
    void everyNameOfAColumnNamesItAlone() {
        for (FigureColumn column : FigureColumn.values()) {
            assertThat(column.names())
                    .allSatisfy(name -> assertThat(FigureColumn.of(name)).isEqualTo(Optional.of(column)));
        }
    }

    @Test
    void everyNameOfAColumnIsDocumented() throws IOException {
        String page = Files.readString(Path.of("..", "examples", "FIGURES.md"));
        for (FigureColumn column : FigureColumn.values()) {
            String names = column.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            assertThat(page).contains("| " + names + " |");
        }
    }

    @Test
    void howAFileNamesItsUnitsIsKept() {
        String csv = "Huyện,Tên đơn vị,Mã đơn vị,online\nYên Định,Xã An,01,85\nYên Định,Xã An,01,85\n";
        Submissions read = Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "a");
        assertThat(read.mentions("01"))
                .containsExactly(new UnitMention("Xã An", Optional.of("Yên Định"), false, SourcePosition.of("a", 2)));
        assertThat(Submissions.of().and(read).mentions("01")).isEqualTo(read.mentions("01"));
    }
}
