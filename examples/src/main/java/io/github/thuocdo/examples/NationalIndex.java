package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.rules.Dti922;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.Submissions;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Another criteria set: the national index of 2022, computed from the five provinces' published values. */
public final class NationalIndex {
    private static final Map<String, BigDecimal> PUBLISHED = Map.of(
            "48", new BigDecimal("0.8002"),
            "79", new BigDecimal("0.7163"),
            "22", new BigDecimal("0.7024"),
            "46", new BigDecimal("0.6975"),
            "92", new BigDecimal("0.6924"));

    private NationalIndex() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        String file = ExampleData.named(args, "examples/data/dti-2022-provinces.csv");
        var provinces = Registers.named("vietnam-2022").provinces();
        var ranking = Scorer.of(Dti922.criteria()).rank(provinces, Submissions.read(Path.of(file)));

        for (var entry : ranking.entries().subList(0, ranking.ranked())) {
            // The inputs are rounded to four decimals, so the total can differ from the published one in the last.
            BigDecimal published = PUBLISHED.get(entry.unit().code());
            System.out.printf(
                    "%s  %-21s %s  published %s  difference %s%n",
                    entry.rank(),
                    entry.unit().name(),
                    entry.score(),
                    published,
                    entry.score().subtract(published).toPlainString());
        }
    }
}
