package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The only real figures that the documents hold: the commune level of 2021 as one unit, in a register of its own, against
 * the targets of 2022; and what its figures say about each other.
 */
public final class Baseline2021 {
    private Baseline2021() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Path folder = Path.of(ExampleData.named(args, "examples/data"));
        var units = UnitRegister.read(folder.resolve("baseline-2021-units.csv"));
        var submissions = Submissions.read(folder.resolve("baseline-2021.csv")).forPeriod(2021);
        var ranking = Scorer.of(YenDinh.criteria()).rank(units.communes(), submissions, Horizon.Y2022);

        for (var entry : ranking.entries()) {
            System.out.println(entry.unit().name() + ", " + ranking.period().orElseThrow());
            for (var outcome : entry.outcomes()) {
                if (outcome.criterion().scored()) {
                    System.out.printf(
                            "  %-8s %s%n",
                            outcome.status(), outcome.criterion().indicator().code());
                }
            }
        }
        for (var finding : ranking.findings()) {
            System.out.printf("%s %s%n", finding.severity(), finding.code());
            System.out.println("  " + finding.message().vi());
            System.out.println("  " + finding.message().en());
        }
    }
}
