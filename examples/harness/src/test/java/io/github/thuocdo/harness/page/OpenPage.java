package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A class of tests that looks at pages in one browser: it starts before the first of them, and is closed after the last. */
abstract class OpenPage {
    static final Locale VIETNAMESE = new Locale("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Nothing has left the machine, and nobody complains. */
    static void assertSilent() {
        assertThat(browser.run("return performance.getEntriesByType('resource').map(each => each.name)"))
                .isEqualTo(List.of());
        assertThat(browser.messages()).isEmpty();
    }

    /** The names of the units in the rows that are drawn. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        browser.all("tbody th.name a").forEach(each -> names.add(each.getText()));
        return names;
    }

    /** Chooses in the field called {@code label}. */
    static void choose(String label, String option) {
        for (WebElement each : browser.all(".choice")) {
            if (each.findElement(By.tagName("span")).getText().equals(label)) {
                each.findElements(By.tagName("option")).stream()
                        .filter(one -> one.getText().equals(option))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label + " has no " + option + ": " + each.getText()))
                        .click();
                return;
            }
        }
        throw new AssertionError("There is no choice called " + label);
    }
}
