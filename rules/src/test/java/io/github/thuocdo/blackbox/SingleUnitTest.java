package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import org.junit.jupiter.api.Test;

/** A unit that is scored by itself loses nothing of what is wrong in its report. */
class SingleUnitTest {
    private static final AdministrativeUnit UNIT = YenDinh.units().unit("15469");

    private static final Scorer SCORER = Scorer.of(YenDinh.criteria()).forHorizon(Horizon.Y2025);

    @Test
    void theReportOfAnotherUnitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORER.score(UNIT, Submission.of("15412").value("satisfaction", "90")))
                .withMessage("The unit (15469) is scored by its own figures, and not by those of (15412)");
    }

    @Test
    void whatIsWrongIsAFinding() {
        Submission said = Submission.of("15469")
                .value("satisfactio", "90")
                .value("online-level3", "120")
                .value("satisfaction", "90")
                .value("satisfaction", "91");
        UnitResult alone = SCORER.score(UNIT, said);
        assertThat(alone.findings())
                .extracting(Finding::code)
                .contains("unknown-indicator", "share-above-100", "figure-twice");
        Ranking ranking = SCORER.rank(YenDinh.units().communes(), Submissions.of(said));
        assertThat(ranking.unit("15469").findings()).isEqualTo(alone.findings());
        assertThat(ranking.unit("15412").findings())
                .extracting(Finding::code)
                .doesNotContain("unknown-indicator", "share-above-100", "figure-twice");
    }

    @Test
    void aSoundReportHasNoErrors() {
        assertThat(SCORER.score(
                                UNIT,
                                Submission.of("15469")
                                        .value("satisfaction", "90")
                                        .evidence("Báo cáo 01"))
                        .findings())
                .noneMatch(finding -> finding.code().equals("unknown-indicator"))
                .noneMatch(finding -> finding.code().equals("share-above-100"));
    }
}
