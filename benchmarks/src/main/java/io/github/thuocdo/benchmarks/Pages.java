package io.github.thuocdo.benchmarks;

import static io.github.thuocdo.benchmarks.chart.Amounts.bytes;
import static io.github.thuocdo.benchmarks.chart.Amounts.figures;
import static io.github.thuocdo.benchmarks.chart.Amounts.grouped;
import static io.github.thuocdo.benchmarks.chart.Amounts.time;
import static io.github.thuocdo.benchmarks.chart.Amounts.times;

import io.github.thuocdo.benchmarks.Results.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the tables of {@code benchmarks/README.md} and the plot beside it from the results in {@code benchmarks/results}.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.Pages
 * }</pre>
 */
public final class Pages {
    /** The folder of results, seen from the project's folder. */
    static final Path RESULTS = Path.of("benchmarks", "results");

    private static final Map<String, String> ENGINES = Map.ofEntries(
            Map.entry("limit", "`limit`: by hand, no branch (scores only)"),
            Map.entry("kernel", "**`kernel`** (scores only)"),
            Map.entry("rank", "**`rank`**, the public call"),
            Map.entry("columnLoop", "`columnLoop`: by hand, with `if`s (scores only)"),
            Map.entry("easyRules", "Easy Rules 4.1"),
            Map.entry("cel", "CEL-Java 0.11"),
            Map.entry("evreteLambdas", "Evrete 4.0, lambdas"),
            Map.entry("evreteText", "Evrete 4.0, text"),
            Map.entry("dmn", "KIE DMN 10.2"),
            Map.entry("droolsFigures", "Drools 10.2, a fact a figure"),
            Map.entry("droolsUnits", "Drools 10.2, a wide fact a unit"));

    private Pages() {}

    /** Writes both. */
    public static void main(String[] args) throws IOException {
        Path readme = RESULTS.resolveSibling("README.md");
        Files.writeString(readme, readme(Files.readString(readme), RESULTS));
        if (Files.exists(results("growth"))) {
            Files.writeString(RESULTS.resolveSibling("growth.svg"), plot(RESULTS));
        }
    }

    /** The plot of the results in {@code folder}. */
    static String plot(Path folder) throws IOException {
        return GrowthPlot.svg(Results.read(folder.resolve("growth.json")), machine(folder, "growth"));
    }

    static Path results(String name) {
        return RESULTS.resolve(name + ".json");
    }

    static Path machine(String name) {
        return RESULTS.resolve(name + ".txt");
    }

    /** The machine and the time of a measurement. */
    static String machine(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt")).strip();
    }

    /** {@code page} with the tables of the results in {@code folder} between the marks. */
    static String readme(String page, Path folder) throws IOException {
        String written = page;
        for (String name : List.of(
                "rank-all-communes", "rank-by-shape", "rank-with-gaps", "peers", "growth", "files", "answers")) {
            if (!Files.exists(folder.resolve(name + ".json"))) {
                continue;
            }
            Results results = Results.read(folder.resolve(name + ".json"));
            List<String> lines = new ArrayList<>();
            switch (name) {
                case "peers" -> peers(results, lines);
                case "rank-by-shape" -> rankByShape(results, lines);
                case "rank-with-gaps" -> rankWithGaps(results, lines);
                case "growth" -> growth(results, lines);
                case "files" -> files(results, lines);
                case "answers" -> answers(results, lines);
                default -> rankAllCommunes(results, lines);
            }
            Result any = results.all().get(0);
            lines.add("");
            lines.add("Medians of " + iterations(results) + " iterations, JDK " + any.jdk() + ", "
                    + machine(folder, name) + ".");
            written = between(written, name, String.join("\n", lines));
        }
        return written;
    }

    private static String iterations(Results results) {
        return results.all().stream()
                .map(Result::iterations)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
    }

    private static String between(String page, String name, String text) {
        String start = "<!-- " + name + " -->\n";
        String end = "\n<!-- /" + name + " -->";
        int from = page.indexOf(start);
        int to = page.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page has no marks " + start.strip() + " and " + end.strip());
        }
        return page.substring(0, from + start.length()) + "\n" + text + "\n" + page.substring(to);
    }

    private static void rankAllCommunes(Results results, List<String> lines) {
        List<String> variants = results.variants().stream()
                .filter(variant -> !variant.equals("limit"))
                .sorted(Comparator.comparingDouble(
                        variant -> results.of(variant, "10599").micros()))
                .toList();
        lines.add("| units | `limit` | "
                + variants.stream().map(v -> "`" + v + "` | ").collect(Collectors.joining())
                + "bytes, `kernel` | bytes a unit, `rank` |");
        lines.add("|---|---" + "|---".repeat(variants.size()) + "|---|---|");
        for (String size : results.sizes("limit")) {
            lines.add("| " + grouped(size) + " | "
                    + time(results.of("limit", size).micros()) + " | "
                    + variants.stream()
                            .map(v -> times(results.ratio(v, "limit", size)) + " | ")
                            .collect(Collectors.joining())
                    + grouped(
                            Long.toString(Math.round(results.of("kernel", size).bytes()))) + " | "
                    + figures(results.of("rank", size).bytes() / Integer.parseInt(size)) + " |");
        }
    }

    private static void rankByShape(Results results, List<String> lines) {
        lines.add("| set | `limit` | `kernel` | `rank` | from submissions | bytes, `kernel` |");
        lines.add("|---|---|---|---|---|---|");
        for (String shape : results.sizes("limit")) {
            lines.add("| " + shape + " | " + time(results.of("limit", shape).micros()) + " | "
                    + times(results.ratio("kernel", "limit", shape)) + " | "
                    + times(results.ratio("rank", "limit", shape)) + " | "
                    + times(results.ratio("submissions", "limit", shape)) + " | "
                    + grouped(
                            Long.toString(Math.round(results.of("kernel", shape).bytes()))) + " |");
        }
    }

    private static void rankWithGaps(Results results, List<String> lines) {
        lines.add("| set | `clean` | `tenth` | `all` |");
        lines.add("|---|---|---|---|");
        for (String shape : results.sizes("clean")) {
            lines.add("| " + shape + " | " + time(results.of("clean", shape).micros()) + " | "
                    + times(results.ratio("tenth", "clean", shape)) + " | "
                    + times(results.ratio("all", "clean", shape)) + " |");
        }
    }

    private static void peers(Results results, List<String> lines) {
        List<String> sizes = results.sizes("rank");
        String most = sizes.get(sizes.size() - 1);
        lines.add("| | "
                + sizes.stream().map(s -> grouped(s) + " units | × `rank` | ").collect(Collectors.joining())
                + "× `columnLoop` |");
        lines.add("|---" + "|--:|--:".repeat(sizes.size()) + "|--:|");
        List<String> variants = results.variants().stream()
                .sorted(Comparator.comparingDouble(
                        variant -> results.of(variant, most).micros()))
                .toList();
        for (String variant : variants) {
            lines.add("| " + ENGINES.getOrDefault(variant, variant) + " | "
                    + sizes.stream()
                            .map(size -> time(results.of(variant, size).micros()) + " | "
                                    + figures(results.ratio(variant, "rank", size)) + " | ")
                            .collect(Collectors.joining())
                    + figures(results.ratio(variant, "columnLoop", most)) + " |");
        }
    }

    private static void growth(Results results, List<String> lines) {
        List<String> variants = List.of("kernel", "rank", "submissions", "streamed");
        lines.add(
                "| units × criteria | `kernel` | × `limit` | `rank` | from submissions | unit by unit | bytes, `kernel` | bytes, `rank` |"
                        + " bytes, from submissions | bytes, unit by unit |");
        lines.add("|---" + "|--:".repeat(2 * variants.size() + 1) + "|");
        for (String size : results.sizes("rank")) {
            int x = size.indexOf('x');
            lines.add("| " + grouped(size.substring(0, x)) + " × " + grouped(size.substring(x + 1)) + " | "
                    + time(results.of("kernel", size).micros()) + " | "
                    + shown(results, "limit", size, limit -> times(results.ratio("kernel", "limit", size))) + " | "
                    + variants.stream()
                            .skip(1)
                            .map(variant -> shown(results, variant, size, result -> time(result.micros())) + " | ")
                            .collect(Collectors.joining())
                    + variants.stream()
                            .map(variant -> shown(results, variant, size, result -> bytes(result.bytes())))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        lines.add("");
        lines.add("| | units | one thread | two threads | × |");
        lines.add("|---|--:|--:|--:|--:|");
        for (String variant : List.of("rank", "submissions")) {
            for (String units : List.of("10599", "100000")) {
                double one = results.of(variant + "OnThreads", units + "x40x1").micros();
                double two = results.of(variant + "OnThreads", units + "x40x2").micros();
                lines.add("| " + (variant.equals("rank") ? "`rank`" : "from submissions") + " | " + grouped(units)
                        + " | " + time(one) + " | " + time(two) + " | " + figures(two / one) + " |");
            }
        }
    }

    /** Nothing where it was not measured. */
    private static String shown(Results results, String variant, String size, Function<Result, String> text) {
        return results.sizes(variant).contains(size) ? text.apply(results.of(variant, size)) : "";
    }

    private static void files(Results results, List<String> lines) {
        lines.add("| set | `parseAndSum` | `read` | `rankFile` | bytes, `parseAndSum` | bytes, `rankFile` |");
        lines.add("|---|---|---|---|---|---|");
        for (String set : results.sizes("parseAndSum")) {
            lines.add("| " + set + " | " + time(results.of("parseAndSum", set).micros()) + " | "
                    + times(results.ratio("read", "parseAndSum", set)) + " | "
                    + times(results.ratio("rankFile", "parseAndSum", set)) + " | "
                    + bytes(results.of("parseAndSum", set).bytes()) + " | "
                    + bytes(results.of("rankFile", set).bytes()) + " |");
        }
    }

    private static void answers(Results results, List<String> lines) {
        lines.add("| units | `rank` | `advise` | × `rank` | `compare` | × `rank` | `decide` | × `rank` |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String size : results.sizes("rank")) {
            StringBuilder line = new StringBuilder(
                    "| " + grouped(size) + " | " + time(results.of("rank", size).micros()) + " |");
            for (String answer : List.of("advise", "compare", "decide")) {
                line.append(" ").append(time(results.of(answer, size).micros())).append(" | ");
                line.append(figures(results.ratio(answer, "rank", size))).append(" |");
            }
            lines.add(line.toString());
        }
        if (results.variants().contains("duties")) {
            furtherAnswers(results, lines);
        }
    }

    private static void furtherAnswers(Results results, List<String> lines) {
        lines.add("");
        lines.add("| units | `duties` | `restate` | `outlook` | `budget` | bytes, `outlook` |");
        lines.add("|--:|--:|--:|--:|--:|--:|");
        for (String size : results.sizes("duties")) {
            lines.add("| " + grouped(size) + " | "
                    + Stream.of("duties", "restate", "outlook", "budget")
                            .map(variant -> shown(results, variant, size, result -> time(result.micros())) + " | ")
                            .collect(Collectors.joining())
                    + bytes(results.of("outlook", size).bytes()) + " |");
        }
    }
}
