package io.github.thuocdo.internal.scoring.columns;

import static io.github.thuocdo.Asking.asking;
import static io.github.thuocdo.criteria.Target.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.SmallSets;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.internal.ranks.ScorableFigures;
import io.github.thuocdo.internal.scoring.ScoreBuffer;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.ScoreColumns;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Score columns that were handed over stay as they are. */
class FrozenScoresTest {
    private static final CheckedFigures FIGURES = Scorer.of(
                    SmallSets.of(SmallSets.PLAIN, asking("online", share().atLeast("100"))))
            .read(
                    SmallSets.communes("Xã A", "Xã B").communes(),
                    Submissions.of(
                            Submission.of("01").value("online", "50"),
                            Submission.of("02").value("online", "80")));

    @Test
    void aBufferHandsItsColumnsOverOnce() {
        ScoreBuffer buffer = new ScoreBuffer(2);
        buffer.freeze();
        assertThatIllegalStateException()
                .isThrownBy(buffer::freeze)
                .withMessage("The columns of this buffer were handed over. Maybe a new one is meant?");
    }

    @Test
    void bothWaysOfScoringRefuseABufferWhoseColumnsWereHandedOver() {
        assertThat(Scored.isInColumns(FIGURES)).isTrue();
        ScoreCalculator columns = ScorableFigures.of(FIGURES).calculator();
        for (ScoreCalculator way : List.of(columns, Scored.exact(FIGURES))) {
            ScoreBuffer buffer = new ScoreBuffer(FIGURES.size());
            way.score(buffer, Workers.CALLER);
            ScoreColumns frozen = buffer.freeze();
            assertThatIllegalStateException()
                    .isThrownBy(() -> way.score(buffer, Workers.CALLER))
                    .withMessageContaining("were handed over");
            assertThat(List.of(frozen.score(0), frozen.score(1))).containsExactly(5_000, 8_000);
        }
    }

    /** Otherwise the columns of every set that was tried would stay in memory, each held by the next. */
    @Test
    void filledColumnsHoldThoseOfTheSetBeforeNoLonger() throws ReflectiveOperationException {
        CheckedFigures before = Scorer.of(threeOfWhichOneAsks("60"))
                .read(
                        SmallSets.communes("Xã A", "Xã B").communes(),
                        Submissions.of(
                                Submission.of("01").value("a", "50").value("b", "70"),
                                Submission.of("02").value("b", "80").value("c", "90")));
        CheckedFigures own = Scorer.of(threeOfWhichOneAsks("90")).taken(before).orElseThrow();
        assertThat(Scored.sharesColumns(own)).isTrue();
        Field known = PointColumns.class.getDeclaredField("known");
        known.setAccessible(true);
        ScoreCalculator calculator = ScorableFigures.of(own).calculator();
        assertThat(known.get(((ColumnCalculator) calculator).columns())).isNull();
    }

    private static CriteriaSet threeOfWhichOneAsks(String least) {
        return SmallSets.of(
                SmallSets.PLAIN,
                asking("a", share().atLeast(least)),
                asking("b", share().atLeast("100")),
                asking("c", share().atLeast("100")));
    }
}
