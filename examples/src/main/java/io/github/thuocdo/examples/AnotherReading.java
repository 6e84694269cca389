package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The reading decides which of two contradicting clauses of the plan scores: its body asks for 95 % of satisfied
 * residents, its appendix for 90 %, and this commune has 92 %.
 */
public final class AnotherReading {
    private AnotherReading() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var scorer = Scorer.of(YenDinh.criteria());
        var submissions = Submissions.of(Submission.of("15469").value("satisfaction", "92"));

        for (Reading reading : scorer.set().readings()) {
            var ranking = scorer.withReading(reading).rank(YenDinh.units().communes(), submissions, Horizon.Y2025);
            System.out.println(reading.code());
            for (var outcome : ranking.unit("15469").outcomes()) {
                var criterion = outcome.criterion();
                if (criterion.indicator().code().equals("satisfaction")
                        && criterion.requirement() instanceof Requirement.Threshold threshold) {
                    System.out.printf(
                            "  %-9s 92%% / %s%%  %-7s  %s%n",
                            criterion.scored() ? "scored" : "shown",
                            threshold.value(),
                            outcome.status(),
                            criterion.source().section().orElse("–"));
                }
            }
        }
    }
}
