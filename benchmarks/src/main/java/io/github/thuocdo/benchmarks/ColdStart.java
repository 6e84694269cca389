package io.github.thuocdo.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Times whole processes, alternately, from start to end as seen from outside: a new JVM that ranks the communes by hand
 * ({@link BareRanking}), and others that do it with the library ({@link FirstRanking}), that explain a unit besides
 * ({@code HelloRanking}), and the command line; plainly, with a class-data archive,
 * and as the README says: with the archive and without the compiler that pays in long runs only.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.ColdStart 15
 * }</pre>
 */
public final class ColdStart {
    private static final String BENCHMARKS = "benchmarks/target/benchmarks.jar";
    /** The classes of this module alone, as the jar of a program that uses the library. */
    private static final String PROGRAM = "benchmarks/target/scoring-benchmarks-0.1.0.jar";

    private static final String LIBRARY = "examples/target/thuocdo.jar";
    private static final String FIGURES = "examples/data/yen-dinh-2025.csv";
    private static final String HELLO = "io.github.thuocdo.examples.HelloRanking";
    private static final int WARM_UPS = 2;
    private static final long SECONDS = 120;

    /** A program that is started again and again. */
    private record Contestant(String name, List<String> command, double[] millis) {
        Contestant(String name, int times, List<String> command) {
            this(name, command, new double[times]);
        }

        double median() {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    }

    /** A program to start, and the archive of its classes. */
    private record Program(String name, List<String> command, String archive) {
        List<String> archived(List<String> options) {
            return with(options, "-XX:SharedArchiveFile=" + archive);
        }
    }

    private ColdStart() {}

    /**
     * Prints the medians and their ratios to the one by hand.
     *
     * @param args the number of starts of each program (15 where it is not named), then options for all the JVMs
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<String> options = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        Path folder = Files.createTempDirectory("cold-start");
        try {
            List<Contestant> contestants = contestants(times, options, folder);
            for (int i = -WARM_UPS; i < times; i++) {
                for (Contestant contestant : contestants) {
                    double millis = millis(contestant.command);
                    if (i >= 0) {
                        contestant.millis[i] = millis;
                    }
                }
            }
            double byHand = contestants.get(0).median();
            System.out.printf("JDK %s, median of %d%n", System.getProperty("java.version"), times);
            for (Contestant one : contestants) {
                System.out.printf(Locale.ROOT, "%-30s %6.0f ms %6.1f%n", one.name, one.median(), one.median() / byHand);
            }
        } finally {
            for (String archive : List.of("library.jsa", "first.jsa", "bare.jsa")) {
                Files.deleteIfExists(folder.resolve(archive));
            }
            Files.delete(folder);
        }
    }

    private static List<Contestant> contestants(int times, List<String> options, Path folder)
            throws IOException, InterruptedException {
        List<String> bare = List.of("-cp", BENCHMARKS, BareRanking.class.getName(), FIGURES);
        List<String> first =
                List.of("-cp", LIBRARY + File.pathSeparator + PROGRAM, FirstRanking.class.getName(), FIGURES);
        List<String> hello = List.of("-cp", LIBRARY, HELLO, FIGURES);
        List<String> rank = List.of("-jar", LIBRARY, "rank", "--input", FIGURES);
        // The README's command; it loads nearly all that the others load, which rank would not.
        List<String> explain = List.of("-jar", LIBRARY, "explain", "--input", FIGURES, "--unit", "15469");
        String ofLibrary = folder.resolve("library.jsa").toString();
        String ofFirst = folder.resolve("first.jsa").toString();
        String ofBare = folder.resolve("bare.jsa").toString();
        millis(java(with(options, "-XX:ArchiveClassesAtExit=" + ofLibrary), explain));
        millis(java(with(options, "-XX:ArchiveClassesAtExit=" + ofFirst), first));
        millis(java(with(options, "-XX:ArchiveClassesAtExit=" + ofBare), bare));
        List<Program> programs = List.of(
                new Program("BareRanking", bare, ofBare),
                new Program("FirstRanking", first, ofFirst),
                new Program("HelloRanking", hello, ofLibrary),
                new Program("rank", rank, ofLibrary));
        List<Contestant> all = new ArrayList<>();
        for (Program one : programs) {
            all.add(new Contestant(one.name, times, java(options, one.command)));
        }
        for (Program one : programs) {
            all.add(new Contestant(one.name + " with an archive", times, java(one.archived(options), one.command)));
        }
        for (Program one : programs) {
            List<String> asTheReadmeSays = with(one.archived(options), "-XX:TieredStopAtLevel=1");
            all.add(new Contestant(one.name + " as the README says", times, java(asTheReadmeSays, one.command)));
        }
        return all;
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> java(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
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
}
