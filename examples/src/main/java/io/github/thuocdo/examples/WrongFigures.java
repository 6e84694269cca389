package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file with wrong figures: each is a finding with its line and advice, does not count, and spoils no other figure. */
public final class WrongFigures {
    private WrongFigures() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String file = ExampleData.named(args, "examples/data/wrong-figures.csv");
        var ranking = Scorer.of(YenDinh.criteria())
                .rank(YenDinh.units().communes(), Submissions.read(Path.of(file)), Horizon.Y2025);

        for (var entry : ranking.entries().subList(0, ranking.ranked())) {
            System.out.printf(
                    "%s  %-19s %s, chưa rõ %s%n", entry.rank(), entry.unit().name(), entry.score(), entry.unknown());
        }
        for (var finding : ranking.findings()) {
            if (finding.severity() == Severity.ERROR) {
                System.out.println();
                System.out.printf(
                        "%s: %s, %s%n",
                        finding.line().orElseThrow(), finding.unit().orElseThrow(), finding.code());
                System.out.println("  vi  " + finding.message().vi());
                System.out.println("  en  " + finding.message().en());
            }
        }
    }
}
