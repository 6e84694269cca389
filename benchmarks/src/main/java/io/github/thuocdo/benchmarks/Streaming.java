package io.github.thuocdo.benchmarks;

import io.github.thuocdo.FiguresBuilder;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Ranks populations that are generated unit by unit and never stand in memory as objects, and prints what a unit costs.
 *
 * <pre>{@code
 * java -Xmx1g -cp benchmarks/target/benchmarks.jar io.github.thuocdo.benchmarks.Streaming 10599 100000 1000000
 * }</pre>
 */
final class Streaming {
    private static final int WARM_UPS = 5;

    private Streaming() {}

    /**
     * Prints a line for each population, after a few of the first to warm up.
     *
     * @param args the numbers of units; 10599, 100000 and 1000000 where none is named
     */
    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[] {10_599, 100_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        Country one = Country.of(1);
        for (int i = 0; i < WARM_UPS; i++) {
            run(one, communes(sizes[0]));
        }
        System.out.printf("%9s  %10s  %14s  %10s%n", "units", "seconds", "µs a unit", "peak heap");
        for (int units : sizes) {
            UnitSelection communes = communes(units);
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            Ranking ranking = run(one, communes);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%9d  %10.3f  %14.2f  %6d MiB%n",
                    ranking.figures().size(),
                    seconds,
                    seconds * 1e6 / units,
                    peakMebibytes());
        }
    }

    private static UnitSelection communes(int units) {
        List<AdministrativeUnit> all = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            String code = String.format(Locale.ROOT, "%07d", i);
            all.add(AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE).withType("Xã"));
        }
        return UnitRegister.of(all).communes();
    }

    /** One unit, with other figures every time. */
    private static Ranking run(Country one, UnitSelection communes) {
        Scorer scorer = Scorer.of(one.set());
        FiguresBuilder builder = scorer.builder(communes);
        SplittableRandom random = new SplittableRandom(2025);
        for (AdministrativeUnit unit : communes.units()) {
            one.fill(random);
            builder.add(one.submission(0, unit.code()));
        }
        return scorer.rank(builder.build());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** No more than this was in use at once: the pools need not have peaked together. */
    private static long peakMebibytes() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }
}
