package io.github.thuocdo.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table that somebody else took apart is read as a file is, and findings name its cells. */
class TableRowTest {
    private static TableRow row(int number, String... cells) {
        return new TableRow(number, List.of(cells));
    }

    private static Submissions table(TableRow... rows) {
        return Submissions.ofTable("a.xlsx", "Biểu", List.of(rows));
    }

    @Test
    void aWideSheetIsReadBelowItsTitles() {
        Submissions read = table(
                row(1, "BIỂU TỔNG HỢP"),
                row(3, "", "Mã đơn vị", "online", "phones"),
                row(4, "", "01", "97,5%", "0.9"),
                row(5, "", "02", "x", "0.8"));
        assertThat(EverySet.read(read))
                .containsExactly(
                        "01 online = 97.5",
                        "01 phones = 0.9",
                        "02 online = rejected: not-a-number",
                        "02 phones = 0.8",
                        "INFO rows-above-headings, line 1, null null: 1 row above the headings is passed over (line 1).",
                        "ERROR not-a-number, line 5, 02 online: (x) is no number. Maybe a letter slipped in?");
    }

    @Test
    void aFindingNamesTheCell() {
        Submissions read = table(row(9, "Mã đơn vị", "Chỉ tiêu", "Giá trị"), row(12, "01", "online", "x"));
        Finding finding = EverySet.population(read).findings().get(0);
        assertThat(finding.cell()).contains("Biểu!C12");
        assertThat(finding.line()).hasValue(12);
        assertThat(finding.format(Locale.ENGLISH)).startsWith("ERROR a.xlsx:Biểu!C12: 01 · online: (x) is no number.");
        assertThat(read.all().get(0).entries().get(0).place()).hasToString("a.xlsx:Biểu!C12");
    }

    @Test
    void aFigureThatStandsTwiceIsNamedByItsCell() {
        Submissions read = table(
                row(1, "unit_code", "indicator", "numerator", "denominator"),
                row(2, "01", "online", "1", "2"),
                row(3, "01", "online", "1", "4"));
        Finding finding = EverySet.population(read).findings().get(0);
        assertThat(finding.cell()).contains("Biểu!C3");
        assertThat(finding.message().en())
                .isEqualTo("The same unit, indicator and ledger stand here and at (Biểu!C2) with different figures; "
                        + "neither counts.");
    }

    @Test
    void columnsAreNamedAsASpreadsheetDoes() {
        assertThat(IntStream.of(1, 26, 27, 52, 53, 702, 703, 16_384)
                        .mapToObj(column -> SourcePosition.cellName("S", 7, column)))
                .containsExactly("S!A7", "S!Z7", "S!AA7", "S!AZ7", "S!BA7", "S!ZZ7", "S!AAA7", "S!XFD7");
        assertThatIllegalArgumentException().isThrownBy(() -> SourcePosition.ofCell("a", "S", 1, 0));
        assertThat(SourcePosition.ofCell("a", "S", 1, 2))
                .isEqualTo(SourcePosition.ofCell("a", "S", 1, 2))
                .isNotEqualTo(SourcePosition.ofCell("a", "S", 1, 3))
                .isNotEqualTo(SourcePosition.ofCell("a", "T", 1, 2));
    }

    @Test
    void aRowTellsWhetherItHoldsHeadings() {
        assertThat(holdsHeadings(row(1, "STT", "Tên đơn vị", "online"))).isTrue();
        assertThat(holdsHeadings(row(1, "unit_code", "indicator", "value"))).isTrue();
        assertThat(holdsHeadings(row(1, "Đơn vị:", "Xã An"))).isFalse();
        assertThat(holdsHeadings(row(1, "Đơn vị", "Xã An"))).isFalse();
        assertThat(holdsHeadings(row(1, "BIỂU TỔNG HỢP"))).isFalse();
        assertThat(holdsHeadings(row(1))).isFalse();
    }

    private static boolean holdsHeadings(TableRow row) {
        return row.holdsHeadings("a.xlsx", ReadingLimits.STANDARD);
    }

    @Test
    void aSheetWithoutHeadingsIsRefused() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> table(row(1, "a", "b"), row(2, "c", "d")))
                .withMessage("The file (a.xlsx!Biểu) has no column (unit_code); its first line reads: a, b. "
                        + "Maybe the first line is not the header?")
                .satisfies(refused -> assertThat(refused.file()).isEqualTo("a.xlsx"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> table())
                .withMessage("The file (a.xlsx) is empty. Maybe it was not saved?");
    }

    @Test
    void aRowBeyondTheLimitsIsRefused() {
        TableRow wide = new TableRow(7, Collections.nCopies(5_000, "x"));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> table(row(1, "unit_code", "online"), wide))
                .withMessageContaining("a row of more than 4096 fields, from line 7 on");
        TableRow blank = new TableRow(2, Collections.nCopies(16_384, ""));
        assertThat(EverySet.read(table(row(1, "unit_code", "online"), blank))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> row(0));
    }
}
