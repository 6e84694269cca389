package io.github.thuocdo.internal.scoring.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores a hair from a tie, or in one, and figures far from all others: doubles leave them to exact numbers. */
class NearTiesTest {
    private static final String RATIO = "{'function': 'ratio', 'full': 100}";
    private static final String Z_SCORE = "'function': 'normalised', 'method': 'z-score'";

    /** A criterion on an indicator of its own, in a group. */
    private record Asked(String group, String type, String points, String scoring) {}

    private static Asked share(String group) {
        return new Asked(group, "share", "1", RATIO);
    }

    private static Asked number(String scoring) {
        return new Asked("p", "number", "1", scoring);
    }

    /** Groups of weight 1, published with so many digits; units of the type "guest" are not ranked. */
    private static CriteriaSet set(int digits, String mode, String inGroup, List<Asked> asked) {
        String groups = asked.stream()
                .map(Asked::group)
                .distinct()
                .map(id -> "{'id': '" + id + "', 'title': 'g', 'weight': 1" + inGroup + "}")
                .collect(Collectors.joining(","));
        List<String> indicators = new ArrayList<>();
        List<String> criteria = new ArrayList<>();
        for (int j = 0; j < asked.size(); j++) {
            Asked each = asked.get(j);
            indicators.add("{'code': 'i" + j + "', 'type': '" + each.type + "'}");
            criteria.add("{'id': 'c" + j + "', 'indicator': 'i" + j + "', 'pillar': '" + each.group
                    + "', 'askedOf': ['commune'], 'points': " + each.points + ", 'scoring': " + each.scoring
                    + ", 'source': {'document': 'made up'}}");
        }
        return read("{'format': 1, 'id': 'ties', 'version': '1', 'title': 'ties', 'family': 'index',"
                + " 'levels': ['commune'], 'policies': {'missing': 'zero', 'unranked': ['guest'], 'rounding': {'scale': "
                + digits + ", 'mode': '" + mode + "'}}, 'pillars': [" + groups + "], 'indicators': ["
                + String.join(",", indicators) + "], 'criteria': [" + String.join(",", criteria) + "]}");
    }

    private static CriteriaSet read(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            return CriteriaFile.read(new ByteArrayInputStream(bytes), "ties.json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Units by their figures: a number, a count of a total, n/a, or nothing; "guest" before those of a unit that is not ranked. */
    private static CheckedFigures population(CriteriaSet set, String... rows) {
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String code = String.format("%04d", i);
            boolean isGuest = rows[i].startsWith("guest ");
            String[] figures =
                    rows[i].substring(isGuest ? "guest ".length() : 0).split(",", -1);
            units.add(AdministrativeUnit.of(code, code, Level.COMMUNE).withType(isGuest ? "guest" : "xã"));
            List<Entry> entries = new ArrayList<>();
            for (int j = 0; j < figures.length; j++) {
                entries.add(Entry.of("i" + j, observation(figures[j])));
            }
            said.add(new Submission(code, entries));
        }
        return Scorer.despiteErrors(set).read(UnitRegister.of(units).communes(), Submissions.of(said));
    }

    private static Observation observation(String figure) {
        if (figure.isEmpty()) {
            return Observation.MISSING;
        }
        if (figure.equals("n/a")) {
            return Observation.NOT_APPLICABLE;
        }
        String[] parts = figure.split("/");
        return parts.length == 1
                ? new Observation.Value(new BigDecimal(figure), false)
                : Observation.Counts.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    private static Scored scores(CheckedFigures population) {
        ColumnProperties.assertEqualsExactNumbers(population);
        return Scored.of(population);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-up", "half-down"})
    void manyGroupsOfOneShareAddUpToThatShare(String mode) {
        CriteriaSet set = set(
                9,
                mode,
                "",
                IntStream.range(0, 200).mapToObj(g -> share("g" + g)).toList());
        CheckedFigures population =
                population(set, String.join(",", Collections.nCopies(200, "96.82883945")), "50" + ",50".repeat(199));
        assertThat(Scored.isInColumns(population)).isTrue();
        assertThat(scores(population).score(0)).isEqualTo(mode.equals("half-up") ? 968_288_395 : 968_288_394);
    }

    @Test
    void whatHalfOfTheGroupsLackTheOtherHalfHas() {
        CriteriaSet set = set(
                0,
                "half-up",
                "",
                IntStream.range(0, 300).mapToObj(g -> share("g" + g)).toList());
        String row = String.join(",", Collections.nCopies(150, "155/225")) + ","
                + String.join(",", Collections.nCopies(150, "70/225"));
        assertThat(scores(population(set, row)).score(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 11, 37})
    void aGeometricMeanOfOneShareIsThatShare(int factors) {
        List<Asked> asked =
                IntStream.range(0, factors).mapToObj(j -> share("p")).toList();
        CriteriaSet set = set(2, "half-up", ", 'aggregation': 'geometric'", asked);
        String[] rows = IntStream.range(0, 40)
                .mapToObj(i -> String.join(",", Collections.nCopies(factors, 20 + 2 * i + ".5")))
                .toArray(String[]::new);
        CheckedFigures population = population(set, rows);
        assertThat(Scored.isInColumns(population)).isTrue();
        Scored scores = scores(population);
        for (int i = 0; i < rows.length; i++) {
            assertThat(scores.score(i)).isEqualTo(21 + 2 * i);
        }
    }

    @Test
    void aBoundThatOnlyLooksWholeIsNoTie() {
        String steps = "{'function': 'steps', 'steps': [{'from': 5, 'points': 0.499999999999999999}], 'otherwise': 0}";
        Scored scores = scores(population(set(0, "half-up", "", List.of(number(steps), share("p"))), ",50", "7,50"));
        assertThat(scores.best(0)).isZero();
        String items = "{'function': 'per-item', 'each': 1, 'most': 0.99999999999999999}";
        scores = scores(population(set(0, "half-up", "", List.of(number(items), share("p"))), ",0", "7,0"));
        assertThat(scores.best(0)).isZero();
    }

    @Test
    void aGuestFarBeyondThoseWhoAreRankedHasTheScoreOfExactNumbers() {
        Asked share = new Asked("p", "share", "1", "{" + Z_SCORE + ", 'least': 0, 'most': 100}");
        CheckedFigures shares = population(
                set(4, "half-up", "", List.of(share)),
                "99.981",
                "99.983",
                "99.9837",
                "99.981",
                "guest 30.29",
                "guest 0");
        assertThat(scores(shares).score(4)).isEqualTo(-502_632_822);
        CriteriaSet capped = set(0, "half-up", "", List.of(number("{" + Z_SCORE + ", 'least': -1000000000}")));
        scores(population(capped, "63.001", "63.002", "guest -506727.5", "guest -500000"));
    }

    @Test
    void aScoreOfTooManyDigitsIsNoneAndTheOthersKeepTheirs() {
        for (String cap : List.of("", ", 'least': -1000000000")) {
            CriteriaSet set = set(0, "half-up", "", List.of(number("{" + Z_SCORE + cap + "}")));
            CheckedFigures population = population(set, "50.00", "50.01", "guest -1000000000");
            Scored scores = scores(population);
            assertThat(scores.score(2)).isEqualTo(ScoreColumns.NONE);
            assertThat(scores.worst(2)).isEqualTo(ScoreColumns.NONE);
            assertThat(scores.score(1)).isEqualTo(1);
        }
    }

    @Test
    void aFigureBeyondWholeNumbersIsScoredExactly() {
        Asked light = new Asked("p", "number", "1", "{" + Z_SCORE + "}");
        Asked heavy = new Asked("p", "share", "9999", RATIO);
        CriteriaSet set = set(0, "half-up", "", List.of(light, heavy));
        Scored scores = scores(population(set, "50.00,1", "50.01,2", "guest -1000000000,50"));
        assertThat(scores.score(2)).isEqualTo(-14_142_136);
    }

    @Test
    void nobodyHasAFigureOfWhichTheLogarithmSpreads() {
        List<Asked> asked = List.of(number("{" + Z_SCORE + ", 'logarithm': true}"), share("p"));
        assertThat(scores(population(set(4, "half-up", "", asked), ",50", ",60"))
                        .score(1))
                .isEqualTo(3_000);
    }

    /** Of two figures the better one counts; who swaps them has the same score, exactly, and columns tell most of the others. */
    @Test
    void theBestOfLogarithmsIsToldByColumns() {
        String one = "{" + Z_SCORE + ", 'logarithm': true}";
        String best = "{'function': 'best-of', 'cases': [{'indicator': 'i0', 'scoring': " + one
                + "}, {'indicator': 'i1', 'points': '2/3', 'scoring': " + one + "}]}";
        CriteriaSet set = set(4, "half-up", "", List.of(number(best), number(one)));
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i -> (1 + i * 7 % 100) + "," + (1 + i * 37 % 90))
                .toArray(String[]::new);
        CheckedFigures population = population(set, rows);
        Scored scores = scores(population);
        for (int i = 0; i < rows.length; i++) {
            assertThat(scores.score(i)).as(rows[i]).isEqualTo(Scored.exactScore(population, i));
        }
        assertThat(Scored.leftToExactNumbers(population)).isLessThan(10);
    }

    /** All of the criterion but a sliver does not apply to some units; what is left still counts. */
    @Test
    void aCriterionOfWhichHardlyAnythingAppliesIsNotLost() {
        for (String aggregation : List.of("minimum", "geometric", "arithmetic", "sum")) {
            CriteriaSet set = read("{'format': 1, 'id': 'sliver', 'version': '1', 'title': 'sliver', 'family': 'index',"
                    + " 'levels': ['commune'], 'policies': {'missing': 'zero', 'rounding': {'scale': 4}}, 'pillars':"
                    + " [{'id': 'p', 'title': 'p', 'weight': 1, 'aggregation': '" + aggregation + "'}], 'indicators':"
                    + " [{'code': 'i0', 'type': 'share'}, {'code': 'i1', 'type': 'share'}, {'code': 'i2', 'type': 'share'}],"
                    + " 'criteria': [{'id': 'c0', 'indicator': 'i0', 'pillar': 'p', 'askedOf': ['commune'], 'points': 1,"
                    + " 'scoring': " + RATIO + ", 'source': {'document': 'made up'}}, {'id': 'c1', 'indicator': 'i1',"
                    + " 'pillar': 'p', 'askedOf': ['commune'], 'points': 1, 'scoring': {'function': 'parts', 'parts':"
                    + " [{'points': 1e-21, 'indicator': 'i1', 'scoring': " + RATIO
                    + "}, {'points': 1, 'indicator': 'i2',"
                    + " 'scoring': " + RATIO + "}]}, 'source': {'document': 'made up'}}]}");
            CheckedFigures population = population(set, "80,30,50", "80,30,n/a", "n/a,30,n/a");
            Scored scores = scores(population);
            if (aggregation.equals("minimum")) {
                assertThat(List.of(scores.score(1), scores.score(2))).containsExactly(3_000, 3_000);
            } else if (aggregation.equals("sum")) {
                assertThat(scores.score(2)).isZero();
            } else {
                assertThat(scores.score(2)).as(aggregation).isEqualTo(3_000);
            }
            for (int i = 0; i < population.size(); i++) {
                assertThat(scores.pillar(0, i))
                        .isEqualTo(Scored.exact(population).group(i, "p"));
            }
        }
    }

    @Test
    void whereNothingIsScoredNobodyIsRanked() {
        CriteriaSet set = read("{'format': 1, 'id': 'list', 'version': '1', 'title': 'list', 'family': 'index',"
                + " 'levels': ['commune'], 'indicators': [{'code': 'i0', 'type': 'number'}], 'criteria': [{'id': 'c0',"
                + " 'indicator': 'i0', 'pillar': 'p', 'askedOf': ['commune'], 'standing': 'checklist',"
                + " 'requirement': {'atLeast': 1}, 'source': {'document': 'made up'}}]}");
        CheckedFigures population = population(set, "1", "");
        Scored scores = Scored.of(population);
        assertThat(List.of(scores.score(0), scores.score(1))).containsOnly(ScoreColumns.NONE);
    }
}
