package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The choice of equal weights, where steps hold points. */
class EqualWeightsTest {
    @Test
    void stepsKeepTheirFractionsWhereAllCriteriaWeighTheSame() throws IOException {
        String json = """
                {"format": 1, "id": "m", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "count"}, {"code": "b", "type": "share"}],
                 "criteria": [
                   {"id": "a", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 10,
                    "scoring": {"function": "steps", "steps": [{"from": 4, "points": 10}, {"from": 2, "points": 4}]},
                    "source": {"document": "D"}},
                   {"id": "b", "indicator": "b", "pillar": "p", "askedOf": ["commune"], "points": 30,
                    "scoring": {"function": "ratio"}, "source": {"document": "D"}}]}
                """;
        ScoredPeriod period = new ScoredPeriod(
                Scorer.of(CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "m.json")),
                UnitRegister.of(List.of(AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE)))
                        .communes(),
                Submissions.of(Submission.of("01").value("a", 2).value("b", 100)));

        String text = Report.of(InsightAnswers.of(Decision.ofChoices(period)), Locale.ENGLISH)
                .text(Format.TABLE)
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("All criteria weigh the same, whatever their points. Alone: 1 unit has")
                .doesNotContain("not possible");
    }
}
