package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.PeriodComparison;
import io.github.thuocdo.insight.UnitChange;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.rules.YenDinh;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page answers beyond the ranking, in the system's Chromium: its numbers are those of the answers' JSON. */
class PageAnswersTest extends OpenPage {
    private static final int SCORE_DIGITS = 6;
    private static final int RANK_DIGITS = 2;
    private static final List<String> FACTORS =
            List.of("own-figures", "others-figures", "criteria", "units", "missing-figures");

    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    private static String json(Answer answer) {
        return Report.of(answer, Locale.ENGLISH).text(Format.JSON);
    }

    /** A number as the page writes it, as a plain one. */
    private static BigDecimal plain(String written, Locale language) {
        String signed = written.replace("+", "").replace("−", "-");
        String number = language.getLanguage().equals("vi")
                ? signed.replace(".", "").replace(',', '.')
                : signed.replace(",", "");
        return new BigDecimal(number);
    }

    /** A share of the JSON as the page rounds it. */
    @SuppressWarnings("unchecked")
    private static BigDecimal share(Object of, int digits) {
        String[] parts = ((String) Objects.requireNonNull(((Map<String, Object>) of).get("share"))).split("/", -1);
        BigDecimal bottom = new BigDecimal(parts.length > 1 ? parts[1] : "1");
        return new BigDecimal(parts[0]).divide(bottom, digits, RoundingMode.HALF_UP);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatMovedEachUnitIsWhatCompareSays() throws IOException {
        List<Map<String, Object>> units = JsonTree.units(json(InsightAnswers.of(Rankings.compared())));
        assertThat(units).hasSize(26);
        for (Locale language : LANGUAGES) {
            browser.open(Rankings.answered(), language, "#");
            for (Map<String, Object> unit : units) {
                browser.go("#" + unit.get("code"));
                List<List<List<String>>> tables = tables(".change table");
                Map<String, Object> score = (Map<String, Object>) Objects.requireNonNull(unit.get("scoreShares"));
                Map<String, Object> rank = (Map<String, Object>) Objects.requireNonNull(unit.get("rankShares"));
                for (int k = 0; k < FACTORS.size(); k++) {
                    List<String> row = tables.get(0).get(k);
                    assertThat(plain(row.get(1), language))
                            .isEqualByComparingTo(share(score.get(FACTORS.get(k)), SCORE_DIGITS));
                    assertThat(plain(row.get(2), language))
                            .isEqualByComparingTo(share(rank.get(FACTORS.get(k)), RANK_DIGITS));
                }
                List<String> whole = tables.get(0).get(FACTORS.size());
                assertThat(plain(whole.get(1), language))
                        .isEqualByComparingTo(share(unit.get("scoreChange"), SCORE_DIGITS));
                assertThat(plain(whole.get(2), language)).isEqualByComparingTo((BigDecimal) unit.get("rankChange"));
                ownFiguresAreThoseOf(
                        (Map<String, Object>) Objects.requireNonNull(unit.get("ownFigures")), tables, language);
                turnsAreThoseOf((List<Map<String, Object>>) Objects.requireNonNull(unit.get("turns")), language);
            }
        }
    }

    @Test
    void whereUnitsImprovedMostAndWhereTheyTurnedIsASectionOfTheChanges() throws IOException {
        PeriodComparison comparison = Rankings.compared();
        assertThat(comparison.mostImprovedByCriterion()).isNotEmpty();
        assertThat(comparison.turned()).isNotEmpty();
        Answers answers = Answers.of(comparison.after()).against(Changes.of(comparison));
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#/changes");
            String said = browser.text(".foundations");
            assertThat(said)
                    .contains(
                            language.getLanguage().equals("vi")
                                    ? "Nơi tăng nhiều nhất, và nơi kết quả đổi"
                                    : "Where units improved most, and where they turned");
            for (PeriodComparison.Rise rise : comparison.mostImprovedByCriterion()) {
                assertThat(said).contains(rise.unit().name());
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatOfTheSetChangedIsToldClauseByClauseAsCompareSays() throws IOException {
        PeriodComparison comparison = Rankings.byAnotherSet();
        assertThat(comparison.setChanges()).hasSize(1);
        Answers answers = Answers.of(comparison.after()).against(Changes.of(comparison));
        List<Map<String, Object>> units = JsonTree.units(json(InsightAnswers.of(comparison)));
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#/changes");
            assertThat(browser.text(".of-set"))
                    .isEqualTo(comparison.setChanges().get(0).words().in(language));
            for (Map<String, Object> unit : units) {
                browser.go("#" + unit.get("code"));
                Map<String, Object> clauses = (Map<String, Object>) Objects.requireNonNull(unit.get("changedClauses"));
                Object share = ((Map<String, Object>) Objects.requireNonNull(clauses.get("shares")))
                        .get("ap-satisfaction-2025");
                List<List<List<String>>> tables = tables(".change table");
                List<String> row = tables.get(tables.size() - 1).get(0);
                assertThat(row.get(0)).contains("II.1.2.2(c)");
                assertThat(plain(row.get(1), language))
                        .isEqualByComparingTo(share(Objects.requireNonNull(share), SCORE_DIGITS));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void ownFiguresAreThoseOf(
            Map<String, Object> own, List<List<List<String>>> tables, Locale language) {
        List<BigDecimal> shares = new ArrayList<>();
        ((Map<String, Object>) Objects.requireNonNull(own.get("shares")))
                .values()
                .forEach(each -> shares.add(share(each, SCORE_DIGITS).stripTrailingZeros()));
        List<BigDecimal> shown = new ArrayList<>();
        if (tables.size() > 1) {
            tables.get(1).forEach(row -> shown.add(plain(row.get(1), language).stripTrailingZeros()));
        }
        assertThat(shown).isEqualTo(shares);
    }

    private static void turnsAreThoseOf(List<Map<String, Object>> turns, Locale language) {
        PageWords words = language.equals(VIETNAMESE) ? PageWords.VIETNAMESE : PageWords.ENGLISH;
        List<String> expected = new ArrayList<>();
        for (Map<String, Object> turn : turns) {
            String name = YenDinh.criteria().criteria().stream()
                    .filter(criterion -> criterion.id().equals(turn.get("criterion")))
                    .map(criterion -> criterion.name().in(language))
                    .findFirst()
                    .orElseThrow();
            expected.add(name + " — "
                    + words.say(
                            "changes.turn",
                            words.say("status." + turn.get("before")),
                            words.say("status." + turn.get("after"))));
        }
        List<String> shown = new ArrayList<>();
        browser.all(".change .turns li").forEach(each -> shown.add(each.getText()));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void theFirstSheetSaysWhoRoseAndWhoFellMost() throws IOException {
        PeriodComparison comparison = Rankings.compared();
        Comparator<UnitChange> byRank =
                Comparator.comparing(change -> change.move().rankChange().orElseThrow());
        Comparator<UnitChange> byScore =
                Comparator.comparing(change -> change.move().scoreChange().orElseThrow());
        Comparator<UnitChange> risen = byRank.thenComparing(byScore.reversed());
        for (Locale language : LANGUAGES) {
            browser.open(Rankings.answered(), language, "#");
            List<List<List<String>>> tables = tables(".sheet:not([hidden]) .moved table");
            assertThat(tables).hasSize(2);
            rowsAre(comparison.units().stream().sorted(risen).toList(), tables.get(0), language);
            rowsAre(comparison.units().stream().sorted(risen.reversed()).toList(), tables.get(1), language);
        }
    }

    private static void rowsAre(List<UnitChange> units, List<List<String>> rows, Locale language) {
        assertThat(rows).isNotEmpty();
        for (int k = 0; k < rows.size(); k++) {
            UnitChange change = units.get(k);
            assertThat(rows.get(k).subList(0, 2))
                    .containsExactly(
                            change.unit().name(),
                            change.move().before().rank() + " → "
                                    + change.move().after().rank());
            assertThat(plain(rows.get(k).get(2), language))
                    .isEqualByComparingTo(
                            change.move().scoreChange().orElseThrow().rounded(SCORE_DIGITS, RoundingMode.HALF_UP));
        }
    }

    @Test
    void unitsAreSortedByHowFarTheyMovedAndSavedWithThePeriodBefore() throws IOException {
        browser.open(Rankings.answered(), Locale.ENGLISH, "#/changes");
        browser.all("#view section p a").get(0).click();
        browser.frame();
        List<UnitChange> units = Rankings.compared().units();
        int most = units.stream()
                .mapToInt(unit -> unit.move().rankChange().orElseThrow())
                .min()
                .orElseThrow();
        assertThat(browser.text(".units tbody tr:first-child")).contains("▲" + -most);
        browser.one("th[data-sort=rank] button").click();
        browser.one(".save").click();
        List<List<String>> saved = SavedCsv.read(browser.saved(), Locale.ENGLISH);
        for (int k = 0; k < units.size(); k++) {
            List<String> row = saved.get(k + 1);
            var move = units.get(k).move();
            assertThat(row.subList(row.size() - 4, row.size()))
                    .containsExactly(
                            Integer.toString(move.before().rank()),
                            Integer.toString(move.rankChange().orElseThrow()),
                            move.before().score().toPlainString(),
                            move.scoreChange()
                                    .orElseThrow()
                                    .rounded(4, RoundingMode.UNNECESSARY)
                                    .toPlainString());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatEachFigureAloneWouldBringIsWhatAdviseSays() throws IOException {
        Answers answers = Rankings.answered();
        List<Map<String, Object>> units =
                JsonTree.units(json(AdviceAnswers.ofEachFigure(answers.advice().orElseThrow())));
        browser.open(answers, Locale.ENGLISH, "#");
        for (Map<String, Object> unit : units) {
            browser.go("#" + unit.get("code"));
            List<String> expected = new ArrayList<>();
            for (Map<String, Object> figure : (List<Map<String, Object>>) Objects.requireNonNull(unit.get("figures"))) {
                if (figure.get("next") != null) {
                    expected.add(standing(figure.get("next")) + " " + standing(figure.get("full")));
                }
            }
            List<String> shown = new ArrayList<>();
            List<List<List<String>>> tables = tables(".advice table");
            if (!tables.isEmpty()) {
                tables.get(0)
                        .forEach(row -> shown.add(row.get(3) + " " + row.get(4) + " " + row.get(6) + " " + row.get(7)));
            }
            assertThat(shown).as("%s", unit.get("name")).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @SuppressWarnings("unchecked")
    private static String standing(Object single) {
        Map<String, Object> step = (Map<String, Object>) Objects.requireNonNull(single);
        return WrittenNumbers.plain(step.get("score")) + " " + WrittenNumbers.plain(step.get("rank"));
    }

    @Test
    void aRaiseIsToldInDossiersAndOthersAreSaidToStandStill() throws IOException {
        browser.open(Rankings.answered(), VIETNAMESE, "#15469");
        assertThat(browser.text(".advice"))
                .contains("320/400 = 80% (thêm 6 hồ sơ)", "số liệu của mọi đơn vị khác giữ nguyên");
        browser.one("#top .language").click();
        assertThat(browser.text(".advice")).contains("320/400 = 80% (6 dossiers more)", "stand still");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoOwesWhatByWhenIsWhatDutiesSays() throws IOException {
        Answers answers = Rankings.answered();
        List<Map<String, Object>> duties =
                JsonTree.list(json(InsightAnswers.of(answers.duties().orElseThrow())), "duties");
        browser.open(answers, Locale.ENGLISH, "#/duties");
        List<String> shown = new ArrayList<>();
        browser.all(".duty").forEach(each -> shown.add(each.getText()));
        assertThat(shown).hasSameSizeAs(duties);
        for (int k = 0; k < duties.size(); k++) {
            Map<String, Object> duty = duties.get(k);
            Map<String, Object> reported = (Map<String, Object>) Objects.requireNonNull(duty.get("reported"));
            assertThat(shown.get(k))
                    .contains(
                            (String) duty.get("name"),
                            "In time: " + reported.get("IN_TIME") + "; late: " + reported.get("LATE") + "; open: "
                                    + reported.get("OPEN"));
            if (duty.get("lastDay") != null) {
                assertThat(shown.get(k)).startsWith("by " + duty.get("lastDay"));
            }
        }
    }

    @Test
    void dutiesAreNarrowedToWhatOneOfficeLeadsOrCoordinates() throws IOException {
        Answers answers = Rankings.answered();
        Duties own = answers.duties().orElseThrow().of("Văn phòng HĐND - UBND huyện");
        browser.open(answers, VIETNAMESE, "#/duties");
        int all = browser.all(".foundations section:last-child li").size();

        choose("Cơ quan chủ trì hoặc phối hợp", "Văn phòng HĐND - UBND huyện");

        browser.run("document.querySelectorAll('.foundations details').forEach(each => { each.open = true; });");
        assertThat(browser.all(".duty")).hasSameSizeAs(own.duties());
        assertThat(own.checklist()).isNotEmpty().hasSizeLessThan(all);
        assertThat(browser.all(".foundations section:last-child li"))
                .extracting(each -> each.getText())
                .hasSameSizeAs(own.checklist())
                .anySatisfy(text -> assertThat(text).contains("· Phối hợp: UBND các xã, thị trấn"));
        choose("Cơ quan chủ trì hoặc phối hợp", "Mọi cơ quan");
        assertThat(browser.all(".foundations section:last-child li")).hasSize(all);
    }

    @Test
    void twoNamesOfAnOfficeAreOneOfficeOfThePage() throws IOException {
        browser.open(Rankings.answered(), VIETNAMESE, "#/duties");
        assertThat(browser.all(".foundations option"))
                .extracting(each -> each.getText())
                .contains("Phòng Văn hóa và Thông tin")
                .doesNotContain("Phòng VH&TT");
        assertThat(browser.all(".foundations section:last-child summary"))
                .extracting(each -> each.getText())
                .filteredOn(text -> text.startsWith("Phòng V"))
                .singleElement()
                .asString()
                .startsWith("Phòng Văn hóa và Thông tin – 8 ");
    }

    @Test
    void aPageWithoutThemSaysNothingOfThem() throws IOException {
        browser.open(Rankings.ofRegister("yen-dinh"), Locale.ENGLISH, "#");
        assertThat(browser.text("#top nav")).doesNotContain("Changes", "Duties");
        browser.go("#15469");
        assertThat(browser.all(".change, .advice")).isEmpty();
    }

    @Test
    void theSameAnswersGiveTheSameBytes() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        Page.of(Rankings.answered()).write(once);
        Page.of(Rankings.answered()).write(again);
        assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
    }

    @Test
    void changesOfAnotherRankingAreRefused() {
        Answers other = Answers.of(Rankings.ofRegister("yen-dinh"));
        Changes changes = Changes.of(Rankings.compared());
        assertThatThrownBy(() -> other.against(changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another ranking");
    }
}
