package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page tells a shut gate, a veto, a denominator of 0 and shared points in the words of an explanation in text. */
class PageOfLimitsTest extends OpenPage {
    private static final Path FILES = Path.of("src/test/resources/limits");

    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    private static Ranking ranking() throws IOException {
        return Scorer.of(CriteriaFile.read(FILES.resolve("set.json")))
                .rank(
                        UnitRegister.read(FILES.resolve("units.csv")).communes(),
                        Submissions.read(FILES.resolve("figures.csv")));
    }

    @Test
    void aShutGateStandsUnderTheScoreThatItMakesNothing() throws IOException {
        browser.open(ranking(), VIETNAMESE, "#03");
        assertThat(texts(".limit"))
                .containsExactly(
                        "Điểm liệt: An toàn thông tin [2.2]: không, yêu cầu có. Không có điểm ở đây thì tổng điểm bằng 0.",
                        "Vì vậy tổng điểm là 0,00; nếu không bị điểm liệt thì được 66,10.");
        browser.open(ranking(), Locale.ENGLISH, "#03");
        assertThat(texts(".limit"))
                .containsExactly(
                        "Gate: Information security [2.2]: no, asked yes. With no points here the whole score is 0.",
                        "So the score is 0.00; without a gate it would be 66.10.");
    }

    @Test
    void aVetoStandsUnderTheClassThatItLeaves() throws IOException {
        browser.open(ranking(), Locale.ENGLISH, "#02");
        assertThat(texts(".limit"))
                .containsExactly(
                        "Veto: Online dossiers [1.1]: 60%, asked ≥ 80%. This leaves the class Weak at most; the score"
                                + " alone reaches Fair.");
    }

    @Test
    void aUnitWithoutALimitHasNone() throws IOException {
        browser.open(ranking(), Locale.ENGLISH, "#01");
        assertThat(texts(".limit")).isEmpty();
        assertThat(points()).contains("30 / 30").noneMatch(points -> points.contains("("));
    }

    @Test
    void aFigureOverNothingAndPointsOfSiblingsAreToldAsTheyAre() throws IOException {
        browser.open(ranking(), VIETNAMESE, "#02");
        assertThat(texts(".outcome .said > span:first-child"))
                .contains("Số liệu: 20/0 (mẫu số bằng 0)", "Số liệu: 0/0 (không phát sinh)");
        assertThat(points()).contains("30 / 40 (30 của tiêu chí + 10 từ 1.2)", "19 / 20 (10 của tiêu chí + 10 từ 1.2)");
        browser.open(ranking(), Locale.ENGLISH, "#02");
        assertThat(texts(".outcome .said > span:first-child"))
                .contains("Figure: 20/0 (the denominator is 0)", "Figure: 0 of 0 (nothing to count)");
        assertThat(points()).contains("30 / 40 (30 of its own + 10 from 1.2)", "19 / 20 (10 of its own + 10 from 1.2)");
    }

    /** The points of the criteria, without their label. */
    private static List<String> points() {
        return texts(".outcome .said > span:last-child").stream()
                .map(said -> said.substring(said.indexOf(": ") + 2))
                .toList();
    }
}
