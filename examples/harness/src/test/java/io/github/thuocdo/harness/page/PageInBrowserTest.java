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
    /** Whatever a test does, nothing leaves the machine, and nobody complains. */
    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
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
    void aCategoryIsToldByItsName() throws IOException {
        for (Locale language : LANGUAGES) {
            browser.open(Rankings.categories(), language, "#15469");
            assertThat(browser.text(".unit .outcome"))
                    .contains(": Phó <Chủ tịch>")
                    .contains(" / 1");
            browser.go("#15397");
            assertThat(browser.text(".unit .outcome")).contains("(Thư ký)", "Phó <Chủ tịch>");
        }
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
        for (Ranking ranking : List.of(Rankings.alone(), Rankings.yenDinh())) {
            for (Locale language : LANGUAGES) {
                everyGapIsThatOfTheJson(ranking, language);
            }
        }
    }

    private static void everyGapIsThatOfTheJson(Ranking ranking, Locale language) throws IOException {
        List<Map<String, Object>> units =
                JsonTree.units(Report.of(ranking, language).text(Format.JSON));
        browser.open(ranking, language, "#");
        for (Map<String, Object> unit : units) {
            browser.go("#" + unit.get("code"));
            @SuppressWarnings("unchecked")
            List<String> shown = new ArrayList<>((List<String>) browser.run(
                    "return [...document.querySelectorAll('.outcome .gap')].map(each => each.textContent)"));
            // A report that came too late is missing by no number.
            shown.remove(language == VIETNAMESE ? "phải trước hạn" : "must be before the day");
            // The page tells the largest loss first, and the JSON keeps the order of the set.
            assertThat(shown.stream().map(PageInBrowserTest::measured))
                    .as("%s", unit.get("name"))
                    .containsExactlyInAnyOrderElementsOf(gaps(unit, language));
        }
    }

    /** A gap without the count that it is of, and without the word that something is missing. */
    private static String measured(String gap) {
        return gap.replaceFirst("^.* \\((.*)\\)$", "$1").replaceFirst("^thiếu | short$", "");
    }

    @SuppressWarnings("unchecked")
    private static List<String> gaps(Map<String, Object> unit, Locale language) {
        List<String> gaps = new ArrayList<>();
        for (Map<String, Object> outcome : (List<Map<String, Object>>) Objects.requireNonNull(unit.get("outcomes"))) {
            if ("NOT_MET".equals(outcome.get("status")) && outcome.get("gap") instanceof BigDecimal gap) {
                boolean isOne = gap.compareTo(BigDecimal.ONE) == 0;
                gaps.add(
                        language == VIETNAMESE
                                ? gap.toPlainString().replace('.', ',') + " điểm phần trăm"
                                : gap.toPlainString() + (isOne ? " percentage point" : " percentage points"));
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
    void aUnitAloneIsComparedWithNobody() throws IOException {
        browser.open(Rankings.alone(), Locale.ENGLISH, "#");
        assertThat(browser.text(".sheet:not([hidden])"))
                .contains("of 1 unit ranked", "The only ranked unit", "0 of 1")
                .doesNotContain("In front", "Behind");
        browser.go("#15469");
        assertThat(browser.text(".unit"))
                .contains("the only ranked unit among Thị trấn", "No other unit has a figure.")
                .doesNotContain("Other units", "Unit before", "Unit after", "rank 1 of 1 ");
        assertThat(browser.all(".bullet .stroke")).isEmpty();
        browser.one("#top .language").click();
        assertThat(browser.text(".unit"))
                .contains("đơn vị duy nhất được xếp hạng trong Thị trấn", "Không đơn vị nào khác có số liệu.")
                .doesNotContain("Các đơn vị khác");
        browser.go("#/criteria");
        assertThat(browser.all(".card .stroke.alone")).hasSize(8);
        assertThat(browser.all(".below li")).hasSize(1);
        browser.go("#");
        assertThat(browser.text(".sheet:not([hidden])"))
                .contains("Đơn vị duy nhất được xếp hạng", "trên 1 đơn vị được xếp hạng")
                .doesNotContain("Dẫn đầu", "Cuối bảng");
    }

    @Test
    void theOtherUnitsAreTheOthers() throws IOException {
        Ranking ranking = Rankings.yenDinh();
        browser.open(ranking, Locale.ENGLISH, "#15469");
        List<BigDecimal> others = new ArrayList<>();
        for (Map<String, Object> unit :
                JsonTree.units(Report.of(ranking, Locale.ENGLISH).text(Format.JSON))) {
            if (!"15469".equals(unit.get("code"))) {
                others.addAll(values(unit, "ap-online-level3-2025"));
            }
        }
        others.sort(null);
        String said = "Other units: from " + tenths(others.get(0)) + " to " + tenths(others.get(others.size() - 1))
                + ", middle " + tenths(others.get(others.size() / 2));
        assertThat(browser.text(".outcome .scale")).contains(said);
        assertThat(browser.all(".outcome:first-of-type .bullet .stroke")).hasSize(others.size());
    }

    @SuppressWarnings("unchecked")
    private static List<BigDecimal> values(Map<String, Object> unit, String criterion) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(unit.get("outcomes")))
                .stream()
                        .filter(outcome -> criterion.equals(outcome.get("criterion")))
                        .map(outcome -> outcome.get("value"))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .toList();
    }

    private static String tenths(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
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
        for (Ranking ranking : List.of(
                Rankings.alone(),
                Rankings.yenDinh(),
                Rankings.ofRegister("thanh-hoa"),
                Rankings.ofRegister("vietnam-2022"),
                Rankings.hostile())) {
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

    /** Vân Canh: a group of rounded parts, and one that the portal publishes without its figures. */
    @Test
    void theLineThatReconcilesStandsBesideItsGroup() throws IOException {
        browser.open(Rankings.annex(), Locale.ENGLISH, "#H21.227");
        assertThat(browser.text(".unit .pillars"))
                .contains("sum of the rounded parts 12.49; of the exact ones 12.5100…")
                .contains("as published: Cổng Dịch vụ công quốc gia");
        browser.one("#top .language").click();
        assertThat(browser.text(".unit .pillars"))
                .contains("tổng các phần đã làm tròn 12,49; tổng các phần chưa làm tròn 12,5100…");
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
