package io.github.thuocdo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Times whole processes: a new JVM that ranks the communes by hand ({@link BareRanking}), and one that does it with the
 * library ({@code HelloRanking}), alternately, from start to end as seen from outside.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.ColdStart 15
 * }</pre>
 */
public final class ColdStart {
    private static final String BENCHMARKS = "benchmarks/target/benchmarks.jar";
    private static final String LIBRARY = "examples/target/thuocdo.jar";
    private static final String FIGURES = "examples/data/yen-dinh-2025.csv";
    private static final int WARM_UPS = 2;
    private static final long SECONDS = 120;

    private ColdStart() {}

    /**
     * Prints the medians and their ratio.
     *
     * @param args how often each is started (15 where it is not named), then options for both JVMs
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<String> options = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        List<String> bare = command(options, BENCHMARKS, "io.github.thuocdo.benchmarks.BareRanking");
        List<String> library = command(options, LIBRARY, "io.github.thuocdo.examples.HelloRanking");
        double[] bareMillis = new double[times];
        double[] libraryMillis = new double[times];
        for (int i = -WARM_UPS; i < times; i++) {
            double one = millis(bare);
            double other = millis(library);
            if (i >= 0) {
                bareMillis[i] = one;
                libraryMillis[i] = other;
            }
        }
        double byHand = median(bareMillis);
        double withLibrary = median(libraryMillis);
        System.out.printf("BareRanking   %6.0f ms  (median of %d)%n", byHand, times);
        System.out.printf("HelloRanking  %6.0f ms  (median of %d)%n", withLibrary, times);
        System.out.printf("ratio         %6.1f%n", withLibrary / byHand);
    }

    private static List<String> command(List<String> options, String jar, String program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", jar, program, FIGURES));
        return command;
    }

    private static double millis(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - start;
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "It did not end well: " + String.join(" ", command) + ". Maybe mvn -DskipTests package?");
        }
        return nanos / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
