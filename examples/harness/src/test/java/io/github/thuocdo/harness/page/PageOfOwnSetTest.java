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
}
