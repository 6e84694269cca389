package org.example.guest;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** The program that the hosts load: ranks by the plan, explains one commune, writes the ranking as JSON, and says so in a line. */
public final class RankCommunes implements Function<String, String> {
    public static void main(String[] args) {
        say(new RankCommunes().apply(args[0]));
    }

    /** Prints a line in UTF-8, whatever the terminal's encoding. */
    public static void say(String line) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(line);
    }

    @Override
    public String apply(String figures) {
        var scorer = Scorer.of(YenDinh.criteria());
        var ranking = scorer.rank(YenDinh.units().communes(), Submissions.read(Path.of(figures)), Horizon.Y2025);
        var first = ranking.entries().get(0);
        var json = new ByteArrayOutputStream();
        try {
            Report.of(ranking, Locale.ENGLISH).write(Format.JSON, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ranking.entries().size() + " communes, first " + first.unit().name() + " with " + first.score() + ", "
                + ranking.unit("15469").explain().toString().lines().count() + " lines explain 15469, "
                + json.size() + " bytes of JSON";
    }
}
