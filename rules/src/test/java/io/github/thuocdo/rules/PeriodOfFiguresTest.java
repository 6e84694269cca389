package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodOfFiguresTest {
    private final Scorer scorer = Scorer.of(YenDinh.criteria());
    private final UnitSelection communes = YenDinh.units().communes();
    private final Submissions submissions =
            Submissions.of(Submission.of("15469").value("satisfaction", "92"));

    @Test
    void theNamedPeriodHoldsHoweverTheFiguresAreRanked() {
        Submissions of2021 = submissions.forPeriod(2021);

        assertThat(scorer.rank(communes, of2021, Horizon.Y2022).period()).hasValue(2021);
        assertThat(scorer.rank(scorer.read(communes, of2021, Horizon.Y2022)).period())
                .hasValue(2021);
    }

    @Test
    void withoutANamedPeriodTheFiguresSpeakOfTheHorizon() {
        assertThat(scorer.rank(communes, submissions, Horizon.Y2022).period()).hasValue(2022);
        assertThat(scorer.rank(communes, submissions).period()).hasValue(2025);
    }

    @Test
    void aDayOfAYearBeforeIsEarlyEnoughAndDoubted() {
        assertThat(doubts("2024-12-01"))
                .containsExactly("The day (2024-12-01) is before the year 2025 of the figures, and"
                        + " counts as early enough. Maybe 2025-12-01?");
        assertThat(doubts("2025-12-04")).isEmpty();
        assertThat(doubts("2026-01-05")).isEmpty();
    }

    private List<String> doubts(String day) {
        Submissions figures = Submissions.of(Submission.of("15469").value("report-annual", day));
        return scorer.rank(communes, figures, Horizon.Y2025).findings().stream()
                .filter(finding -> finding.code().equals("day-of-year-before"))
                .map(finding -> finding.message().en())
                .toList();
    }
}
