package io.github.thuocdo.harness.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Axe-core in the page that a browser shows. The page is to be opened without its policy, since axe adds a style. */
final class Axe {
    private final Browser browser;

    private Axe(Browser browser) {
        this.browser = browser;
    }

    /** Adds it to the page that is open. */
    static Axe in(Browser browser) throws IOException {
        // Axe measures colours on a canvas that it reads back: the browser is told so beforehand.
        browser.run("const made = HTMLCanvasElement.prototype.getContext;"
                + "HTMLCanvasElement.prototype.getContext = function(kind, how) {"
                + "  return made.call(this, kind, {...how, willReadFrequently: true}); };");
        try (InputStream in = Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            browser.run(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
        return new Axe(browser);
    }

    /**
     * What it finds at level AA in the view that is shown, in words; nothing where all is well. Of what passes it lists no places, which
     * takes longer than to look.
     */
    List<?> violations() {
        return (List<?>) browser.runLong("""
                const done = arguments[0];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations']}).then(
                  found => done(found.violations.map(each => each.id + ': ' + each.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))));
                """);
    }
}
