package io.github.thuocdo.harness.page;

import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.ScoredPeriod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures pages: how large they are, how long they take to be written, and how long a browser takes to open, sort, filter, search and
 * scroll them. Writes a table to standard output.
 *
 * <pre>{@code
 * java -Xmx512m -cp TEST-CLASS-PATH io.github.thuocdo.harness.page.PageTimes
 * }</pre>
 */
public final class PageTimes {
    private static final int WARM = 5;
    private static final double MILLION = 1_000_000;
    /** Waits until the browser has drawn what a change asked for. */
    private static final String TIMED = """
            const done = arguments[arguments.length - 1];
            const start = performance.now();
            (() => { %s })();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            """;

    /** A busy browser says late when it first drew. */
    private static final String FIRST_PAINT = """
            const done = arguments[arguments.length - 1];
            const look = () => {
                const first = performance.getEntriesByName('first-paint')[0];
                first ? done(first.startTime) : requestAnimationFrame(look);
            };
            look();
            """;

    private PageTimes() {}

    /** Measures the pages of registers, or of those that are named. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("pages");
        System.out.println(
                "| page | size | written | first paint | whole | sort | search | filter | no filter | scroll | map | unit |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String register : args.length > 0 ? args : new String[] {"yen-dinh", "thanh-hoa", "vietnam-2022"}) {
            measure(register, folder, () -> Answers.of(Rankings.ofRegister(register)));
            measure(register + " with changes and advice", folder, () -> answered(register));
        }
    }

    private static Answers answered(String register) {
        ScoredPeriod after = Rankings.periodOf(register, 10_599);
        Adviser adviser = Adviser.of(after);
        return Answers.of(adviser.ranking())
                .against(Changes.of(PeriodComparison.of(Rankings.periodOf(register, 2_024), after)))
                .advisedBy(adviser);
    }

    private static void measure(String name, Path folder, Supplier<Answers> made) throws IOException {
        Answers answers = made.get();
        double[] times = new double[WARM];
        byte[] bytes = {};
        for (int k = 0; k < WARM; k++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long start = System.nanoTime();
            Page.of(answers).write(out);
            times[k] = (System.nanoTime() - start) / MILLION;
            bytes = out.toByteArray();
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "| %s | %,d kB | %.0f ms |", name, bytes.length / 1_000, times[WARM / 2]);
        Path file = folder.resolve("page.html");
        Files.write(file, bytes);
        List<List<Long>> opened = new ArrayList<>();
        try (Browser browser = Browser.start(folder)) {
            for (int k = 0; k < WARM; k++) {
                opened.add(used(browser, file));
            }
        }
        for (int column = 0; column < opened.get(0).size(); column++) {
            int at = column;
            System.out.printf(
                    Locale.ROOT,
                    " %d ms |",
                    opened.stream().map(each -> each.get(at)).sorted().toList().get(WARM / 2));
        }
        System.out.println();
    }

    /** How long it takes to open a page and to use it as a person does. */
    private static List<Long> used(Browser browser, Path file) {
        List<Long> times = new ArrayList<>();
        browser.show(file, "#");
        long whole = number(browser.run("return performance.now()"));
        times.add(number(browser.runLong(FIRST_PAINT)));
        times.add(whole);
        browser.go("#/units");
        browser.frame();
        for (String change : new String[] {
            "document.querySelector('th[data-sort=name] button').click()",
            "const f = document.querySelector('.search input'); f.value = 'yen'; f.dispatchEvent(new Event('input'))",
            "const f = document.querySelector('select[data-filter=status]');"
                    + " f.value = 'NOT_MET'; f.dispatchEvent(new Event('change'))",
            "document.querySelector('.results button').click()",
            "document.querySelector('.scroller').scrollTop = 1e5",
            "location.hash = '#/map'",
            "location.hash = '#15469'",
        }) {
            times.add(number(browser.runLong(String.format(TIMED, change))));
        }
        return times;
    }

    private static long number(Object time) {
        return Math.round(((Number) time).doubleValue());
    }
}
