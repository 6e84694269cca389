package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.thuocdo.finding.Finding;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of any source say what the rows of a file say. */
class FigureRowTest {
    /** What a program may hold of a figure. */
    private record Report(String commune, String indicator, Object value) {}

    @Test
    void objectsAreRowsLikeThoseOfAFile() {
        Stream<Report> reports = Stream.of(
                new Report("01", "online", "97,5"),
                new Report("01", "phones", new BigDecimal("1.2E+1")),
                new Report("01", "trade", 12.5),
                new Report("01", "place", 3),
                new Report("01", "recognised", true),
                new Report("01", "report", LocalDate.of(2025, 12, 4)));
        Submissions read = Submissions.ofRows(
                "table figures",
                reports.map(r -> FigureRow.of(r.commune(), r.indicator()).value(r.value())));
        String csv = "unit_code,indicator,value\n01,online,97.5\n01,phones,12\n01,trade,12.5\n01,place,3\n"
                + "01,recognised,true\n01,report,2025-12-04\n";
        Submissions file =
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "table figures");
        assertThat(figures(read)).isEqualTo(figures(file));
    }

    private static List<String> figures(Submissions submissions) {
        return EverySet.read(submissions).stream()
                .filter(line -> !line.contains(", line "))
                .toList();
    }

    @Test
    void theRowsOfAQueryMayHoldNulls() {
        Map<String, Object> counts = new HashMap<>();
        counts.put("UNIT_CODE", "01");
        counts.put("INDICATOR", "online");
        counts.put("VALUE", null);
        counts.put("NUMERATOR", 314L);
        counts.put("DENOMINATOR", new BigDecimal("400"));
        counts.put("LEDGER", "verified");
        counts.put("EVIDENCE", null);
        Submissions read = Submissions.ofRows("table figures", List.of(FigureRow.of(counts)));
        assertThat(EverySet.read(read)).containsExactly("01 online = 314 of 400 (verified)");
        assertThat(read.findings()).isEmpty();
        assertThat(read.sources()).extracting(FigureSource::name).containsExactly("table figures");
    }

    @Test
    void aBadCellIsAFindingThatNamesTheRow() {
        Submissions read = Submissions.ofRows(
                "table figures",
                Stream.of(
                        FigureRow.of("01", "online").value("9O"),
                        FigureRow.of("01", "phones").value(Double.POSITIVE_INFINITY),
                        FigureRow.of("01", "network").status("sent"),
                        FigureRow.of("01", "agencies").value("80").ledger("ours"),
                        FigureRow.of("", "online").value("80"),
                        FigureRow.of("02", "online").value("81").at("row 12 of table figures")));
        assertThat(lines(read))
                .containsExactly(
                        "table figures:1: not-a-number",
                        "table figures:2: not-a-number",
                        "table figures:3: unknown-status",
                        "table figures:4: unknown-ledger",
                        "table figures:5: code-missing");
        assertThat(EverySet.read(read)).contains("02 online = 81");
    }

    @Test
    void findingsShowTheCallersOwnPlace() {
        Submissions read = Submissions.ofRows(
                "table figures",
                Stream.of(
                        FigureRow.of("02", "online").value("81").at("row 12 of table figures"),
                        FigureRow.of("02", "online").value("82").at("row 13 of table figures"),
                        FigureRow.of("01", "online").value("811").at("row 14 of table figures")));
        assertThat(EverySet.population(read).findings())
                .extracting(finding -> finding.format(Locale.ENGLISH))
                .contains(
                        "ERROR row 13 of table figures: 02 · online: The same unit, indicator and ledger stand here and at "
                                + "(row 12 of table figures) with different figures; neither counts. [figure-twice]",
                        "ERROR row 14 of table figures: 01 · online: A share is at most 100%, not (811). "
                                + "Maybe a decimal mark is missing? [share-above-100]");
    }

    @Test
    void anUnknownColumnIsNamedOnce() {
        Map<String, Object> row = Map.of("unit_code", "01", "indicator", "online", "value", 80, "valeu", 3);
        Submissions read = Submissions.ofRows("table figures", List.of(FigureRow.of(row), FigureRow.of(row)));
        assertThat(read.findings())
                .extracting(finding -> finding.format(Locale.ENGLISH))
                .containsExactly("WARNING table figures:1: The column (valeu) is not known and is ignored. "
                        + "Maybe value? [unknown-column]");
    }

    @Test
    void aHugeNumberIsAFindingAndTakesNoMemory() {
        Submissions read = Submissions.ofRows(
                "t",
                Stream.of(
                        FigureRow.of("01", "online").value(new BigDecimal("1E+2000000000")),
                        FigureRow.of("01", "phones").value(new BigDecimal("1E-2000000000")),
                        FigureRow.of("01", "trade").value("9".repeat(31))));
        assertThat(lines(read)).containsExactly("t:1: not-a-number", "t:2: not-a-number", "t:3: too-many-digits");
    }

    @Test
    void whatIsNullIsRefusedByItsName() {
        FigureRow row = FigureRow.of("01", "online");
        refused("unit", () -> FigureRow.of(null, "online"));
        refused("indicator", () -> FigureRow.of("01", null));
        refused("value", () -> row.value(null));
        refused("numerator", () -> row.counts(null, 1));
        refused("denominator", () -> row.counts(1, null));
        refused("status", () -> row.status(null));
        refused("ledger", () -> row.ledger(null));
        refused("evidence", () -> row.evidence(null));
        refused("note", () -> row.note(null));
        refused("words", () -> row.at(null));
        refused("source", () -> Submissions.ofRows(null, Stream.of(row)));
        refused("rows", () -> Submissions.ofRows("t", (Stream<FigureRow>) null));
    }

    private static void refused(String name, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(name);
    }

    private static List<String> lines(Submissions submissions) {
        return EverySet.population(submissions).findings().stream()
                .filter(finding -> !finding.code().equals("report-missing"))
                .map(FigureRowTest::line)
                .toList();
    }

    private static String line(Finding finding) {
        return finding.file().orElseThrow() + ":" + finding.line().orElseThrow() + ": " + finding.code();
    }
}
