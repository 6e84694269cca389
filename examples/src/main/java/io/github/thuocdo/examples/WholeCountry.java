package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/**
 * The 10,599 communes of the register of 2022, figures by chance, ranked in two ways: by all cores from figures in memory, and
 * in one thread from a file of which no more than one unit is in memory as objects. Scores and ranks are the same.
 */
public final class WholeCountry {
    private WholeCountry() {}

    public static void main(String[] args) throws IOException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var communes = Registers.named("vietnam-2022").communes();
        var scorer = Scorer.of(YenDinh.criteria()).withoutConsistency();
        Path file = Files.createTempFile("sample", ".csv");
        try {
            write(communes, file);
            var ranking = byAllCores(scorer, communes, file);
            System.out.println("Số liệu mẫu / sample: " + ranking.ranked() + " xã, phường, thị trấn");
            ranking.entries().stream()
                    .limit(5)
                    .forEach(entry -> System.out.printf(
                            "%s  %s  %s (%s)%n",
                            entry.rank(),
                            entry.score(),
                            entry.unit().name(),
                            entry.unit().code()));
            var streamed = unitByUnit(scorer, communes, file);
            long same = communes.units().stream()
                    .map(AdministrativeUnit::code)
                    .filter(code -> Objects.equals(
                            ranking.unit(code).rank(), streamed.unit(code).rank()))
                    .count();
            System.out.println("Đọc từng đơn vị, cùng thứ hạng / read unit by unit, the same rank: " + same);
        } finally {
            Files.delete(file);
        }
    }

    /** The threads are the caller's choice: without an executor everything is done in its own. */
    private static Ranking byAllCores(Scorer scorer, UnitSelection communes, Path file) {
        int cores = Runtime.getRuntime().availableProcessors();
        return scorer.withExecutor(ForkJoinPool.commonPool(), cores)
                .rank(communes, Submissions.read(file), Horizon.Y2025);
    }

    /** The rows of a unit stand together in the file; what is read is packed at once. */
    private static Ranking unitByUnit(Scorer scorer, UnitSelection communes, Path file) {
        var builder = scorer.builder(communes, Horizon.Y2025);
        Submissions noticed = Submissions.readEach(file, builder::add);
        return scorer.rank(builder.build(noticed));
    }

    private static void write(UnitSelection communes, Path file) throws IOException {
        Random random = new Random(10_599); // its algorithm is specified: the same figures on every machine
        try (Writer csv = Files.newBufferedWriter(file)) {
            csv.write("unit_code,indicator,value,numerator,denominator\n");
            for (AdministrativeUnit unit : communes.units()) {
                int low = 50 + random.nextInt(50);
                for (String indicator : ExampleData.SHARES) {
                    int of = 20 + random.nextInt(1_000);
                    int share = low + random.nextInt(101 - low);
                    csv.write(unit.code() + "," + indicator + ",," + (share * of + 99) / 100 + "," + of + "\n");
                }
                String answer = random.nextInt(100) < low ? "có" : "không";
                csv.write(unit.code() + ",communes-complete," + answer + ",,\n");
            }
        }
    }
}
