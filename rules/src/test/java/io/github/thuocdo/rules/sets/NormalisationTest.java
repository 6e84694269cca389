package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Normalisation against reference values that {@code reference.py} computed in decimals of 80 digits. */
class NormalisationTest {
    @TestFactory
    Stream<DynamicTest> everyMethodGivesItsReferenceValues() {
        Map<String, List<NamedCsvRecord>> byScoring = new LinkedHashMap<>();
        for (NamedCsvRecord row : Files.rows("normalisation/reference.csv")) {
            byScoring.computeIfAbsent(scoring(row), key -> new ArrayList<>()).add(row);
        }
        assertThat(byScoring).hasSize(20);
        return byScoring.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> compare(each.getKey(), each.getValue())));
    }

    private static String scoring(NamedCsvRecord row) {
        String least = row.getField("least").isEmpty() ? "" : ", 'least': " + row.getField("least");
        String most = row.getField("most").isEmpty() ? "" : ", 'most': " + row.getField("most");
        return "'scoring': {'function': 'normalised', 'method': '" + row.getField("method") + "', 'direction': '"
                + row.getField("direction") + "', 'logarithm': " + row.getField("logarithm") + least + most + "}";
    }

    private static void compare(String scoring, List<NamedCsvRecord> rows) {
        Ranking ranking = Units.rank(
                Draft.of("'scale': 1").asks("x", "number", scoring).set(),
                rows.stream()
                        .map(row -> row.getField("unit") + ": x=" + row.getField("value"))
                        .toArray(String[]::new));
        for (NamedCsvRecord row : rows) {
            Real normalised =
                    ranking.unit(row.getField("unit")).outcome("x").fraction().orElseThrow();
            assertThat(normalised.rounded(25, RoundingMode.HALF_UP))
                    .as(row.getField("unit"))
                    .isEqualByComparingTo(row.getField("normalised"));
        }
    }

    @Test
    void goalpostsLogarithmsAndAGeometricMeanGiveTheWorkedExamplesOfHumanDevelopment() {
        List<NamedCsvRecord> rows = Files.rows("normalisation/development.csv");
        Ranking ranking = Units.rank(
                Files.set("normalisation/development.json"), lines(rows, "life", "expected", "school", "income"));
        for (NamedCsvRecord row : rows) {
            RankedUnit unit = ranking.unit(row.getField("unit"));
            assertThat(unit.score()).as(row.getField("unit")).isEqualTo(new BigDecimal(row.getField("score")));
            assertThat(pillars(unit))
                    .as(row.getField("unit"))
                    .containsExactly(row.getField("health"), row.getField("education"), row.getField("standard"));
            assertThat(unit.explain().subject()).isEqualTo(unit);
        }
        assertThat(ranking.entries().stream().map(RankedUnit::rank)).containsExactly(1, 2, 3, 4, 4);
    }

    @Test
    void meansOfZScoresGiveTheWorkedExamplesAndRanksBelowZero() {
        List<NamedCsvRecord> rows = Files.rows("normalisation/z-scores.csv");
        List<String> figures = new ArrayList<>(List.of(lines(rows, "a", "b", "c", "d", "e", "f")));
        figures.add("silent: a=");
        Ranking ranking = Units.rank(Files.set("normalisation/z-scores.json"), figures.toArray(String[]::new));
        for (NamedCsvRecord row : rows) {
            RankedUnit unit = ranking.unit(row.getField("unit"));
            assertThat(unit.score()).as(row.getField("unit")).isEqualTo(new BigDecimal(row.getField("score")));
            assertThat(pillars(unit))
                    .as(row.getField("unit"))
                    .containsExactly(row.getField("p"), row.getField("q"), row.getField("r"));
            assertThat(unit.rank()).as(row.getField("unit")).isEqualTo(Integer.valueOf(row.getField("rank")));
        }
        assertThat(ranking.unit("silent").findRank()).isEmpty();
        assertThat(ranking.entries().get(6).unit().code()).isEqualTo("silent");
    }

    @Test
    void equalValuesStandInTheMiddle() {
        CriteriaSet ranks = normalised("'rank'", "");
        assertThat(scores(Units.rank(ranks, "a: x=5", "b: x=5", "c: x=5"), "a", "b", "c"))
                .containsExactly("0.5000", "0.5000", "0.5000");
        assertThat(scores(Units.rank(normalised("'z-score'", ""), "a: x=5", "b: x=5"), "a", "b"))
                .containsExactly("0.0000", "0.0000");
        assertThat(scores(Units.rank(normalised("'min-max'", ""), "a: x=5", "b: x=5"), "a", "b"))
                .containsExactly("0.5000", "0.5000");
        assertThat(scores(Units.rank(ranks, "a: x=5"), "a")).containsExactly("0.5000");
    }

    @Test
    void aZScoreThatIsRationalIsExact() {
        Ranking ranking = Units.rank(normalised("'z-score'", ""), "a: x=1", "b: x=2", "c: x=3");
        assertThat(Stream.of("a", "b", "c")
                        .map(code -> ranking.unit(code)
                                .outcome("x")
                                .fraction()
                                .flatMap(Real::exact)
                                .orElseThrow())
                        .map(Object::toString))
                .containsExactly("-1", "0", "1");
    }

    @Test
    void aYesIsOneAndANoNothingWhereNumbersAreNormalised() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("x", "yes-no", "'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=có", "b: x=không", "c: x=không");
        assertThat(scores(ranking, "a", "b", "c")).containsExactly("1.1547", "-0.5774", "-0.5774");
    }

    @Test
    void aFigureWithoutALogarithmIsAnErrorAndDoesNotCount() {
        CriteriaSet set = normalised("'min-max'", ", 'logarithm': true");
        Ranking ranking = Units.rank(set, "a: x=0", "b: x=1", "c: x=100", "d: x=10", "e: x=-3");
        assertThat(ranking.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.unit().orElseThrow() + " " + finding.code())
                .containsExactly("a not-above-0", "e not-above-0");
        assertThat(scores(ranking, "b", "c", "d")).containsExactly("0.0000", "1.0000", "0.5000");
        assertThat(ranking.unit("a").findRank()).isEmpty();
        assertThat(scores(
                        Units.rank(normalised("'min-max'", ", 'logarithm': true, 'least': 1"), "a: x=0", "c: x=100"),
                        "a"))
                .containsExactly("0.0000");
    }

    @Test
    void aUnitThatIsNotRankedMayLieOutsideTheSpreadAndIsHeldBack() {
        CriteriaSet set = Draft.of("'policies': {'unranked': ['other']}")
                .asks("x", "number", "'scoring': {'function': 'normalised', 'method': 'min-max'}")
                .set();
        Ranking ranking = Units.rank(
                set,
                Units.register(
                        Units.commune("a"),
                        Units.commune("b"),
                        Units.commune("c", "other", null),
                        Units.commune("d", "other", null)),
                "a: x=10",
                "b: x=20",
                "c: x=25",
                "d: x=5");
        assertThat(scores(ranking, "a", "b", "c", "d")).containsExactly("0.0000", "1.0000", "1.0000", "0.0000");
    }

    @Test
    void theOrderOfTheUnitsChangesNoScore() {
        CriteriaSet set = normalised("'z-score'", "");
        String[] figures = {"a: x=1.5", "b: x=2.25", "c: x=97.5", "d: x=3"};
        Ranking one = Units.rank(set, figures);
        Ranking other = Units.rank(set, figures[3], figures[2], figures[1], figures[0]);
        assertThat(scores(one, "a", "b", "c", "d")).isEqualTo(scores(other, "a", "b", "c", "d"));
    }

    private static CriteriaSet normalised(String method, String more) {
        return Draft.of("'scale': 1")
                .asks("x", "number", "'scoring': {'function': 'normalised', 'method': " + method + more + "}")
                .set();
    }

    private static List<String> scores(Ranking ranking, String... codes) {
        return Stream.of(codes)
                .map(code -> ranking.unit(code).score().toPlainString())
                .toList();
    }

    private static List<String> pillars(RankedUnit unit) {
        return unit.pillars().stream()
                .map(pillar -> pillar.score().orElseThrow().toPlainString())
                .toList();
    }

    private static String[] lines(List<NamedCsvRecord> rows, String... indicators) {
        return rows.stream()
                .map(row -> row.getField("unit") + ": "
                        + String.join(
                                "|",
                                Stream.of(indicators)
                                        .map(code -> code + "=" + row.getField(code))
                                        .toList()))
                .toArray(String[]::new);
    }
}
