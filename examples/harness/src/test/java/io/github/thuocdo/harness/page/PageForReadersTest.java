package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the page promises the analyst, the auditor, who has only a keyboard, and who prints. */
class PageForReadersTest extends OpenPage {
    private static final List<String> VIEWS =
            List.of("#", "#/units", "#/map", "#/criteria", "#/groups", "#/changes", "#/duties", "#15397");

    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    /** Numbers, ranks, changes: what cannot be read as such is a dash, and stands last. */
    @Test
    void everyColumnOfNumbersSortsUpAndDown() throws IOException {
        browser.open(Rankings.answered(), Locale.ENGLISH, "#/units");
        Object wrong = browser.run("""
                const wrong = [];
                const sorts = [...document.querySelectorAll('.units thead th[data-sort]')].map(head => head.dataset.sort);
                const number = text => {
                  const plain = text.replace('−', '-').replace('▲', '-').replace('▼', '').replace(/^=/, '0').replace(/,/g, '');
                  return Number.parseFloat(plain.replace('+', ''));
                };
                for (const sort of sorts.filter(each => !['name', 'code', 'type', 'parent', 'verdict', 'worst'].includes(each))) {
                  for (let click = 0; click < 2; click++) {
                    document.querySelector(`.units th[data-sort="${sort}"] button`).click();
                    const heads = [...document.querySelectorAll('.units thead th')];
                    const head = heads.find(each => each.dataset.sort === sort);
                    const sign = head.getAttribute('aria-sort') === 'descending' ? -1 : 1;
                    const shown = [...document.querySelectorAll('.units tbody tr')].map(row => number(row.cells[heads.indexOf(head)].textContent));
                    const known = shown.filter(each => !Number.isNaN(each));
                    const ordered = known.every((each, at) => at === 0 || sign * (each - known[at - 1]) >= 0);
                    if (shown.length !== 26 || !ordered || shown.slice(0, known.length).some(Number.isNaN)) { wrong.push([sort, sign, ...shown]); }
                  }
                }
                return [sorts.length >= 8 ? 'many' : sorts, ...wrong];
                """);
        assertThat(wrong).isEqualTo(List.of("many"));
    }

    @Test
    void whatIsFilteredIsCountedAndSavedAlone() throws IOException {
        Ranking ranking = Rankings.ofRegister("thanh-hoa");
        browser.open(ranking, Locale.ENGLISH, "#/units");
        choose("Belongs to", "Huyện Yên Định");
        List<RankedUnit> inside = ranking.entries().stream()
                .filter(entry -> entry.unit().parent().equals(Optional.of("394")))
                .toList();
        assertThat(browser.text(".count")).isEqualTo(inside.size() + " of 559 units");
        choose("Criterion", "Share number 5");
        choose("Outcome", "not met");
        List<String> codes = inside.stream()
                .filter(entry -> outcome(entry, "c5").status() == Status.NOT_MET)
                .map(entry -> entry.unit().code())
                .toList();
        assertThat(codes).isNotEmpty().hasSizeLessThan(inside.size());
        assertThat(browser.text(".count")).isEqualTo(codes.size() + " of 559 units");
        browser.one(".save").click();
        assertThat(SavedCsv.read(browser.saved(), Locale.ENGLISH).stream()
                        .skip(1)
                        .map(row -> row.get(1)))
                .containsExactlyElementsOf(codes);
        browser.go("#/criteria");
        assertThat(browser.text(".count")).as("one choice for all views").startsWith(codes.size() + " of");
        browser.one(".results button").click();
    }

    private static Outcome outcome(RankedUnit entry, String criterion) {
        return entry.scored().stream()
                .filter(outcome -> outcome.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMapSaysEveryOutcomeByASignToo() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        browser.open(ranking, VIETNAMESE, "#/map");
        List<String> expected = new ArrayList<>();
        ranking.entries().forEach(entry -> entry.scored().forEach(outcome -> expected.add(sign(outcome.status()))));
        assertThat(browser.run("return [...document.querySelectorAll('.map tbody td.cell')]"
                        + ".map(cell => cell.textContent.replace(/[0-9]/, '0'))"))
                .isEqualTo(expected);
        choose("Xếp theo", "tên");
        List<String> byName = names();
        browser.go("#/units");
        assertThat(names()).isEqualTo(byName);
    }

    private static String sign(Status status) {
        return switch (status) {
            case MET -> "✓";
            case NOT_MET -> "0";
            case UNKNOWN -> "?";
            default -> "–";
        };
    }

    @Test
    void theMapIsOrderedByTheUnitAbove() throws IOException {
        browser.open(Rankings.ofRegister("thanh-hoa"), Locale.ENGLISH, "#/map");
        choose("Order", "unit above");
        @SuppressWarnings("unchecked")
        List<String> parents = (List<String>) browser.run(
                "return [...document.querySelectorAll('.map tbody td.parent')].map(each => each.textContent)");
        assertThat(parents).hasSizeGreaterThan(4);
        assertThat(parents.stream().distinct().count()).isLessThan(4);
        assertThat(parents).isSortedAccordingTo(Collator.getInstance(VIETNAMESE)::compare);
    }

    @Test
    void theAuditorFindsWhatEveryNumberRestsOn() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        for (Locale language : LANGUAGES) {
            browser.open(ranking, language, "#/foundations");
            assertThat(browser.text(".foundations"))
                    .contains(
                            CriteriaFile.sha256(ranking.plan().set()),
                            ranking.plan().set().version(),
                            "thuocdo rank --input figures.csv --out page.html");
            assertThat(browser.all(".foundations .source"))
                    .hasSameSizeAs(ranking.plan().criteria());
            assertThat(browser.all(".foundations .conflicts dd")).hasSizeGreaterThan(2);
            assertThat(browser.run("return [...document.querySelectorAll('.source blockquote')]"
                            + ".filter(quote => quote.textContent.trim().length < 3).length"))
                    .isEqualTo(0L);
            browser.run("document.querySelectorAll('.foundations details').forEach(each => { each.open = true; });");
            browser.frame();
            assertThat(browser.all(".foundations .findings li")).hasSameSizeAs(ranking.findings());
        }
    }

    @Test
    void behindEveryPictureOfFiguresStandsATableOfTheUnitsShown() throws IOException {
        browser.open(Rankings.ofRegister("thanh-hoa"), Locale.ENGLISH, "#/criteria");
        choose("Belongs to", "Huyện Yên Định");
        assertThat(browser.run("return document.querySelectorAll('.card figure').length"
                        + " - document.querySelectorAll('.card details.behind').length"))
                .isEqualTo(0L);
        Object counts = browser.runLong("""
                const done = arguments[0];
                const all = [...document.querySelectorAll('.card details.behind')];
                all.forEach(each => { each.open = true; });
                setTimeout(() => done(all.map(each => [...each.querySelectorAll('tbody tr')]
                  .reduce((sum, row) => sum + Number(row.cells[2].textContent), 0))), 50);
                """);
        assertThat((List<?>) counts).hasSize(40).allMatch(count -> (Long) count > 20 && (Long) count <= 26);
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('#view svg')].filter(each =>"
                                        + " each.getAttribute('aria-hidden') !== 'true' && each.closest('[aria-hidden=true]') === null).length"))
                .as("a picture is for who sees it: what it says stands beside it as text")
                .isEqualTo(0L);
        browser.go("#/units");
        assertThat(browser.text(".units caption")).contains("26");
        browser.one(".results button").click();
    }

    @Test
    void theTabKeyReachesEverythingThatCanBeDone() throws IOException {
        browser.open(Rankings.answered(), Locale.ENGLISH, "#");
        for (String view : VIEWS) {
            browser.go(view);
            tabReachesEverything(view);
        }
    }

    @Test
    void theKeyboardAloneSortsFiltersUnfoldsAndSwitches() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#/units");
        browser.one("th[data-sort=name] button").sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.closest('th').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        WebElement type = browser.one("select[data-filter=type]");
        type.sendKeys("Thị");
        assertThat(browser.text(".count")).isEqualTo("4 trên 26 đơn vị");
        browser.one(".results button").sendKeys(Keys.ENTER);
        assertThat(browser.text(".count")).isEqualTo("26 trên 26 đơn vị");
        browser.go("#15469");
        browser.one("details.basis summary").sendKeys(Keys.ENTER);
        assertThat(browser.all("details.basis[open]")).hasSize(1);
        browser.one("#top .language").sendKeys(Keys.ENTER);
        assertThat(browser.run("return document.documentElement.lang + document.activeElement.className"))
                .isEqualTo("enlanguage");
        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .as("where the keyboard is, is seen")
                .isEqualTo("solid");
    }

    @Test
    void aUnitPrintsOnItsOwn() throws IOException {
        browser.open(Rankings.answered(), VIETNAMESE, "#15469");
        browser.showAsPrinted(true);
        assertThat(browser.run("return ['#top', '.neighbours', '.outcome details.basis'].map(each =>"
                        + " getComputedStyle(document.querySelector(each)).display)"))
                .isEqualTo(List.of("none", "none", "none"));
        assertThat(browser.text(".unit")).contains("Thị trấn Quán Lào", "thiếu 6 hồ sơ trên 400");
        browser.showAsPrinted(false);
        assertThat(Browser.pages(browser.pdf())).isBetween(1, 8);
    }
}
