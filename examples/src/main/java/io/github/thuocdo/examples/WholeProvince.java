package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The 559 communes of Thanh Hóa by the same targets, and where those of Yên Định stand among them; figures by chance. */
public final class WholeProvince {
    private WholeProvince() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var communes = Registers.named("thanh-hoa").communes();
        Random random = new Random(559); // its algorithm is specified: the same figures on every machine
        List<Submission> sample = new ArrayList<>();
        for (AdministrativeUnit unit : communes.units()) {
            sample.add(figures(unit.code(), random));
        }
        // Random shares of levels 3 and 4 need not fit each other: in bulk nobody asks the consistency rules.
        var scorer = Scorer.of(YenDinh.criteria()).withoutConsistency();
        var ranking = scorer.rank(communes, Submissions.of(sample), Horizon.Y2025);

        System.out.println("Số liệu mẫu / sample: " + ranking.ranked() + " xã, phường, thị trấn");
        ranking.entries().stream().limit(10).forEach(WholeProvince::print);
        System.out.println("Yên Định:");
        ranking.entries().stream()
                .filter(entry -> entry.unit().parent().equals(Optional.of("394")))
                .forEach(WholeProvince::print);
    }

    private static Submission figures(String code, Random random) {
        int low = 50 + random.nextInt(50);
        Submission submission = Submission.of(code);
        for (String indicator : ExampleData.SHARES) {
            submission = submission.value(indicator, Integer.toString(low + random.nextInt(101 - low)));
        }
        return random.nextInt(100) < low ? submission.yes("communes-complete") : submission.no("communes-complete");
    }

    private static void print(RankedUnit entry) {
        System.out.printf(
                "%3s  %s  %s%n", entry.rank(), entry.score(), entry.unit().name());
    }
}
