package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * The time that public calls spend in each method: samples by the flight recorder, each counted for the method of the library that
 * was running or had called the JDK.
 *
 * <pre>{@code
 * java -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints -cp benchmarks/target/benchmarks.jar \
 *     io.github.thuocdo.benchmarks.Profile
 * }</pre>
 */
final class Profile {
    private static final int UNITS = 10_599;
    private static final int SHOWN = 6;
    private static final Duration EVERY = Duration.ofMillis(10);
    private static final long SECONDS = 12;
    private static final String LIBRARY = "io.github.thuocdo.";

    private Profile() {}

    /** Prints a table for each call. */
    public static void main(String[] args) throws IOException {
        Country country = Country.of(UNITS);
        Submissions submissions = country.submissions();
        Scorer scorer = Scorer.of(country.set());
        CheckedFigures population = scorer.read(country.selection(), submissions);
        print("Scorer.rank(CheckedFigures)", () -> scorer.rank(population));
        print("Scorer.rank(units, submissions)", () -> scorer.rank(country.selection(), submissions));
    }

    private static void print(String name, Supplier<Ranking> call) throws IOException {
        run(call);
        Path file = Files.createTempFile("profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.start();
            run(call);
            recording.stop();
            recording.dump(file);
            print(name, methods(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void run(Supplier<Ranking> call) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int ranked = 0;
        while (System.nanoTime() < end) {
            ranked += call.get().ranked();
        }
        if (ranked == 0) {
            throw new IllegalStateException("Nobody was ranked");
        }
    }

    /** The number of samples that fell on each method of the library. */
    private static Map<String, Integer> methods(Path file) throws IOException {
        Map<String, Integer> samples = new HashMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            Optional.ofNullable(event.getStackTrace())
                    .flatMap(Profile::method)
                    .ifPresent(method -> samples.merge(method, 1, Integer::sum));
        }
        return samples;
    }

    private static Optional<String> method(RecordedStackTrace trace) {
        return trace.getFrames().stream()
                .map(RecordedFrame::getMethod)
                .filter(Objects::nonNull)
                .map(method -> method.getType().getName() + "." + method.getName())
                .filter(method -> method.startsWith(LIBRARY) && !method.startsWith(LIBRARY + "benchmarks."))
                .map(method -> method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1))
                .findFirst();
    }

    private static void print(String name, Map<String, Integer> samples) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(name + ", " + all + " samples");
        List<Map.Entry<String, Integer>> most = samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .toList();
        for (Map.Entry<String, Integer> one : most) {
            System.out.printf(Locale.ROOT, "%5.1f %%  %s%n", 100.0 * one.getValue() / all, one.getKey());
        }
    }
}
