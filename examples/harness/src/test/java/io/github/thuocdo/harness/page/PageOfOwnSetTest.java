package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.Scorer;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of a set of somebody's own, in the system's Chromium. */
class PageOfOwnSetTest extends OpenPage {
    private static final Path OWN = Path.of("src/test/resources/cli/own");

    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    private static Ranking ranking() throws IOException {
        return Scorer.of(CriteriaFile.read(OWN.resolve("set.json")))
                .rank(
                        UnitRegister.read(OWN.resolve("units.csv")).communes(),
                        Submissions.read(OWN.resolve("figures.csv")));
    }

    @Test
    void aCriterionThatOnlyGivesPointsShowsTheWayToThem() throws IOException {
        browser.open(ranking(), Locale.ENGLISH, "#01");
        assertThat(texts(".outcome .said"))
                .anyMatch(said -> said.contains("Scoring: from 4: 10"))
                .noneMatch(said -> said.contains("in proportion"));
    }

    @Test
    void theSheetSaysAsTheLibrarysOwnOnlyWhatTheSetDoesNotDeclare() throws IOException {
        browser.open(ranking(), Locale.ENGLISH, "#");
        assertThat(texts("article.sheet[lang=en] h2"))
                .contains("Said by the criteria set itself")
                .doesNotContain("Chosen by the library, said by no document");
        assertThat(texts("article.sheet[lang=en] .assumed li"))
                .containsExactly(
                        "A missing figure gives no points in the published score; worst and best say what the score may be.");
    }

    @Test
    void aBonusIsHeldAgainstWhatItCanGive() throws IOException {
        browser.open(ranking(), Locale.ENGLISH, "#01");
        assertThat(texts(".outcome .said")).anyMatch(said -> said.contains("Points: 2, between 0 and 3"));
        browser.go("#");
        assertThat(texts("article.sheet[lang=en] .bars th"))
                .contains("Meetings")
                .doesNotContain("Initiatives");
    }

    @Test
    void countsOfNothingSayWhichRuleHeld() throws IOException {
        browser.open(ranking(), VIETNAMESE, "#05");
        assertThat(texts(".outcome"))
                .anyMatch(said -> said.contains("0/0 (không phát sinh)")
                        && said.contains("mẫu số bằng 0: theo quy định thì đạt điểm tối đa"));
    }
}
