package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
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

    /** However a test ends, the next one begins in a browser as it started. */
    @AfterEach
    void leavesTheBrowserAsItStarted() {
        browser.lookAsStarted();
        browser.obeyPolicy(true);
    }

    /** Nothing has left the machine, and nobody complains. */
    static void assertSilent() {
        assertThat(browser.run("return performance.getEntriesByType('resource').map(each => each.name)"))
                .isEqualTo(List.of());
        assertThat(browser.messages()).isEmpty();
    }

    /** The names of the units in the rows that are drawn. */
    @SuppressWarnings("unchecked")
    static List<String> names() {
        return (List<String>)
                browser.run("return [...document.querySelectorAll('tbody th.name a')].map(each => each.innerText)");
    }

    /** The cells of the tables that a selector finds, table by table and row by row. */
    @SuppressWarnings("unchecked")
    static List<List<List<String>>> tables(String selector) {
        return (List<List<List<String>>>) browser.run(
                "return [...document.querySelectorAll(arguments[0])].map(table => [...table.tBodies[0].rows]"
                        + ".map(row => [...row.cells].map(cell => cell.textContent)))",
                selector);
    }

    /** The texts of the elements that a selector finds. */
    static List<String> texts(String selector) {
        return ((List<?>) browser.run(
                        "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent.trim())",
                        selector))
                .stream().map(String.class::cast).toList();
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

    /** The tab key alone comes to everything in the view that can be pressed, chosen or typed in. */
    static void tabReachesEverything(String view) {
        long many = (Long) browser.run("""
                window.reached = new Set();
                document.addEventListener('focusin', event => window.reached.add(event.target));
                window.reachable = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                  .filter(each => each.tabIndex >= 0 && each.checkVisibility());
                document.activeElement.blur();
                return window.reachable.length;
                """);
        assertThat(many).isGreaterThan(5);
        CharSequence[] tabs = new CharSequence[(int) many + 5];
        Arrays.fill(tabs, Keys.TAB);
        browser.one("body").sendKeys(tabs);
        assertThat(
                        browser.run(
                                "return window.reachable.filter(each => !window.reached.has(each)).map(each => each.outerHTML.slice(0, 200))"))
                .as(view)
                .isEqualTo(List.of());
    }
}
