package io.github.thuocdo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
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
}
