package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page for who sees it otherwise: by a screen reader, in other colours, on a narrow screen. */
class PageForEverybodyTest extends OpenPage {
    private static final List<String> VIEWS = List.of(
            "#", "#/units", "#/map", "#/criteria", "#/groups", "#/changes", "#/duties", "#/foundations", "#15397");

    @Test
    void axeFindsNothingAtDoubleA() throws IOException {
        // Axe adds a style, which the page's policy would forbid.
        browser.obeyPolicy(false);
        for (String colours : List.of("light", "dark")) {
            for (Locale language : LANGUAGES) {
                browser.look(language == VIETNAMESE ? 1280 : 390, 900, colours);
                browser.open(Rankings.answered(), language, "#");
                Axe axe = Axe.in(browser);
                for (String view : VIEWS) {
                    browser.go(view);
                    assertThat(axe.violations())
                            .as("%s %s %s", view, language, colours)
                            .isEqualTo(List.of());
                }
            }
        }
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void nothingIsWiderThanANarrowScreen() throws IOException {
        browser.look(360, 740, "light");
        browser.open(Rankings.answered(), VIETNAMESE, "#");
        for (String view : VIEWS) {
            browser.go(view);
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void nothingIsWiderThanAnyScreen() throws IOException {
        Path page = browser.write(Rankings.answered(), Locale.ENGLISH, "wide");
        for (int width : new int[] {390, 768, 1280, 1920, 2560, 3840}) {
            browser.look(width, 1_000, "dark");
            browser.show(page, "#");
            for (String view : VIEWS) {
                browser.go(view);
                assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                        .as("%s at %s", view, width)
                        .isLessThanOrEqualTo(width);
            }
            // On a screen of four thousand points, letters of sixteen are too small to read.
            long letters = (Long) browser.run("return parseInt(getComputedStyle(document.documentElement).fontSize)");
            assertThat(letters).isGreaterThanOrEqualTo(width >= 3_840 ? 24 : 16);
        }
    }
}
