package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** The cost of figures that do not apply: none, one in a tenth of the 10,599 communes, one in each of them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class RankWithGaps {
    private static final int UNITS = 10_599;

    /** The set: the forty thresholds of {@link RankAllCommunes}, or one of {@link RankByShape}. */
    @Param({"own", "points", "mixed"})
    public String shape;

    private CheckedFigures clean;
    private CheckedFigures tenth;
    private CheckedFigures all;
    private ScoreBuffer scores;

    /** Reads the three populations. */
    @Setup(Level.Trial)
    public void read() {
        Country country = Country.of(UNITS);
        CriteriaSet set = switch (shape) {
            case "points" -> Shapes.points();
            case "mixed" -> Shapes.mixed();
            default -> country.set();
        };
        Scorer scorer = Scorer.of(set);
        clean = scorer.read(country.selection(), country.submissions());
        tenth = scorer.read(country.selection(), withGaps(country, 10));
        all = scorer.read(country.selection(), withGaps(country, 1));
        scores = new ScoreBuffer(UNITS);
    }

    /** The figures, one of which does not apply to every {@code step}-th unit: another criterion from unit to unit. */
    private static Submissions withGaps(Country country, int step) {
        return Submissions.of(IntStream.range(0, country.units())
                .mapToObj(unit -> {
                    Submission said = country.submission(unit);
                    return unit % step == 0 ? without(said, unit / step % country.criteria()) : said;
                })
                .toList());
    }

    private static Submission without(Submission said, int criterion) {
        List<Entry> entries = new ArrayList<>(said.entries());
        entries.set(criterion, Entry.of(Country.code(criterion), Observation.NOT_APPLICABLE));
        return new Submission(said.unit(), entries);
    }

    /** Everything applies to every unit. */
    @Benchmark
    public ScoreBuffer clean() {
        return score(clean);
    }

    /** One figure does not apply in a tenth of the units. */
    @Benchmark
    public ScoreBuffer tenth() {
        return score(tenth);
    }

    /** One figure does not apply in each unit. */
    @Benchmark
    public ScoreBuffer all() {
        return score(all);
    }

    private ScoreBuffer score(CheckedFigures figures) {
        ScorableFigures.of(figures).calculator().score(scores, Workers.CALLER);
        return scores;
    }
}
