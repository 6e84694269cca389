package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.reproduction.FoundChoice;
import io.github.thuocdo.reproduction.PublishedTable;
import io.github.thuocdo.reproduction.Reproduction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That COINr rounds before it ranks, found from the ASEM example's published scores and ranks. */
class AsemReproductionTest {
    private static List<FoundChoice> choices(CriteriaSet set) {
        StringBuilder csv = new StringBuilder("unit_code,rank,score,Conn,rank_ConEcFin,rank_Instit\n");
        for (NamedCsvRecord row : Files.rows("asem/published_scores.csv")) {
            csv.append(row.getField("UnitCode"))
                    .append(',')
                    .append(rank(row.getField("UnitCode"), "Index"))
                    .append(',')
                    .append(row.getField("Index"))
                    .append(',')
                    .append(row.getField("Conn"))
                    .append(',')
                    .append(rank(row.getField("UnitCode"), "ConEcFin"))
                    .append(',')
                    .append(rank(row.getField("UnitCode"), "Instit"))
                    .append('\n');
        }
        return Reproduction.of(
                        new ScoredPeriod(
                                Scorer.of(set),
                                Files.units("asem/asem-units.csv").provinces(),
                                Files.submissions("asem/asem-treated.csv")),
                        PublishedTable.read(
                                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), "asem.csv"))
                .choices();
    }

    private static String rank(String code, String column) {
        return Files.rows("asem/published_ranks.csv").stream()
                .filter(row -> row.getField("UnitCode").equals(code))
                .findFirst()
                .orElseThrow()
                .getField(column);
    }

    @Test
    void theExampleAsItIsNeedsNoChoice() {
        assertThat(choices(Files.set("asem/asem.json"))).isEmpty();
    }

    @Test
    void roundingBeforeRankingIsFound() {
        List<FoundChoice> choices =
                choices(Files.set("asem/asem.json", "\"beforeRanking\": true", "\"beforeRanking\": false"));

        assertThat(choices)
                .filteredOn(found -> !found.isDeclared())
                .singleElement()
                .isSameAs(choices.get(0));
        assertThat(choices.get(0).changes()).hasToString("[rounding-before-ranking at total: true]");
        assertThat(choices.get(0).explained()).isEqualTo(51);
        assertThat(choices.get(0).unexplained()).isEmpty();
    }

    @Test
    void soAreTheDigitsBesideIt() {
        List<FoundChoice> choices = choices(Files.set(
                "asem/asem.json",
                "\"scale\": 2",
                "\"scale\": 5",
                "\"beforeRanking\": true",
                "\"beforeRanking\": false"));

        assertThat(choices.stream().map(found -> found.changes().toString()))
                .contains("[rounding at total: half-up 2]", "[rounding-before-ranking at total: true]");
    }
}
