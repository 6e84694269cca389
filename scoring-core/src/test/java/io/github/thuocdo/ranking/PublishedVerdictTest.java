package io.github.thuocdo.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict waits for a figure that is missing, inside a published group as outside it. */
class PublishedVerdictTest {
    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The figure {@code both} is asked inside the group {@code p} and outside; {@code own} inside alone. */
    private static CriteriaSet set(String verdict) {
        String criterion = """
                {"id": "%s", "indicator": "%s", "pillar": "%s", "askedOf": ["commune"], "points": 10,
                 "requirement": {"atLeast": 50}, "source": {"document": "made up"}}""";
        String json = """
                {"format": 1, "id": "published", "version": "1", "family": "index", "levels": ["commune"], "scale": 30,
                 "title": {"vi": "Đã công bố", "en": "Published"}, "policies": {"missing": "zero", "rounding": {"scale": 2}},
                 "pillars": [{"id": "p", "title": {"vi": "p", "en": "p"}}, {"id": "q", "title": {"vi": "q", "en": "q"}}],
                 "indicators": [{"code": "own", "type": "share"}, {"code": "both", "type": "share"}],
                 "verdict": {"pass": %s},
                 "criteria": [%s, %s, %s]}""".formatted(
                        verdict,
                        criterion.formatted("a", "own", "p"),
                        criterion.formatted("b", "both", "p"),
                        criterion.formatted("c", "both", "q"));
        try {
            return CriteriaFile.read(bytes(json), "published.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"all": true}   | p,,15¶both,60,     | a SCORED b MET c MET | UNDECIDED
                    {"all": true}   | p,,15¶both,40,     | a SCORED b NOT_MET c NOT_MET | FAIL
                    {"all": true}   | p,,15¶             | a SCORED b SCORED c UNKNOWN | UNDECIDED
                    {"all": true}   | both,60,¶          | a UNKNOWN b MET c MET | UNDECIDED
                    {"atLeast": 2}  | p,,15¶             | a SCORED b SCORED c UNKNOWN | UNDECIDED
                    {"atLeast": 1}  | p,,15¶             | a SCORED b SCORED c UNKNOWN | UNDECIDED
                    """)
    void aMissingFigureIsWaitedForInsideAPublishedGroupToo(String pass, String rows, String statuses, String decision) {
        var units = UnitRegister.of(List.of(AdministrativeUnit.of("1", "Xã Một", Level.COMMUNE)));
        String csv = "unit_code,indicator,value,points\n"
                + rows.replace("¶", "\n").lines().map(row -> "1," + row + "\n").collect(Collectors.joining());
        RankedUnit unit = Scorer.of(set(pass))
                .rank(units.communes(), Submissions.readCsv(bytes(csv), "a.csv"))
                .unit("1");
        assertThat(unit.scored().stream()
                        .map(outcome -> outcome.criterion().id() + " " + outcome.status())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(statuses);
        assertThat(unit.verdict().orElseThrow().decision().orElseThrow()).hasToString(decision);
    }

    /** The group {@code p} has all its points, published; {@code a} and {@code b} are in it, and {@code b} has nothing to meet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    b | zero    |          | UNDECIDED good
                    b | exclude |          | UNDECIDED good
                    a | zero    |          | UNDECIDED good
                    a | exclude |          | UNDECIDED good
                    a | zero    | 1,a,50,¶ | PASS good
                    a | zero    | 1,a,30,¶ | FAIL low
                    """)
    void pointsThatArePublishedAreNotMissingToAVeto(String veto, String missing, String row, String verdict)
            throws IOException {
        String criterion = """
                {"id": "%s", "indicator": "%s", "pillar": "%s", "askedOf": ["commune"], "points": 5, %s, "source": {"document": "D"}}""";
        String json = """
                {"format": 1, "id": "vetoed", "version": "1", "family": "index", "levels": ["commune"], "scale": 10, "title": "T",
                 "policies": {"missing": "%s"}, "aggregation": "sum",
                 "pillars": [{"id": "p", "weight": 1, "aggregation": "sum"}, {"id": "q", "weight": 1, "aggregation": "sum"}],
                 "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}, {"code": "c", "type": "share"}],
                 "verdict": {"pass": {"all": true}, "bands": [{"id": "good", "from": 5}, {"id": "low", "from": 0}],
                             "vetoes": [{"criterion": "%s", "band": "low"}]},
                 "criteria": [%s, %s, %s]}""".formatted(
                        missing,
                        veto,
                        criterion.formatted("a", "a", "p", "\"requirement\": {\"atLeast\": 40}"),
                        criterion.formatted("b", "b", "p", "\"scoring\": {\"function\": \"ratio\"}"),
                        criterion.formatted("c", "c", "q", "\"requirement\": {\"atLeast\": 40}"));
        var units = UnitRegister.of(List.of(AdministrativeUnit.of("1", "Xã Một", Level.COMMUNE)));
        String csv =
                "unit_code,indicator,value,points\n1,p,,10\n1,c,50,\n" + (row == null ? "" : row.replace("¶", "\n"));
        Verdict said = Scorer.of(CriteriaFile.read(bytes(json), "vetoed.json"))
                .rank(units.communes(), Submissions.readCsv(bytes(csv), "a.csv"))
                .unit("1")
                .verdict()
                .orElseThrow();
        assertThat(said.decision().orElseThrow() + " "
                        + said.band().orElseThrow().id())
                .isEqualTo(verdict);
    }
}
