package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing passes in silence: no criterion in force, a criterion that tells no units apart, a unit alone. */
class SilenceTest {
    private static CriteriaSet compared(String method) {
        return Draft.of("'scale': 1")
                .asks("x", "number", "'scoring': {'function': 'normalised', 'method': '" + method + "'}")
                .set();
    }

    private static List<String> codes(Ranking ranking) {
        return ranking.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"min-max, 0.5000", "rank, 0.5000", "z-score, 0.0000"})
    void whereAllAreEqualEachStandsInTheMiddleAndItIsTold(String method, String score) {
        Ranking ranking = Units.rank(compared(method), "a: x=5", "b: x=5", "c: x=5");
        assertThat(ranking.entries())
                .extracting(entry -> entry.score().toPlainString())
                .containsOnly(score);
        assertThat(codes(ranking)).containsExactly("tells-nobody-apart");
        assertThat(ranking.findings().get(0).message().in(Locale.ENGLISH))
                .contains("(x) tells no units apart: all 3 ranked units with a figure for (x) have 5");
    }

    @ParameterizedTest
    @CsvSource({"min-max, 0.5000", "rank, 0.5000", "z-score, 0.0000"})
    void soDoesAUnitAlone(String method, String score) {
        Ranking ranking = Units.rank(compared(method), "a: x=5");
        assertThat(ranking.unit("a").score().toPlainString()).isEqualTo(score);
        assertThat(codes(ranking)).containsExactly("one-unit-alone");
    }

    @Test
    void aDifferenceIsEnough() {
        assertThat(codes(Units.rank(compared("min-max"), "a: x=5", "b: x=5", "c: x=6")))
                .isEmpty();
    }

    @Test
    void capsMayMakeFiguresEqual() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("x", "number", "'scoring': {'function': 'normalised', 'method': 'rank', 'most': 10}")
                .set();
        assertThat(codes(Units.rank(set, "a: x=11", "b: x=12"))).containsExactly("tells-nobody-apart");
    }

    @Test
    void groupsThatAreEqualStandInTheMiddleToo() {
        CriteriaSet set = Draft.of("'scale': 1, 'pillars': [{'id': 'p', 'weight': 1, 'normalised': 'min-max'}]")
                .ratio("x", "'pillar': 'p'")
                .set();
        assertThat(Units.rank(set, "a: x=50", "b: x=50").entries())
                .extracting(entry -> entry.score().toPlainString())
                .containsOnly("0.5000");
    }

    @Test
    void figuresOfAPeriodBeforeTheFirstValueAreToldSo() throws IOException {
        String json = """
                {"format": 1, "id": "dated", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "x", "type": "share"}],
                 "criteria": [{"id": "x", "indicator": "x", "pillar": "p", "askedOf": ["commune"], "values": [
                   {"from": "2025-01-01", "requirement": {"atLeast": 90}, "source": {"document": "d"}},
                   {"from": "2023-01-01", "requirement": {"atLeast": 50}, "source": {"document": "d"}}]}]}
                """;
        CriteriaSet set =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "dated.json");
        Scorer scorer = Scorer.of(set);
        UnitSelection units = Units.register(Units.commune("a")).communes();
        Submissions figures = Units.figures("a: x=80");
        assertThat(codes(scorer.rank(units, figures.forPeriod(2022)))).contains("nothing-in-force");
        assertThat(scorer.rank(units, figures.forPeriod(2022)).findings())
                .extracting(finding -> finding.message().en())
                .anyMatch(text -> text.contains("is in force in 2022: the first holds from 2023-01-01 on"));
        assertThat(codes(scorer.rank(units, figures.forPeriod(2024)))).isEmpty();
    }

    @Test
    void aLevelOfWhichNothingIsAskedIsToldSo() throws IOException {
        String json = """
                {"format": 1, "id": "above", "version": "1", "title": "t", "family": "index", "levels": ["commune", "district"],
                 "indicators": [{"code": "x", "type": "share"}],
                 "criteria": [{"id": "x", "indicator": "x", "pillar": "p", "askedOf": ["district"], "requirement": {"atLeast": 90},
                   "source": {"document": "d"}}]}
                """;
        CriteriaSet set =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "above.json");
        Ranking ranking = Units.rank(set, "a: x=80");
        assertThat(ranking.ranked()).isZero();
        assertThat(codes(ranking)).contains("nothing-asked");
        assertThat(ranking.findings())
                .extracting(finding -> finding.message().en())
                .contains("(above) asks nothing of these units, so nobody is ranked. Maybe another level or horizon?");
    }

    /** 4.2 stands before 4.10 and 4.22.11, however the set orders them; the set's own order is that of its results. */
    @Test
    void codesOfAnyDepthStandInTheirNaturalOrder() {
        CriteriaSet set = Draft.of("'scale': 85")
                .ratio("4.22.11", "'points': 5")
                .ratio("4.10", "'points': 5")
                .ratio("4.2", "'points': 5")
                .set();
        String csv = "unit_code,indicator,points\na,4.10,3\na,4.22.11,5\na,4.2,2\n";
        Ranking ranking = Scorer.of(set)
                .rank(
                        Units.register(Units.commune("a")).communes(),
                        Submissions.readCsv(
                                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv"));
        assertThat(ranking.findings().stream()
                        .filter(finding -> finding.code().equals("published-points"))
                        .map(finding -> finding.message().en().replaceAll("(?s).*?\\((4[.0-9]*)\\).*", "$1")))
                .containsExactly("4.2", "4.10", "4.22.11");
        assertThat(ranking.unit("a").scored())
                .extracting(outcome -> outcome.criterion().id())
                .containsExactly("4.22.11", "4.10", "4.2");
        assertThat(ranking.unit("a").score())
                .as("10 of 15 points, of a total of 85")
                .isEqualByComparingTo("56.6667");
    }
}
