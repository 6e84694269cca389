package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a person uses it, in the system's Chromium. */
class PageInBrowserTest extends OpenPage {
    /** Columns of the saved file before the criteria. */
    private static final int STANDING = 12;

    /** Whatever a test does, nothing leaves the machine, and nobody complains. */
    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    @Test
    void everyNumberOfTwentySixUnitsIsThatOfTheJson() throws IOException {
        for (Locale language : LANGUAGES) {
            everyNumberIsThatOfTheJson(Rankings.yenDinh(), language);
        }
    }

    @Test
    void everyNumberOfAProvinceIsThatOfTheJson() throws IOException {
        for (Locale language : LANGUAGES) {
            everyNumberIsThatOfTheJson(Rankings.ofRegister("thanh-hoa"), language);
        }
    }

    @Test
    void everyNumberOfTheCountryIsThatOfTheJson() throws IOException {
        Ranking ranking = Rankings.ofRegister("vietnam-2022");
        everyNumberIsThatOfTheJson(ranking, VIETNAMESE);
        browser.one("#top .language").click();
        savedIsThatOfTheJson(ranking, Locale.ENGLISH);
        rowsAreNeverEmpty(ranking.entries().size());
    }

    private void everyNumberIsThatOfTheJson(Ranking ranking, Locale language) throws IOException {
        browser.open(ranking, language, "#/units");
        savedIsThatOfTheJson(ranking, language);
    }

    private void savedIsThatOfTheJson(Ranking ranking, Locale language) throws IOException {
        browser.one(".save").click();
        List<List<String>> saved = SavedCsv.read(browser.saved(), language);
        List<Map<String, Object>> units =
                JsonTree.units(Report.of(ranking, language).text(Format.JSON));
        assertThat(saved).hasSize(units.size() + 1);
        List<String> scored = new ArrayList<>();
        ranking.plan().scored().forEach(criterion -> scored.add(criterion.id()));
        for (int k = 0; k < units.size(); k++) {
            Map<String, Object> unit = units.get(k);
            List<String> row = saved.get(k + 1);
            assertThat(WrittenNumbers.numbers(row, 0, 5, 6, 7, 8, 9, 10, 11))
                    .as("%s", unit.get("name"))
                    .isEqualTo(WrittenNumbers.numbers(
                            unit, "rank", "score", "worst", "best", "met", "notMet", "unknown", "notApplicable"));
            assertThat(row.subList(1, 3)).containsExactly((String) unit.get("code"), (String) unit.get("name"));
            int standing = STANDING;
            if (ranking.hasPointsOnly()) {
                assertThat(row.get(standing++)).isEqualTo(WrittenNumbers.plain(unit.get("scored")));
            }
            outcomesAreThoseOfTheJson(unit, scored, row.subList(standing, row.size()), language);
        }
    }

    @SuppressWarnings("unchecked")
    private static void outcomesAreThoseOfTheJson(
            Map<String, Object> unit, List<String> scored, List<String> cells, Locale language) {
        for (Map<String, Object> outcome : (List<Map<String, Object>>) Objects.requireNonNull(unit.get("outcomes"))) {
            int at = scored.indexOf(outcome.get("criterion"));
            if (at >= 0) {
                Object value = outcome.get("value");
                String yes = language == Locale.ENGLISH ? "yes" : "có";
                String no = language == Locale.ENGLISH ? "no" : "không";
                String expected = value instanceof Boolean answer ? (answer ? yes : no) : WrittenNumbers.trimmed(value);
                assertThat(cells.subList(2 * at, 2 * at + 2))
                        .as("%s of %s", outcome.get("criterion"), unit.get("name"))
                        .containsExactly(expected, WrittenNumbers.plain(outcome.get("points")));
            }
        }
    }

    /** Wherever one scrolls to, the rows that belong there are drawn before anything is seen. */
    private void rowsAreNeverEmpty(int units) {
        Object wrong = browser.runLong("""
                const done = arguments[1];
                const scroller = document.querySelector('.scroller');
                const wrong = [];
                const places = [0.3, 0.9, 0.1, 1, 0.5, 0];
                const next = () => {
                  if (places.length === 0) { done(wrong); return; }
                  const to = places.shift() * (scroller.scrollHeight - scroller.clientHeight);
                  scroller.scrollTop = to;
                  requestAnimationFrame(() => requestAnimationFrame(() => {
                    const rows = [...scroller.querySelectorAll('tbody tr')];
                    const first = Number(rows[0].dataset.place);
                    const box = scroller.getBoundingClientRect();
                    const last = rows[rows.length - 1].getBoundingClientRect();
                    if (rows.length < 5 || last.bottom > box.bottom + 2 || last.bottom < box.bottom - 80) { wrong.push([to, 'rows', rows.length]); }
                    if (to === 0 && first !== 0) { wrong.push([to, 'first', first]); }
                    if (places.length === 2 && first + rows.length !== arguments[0]) { wrong.push([to, 'last', first + rows.length]); }
                    next();
                  }));
                };
                next();
                """.replace("arguments[0]", Integer.toString(units)), units);
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void aUnitIsFoundWithoutToneMarks() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#/units");
        browser.one(".search input").sendKeys("yen thai");
        assertThat(names()).containsExactly("Xã Yên Thái");
        assertThat(browser.text(".count")).isEqualTo("1 trên 26 đơn vị");
    }

    @Test
    void unitsAreSortedByAnyColumnBothWays() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#/units");
        browser.one("th[data-sort=name] button").click();
        assertThat(names().get(0)).isEqualTo("Thị trấn Quán Lào");
        browser.one("th[data-sort=name] button").click();
        assertThat(names().get(25)).isEqualTo("Thị trấn Quán Lào");
        assertThat(browser.one("th[data-sort=name]").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        browser.one("th[data-sort=score] button").click();
        assertThat(names().get(0)).isEqualTo("Xã Yên Thọ");
    }

    @Test
    void unitsAreFilteredByOutcomeAndTypeAndCounted() throws IOException {
        browser.open(Rankings.yenDinh(), Locale.ENGLISH, "#/units");
        choose("Outcome", "unknown");
        assertThat(browser.text(".count")).isEqualTo("3 of 26 units");
        choose("Type", "Thị trấn");
        assertThat(browser.text(".count")).isEqualTo("0 of 26 units");
        browser.one(".results button").click();
        assertThat(browser.text(".count")).isEqualTo("26 of 26 units");
    }

    @Test
    void theMapShowsTheSameUnitsInTheSameOrder() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#/units");
        browser.one(".search input").sendKeys("dinh");
        List<String> inTable = names();
        browser.go("#/map");
        assertThat(names()).isEqualTo(inTable).hasSizeGreaterThan(5);
        assertThat(browser.all(".map tbody tr:first-child td.cell")).hasSize(9);
    }

    @Test
    void eachGroupHasItsUnitsAndTheirMiddleScore() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        browser.open(ranking, Locale.ENGLISH, "#/groups");
        assertThat(names()).containsExactly("Xã", "Thị trấn");
        List<BigDecimal> scores = ranking.entries().stream()
                .filter(entry -> entry.unit().type().equals(Optional.of("Xã")))
                .map(RankedUnit::score)
                .sorted()
                .toList();
        BigDecimal middle = scores.get(10).add(scores.get(11)).divide(BigDecimal.valueOf(2));
        assertThat(browser.text("#view tbody tr:first-child"))
                .contains("Xã 22 2 " + middle.setScale(4, RoundingMode.UNNECESSARY));
        browser.one("#view tbody tr:last-child a").click();
        browser.frame();
        assertThat(browser.text(".count")).isEqualTo("4 of 26 units");
        browser.one(".results button").click();
        assertThat(browser.text(".count")).isEqualTo("26 of 26 units");
    }

    @Test
    void whatIsTooMuchIsTold() throws IOException {
        browser.open(Rankings.atMost(), Locale.ENGLISH, "#15469");
        assertThat(browser.text(".gap")).isEqualTo("2 of 40 too many (5 percentage points)");
        browser.go("#/criteria");
        assertThat(browser.all(".below li")).hasSize(1);
    }

    @Test
    void anOfficerSeesTheGapInDossiersAndThePoints() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#/units");
        browser.one(".units tbody a").click();
        browser.frame();
        String page = browser.text(".unit");
        assertThat(page)
                .contains("Thị trấn Quán Lào", "Hạng 1 trên 26", "Điểm 0,9979")
                .contains("thiếu 6 hồ sơ trên 400 (1,5 điểm phần trăm)")
                .contains("314/400 = 78,5%", "≥ 80%", "0,9813 / 1");
        assertThat(browser.all("details[open]")).isEmpty();
        browser.one(".neighbours button").click();
        assertThat(browser.text(".unit")).contains("đạt từ 90% trở lên (đối với cấp xã đạt từ 80% trở lên)");
        browser.driver().navigate().back();
        browser.frame();
        assertThat(browser.all(".units tbody tr")).hasSize(26);
    }

    @Test
    void everyGapIsThatOfTheJson() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        List<Map<String, Object>> units =
                JsonTree.units(Report.of(ranking, VIETNAMESE).text(Format.JSON));
        browser.open(ranking, VIETNAMESE, "#");
        for (Map<String, Object> unit : units) {
            browser.go("#" + unit.get("code"));
            List<String> shown = new ArrayList<>();
            browser.all(".outcome .gap").forEach(each -> shown.add(each.getText()));
            // A report that came too late is missing by no number.
            shown.remove("phải trước hạn");
            List<String> expected = gaps(unit);
            assertThat(shown).as("%s", unit.get("name")).hasSameSizeAs(expected);
            // The page tells the largest loss first, and the JSON keeps the order of the set.
            assertThat(expected).allMatch(gap -> shown.stream().anyMatch(each -> each.contains(gap)));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> gaps(Map<String, Object> unit) {
        List<String> gaps = new ArrayList<>();
        for (Map<String, Object> outcome : (List<Map<String, Object>>) Objects.requireNonNull(unit.get("outcomes"))) {
            if ("NOT_MET".equals(outcome.get("status")) && outcome.get("gap") instanceof BigDecimal gap) {
                gaps.add(gap.toPlainString().replace('.', ',') + " điểm phần trăm");
            }
        }
        return gaps;
    }

    @Test
    void theLanguageIsSwitchedWhereOneIs() throws IOException {
        browser.open(Rankings.yenDinh(), VIETNAMESE, "#15469");
        assertThat(browser.text(".unit h1")).isNotEmpty();
        browser.one("#top .language").click();
        assertThat(browser.text(".unit")).contains("Rank 1 of 26", "6 dossiers of 400 short (1.5 percentage points)");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
        browser.go("#");
        assertThat(browser.text(".sheet:not([hidden])"))
                .contains("In front", "2 of 26")
                .doesNotContain("Dẫn đầu");
    }

    @Test
    void theKeyboardAloneFindsAUnitAndComesBack() throws IOException {
        browser.open(Rankings.ofRegister("thanh-hoa"), Locale.ENGLISH, "#/units");
        WebElement first = browser.one(".units tbody a");
        first.sendKeys(Keys.ARROW_DOWN);
        for (int k = 0; k < 30; k++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        }
        WebElement reached = browser.driver().switchTo().activeElement();
        assertThat(browser.run("return document.activeElement.closest('tr').dataset.place"))
                .isEqualTo("31");
        String name = reached.getText();
        reached.sendKeys(Keys.ENTER);
        browser.frame();
        assertThat(browser.text("#view h1")).contains(name);
        assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H1");
    }

    @Test
    void hostileTextIsText() throws IOException {
        browser.open(Rankings.hostile(), VIETNAMESE, "#");
        assertThat(browser.text(".sheet:not([hidden])")).contains(Rankings.HOSTILE);
        browser.go("#/units");
        browser.one(".units tbody a").click();
        browser.frame();
        assertThat(browser.text("#view h1")).contains(Rankings.HOSTILE).doesNotContain("\u202E");
        assertThat(browser.text(".proof"))
                .contains("<img src=x onerror=alert(2)>", "</script><script>alert(3)</script>");
        assertThat(browser.all("main script, main img")).isEmpty();
    }

    @Test
    void theChairmansSheetPrintsAsOnePage() throws IOException {
        for (Ranking ranking : List.of(Rankings.yenDinh(), Rankings.ofRegister("thanh-hoa"), Rankings.hostile())) {
            for (Locale language : LANGUAGES) {
                browser.open(ranking, language, "");
                assertThat(Browser.pages(browser.pdf())).isEqualTo(1);
                assertThat(browser.run(
                                "const sheet = [...document.querySelectorAll('.sheet')].find(each => !each.hidden);"
                                        + "return sheet.scrollHeight > 0"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void pointsThatAPublisherGivesAreMarked() throws IOException {
        browser.open(Rankings.published(), Locale.ENGLISH, "#15469");
        assertThat(browser.text(".unit")).contains("0.9 / 1 (as published)", "QĐ 5/QĐ-UBND");
        browser.one("#top .language").click();
        assertThat(browser.text(".unit")).contains("0,9 / 1 (điểm công bố, giữ nguyên)");
        assertThat(browser.text(".unit")).contains("1 chỉ tính điểm");
    }
}
