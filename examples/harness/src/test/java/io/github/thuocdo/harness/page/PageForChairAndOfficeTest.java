package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the first sheet answers at a glance, and what a unit's page shows of what is unknown, proved and not scored. */
class PageForChairAndOfficeTest extends OpenPage {
    private static final String SHEET = ".sheet:not([hidden]) ";

    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    @Test
    void theFirstSheetSaysHowManyPassEachCriterionTheWorstFirst() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        List<long[]> passes = new ArrayList<>();
        for (Criterion criterion : ranking.plan().scored()) {
            List<Status> statuses = ranking.entries().stream()
                    .flatMap(unit -> unit.scored().stream())
                    .filter(outcome -> outcome.criterion().id().equals(criterion.id()))
                    .map(Outcome::status)
                    .filter(status -> status != Status.NOT_APPLICABLE)
                    .toList();
            passes.add(new long[] {statuses.stream().filter(Status.MET::equals).count(), statuses.size()});
        }
        passes.sort(Comparator.comparing(pass -> Rational.of(pass[0], pass[1])));
        browser.open(ranking, Locale.ENGLISH, "#");
        assertThat(texts(SHEET + ".bars tbody .said"))
                .containsExactlyElementsOf(
                        passes.stream().map(pass -> pass[0] + " of " + pass[1]).toList());
        browser.open(ranking, VIETNAMESE, "#");
        assertThat(texts(SHEET + ".bars tbody .said"))
                .containsExactlyElementsOf(passes.stream()
                        .map(pass -> pass[0] + " trên " + pass[1])
                        .toList());
    }

    @Test
    void theFirstSheetNamesWhoOwesFiguresAndWhatTheLibraryChose() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        List<String> owing = ranking.entries().stream()
                .filter(unit -> unit.unknown() > 0)
                .map(unit ->
                        unit.unit().name() + " owes " + unit.unknown() + (unit.unknown() == 1 ? " figure" : " figures"))
                .toList();
        assertThat(owing).hasSizeBetween(1, 5);
        browser.open(ranking, Locale.ENGLISH, "#");
        assertThat(texts(SHEET + ".owing li")).containsExactlyInAnyOrderElementsOf(owing);
        assertThat(texts(SHEET + ".assumed li"))
                .contains(ranking.plan().set().scoringNote().orElseThrow().en())
                .contains("Where documents disagree, the reading “strictest” holds.");
        browser.open(ranking, VIETNAMESE, "#");
        assertThat(texts(SHEET + ".assumed li"))
                .contains(ranking.plan().set().scoringNote().orElseThrow().vi());
    }

    @Test
    void anUnknownFigureIsAnIntervalOfTheScoreInTheTableAndOnTheUnitsPage() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        browser.open(ranking, Locale.ENGLISH, "#/units");
        List<Boolean> isOpen = ranking.entries().stream()
                .map(unit -> unit.worst().orElseThrow().compareTo(unit.best().orElseThrow()) != 0)
                .toList();
        assertThat(isOpen).contains(true, false);
        assertThat(browser.run("return [...document.querySelectorAll('.units tbody tr')]"
                        + ".map(row => row.querySelectorAll('.whisker').length === 3)"))
                .isEqualTo(isOpen);
        RankedUnit open = ranking.entries().get(isOpen.indexOf(true));
        browser.go("#" + open.unit().code());
        String interval = open.worst().orElseThrow().toPlainString() + " to "
                + open.best().orElseThrow().toPlainString();
        assertThat(browser.text(".unit-head")).contains("May be " + interval + ", as 1 criterion is unknown");
        assertThat(browser.all(".unit-head .whisker")).hasSize(3);
        browser.go("#" + ranking.entries().get(isOpen.indexOf(false)).unit().code());
        assertThat(browser.all(".unit-head .whisker")).isEmpty();
    }

    @Test
    void evidenceAndLedgerStandBesideEachFigureAndDutiesApartFromCriteria() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        RankedUnit unit = ranking.unit("15469");
        browser.open(ranking, Locale.ENGLISH, "#15469");
        List<String> proofs = new ArrayList<>();
        for (Outcome outcome : unit.scored()) {
            outcome.figure().entries().get(0).evidence().ifPresent(proofs::add);
        }
        assertThat(proofs).isNotEmpty();
        List<String> shown = texts(".unit .outcome .proof");
        for (String proof : proofs) {
            assertThat(shown).anyMatch(text -> text.contains("Evidence" + proof));
        }
        assertThat(shown).allMatch(text -> text.startsWith("Ledger"));
        int scored = ranking.plan().scored().size();
        assertThat(texts(".unit h2")).contains("Scored criteria (" + scored + ")");
        assertThat(browser.run("return [...document.querySelectorAll('.unit section')]"
                        + ".filter(section => section.querySelector('h2').textContent.startsWith('Scored'))"
                        + ".map(section => section.querySelectorAll('.outcome').length)[0]"))
                .isEqualTo((long) scored);
        assertThat(texts(".unit h2")).anyMatch(title -> title.startsWith("Checklist, not scored ("));
    }
}
