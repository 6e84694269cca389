package org.example.ownset;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Ranks the units of {@code units.csv} by the set of {@code set.json}, in the folder that is named, and explains the first. */
public final class RankByOwnSet {
    private RankByOwnSet() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = Path.of(args[0]);
        var scorer = Scorer.of(CriteriaFile.read(folder.resolve("set.json")));
        var units = UnitRegister.read(folder.resolve("units.csv"));
        var submissions = Submissions.read(folder.resolve("figures.csv"));
        var ranking = scorer.rank(units.communes(), submissions);
        ranking.entries()
                .forEach(e -> out.printf("%2s  %-22s %s%n", e.rank(), e.unit().name(), e.score()));
        out.println(ranking.entries().get(0).explain());
    }
}
