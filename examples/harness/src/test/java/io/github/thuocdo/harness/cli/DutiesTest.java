package io.github.thuocdo.harness.cli;

import static io.github.thuocdo.harness.cli.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code duties} as a person runs it. */
class DutiesTest {
    @TempDir
    private Path folder;

    private static String duties(String... arguments) {
        return run(Stream.concat(Stream.of("duties"), Stream.of(arguments)).toArray(String[]::new))
                .endsWith(0)
                .out();
    }

    @Test
    void theLastDayInTimeIsTheOneBeforeAndBothContradictingDaysAppear() {
        String csv = duties("--format", "csv", "--lang", "en");

        assertThat(csv)
                .contains("ap-report-units-0512")
                .contains(",2025-12-04,1,1264/QĐ-UBND,V.7.1(a),")
                .contains(",2025-12-14,1,1264/QĐ-UBND,V.2.1,")
                .contains(",2025-12-19,1,1264/QĐ-UBND,V.7.1(b),")
                .contains("trước ngày 15/12")
                .contains("trước ngày 20/12");
    }

    @Test
    void whatIsDueOnOccasionHasNoDayAndIsNarrowedToItsOffice() {
        String vi = duties("--lang", "vi").replaceAll("\\s+", " ");
        assertThat(vi)
                .contains("khi phát sinh · Khó khăn, bất cập trong quá trình thực hiện")
                .contains("UBND các xã, thị trấn → Chủ tịch UBND huyện");
        String communes = duties("--level", "commune", "--format", "csv", "--lang", "en");
        assertThat(communes.lines().filter(line -> line.startsWith("occasion,")))
                .hasSize(1);
        String office = duties("--lead", "Phòng Văn hóa và Thông tin", "--format", "json", "--lang", "en");
        assertThat(office)
                .contains("Difficulties that may affect quality or progress", "\"section\":\"V.2.4\"")
                .doesNotContain("Difficulties and shortcomings");
        assertThat(duties("--criteria", "qd-766-xa", "--level", "commune", "--format", "json", "--lang", "en"))
                .contains("\"onOccasion\":[]");
    }

    @Test
    void aCalendarHasOneEventForEachDayAndEachQuarter() {
        String calendar = duties("--format", "ics", "--period", "2026", "--lang", "vi");

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261205\r\n")
                .contains("DTSTART;VALUE=DATE:20261214\r\n")
                .contains("DTSTART;VALUE=DATE:20261219\r\n")
                .contains("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20270101\r\n");
        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void whatIsReportedInTimeAndLateIsCounted() throws IOException {
        String figures = Files.writeString(
                        folder.resolve("figures.csv"),
                        "unit_code,indicator,value\n15469,report-annual,2025-12-04\n15397,report-annual,2025-12-05\n",
                        StandardCharsets.UTF_8)
                .toString();

        String json = duties("--level", "commune", "--input", figures, "--format", "json", "--lang", "en");

        assertThat(json)
                .contains("\"reported\":{\"OPEN\":24,\"IN_TIME\":1,\"LATE\":1,\"NOT_APPLICABLE\":0}")
                .contains("\"state\":\"LATE\",\"day\":\"2025-12-05\"");
    }

    /** A figure of the checklist stands under the office that leads it, with the one that coordinates. */
    @Test
    void whatAnOfficeCoordinatesIsItsOwnToo() {
        String[] asked = {"--lead", "UBND các xã, thị trấn", "--level", "commune", "--lang", "vi"};
        String json = duties(with(asked, "json"));
        assertThat(json)
                .contains("\"lead\":\"Văn phòng HĐND - UBND huyện\",\"coordinating\":\"UBND các xã, thị trấn\"")
                .contains("\"indicator\":\"commune-dx-plan\"")
                .doesNotContain("\"indicator\":\"dedicated-network\"");
        assertThat(duties(with(asked, "csv")))
                .contains("figure,commune,satisfaction,", ",Văn phòng HĐND - UBND huyện,\"UBND các xã, thị trấn\",");
        assertThat(duties("--lang", "en").replaceAll("\\s+", " "))
                .contains(" · Phòng Tài chính - Kế hoạch · with: Phòng Văn hóa và Thông tin và");
    }

    private static String[] with(String[] asked, String form) {
        String[] all = Arrays.copyOf(asked, asked.length + 2);
        all[asked.length] = "--format";
        all[asked.length + 1] = form;
        return all;
    }

    /** "Phòng Văn hóa và Thông tin và các đơn vị có liên quan" coordinates the budget; "hoá" is "hóa". */
    @ParameterizedTest
    @CsvSource({"Phòng Văn hóa và Thông tin", "Phòng Văn hoá và Thông tin", "Phòng VH&TT"})
    void anOfficeIsFoundAmongOthersWithoutNamesAndHoweverItsToneIsSet(String office) {
        assertThat(duties("--lead", office, "--format", "csv"))
                .contains(",ap-annual-budget,", ",ap-report-ubnd-2012,", ",it-specialists,");
    }

    @Test
    void anOfficeSeesWhatItLeads() {
        String text = duties("--lead", "Phòng VH&TT", "--level", "district", "--lang", "vi");

        assertThat(text).contains("14/12/2025").contains("19/12/2025").contains("4 lần/năm");
        run("duties", "--lead", "Phòng Không Có", "--lang", "en")
                .endsWith(2)
                .says("Nothing is led or coordinated by", "The set names:", "Phòng ");
        assertThat(duties("--lang", "en")).contains("2025-12-04").doesNotContain("04/12/2025");
        assertThat(duties("--lang", "vi")).contains("04/12/2025");
    }

    @Test
    void namesOfOfficesStandWholeInQuotesOrAreLeftOut() {
        assertThat(Texts.quoted(List.of("Sở Y", "x".repeat(61), "Các sở, ngành"), 2))
                .isEqualTo("\"Sở Y\"; \"Các sở, ngành\"; …");
        assertThat(Texts.quoted(List.of("Sở Y"), 2)).isEqualTo("\"Sở Y\"");
    }

    /** Documents write Phòng VH&TT and Phòng Văn hóa và Thông tin: one heading, and the figures of both below it. */
    @Test
    void twoNamesOfAnOfficeAreOne() {
        String text = duties("--level", "commune", "--lang", "vi");
        assertThat(text.lines().filter(line -> line.startsWith("cấp xã · Phòng V")))
                .containsExactly("cấp xã · Phòng Văn hóa và Thông tin (8)");
        String csv = duties("--level", "commune", "--format", "csv", "--lang", "vi");
        assertThat(csv.lines().filter(line -> line.startsWith("figure,")))
                .noneMatch(line -> line.contains(",Phòng VH&TT,"))
                .filteredOn(line -> line.contains(",Phòng Văn hóa và Thông tin,"))
                .hasSize(8);
    }

    /** The one name of an office where it leads, in each form. */
    private static final Map<String, String> ONE_NAME = Map.of(
            "table", "· Phòng Văn hóa và Thông tin",
            "csv", ",Phòng Văn hóa và Thông tin,",
            "json", "\"lead\":\"Phòng Văn hóa và Thông tin\"",
            "ics", "\\nPhòng Văn hóa và Thông tin");

    /** Dated duties, figures and reports on occasion, in every form; what a document says stays in its own words. */
    @ParameterizedTest
    @CsvSource({"commune", "district"})
    void anOfficeOfTwoNamesHasOneEverywhere(String level) {
        for (String form : List.of("table", "csv", "json", "ics")) {
            for (String office : List.of("Phòng VH&TT", "Phòng Văn hóa và Thông tin")) {
                String said = duties("--level", level, "--lead", office, "--format", form, "--lang", "vi")
                        .replace("\r\n ", "");
                // Communes have no dated duty, so that their calendar is empty.
                boolean isEmpty = form.equals("ics") && level.equals("commune");
                assertThat(said.contains("BEGIN:VEVENT")).isEqualTo(form.equals("ics") && !isEmpty);
                assertThat(said)
                        .as("%s, %s, %s", level, form, office)
                        .contains(isEmpty ? "END:VCALENDAR" : ONE_NAME.get(form))
                        .doesNotContain(",Phòng VH&TT,", "\":\"Phòng VH&TT\"", "· Phòng VH&TT", "\\nPhòng VH&TT");
            }
        }
    }

    @Test
    void anOfficeWithoutADatedDutyLeavesNoBlankLinesForIt() {
        String text = duties("--lead", "Văn phòng HĐND - UBND huyện", "--level", "commune", "--lang", "en");
        assertThat(text).contains("\n\n").doesNotContain("\n\n\n").contains("satisfaction: ");
        assertThat(duties("--lead", "Phòng VH&TT", "--level", "district", "--lang", "en"))
                .doesNotContain("\n\n\n");
    }

    /** No dated duty of the built-in sets has an office that coordinates: a set of a user's may. */
    @Test
    void theCalendarNamesWhoLeadsAndWhoCoordinates() throws IOException {
        String set = Files.writeString(folder.resolve("set.json"), """
            {"format": 1, "id": "duty-sample", "version": "1", "title": {"vi": "Bộ mẫu", "en": "A sample"},
             "family": "index", "levels": ["commune"],
             "pillars": [{"id": "m", "title": "Mẫu", "aggregation": "arithmetic"}],
             "indicators": [{"code": "report", "name": {"vi": "Báo cáo", "en": "Report"}, "type": "date"}],
             "criteria": [{"id": "r1", "name": {"vi": "Báo cáo năm", "en": "Yearly report"}, "indicator": "report",
               "pillar": "m", "askedOf": ["commune"], "points": 1, "requirement": {"before": "12-05"},
               "lead": "Phòng Văn hóa và Thông tin",
               "coordinating": "Phòng Tài chính - Kế hoạch; UBND các xã", "source": {"document": "QĐ mẫu", "section": "1"}}]}
            """).toString();
        for (String office : List.of("Phòng VH&TT", "Phòng TC-KH", "UBND các xã")) {
            for (String language : List.of("vi", "en")) {
                String calendar = duties(
                        "--criteria", set, "--period", "2025", "--lead", office, "--format", "ics", "--lang", language);
                List<VEvent> events = Biweekly.parse(calendar).first().getEvents();
                assertThat(events).hasSize(1);
                assertThat(events.get(0).getDescription().getValue().lines())
                        .contains(
                                "Phòng Văn hóa và Thông tin",
                                (language.equals("vi") ? "Phối hợp: " : "With: ")
                                        + "Phòng Tài chính - Kế hoạch; UBND các xã");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"vi", "en"})
    void theTextFitsATerminal(String language) {
        assertThat(duties("--lang", language).lines()).allMatch(line -> line.length() <= 80);
        String reported = duties("--input", Cli.file("communes.csv"), "--lang", language);
        assertThat(reported.lines()).hasSizeGreaterThan(26).allMatch(line -> line.length() <= 80);
    }
}
