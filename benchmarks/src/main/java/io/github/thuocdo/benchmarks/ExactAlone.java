package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import java.lang.management.ManagementFactory;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Exact numbers alone, beside columns of doubles with the exact way behind them, for sets whose points depend on the other units:
 * z-scores, rank positions and normalised groups. Prints the seconds of the processor that one thread takes for the scores of all
 * units, from figures that were read.
 */
public final class ExactAlone {
    private static final int TIMES = 2;

    private ExactAlone() {}

    /**
     * Measures.
     *
     * @param args the number of units; none for the 10,599 communes
     */
    public static void main(String[] args) {
        int units = args.length == 1 ? Integer.parseInt(args[0]) : 10_599;
        for (CriteriaSet set :
                List.of(Shapes.normalised("z-score"), Shapes.normalised("rank"), Shapes.normalisedGroups())) {
            List<Double> exact = new ArrayList<>();
            List<Double> columns = new ArrayList<>();
            for (int times = 0; times < TIMES; times++) {
                measure(set, Country.of(units), exact, columns);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d units: exact alone %.2f s, columns %.3f s; the less of %d%n",
                    set.id(),
                    units,
                    exact.stream().min(Double::compare).orElseThrow(),
                    columns.stream().min(Double::compare).orElseThrow(),
                    TIMES);
        }
    }

    /** Scores new figures by columns, then the same figures read anew in exact numbers, and holds one against the other. */
    private static void measure(CriteriaSet set, Country country, List<Double> exact, List<Double> columns) {
        ScoreCalculator inColumns = calculator(set, country);
        ScoreBuffer scores = new ScoreBuffer(country.units());
        long start = processorNanos();
        inColumns.score(scores, Workers.CALLER);
        columns.add(seconds(start));
        ScoreCalculator exactly = calculator(set, country);
        start = processorNanos();
        for (int unit = 0; unit < country.units(); unit++) {
            int score = exactly.total(unit)
                    .orElseThrow()
                    .rounded(2, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .intValueExact();
            if (score != scores.score[unit]) {
                throw new IllegalStateException("Unit " + unit + ": " + scores.score[unit] + ", not " + score);
            }
        }
        exact.add(seconds(start));
    }

    private static ScoreCalculator calculator(CriteriaSet set, Country country) {
        return ScorableFigures.of(Scorer.of(set).read(country.selection(), country.submissions()))
                .calculator();
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (processorNanos() - start) / 1e9;
    }
}
