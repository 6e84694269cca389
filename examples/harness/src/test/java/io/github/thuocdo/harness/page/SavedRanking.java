package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The file that the page saves beside the JSON of the same ranking. */
final class SavedRanking {
    /** Columns of the saved file before the criteria. */
    private static final int STANDING = 12;

    private SavedRanking() {}

    /** Every number of the file that the page hands out is that of the JSON, and no unit is missing. */
    static void isThatOfTheJson(Browser browser, Ranking ranking, Locale language) throws IOException {
        browser.one(".save").click();
        List<List<String>> saved = SavedCsv.read(browser.saved(), language);
        List<Map<String, Object>> units =
                JsonTree.units(Report.of(ranking, language).text(Format.JSON));
        assertThat(saved).hasSize(units.size() + 1);
        List<String> scored = new ArrayList<>();
        ranking.plan().scored().forEach(criterion -> scored.add(criterion.id()));
        // Asked once, as the answer looks at every unit.
        boolean hasPointsOnly = ranking.hasPointsOnly();
        for (int k = 0; k < units.size(); k++) {
            Map<String, Object> unit = units.get(k);
            List<String> row = saved.get(k + 1);
            assertThat(WrittenNumbers.numbers(row, 0, 5, 6, 7, 8, 9, 10, 11))
                    .as("%s", unit.get("name"))
                    .isEqualTo(WrittenNumbers.numbers(
                            unit, "rank", "score", "worst", "best", "met", "notMet", "unknown", "notApplicable"));
            assertThat(row.subList(1, 3)).containsExactly((String) unit.get("code"), (String) unit.get("name"));
            int standing = STANDING;
            if (hasPointsOnly) {
                assertThat(row.get(standing++)).isEqualTo(WrittenNumbers.plain(unit.get("scored")));
            }
            outcomesAreThoseOfTheJson(unit, scored, row.subList(standing, row.size()), language);
        }
    }

    @SuppressWarnings("unchecked")
    private static void outcomesAreThoseOfTheJson(
            Map<String, Object> unit, List<String> scored, List<String> cells, Locale language) {
        for (Map<String, Object> outcome : (List<Map<String, Object>>) Objects.requireNonNull(unit.get("outcomes"))) {
            int at = scored.indexOf(outcome.get("criterion"));
            if (at >= 0) {
                Object value = outcome.get("value");
                String yes = language == Locale.ENGLISH ? "yes" : "có";
                String no = language == Locale.ENGLISH ? "no" : "không";
                String expected = value instanceof Boolean answer ? (answer ? yes : no) : WrittenNumbers.trimmed(value);
                assertThat(cells.subList(2 * at, 2 * at + 2))
                        .as("%s of %s", outcome.get("criterion"), unit.get("name"))
                        .containsExactly(expected, WrittenNumbers.plain(outcome.get("points")));
            }
        }
    }
}
