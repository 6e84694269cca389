package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One unit, outcome by outcome: the figure, what is missing to the threshold, the points, the clause, and the rule. */
public final class OneUnitExplained {
    private OneUnitExplained() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String file = ExampleData.named(args, "examples/data/yen-dinh-2025.csv");
        var ranking = Scorer.of(YenDinh.criteria())
                .rank(YenDinh.units().communes(), Submissions.read(Path.of(file)), Horizon.Y2025);
        var unit = ranking.unit("15403");
        var explanation = unit.explain();

        System.out.printf("%s: hạng %s, điểm %s%n", unit.unit().name(), unit.rank(), unit.score());
        for (var line : explanation.lines()) {
            Outcome outcome = line.outcome();
            if (outcome.criterion().scored()) {
                System.out.println();
                System.out.println(outcome.criterion().name().vi());
                System.out.printf(
                        "  %s; số liệu %s (%s); còn thiếu %s; điểm %s%n",
                        line.judgedBy(),
                        shown(outcome.value()),
                        outcome.figure().ledger().map(Ledger::code).orElse("–"),
                        shown(outcome.gap()),
                        shown(outcome.fraction().flatMap(Real::exact)));
                System.out.printf(
                        "  %s, %s%n",
                        outcome.criterion().source().document(),
                        outcome.criterion().source().section().orElse("–"));
            }
        }
        System.out.println();
        explanation
                .exact()
                .ifPresent(exact -> System.out.printf("Tổng điểm %s chia cho %s.%n", exact.sum(), exact.divisor()));
    }

    private static String shown(Optional<Rational> exact) {
        return exact.map(value -> value.rounded(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("—");
    }
}
