package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as it prints, and as it is pictured. */
class PageOnPaperTest {
    /** As many rows of A4 as there can be at most, and at least, on a page. */
    private static final int MOST_ROWS = 70;

    private static final int FEWEST_ROWS = 20;

    @TempDir
    static Path folder;

    @Test
    void allRowsOfAProvincePrintWithTheirHeadings() throws IOException {
        try (Browser browser = Browser.start(folder)) {
            browser.open(Rankings.ofRegister("thanh-hoa"), Locale.ENGLISH, "#/units");
            assertThat(browser.all(".units tbody tr")).hasSizeLessThan(100);
            browser.showAsPrinted(true);
            assertThat(browser.run("return document.querySelectorAll('.units tbody tr').length"))
                    .isEqualTo(559L);
            assertThat(browser.run("return [getComputedStyle(document.querySelector('.units thead')).display,"
                            + "getComputedStyle(document.querySelector('.units tbody tr')).breakInside,"
                            + "getComputedStyle(document.querySelector('.scroller')).overflow,"
                            + "getComputedStyle(document.querySelector('#top')).display]"))
                    .isEqualTo(List.of("table-header-group", "avoid", "visible", "none"));
            browser.showAsPrinted(false);
            assertThat(browser.all(".units tbody tr")).hasSizeLessThan(100);
            assertThat(Browser.pages(browser.longPdf())).isBetween(559 / MOST_ROWS, 559 / FEWEST_ROWS);
        }
    }

    @Test
    void nothingOfTheChairmansSheetIsCutOff() throws IOException {
        try (Browser browser = Browser.start(folder)) {
            for (Locale language : List.of(new Locale("vi"), Locale.ENGLISH)) {
                for (Answers answers : List.of(Answers.of(Rankings.ofRegister("thanh-hoa")), Rankings.answered())) {
                    browser.open(answers, language, "#");
                    browser.look(718, 1_000, "light");
                    browser.showAsPrinted(true);
                    assertThat((Boolean) browser.run("const sheet = document.querySelector('.sheet:not([hidden])');"
                                    + "return sheet.scrollHeight <= sheet.clientHeight + 1"))
                            .isTrue();
                    browser.showAsPrinted(false);
                    assertThat(Browser.pages(browser.pdf())).isEqualTo(1);
                }
            }
        }
    }
}
