package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The README's program: ranks the communes of Yên Định by a sample of figures and explains one of them. */
public final class HelloRanking {
    private HelloRanking() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String file = ExampleData.named(args, "examples/data/yen-dinh-2025.csv");

        var scorer = Scorer.of(YenDinh.criteria()); // rules, compiled at build time
        var units = YenDinh.units();
        var submissions = Submissions.read(Path.of(file));
        var ranking = scorer.rank(units.communes(), submissions, Horizon.Y2025);
        ranking.entries().forEach(System.out::println);
        System.out.println(ranking.unit("15469").explain());
    }
}
