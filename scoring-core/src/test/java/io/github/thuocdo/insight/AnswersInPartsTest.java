package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Answers on very many units are made unit by unit as they are written, and no ranking is made twice. */
class AnswersInPartsTest {
    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE)))
            .communes();
    private static final Submission ONE = Submission.of("01").value("a", 40).value("b", 50);
    private static final Submission OTHER = Submission.of("01").value("a", 80).value("b", 50);

    private static ScoredPeriod period(Submission said) {
        return new ScoredPeriod(Scorer.of(SampleSets.read(SampleSets.SAMPLE)), UNITS, Submissions.of(said));
    }

    private static void isMadeAsItIsWalked(Answer answer, int rowsAbove) {
        List<?> units = (List<?>) answer.data(Locale.ENGLISH).get("units");
        assertThat(units.get(0)).isEqualTo(units.iterator().next()).isNotSameAs(units.get(0));
        List<List<String>> rows = answer.rows(Locale.ENGLISH);
        assertThat(rows.get(rowsAbove)).isNotSameAs(rows.get(rowsAbove));
        assertThat(List.copyOf(rows)).isEqualTo(rows).hasSize(rowsAbove + units.size());
    }

    @Test
    void aComparisonIsToldUnitByUnit() {
        Answer answer = ComparisonAnswer.of(PeriodComparison.of(period(ONE), period(OTHER)));
        isMadeAsItIsWalked(answer, 1);
    }

    @Test
    void aDecisionIsToldUnitByUnit() {
        Answer answer = DecisionAnswer.of(Decision.of(period(ONE), List.of("a1.threshold=50")));
        isMadeAsItIsWalked(answer, 3);
    }

    /** Two units of a ranking are equal where they are the same unit of the same ranking. */
    @Test
    void figuresThatBothPeriodsHaveAreRankedOnceWhateverMissingFiguresWouldGive() {
        for (boolean isMissingOnce : List.of(false, true)) {
            MixedRankings mixed = new MixedRankings(period(ONE), period(isMissingOnce ? OTHER.yes("c") : OTHER));
            assertThat(mixed.figures().areMissingOnce()).isEqualTo(isMissingOnce);
            boolean isOneRanking = mixed.alone("01", true, true, false).equals(mixed.alone("01", true, true, true));
            assertThat(isOneRanking).isEqualTo(!isMissingOnce);
        }
    }
}
