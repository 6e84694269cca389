package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.PillarScore;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole indices in the forms that are published, against scores and ranks that {@code reference.py} computed. */
class IndicesTest {
    private static final String[] COMPOSITE = {
        "literacy", "mortality", "fibre", "dossiers", "delay", "staff", "turnover", "plan"
    };
    private static final String[] EGOV = {
        "fixed", "mobile", "internet", "speed", "literacy", "enrolment", "expected", "schooling", "services"
    };

    private static Ranking rank(CriteriaSet set, List<NamedCsvRecord> rows, String... indicators) {
        return Units.rank(set, rows.stream().map(row -> line(row, indicators)).toArray(String[]::new));
    }

    private static String line(NamedCsvRecord row, String... indicators) {
        return row.getField("unit") + ": "
                + String.join(
                        "|",
                        Arrays.stream(indicators)
                                .map(code -> code + "=" + row.getField(code).replaceFirst("^-$", ""))
                                .toList());
    }

    private static void holds(Ranking ranking, List<NamedCsvRecord> rows, String rank, String... pillars) {
        for (NamedCsvRecord row : rows) {
            RankedUnit unit = ranking.unit(row.getField("unit"));
            assertThat(unit.score()).as(row.getField("unit")).isEqualTo(new BigDecimal(row.getField("score")));
            assertThat(unit.rank()).as(row.getField("unit")).isEqualTo(Integer.valueOf(row.getField(rank)));
            for (String pillar : pillars) {
                assertThat(pillar(unit, pillar))
                        .as(row.getField("unit") + " " + pillar)
                        .isEqualTo(new BigDecimal(row.getField(pillar)));
            }
        }
    }

    private static BigDecimal pillar(RankedUnit unit, String name) {
        return unit.pillars().stream()
                .filter(pillar -> pillar.pillar().equals(name))
                .map(PillarScore::score)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> composite(String aggregation) {
        return Files.rows("indices/composite.csv").stream()
                .filter(row -> row.getField("aggregation").equals(aggregation))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arithmetic", "geometric", "minimum", "sum"})
    void goalpostsCapsGatesWeightsAndRoundingOfEachLevelGiveTheReference(String aggregation) {
        List<NamedCsvRecord> rows = composite(aggregation);
        Ranking ranking = rank(
                Files.set(
                        "indices/composite.json",
                        "\"aggregation\": \"geometric\",\n",
                        "\"aggregation\": \"" + aggregation + "\",\n"),
                rows,
                COMPOSITE);
        assertThat(rows).hasSize(12);
        holds(ranking, rows, "rank", "basis", "service", "economy");
        // A unit has no figure for the z-score.
        assertThat(ranking.findings()).extracting(Finding::code).containsOnly("bounds-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"arithmetic", "geometric", "minimum", "sum"})
    void withoutRoundingFirstTheTiesOfRoundingAreNone(String aggregation) {
        List<NamedCsvRecord> rows = composite(aggregation);
        Ranking ranking = rank(
                Files.set(
                        "indices/composite.json",
                        "\"aggregation\": \"geometric\",\n",
                        "\"aggregation\": \"" + aggregation + "\",\n",
                        "\"beforeRanking\": true",
                        "\"beforeRanking\": false"),
                rows,
                COMPOSITE);
        holds(ranking, rows, "exactRank");
        assertThat(rows.stream().filter(row -> !row.getField("rank").equals(row.getField("exactRank"))))
                .as("ties that only rounding makes")
                .isNotEmpty();
    }

    @Test
    void aUnitWithAShutGateHasNothingAndItsGroupsAreShown() {
        List<NamedCsvRecord> rows = composite("arithmetic");
        Ranking ranking = rank(
                Files.set(
                        "indices/composite.json",
                        "\"aggregation\": \"geometric\",\n",
                        "\"aggregation\": \"arithmetic\",\n"),
                rows,
                COMPOSITE);
        assertThat(ranking.unit("u07").score()).isEqualByComparingTo("0");
        assertThat(ranking.unit("u07").worst().orElseThrow()).isEqualByComparingTo("0");
        assertThat(ranking.unit("u07").best().orElseThrow()).isEqualByComparingTo("0");
        assertThat(pillar(ranking.unit("u07"), "basis")).isEqualByComparingTo("67.5");
    }

    @Test
    void aGateWithoutAFigureMayShutOrNot() {
        Ranking ranking = Units.rank(
                Files.set("indices/composite.json"),
                "u: literacy=91.4|mortality=4.1|fibre=88|dossiers=95|delay=3|staff=12|turnover=5400",
                "v: literacy=91.4|mortality=4.1|fibre=88|dossiers=95|delay=3|staff=12|turnover=5500|plan=có");
        assertThat(ranking.unit("u").score()).isEqualByComparingTo("0");
        assertThat(ranking.unit("u").worst().orElseThrow()).isEqualByComparingTo("0");
        assertThat(ranking.unit("u").best().orElseThrow()).isGreaterThan(BigDecimal.ZERO);
    }

    @Test
    void meansOfZScoresBetweenTheLeastAndTheMostGiveTheWorkedExamplesOfEGovernment() {
        List<NamedCsvRecord> rows = Files.rows("indices/egov.csv");
        CriteriaSet set = Files.set("indices/egov.json");
        Ranking ranking = rank(set, rows, EGOV);
        holds(ranking, rows, "rank", "infrastructure", "capital", "service");
        assertThat(CriteriaFile.prove(set)).isEmpty();
        assertThat(ranking.findings()).isEmpty();
        assertThat(ranking.unit("v5").exactScore().score()).hasValue(Rational.ZERO);
    }

    @Test
    void aGroupMayBeNormalisedAsAZScore() {
        List<NamedCsvRecord> rows = Files.rows("indices/egov.csv");
        Ranking ranking = rank(
                Files.set(
                        "indices/egov.json",
                        "\"infrastructure\", \"weight\": 1, \"normalised\": \"min-max\"",
                        "\"infrastructure\", \"weight\": 1, \"normalised\": \"z-score\""),
                rows,
                EGOV);
        for (NamedCsvRecord row : rows) {
            assertThat(pillar(ranking.unit(row.getField("unit")), "infrastructure"))
                    .as(row.getField("unit"))
                    .isEqualTo(new BigDecimal(row.getField("standard")));
        }
    }

    @Test
    void aUnitThatIsNotRankedIsHeldBetweenTheLeastAndTheMost() {
        CriteriaSet set = Draft.of(
                        "'policies': {'unranked': ['other']}, 'pillars': [{'id': 'p', 'normalised': 'min-max'}]")
                .ratio("x", "'pillar': 'p'")
                .set();
        Ranking ranking = Units.rank(
                set,
                Units.register(
                        Units.commune("a"),
                        Units.commune("b"),
                        Units.commune("c"),
                        Units.commune("d", "other", null),
                        Units.commune("e", "other", null)),
                "a: x=20",
                "b: x=30",
                "c: x=60",
                "d: x=90",
                "e: x=10");
        assertThat(List.of("a", "b", "c", "d", "e").stream()
                        .map(code -> ranking.unit(code).score().toPlainString()))
                .containsExactly("0.0000", "0.2500", "1.0000", "1.0000", "0.0000");
    }

    @Test
    void anUnknownFigureMovesANormalisedGroupBetweenItsEnds() {
        CriteriaSet set = Draft.of("'pillars': [{'id': 'p', 'normalised': 'min-max'}]")
                .ratio("x", "'pillar': 'p'")
                .ratio("y", "'pillar': 'p'")
                .set();
        Ranking ranking = Units.rank(set, "a: x=0|y=0", "b: x=100|y=100", "c: x=50");
        assertThat(ranking.unit("c").score()).isEqualByComparingTo("0.25");
        assertThat(ranking.unit("c").worst().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(ranking.unit("c").best().orElseThrow()).isEqualByComparingTo("0.75");
    }

    @Test
    void groupsWhoseScoresAreAllEqualStandInTheMiddle() {
        for (String how : List.of("min-max", "z-score")) {
            String middle = how.equals("min-max") ? "0.5" : "0";
            CriteriaSet set = Draft.of("'pillars': [{'id': 'p', 'normalised': '" + how + "'}]")
                    .ratio("x", "'pillar': 'p'")
                    .set();
            assertThat(Units.rank(set, "a: x=50", "b: x=50").unit("b").score()).isEqualByComparingTo(middle);
            assertThat(Units.rank(set, "a: x=50").unit("a").score()).isEqualByComparingTo(middle);
        }
    }

    @Test
    void aNormalisedGroupIsRoundedAndIsAGateAfterwards() {
        CriteriaSet set = Draft.of("'pillars': [{'id': 'p', 'weight': 1, 'normalised': 'min-max', 'gate': true,"
                        + " 'rounding': {'scale': 1}}, {'id': 'q', 'weight': 1}]")
                .ratio("x", "'pillar': 'p'")
                .ratio("y", "'pillar': 'q'")
                .set();
        Ranking ranking = Units.rank(set, "a: x=10|y=50", "b: x=12|y=50", "c: x=43|y=50", "d: x=80|y=50");
        assertThat(List.of("a", "b", "c", "d").stream()
                        .map(code -> ranking.unit(code).score().toPlainString()))
                .containsExactly("0.0000", "0.0000", "0.5000", "0.7500");
        assertThat(ranking.unit("b").exactScore().score()).hasValue(Rational.ZERO);
        assertThat(CriteriaFile.prove(set)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
