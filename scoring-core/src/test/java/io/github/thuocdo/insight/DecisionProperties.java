package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Figures that are not read again for a changed set come to what they come to when they are. */
class DecisionProperties {
    private static final UnitSelection UNITS = UnitRegister.of(IntStream.range(10, 18)
                    .mapToObj(i -> AdministrativeUnit.of(Integer.toString(i), "Xã " + i, Level.COMMUNE))
                    .toList())
            .communes();
    private static final List<String> SETS = List.of(
            SampleSets.STRICTER,
            SampleSets.DENSE,
            SampleSets.SAMPLE.replace("\"missing\": \"zero\"", "\"missing\": \"exclude\""),
            SampleSets.SAMPLE.replace("\"atLeast\": 50", "\"moreThan\": 50"),
            SampleSets.SAMPLE.replace("\"zero\"", "\"zero\", \"emptyDenominator\": {\"gives\": \"full-points\"}"));

    @Property(seed = "1264", tries = 60)
    void aSetThatTakesFiguresAlikeRanksThemAsIfTheyWereReadAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Submissions said = said(random);
        Scorer scorer = Scorer.of(SampleSets.read(SampleSets.SAMPLE));
        for (String json : SETS) {
            CriteriaSet other = SampleSets.read(json);
            Decision decision = Decision.of(new ScoredPeriod(scorer, UNITS, said), other);

            assertThat(told(decision.together().after()))
                    .isEqualTo(told(scorer.by(other).rank(UNITS, said)));
        }
    }

    private static List<String> told(Ranking ranking) {
        List<String> all = new ArrayList<>();
        for (RankedUnit unit : ranking.entries()) {
            all.add(unit.unit().code() + " " + unit.findRank() + " " + unit.findScore() + " " + unit.worst() + " "
                    + unit.best() + " " + unit.pillars() + " "
                    + unit.scored().stream()
                            .map(outcome -> outcome.status() + " " + outcome.points())
                            .toList());
        }
        return all;
    }

    private static Submissions said(Random random) {
        List<Submission> all = new ArrayList<>();
        for (AdministrativeUnit unit : UNITS.units()) {
            Submission own = Submission.of(unit.code());
            if (random.nextInt(4) > 0) {
                own = own.value("a", random.nextInt(110));
            }
            int of = random.nextInt(5);
            if (random.nextInt(4) > 0) {
                own = own.counts("b", of == 0 ? 0 : random.nextInt(of + 1), of);
            }
            switch (random.nextInt(4)) {
                case 0 -> own = own.yes("c");
                case 1 -> own = own.no("c");
                case 2 -> own = own.notApplicable("c");
                default -> own = own.missing("c");
            }
            all.add(own);
        }
        return Submissions.of(all);
    }
}
