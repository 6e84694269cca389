package io.github.thuocdo.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a file of figures to a file of results, beside what it takes to parse the one file. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class Files {
    private static final int VALUE = 2;

    /** The number of communes, forty figures each. */
    int units = 10_599;

    /** The set: the forty criteria of {@link Country}, or the district's own with its consistency rules. */
    @Param({"forty", "yen-dinh-2022"})
    public String set;

    private Path figures;
    private Path results;
    private Country country;
    private CriteriaSet criteria;

    /** Writes the figures. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        figures = java.nio.file.Files.createTempFile("figures", ".csv");
        results = java.nio.file.Files.createTempFile("results", ".json");
        country = Country.of(units);
        if (set.equals("forty")) {
            criteria = country.set();
            FiguresFile.writeForty(country, figures);
        } else {
            criteria = YenDinh.criteria();
            FiguresFile.writeYenDinh(country, figures);
        }
    }

    /** Deletes the files. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        java.nio.file.Files.delete(figures);
        java.nio.file.Files.delete(results);
    }

    /** FastCSV by itself: every record parsed, the values that are numbers added. */
    @Benchmark
    public double parseAndSum() throws IOException {
        double sum = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(figures)) {
            for (CsvRecord row : reader) {
                String value = row.getField(VALUE);
                if (!value.isEmpty() && value.charAt(0) >= '0' && value.charAt(0) <= '9' && value.indexOf('-') < 0) {
                    sum += Double.parseDouble(value);
                }
            }
        }
        return sum;
    }

    /** The library's reading alone: figures as objects, each with its place. */
    @Benchmark
    public Submissions read() {
        return Submissions.read(figures);
    }

    /** The work of {@code rank --format json}, on all cores: reads, checks, scores, ranks, asks the consistency rules, writes. */
    @Benchmark
    public Ranking rankFile() throws IOException {
        Ranking ranking = Scorer.of(criteria)
                .withExecutor(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors())
                .rank(country.selection(), Submissions.read(figures));
        ranking.findings();
        try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(results), 1 << 16)) {
            Report.of(ranking, Locale.ENGLISH).write(Format.JSON, out);
        }
        return ranking;
    }

    /** The text that {@link #rankFile} wrote. */
    String written() throws IOException {
        return java.nio.file.Files.readString(results);
    }
}
