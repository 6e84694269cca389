package org.example.ownrules;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Ranks two made-up communes by the sample's own rules, and prints what its own consistency rule says. */
public final class RankByOwnRules {
    private RankByOwnRules() {}

    /** Prints the ranking, the findings, and why the first commune stands where it stands. */
    public static void main(String[] args) {
        Ranking ranking = ranking();
        ranking.entries()
                .forEach(e -> System.out.printf(
                        Locale.ROOT, "%d  %-8s %s%n", e.rank(), e.unit().name(), e.score()));
        ranking.findings().forEach(f -> System.out.println(f.message().en()));
        System.out.println(ranking.unit("01").explain().text(Locale.ENGLISH));
    }

    static Ranking ranking() {
        Submissions submissions = Submissions.of(List.of(
                Submission.of("01").value("on-time", "96").value("online", "75").value("digital-results", "60"),
                Submission.of("02").value("on-time", "90").value("online", "40").value("digital-results", "65")));
        return Scorer.of(OwnSet.criteria()).rank(register().communes(), submissions);
    }

    private static UnitRegister register() {
        try (InputStream in = RankByOwnRules.class.getResourceAsStream("don-vi-mau.csv")) {
            return UnitRegister.read(in, "don-vi-mau.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
