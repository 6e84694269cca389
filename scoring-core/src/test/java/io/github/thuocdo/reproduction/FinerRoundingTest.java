package io.github.thuocdo.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One criterion is rounded to more digits than anything is published to: of so many choices some explain a row or two of any table. */
class FinerRoundingTest {
    private static final String SET = """
            {"format": 1, "id": "two", "version": "1", "title": {"vi": "Bộ thử", "en": "Two"}, "family": "index",
             "levels": ["commune"], "scale": 1, "aggregation": "sum",
             "policies": {"missing": "zero", "ties": "competition", "rounding": {"scale": 2, "mode": "half-up", "beforeRanking": true}},
             "pillars": [{"id": "all", "weight": 1, "aggregation": "sum"}],
             "indicators": [
               {"code": "k0", "name": {"vi": "Không", "en": "Nought"}, "type": "share"},
               {"code": "k1", "name": {"vi": "Một", "en": "One"}, "type": "share"}],
             "criteria": [
               {"id": "c0", "indicator": "k0", "pillar": "all", "askedOf": ["commune"], "points": 10, "scoring": {"function": "ratio"},
                "source": {"document": "QĐ mẫu", "section": "0"}},
               {"id": "c1", "indicator": "k1", "pillar": "all", "askedOf": ["commune"], "points": 10, "scoring": {"function": "ratio"},
                "source": {"document": "QĐ mẫu", "section": "1"}}]}
            """;

    /** The figures of both criteria, and the total where c0 is rounded up to three digits: the first three differ. */
    private static final List<String> ROWS = List.of(
            "4/9 1/1 14.45",
            "4/7 1/1 15.72",
            "6/11 1/1 15.46",
            "1/9 4/9 5.56",
            "2/9 4/9 6.67",
            "1/9 2/9 3.33",
            "2/9 1/9 3.33",
            "1/1 4/9 14.44",
            "1/1 4/7 15.71",
            "1/1 6/11 15.45",
            "1/9 0/1 1.11",
            "2/9 0/1 2.22");

    /** So many trials suffice for what is tried first, and the search does not begin anew. */
    private static final int TRIALS = 300;

    private static List<String> choices(List<String> rows) throws IOException {
        return Reproduction.of(period(rows), table(rows), TRIALS).choices().stream()
                .map(found -> found.changes().toString())
                .toList();
    }

    private static ScoredPeriod period(List<String> rows) throws IOException {
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> figures = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split("[ /]");
            String code = "u" + units.size();
            units.add(AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE));
            figures.add(Submission.of(code)
                    .counts("k0", Integer.parseInt(cells[0]), Integer.parseInt(cells[1]))
                    .counts("k1", Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
        }
        Scorer scorer = Scorer.of(CriteriaFile.read(in(SET), "two.json"));
        return new ScoredPeriod(scorer, UnitRegister.of(units).communes(), Submissions.of(figures));
    }

    private static PublishedTable table(List<String> rows) {
        StringBuilder table = new StringBuilder("unit_code,score\n");
        for (int k = 0; k < rows.size(); k++) {
            table.append('u')
                    .append(k)
                    .append(',')
                    .append(rows.get(k).split(" ")[2])
                    .append('\n');
        }
        return PublishedTable.read(in(table.toString()), "table.csv");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itIsNamedWhereItExplainsHalfOfTheWrongRows() throws IOException {
        assertThat(choices(ROWS)).contains("[rounding at c0: up 3]");
        assertThat(choices(withWrong(3))).contains("[rounding at c0: up 3]");
    }

    @Test
    void itIsNotWhereItExplainsFewer() throws IOException {
        assertThat(choices(withWrong(4))).doesNotContain("[rounding at c0: up 3]");
    }

    /** The points of c1 are whole, so that all criteria may be rounded so where c0 is. */
    private static final List<String> EITHER = ROWS.stream()
            .map(row ->
                    row.endsWith(" 14.44") || row.endsWith(" 15.71") || row.endsWith(" 15.45") ? "1/9 0/1 1.11" : row)
            .map(row -> row.contains("/9 ") && !row.contains("0/1") && !row.contains("1/1") ? "2/9 0/1 2.22" : row)
            .toList();

    @Test
    void oneOfAllPlacesStandsForOneThatExplainsFewer() throws IOException {
        assertThat(choices(EITHER)).contains("[rounding at all: up 3]");
        assertThat(choices(withWrong(EITHER, 4))).contains("[rounding at criteria: up 3]");
    }

    /** The roundings of all places go to the digits of the single ones in whose place they are tried. */
    @Test
    void oneOfAllPlacesIsTriedForSingleOnes() throws IOException {
        ScoredPeriod period = period(ROWS);
        PublishedCells cells = new PublishedCells(
                table(ROWS),
                period.scorer().read(period.units(), period.figures()).plan(),
                period.units());
        Trials trials = new Trials(period, cells, OptionalInt.of(TRIALS));
        Candidates candidates = new Candidates(trials, cells);
        List<Choice> single = candidates.second().stream()
                .filter(choice -> choice.isOfOne() && choice.value().equals("half-up 1"))
                .toList();

        assertThat(Starts.places(single)).isEqualTo(3);
        List<Choice> all = Stream.concat(candidates.first().stream(), candidates.second().stream())
                .toList();
        assertThat(new Starts(trials, cells, candidates, all).ofAllPlaces(single))
                .isNotEmpty()
                .allSatisfy(start ->
                        assertThat(start.toString()).matches("\\[\\[rounding at (criteria|groups): [a-z-]+ 1]]"));
    }

    /** With so many rows that nothing explains. */
    private static List<String> withWrong(int count) {
        return withWrong(ROWS, count);
    }

    private static List<String> withWrong(List<String> agreeing, int count) {
        List<String> rows = new ArrayList<>(agreeing);
        for (int k = 1; k <= count; k++) {
            rows.add(k + "/50 " + 2 * k + "/30 " + (51 + 7 * k) + ".5" + k);
        }
        return rows;
    }
}
