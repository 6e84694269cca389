package io.github.thuocdo.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ranking by a set with criteria that nobody has decided names them. */
class UndecidedCriteriaTest {
    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"undecided, commune, 1", "undecided, district, 0", "document, commune, 0"})
    void theWarningOfTheProverIsToldWithTheRanking(String basis, String askedOf, int times) throws IOException {
        String json = """
                {"format": 1, "id": "s", "version": "1", "title": "S", "family": "index", "levels": ["commune", "district"], "scale": 1,
                 "aggregation": "sum", "pillars": [{"id": "p", "weight": 1, "aggregation": "sum"}],
                 "indicators": [{"code": "a", "type": "share"}, {"code": "b", "type": "share"}],
                 "criteria": [
                   {"id": "a", "points": 5, "scoring": {"function": "ratio"}, "indicator": "a", "pillar": "p",
                    "askedOf": ["commune", "district"], "source": {"document": "D"}},
                   {"id": "b", "points": 10, "scoring": {"function": "none"}, "indicator": "b", "pillar": "p",
                    "askedOf": ["%s"], "source": {"document": "D", "basis": "%s"}}]}""".formatted(askedOf, basis);
        var units = UnitRegister.of(List.of(AdministrativeUnit.of("1", "Xã Một", Level.COMMUNE)));
        Ranking ranking = Scorer.despiteErrors(CriteriaFile.read(bytes(json), "s.json"))
                .rank(units.communes(), Submissions.readCsv(bytes("unit_code,indicator,value\n1,a,50\n"), "a.csv"));
        assertThat(ranking.findings())
                .filteredOn(finding -> finding.code().equals("criteria-undecided"))
                .hasSize(times)
                .allSatisfy(finding ->
                        assertThat(finding.message().en()).startsWith("1 criterion is not decided yet: (b)."));
    }
}
