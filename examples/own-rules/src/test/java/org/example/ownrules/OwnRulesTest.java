package org.example.ownrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The sample's targets and its consistency rule, loaded from its own module by scoring-core alone. */
class OwnRulesTest {

    @Test
    void unitsAreRankedByTheModulesOwnTargets() {
        Ranking ranking = RankByOwnRules.ranking();
        assertThat(ranking.entries())
                .extracting(entry -> entry.rank() + " " + entry.unit().name() + " " + entry.score())
                .containsExactly("1 Xã Một 0.9792", "2 Xã Hai 0.8158");
    }

    @Test
    void theModulesOwnConsistencyRuleDoubtsAFigure() {
        assertThat(RankByOwnRules.ranking().findings())
                .filteredOn(finding -> finding.code().equals("more-results-than-dossiers-online"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().vi())
                        .isEqualTo("Trả kết quả điện tử 65%, nộp trực tuyến mới 40%. Kiểm tra lại một trong hai số."));
    }

    @Test
    void theReadingSettlesTwoClausesOfTheModule() {
        assertThat(Scorer.of(OwnSet.criteria()).plan(Level.COMMUNE).criteria())
                .filteredOn(criterion -> criterion.standing() == Standing.SUPERSEDED)
                .extracting(Criterion::id)
                .containsExactly("online-appendix");
        assertThat(RankByOwnRules.ranking()
                        .unit("01")
                        .explain()
                        .text(new Locale("vi"))
                        .replaceAll("\\s+", " "))
                .contains("Phụ lục, dòng 1 đặt 70%, Mục 2 đặt 80%; theo cách hiểu chặt nhất thì 80%");
    }

    @Test
    void anyThreadMayAskFirst() {
        Ranking elsewhere =
                CompletableFuture.supplyAsync(RankByOwnRules::ranking).join();
        assertThat(elsewhere.entries()).hasSize(2);
    }

    @Test
    void theProgramPrintsRanksFindingsAndReasons() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            RankByOwnRules.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1  Xã Một   0.9792", "Maybe one of the two is wrong?", "Phụ lục, dòng 1 asks 70%");
    }
}
