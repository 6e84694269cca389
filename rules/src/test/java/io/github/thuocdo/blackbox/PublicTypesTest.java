package io.github.thuocdo.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.UnitResult;
import io.github.thuocdo.report.RankingData;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Public types refuse by name and value what they cannot mean, say what is absent, and never print "null". */
class PublicTypesTest {
    private static final Scorer SCORER = Scorer.of(YenDinh.criteria());
    private static final Submission QUAN_LAO =
            Submission.of("15469").counts("online-level3", 314, 400).value("satisfaction", "97,5");

    private static Ranking ranking() {
        return SCORER.rank(YenDinh.units().communes(), Submissions.of(QUAN_LAO), Horizon.Y2025);
    }

    @Test
    void aUnitWithoutARankSaysSoAndNeverIsANumber() {
        RankedUnit silent = ranking().unit("15412");
        assertThat(silent.isRanked()).isFalse();
        assertThat(silent.findRank()).isEmpty();
        assertThat(silent.findScore()).isEmpty();
        assertThat(silent.worst()).isPresent();
        assertThat(silent).hasToString(" —  Thị trấn Quý Lộc       —");
        assertThatThrownBy(silent::rank)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The unit 15412 (Thị trấn Quý Lộc) has no rank. Maybe ask isRanked() first, or findRank()?");
        assertThatThrownBy(silent::score)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("15412")
                .hasMessageEndingWith("Maybe ask isRanked() first, or findScore()?");
        assertThat(ranking().unit("15469").rank()).isEqualTo(1);
    }

    @Test
    void whatIsLookedUpIsNamedWithWhatMayBeMeant() {
        assertThat(ranking().find("1546")).isEmpty();
        assertThatThrownBy(() -> ranking().unit("no such unit")).hasMessageContaining("no such unit");
        assertThatThrownBy(() -> ranking().unit("15469").outcome("satisfactio"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(satisfactio)")
                .hasMessageEndingWith("Maybe satisfaction?");
    }

    @Test
    void figuresOfAnotherScorerAreNotRankedSilently() {
        UnitSelection communes = YenDinh.units().communes();
        CheckedFigures read =
                SCORER.withReading(Reading.APPENDIX).read(communes, Submissions.of(QUAN_LAO), Horizon.Y2025);
        assertThatThrownBy(() -> SCORER.rank(read))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appendix")
                .hasMessageEndingWith("Maybe read them with this scorer?");
    }

    @Test
    void anExecutorAndItsThreadsAreCheckedAtOnce() {
        assertThatThrownBy(() -> SCORER.withExecutor(null, 2)).hasMessage("executor");
        assertThatThrownBy(() -> SCORER.withExecutor(Runnable::run, 0)).hasMessage("At least 1 thread works, not 0");
    }

    @Test
    void oneUnitIsScoredAsItIsInARankingAndHasNoRank() {
        UnitResult alone =
                SCORER.forHorizon(Horizon.Y2025).score(YenDinh.units().unit("15469"), QUAN_LAO);
        RankedUnit among = ranking().unit("15469");
        assertThat(alone.isRanked()).isFalse();
        assertThat(alone.score()).isEqualTo(among.score());
        assertThat(alone.worst()).isEqualTo(among.worst());
        assertThat(alone.best()).isEqualTo(among.best());
        assertThat(alone.scored()).isEqualTo(among.scored());
    }

    @Test
    void oneUnitIsNotScoredWhereTheOthersDecide() throws IOException {
        String json = """
                {"format": 1, "id": "spread", "version": "1", "title": "t", "family": "index", "levels": ["commune"],
                 "indicators": [{"code": "a", "type": "number"}],
                 "criteria": [{"id": "A", "indicator": "a", "pillar": "p", "askedOf": ["commune"], "points": 1,
                   "scoring": {"function": "normalised", "method": "z-score"}, "source": {"document": "d"}}]}
                """;
        CriteriaSet spread =
                CriteriaFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "spread.json");
        assertThat(spread.needsWholePopulation()).isTrue();
        assertThatThrownBy(() -> Scorer.of(spread)
                        .score(
                                YenDinh.units().unit("15469"),
                                Submission.of("15469").value("a", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("By the set spread the points of the unit 15469 depend on what the other units have."
                        + " Maybe rank them all, and ask the ranking for it?");
    }

    @Test
    void nothingPrintsNull() {
        Ranking ranking = ranking();
        assertThat(ranking.toString()).contains("26 units").doesNotContain("null");
        for (Object said : List.of(
                YenDinh.criteria().policies(),
                YenDinh.criteria().verdicts(),
                ranking.plan().profile(),
                ranking.plan().root(),
                ranking.findings(),
                ranking.entries(),
                ranking.figures().units(),
                ranking.unit("15469").outcomes(),
                ranking.unit("15469").explain(),
                RankingData.of(ranking, Locale.ENGLISH))) {
            assertThat(said.toString()).isNotBlank().doesNotContain("null");
        }
        assertThat(YenDinh.criteria().criteria())
                .allSatisfy(criterion -> assertThat(criterion.toString()).doesNotContain("null"));
    }

    @Test
    void anExceptionKeepsWhatItSaysWhenItIsSent() throws Exception {
        CriteriaException thrown = new CriteriaException("mine.json", List.of("line 3: no points", "line 9: no id"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CriteriaException received = (CriteriaException) in.readObject();
            assertThat(received).hasMessage(thrown.getMessage());
            assertThat(received.faults()).isEqualTo(thrown.faults());
        }
    }
}
