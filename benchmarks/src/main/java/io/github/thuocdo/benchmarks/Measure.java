package io.github.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures one of the things that the README shows, writes what JMH says into {@code benchmarks/results}, and the README anew.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.Measure growth
 * }</pre>
 */
public final class Measure {
    private static final Map<String, String> CLASSES = Map.of(
            "rank-all-communes",
            "RankAllCommunes",
            "rank-by-shape",
            "RankByShape",
            "rank-with-gaps",
            "RankWithGaps",
            "peers",
            "Peers",
            "growth",
            "Growth",
            "files",
            "Files",
            "answers",
            "Answers");

    private Measure() {}

    /**
     * Measures.
     *
     * @param args the benchmark: {@code rank-all-communes}, {@code rank-by-shape}, {@code rank-with-gaps}, {@code peers}, {@code growth},
     *     {@code files} or {@code answers}
     */
    public static void main(String[] args) throws IOException, RunnerException {
        String name = args.length == 1 ? args[0] : "";
        String type = CLASSES.get(name);
        if (type == null || !Files.isDirectory(Pages.RESULTS)) {
            System.err.println("Measures one of " + CLASSES.keySet() + ", in the project's folder.");
            System.exit(2);
        }
        Path measured = Files.createTempFile(name, ".json");
        try {
            new Runner(new OptionsBuilder()
                            .include("\\." + type + "\\.")
                            .forks(1)
                            .addProfiler(GCProfiler.class)
                            .shouldFailOnError(true)
                            .resultFormat(ResultFormatType.JSON)
                            .result(measured.toString())
                            .build())
                    .run();
        } catch (NoBenchmarksException e) {
            System.err.println(type + " is not among these classes. Maybe the command for it is another (README)?");
            System.exit(2);
        }
        // Only a complete run takes the place of the last one.
        Files.writeString(Pages.results(name), Files.readString(measured));
        Files.delete(measured);
        Files.writeString(Pages.machine(name), Machine.describe() + "\n", StandardCharsets.UTF_8);
        Pages.main(new String[0]);
    }
}
