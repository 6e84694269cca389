package org.example.plan;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Ranks the communes of Yên Định by the figures in the file that is named, and explains one of them. */
public final class RankByPlan {
    private RankByPlan() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var scorer = Scorer.of(YenDinh.criteria());
        var units = YenDinh.units();
        var submissions = Submissions.read(Path.of(args[0]));
        var ranking = scorer.rank(units.communes(), submissions, Horizon.Y2025);
        ranking.entries()
                .forEach(e -> out.printf("%2s  %-22s %s%n", e.rank(), e.unit().name(), e.score()));
        out.println(ranking.unit("15469").explain());
    }
}
