package io.github.thuocdo.harness.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.harness.ExcelRules;
import io.github.thuocdo.harness.page.Rankings;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet program opens a book without a word, shows its headings, prints it and takes a stranger's text for text. */
class OpenedBookTest {
    @TempDir
    private Path folder;

    private Path write(ResultBook book) throws IOException {
        Path file = folder.resolve("book.xlsx");
        book.write(file);
        return file;
    }

    /** On one page of A4 across: what stands behind the tallies is read on a screen. */
    @Test
    void theRankingPrintsLegibly() throws IOException {
        ExcelRules rules =
                new ExcelRules(write(ResultBook.of(Rankings.yenDinh()).in(Locale.ENGLISH)));
        assertThat(rules.text("xl/workbook.xml")).contains("'Ranking'!$A$2:$O$30", "'Ranking'!$2:$4");
        assertThat(rules.text("xl/worksheets/sheet1.xml"))
                .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void excelOpensItWithoutAWord(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        for (Ranking ranking : List.of(Rankings.yenDinh(), Rankings.hostile())) {
            new ExcelRules(write(ResultBook.of(ranking).in(locale).withUnitSheets())).hold();
        }
        new ExcelRules(write(ResultBook.of(Rankings.answered()).in(locale))).hold();
        new ExcelRules(write(ResultBook.of(Rankings.ofRegister("thanh-hoa")).in(locale))).hold();
        new ExcelRules(write(ResultBook.ofUnit(Rankings.yenDinh(), "15469").in(locale))).hold();
    }

    @Test
    void strangersTextIsText() throws IOException {
        ExcelRules book = new ExcelRules(write(ResultBook.of(Rankings.hostile())
                .madeBy("thuocdo rank --input '=cmd|x'")
                .withUnitSheets()));
        assertThat(book.contents("xl/sharedStrings.xml", "t"))
                .anyMatch(text -> text.startsWith(Rankings.HOSTILE))
                .anyMatch(text -> text.contains("'=cmd|x'"))
                .noneMatch(text -> text.contains("\u202E") || text.contains("\u2066"));
        for (int sheet = 1; sheet <= book.sheetNames().size(); sheet++) {
            assertThat(book.contents("xl/worksheets/sheet" + sheet + ".xml", "f"))
                    .isEmpty();
        }
    }

    @Test
    void headingsStayInSightFilterAndPrintOnEveryPage() throws IOException {
        ExcelRules book = new ExcelRules(
                write(ResultBook.of(Rankings.ofRegister("thanh-hoa")).in(Locale.ENGLISH)));
        assertThat(book.sheetNames())
                .containsExactly(
                        "Ranking", "Points", "Figures", "Findings", "Still owed", "Sources", "How it was ranked");
        String points = book.text("xl/worksheets/sheet2.xml");
        for (String part : List.of(
                "xSplit=\"3\"",
                "ySplit=\"5\"",
                "fitToPage=\"true\"",
                "<autoFilter ref=\"A5:AQ564\"",
                "fitToWidth=\"4\"",
                "<conditionalFormatting sqref=\"D6:D564\">")) {
            assertThat(points.contains(part)).as(part).isTrue();
        }
        assertThat(book.contents("xl/workbook.xml", "definedName"))
                .contains("'Points'!$A:$C,'Points'!$2:$5", "'Points'!$A$2:$AQ$564");
        assertThat(book.text("xl/styles.xml")).contains("formatCode=\"0.00%\"");
    }

    @Test
    void tooManySheetsOfUnitsAndAnUnknownUnitAreRefused() {
        Ranking country = Rankings.ofRegister("vietnam-2022");
        assertThatThrownBy(() -> ResultBook.of(country).withUnitSheets())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 600 sheets");
        assertThatThrownBy(() -> ResultBook.ofUnit(country, "nowhere")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ResultBook.isLargeEnoughFor(1_000_001, 1)).isFalse();
        assertThat(ResultBook.isLargeEnoughFor(10_599, 16_001)).isFalse();
        assertThat(ResultBook.isLargeEnoughFor(1_000_000, 16_000)).isTrue();
    }
}
