package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.ranking.CheckedFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
