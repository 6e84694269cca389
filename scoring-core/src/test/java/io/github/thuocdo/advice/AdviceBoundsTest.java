package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What advice may cost is bounded, the bound is told, and a program sets another. */
class AdviceBoundsTest {
    private static final String SET = """
            {"format": 1, "id": "s", "version": "1", "title": "S", "family": "index", "levels": ["commune"],
             "policies": {"missing": "zero"}, "indicators": [{"code": "i", "type": "share"}, {"code": "k", "type": "share"}],
             "criteria": [
              {"id": "a", "indicator": "i", "pillar": "p", "askedOf": ["commune"], "scoring": SCORING, "source": {"document": "D"}},
              {"id": "b", "indicator": "k", "pillar": "p", "askedOf": ["commune"], "scoring": {"function": "ratio"},
               "source": {"document": "D"}}]}""";

    private static Adviser adviser(String scoring) {
        List<AdministrativeUnit> units = IntStream.range(0, 5)
                .mapToObj(i -> AdministrativeUnit.of("U" + i, "Xã " + i, Level.COMMUNE))
                .toList();
        List<Submission> said = IntStream.range(0, 4)
                .mapToObj(i -> new Submission(
                        "U" + i,
                        List.of(
                                Entry.of("i", Observation.Value.of(BigDecimal.valueOf(10 * i))),
                                Entry.of("k", i == 0 ? Observation.MISSING : Observation.Value.of(BigDecimal.ONE)))))
                .toList();
        return Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(SET.replace("SCORING", scoring))),
                UnitRegister.of(units).communes(),
                Submissions.of(said)));
    }

    private static String text(Adviser adviser, long mostScored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report.of(AdviceAnswers.ofEachFigure(adviser, mostScored), Locale.ENGLISH)
                .write(Format.TABLE, out, 1_000);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allUnitsAreAdvisedUnlessTooMuchIsScored() {
        Adviser peers = adviser("{\"function\": \"normalised\", \"method\": \"min-max\"}");
        assertThat(peers.toEveryUnit()).isSameAs(peers);
        assertThat(peers.toEveryUnit(100)).isSameAs(peers);
        AdviceException refused = catchThrowableOfType(AdviceException.class, () -> peers.toEveryUnit(99));
        assertThat(refused.message(Locale.ENGLISH))
                .contains("each of 5 units", "up to 100 points", "at most 99")
                .doesNotContain("{");
        assertThat(refused.message(new Locale("vi")))
                .contains("5 đơn vị", "100", "99")
                .doesNotContain("{");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> peers.toEveryUnit(-1))
                .withMessageContaining("-1");
    }

    @Test
    void whereUnitsAreScoredAloneAllAreAdvised() {
        Adviser alone = adviser("{\"function\": \"ratio\"}");
        assertThat(alone.toEveryUnit(0)).isSameAs(alone);
    }

    @Test
    void ranksAreTriedAsLongAsIsAsked() throws IOException {
        Adviser alone = adviser("{\"function\": \"ratio\"}");
        assertThat(text(alone, 0)).isNotEqualTo(text(alone, AdviceAnswers.MOST_SCORED));
        assertThat(text(alone, 0)).contains("that each of them does occur is not proved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdviceAnswers.ofEachFigure(alone, -1))
                .withMessageContaining("-1");
    }
}
