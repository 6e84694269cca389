package io.github.thuocdo.benchmarks;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first ranking of a new JVM: {@code HelloRanking} up to its explanation, which {@link BareRanking} does by hand. */
public final class FirstRanking {
    private FirstRanking() {}

    /** Prints the ranking of the figures in the file named first. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        String file = args.length > 0 ? args[0] : "examples/data/yen-dinh-2025.csv";
        lines(Path.of(file)).forEach(out::println);
        out.flush();
    }

    /** The lines of the ranking. */
    static List<String> lines(Path file) {
        Scorer scorer = Scorer.of(YenDinh.criteria());
        Ranking ranking = scorer.rank(YenDinh.units().communes(), Submissions.read(file), Horizon.Y2025);
        List<String> lines = new ArrayList<>();
        for (RankedUnit entry : ranking.entries()) {
            if (entry.isRanked()) {
                lines.add(BareRanking.line(entry.rank(), entry.unit().name(), entry.score()));
            }
        }
        return lines;
    }
}
