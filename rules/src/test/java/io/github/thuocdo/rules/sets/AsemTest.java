package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The ASEM example of COINr: 51 countries, 49 indicators, three levels; every published score and rank. */
class AsemTest {
    private static final List<String> AGGREGATES = List.of(
            "Index",
            "Conn",
            "Sust",
            "Physical",
            "ConEcFin",
            "Political",
            "Instit",
            "P2P",
            "Environ",
            "Social",
            "SusEcFin");

    private final Ranking ranking = Scorer.of(Files.set("asem/asem.json"))
            .rank(Files.units("asem/asem-units.csv").provinces(), Files.submissions("asem/asem-treated.csv"));

    @Test
    void everyPublishedScoreIsFound() {
        int compared = 0;
        for (NamedCsvRecord row : Files.rows("asem/published_scores.csv")) {
            Map<String, BigDecimal> scores = scores(ranking.unit(row.getField("UnitCode")));
            for (String aggregate : AGGREGATES) {
                assertThat(scores.get(aggregate))
                        .as(row.getField("UnitCode") + " " + aggregate)
                        .isEqualByComparingTo(row.getField(aggregate));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(561);
    }

    @Test
    void everyPublishedRankIsFound() {
        Map<String, Map<String, BigDecimal>> byUnit = new TreeMap<>();
        ranking.entries().forEach(unit -> byUnit.put(unit.unit().code(), scores(unit)));
        int compared = 0;
        for (NamedCsvRecord row : Files.rows("asem/published_ranks.csv")) {
            String code = row.getField("UnitCode");
            assertThat(ranking.unit(code).rank()).as(code).isEqualTo(Integer.valueOf(row.getField("Index")));
            for (String aggregate : AGGREGATES) {
                BigDecimal own = byUnit.get(code).get(aggregate);
                long better = byUnit.values().stream()
                        .filter(scores -> scores.get(aggregate).compareTo(own) > 0)
                        .count();
                assertThat(better + 1).as(code + " " + aggregate).isEqualTo(Long.parseLong(row.getField(aggregate)));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(561);
        assertThat(ranking.findings()).isEmpty();
    }

    private static Map<String, BigDecimal> scores(RankedUnit unit) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        scores.put("Index", unit.score());
        for (PillarScore pillar : unit.pillars()) {
            scores.put(pillar.pillar(), pillar.score().orElseThrow());
        }
        return scores;
    }
}
