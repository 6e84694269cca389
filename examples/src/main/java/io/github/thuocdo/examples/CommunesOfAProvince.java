package io.github.thuocdo.examples;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.rules.CriteriaSets;
import io.github.thuocdo.rules.Registers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The communes of one province of 2025 by the index of Decision 766/QĐ-TTg; the figures are a sample that nobody reported. */
public final class CommunesOfAProvince {
    private static final String GIA_LAI = "52";
    private static final int SHOWN = 5;
    private static final int DOSSIERS = 101;

    private CommunesOfAProvince() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var set = CriteriaSets.named("qd-766-xa");
        List<AdministrativeUnit> communes = Registers.named("vietnam-2025").communes().units().stream()
                .filter(unit -> unit.parent().equals(Optional.of(GIA_LAI)))
                .toList();
        List<String> asked = set.criteria().stream()
                .filter(Criterion::scored)
                .map(criterion -> criterion.indicator().code())
                .distinct()
                .toList();
        List<Submission> sample = new ArrayList<>();
        for (int k = 0; k < communes.size(); k++) {
            Submission submission = Submission.of(communes.get(k).code());
            for (int j = 0; j < asked.size(); j++) {
                submission = submission.counts(asked.get(j), (37 * k + 53 * j) % DOSSIERS, DOSSIERS);
            }
            sample.add(submission);
        }
        var ranking = Scorer.of(set).rank(UnitRegister.of(communes).communes(), Submissions.of(sample));
        System.out.println(ranking.ranked() + " communes of Gia Lai, by sample figures that nobody reported");
        for (var entry : ranking.entries().subList(0, SHOWN)) {
            System.out.println(
                    entry.rank() + "  " + entry.score() + "  " + entry.unit().name());
        }
    }
}
