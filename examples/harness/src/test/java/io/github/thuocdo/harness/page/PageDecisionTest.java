package io.github.thuocdo.harness.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.Goal;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.insight.SetChange;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The least raises of a unit, its outlook and a decision, in the system's Chromium: the page says what the answers' JSON says. */
class PageDecisionTest extends OpenPage {
    @AfterEach
    void nothingIsFetchedAndTheConsoleIsSilent() {
        assertSilent();
    }

    private static Map<String, Object> data(Answer answer, Locale language) throws IOException {
        return JsonTree.whole(Report.of(answer, language).text(Format.JSON));
    }

    private static Map<String, Object> goal(Answers answers, String code, String goal, Locale language)
            throws IOException {
        Adviser adviser = answers.advice().orElseThrow();
        return JsonTree.object(
                data(AdviceAnswers.ofUnit(adviser, code, adviser.plans(code, Goal.of(goal))), language), "goal");
    }

    /** A figure as sentences tell it: a number, a part of a whole, a yes or no, or a dash. */
    private static String told(Object figure, Locale language) {
        if (figure instanceof Boolean yes) {
            return language.equals(VIETNAMESE) ? yes ? "có" : "không" : yes ? "yes" : "no";
        }
        if (figure instanceof BigDecimal number) {
            return number(number.stripTrailingZeros(), language);
        }
        return figure == null ? "—" : figure.toString();
    }

    private static String number(Object number, Locale language) {
        String plain = WrittenNumbers.plain(number);
        return language.equals(VIETNAMESE) ? plain.replace('.', ',') : plain;
    }

    @Test
    void theLeastRaisesOfEachUnitAreThoseOfAdvise() throws IOException {
        Answers answers = Rankings.decided();
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#");
            int raised = 0;
            for (RankedUnit unit : answers.ranking().entries()) {
                browser.go("#" + unit.unit().code());
                Map<String, Object> goal = goal(answers, unit.unit().code(), "rank:3", language);
                Map<String, Object> plan = JsonTree.list(goal, "plans").get(0);
                List<Map<String, Object>> raises = JsonTree.list(plan, "raises");
                List<String> shown = texts(".plan .raises li");
                assertThat(shown).hasSameSizeAs(raises);
                for (int k = 0; k < shown.size(); k++) {
                    raiseIsTold(shown.get(k), raises.get(k), language);
                }
                raised += shown.size();
                String said = browser.text(".plan");
                assertThat(said).contains(AdviceAnswers.assumption().in(language));
                assertThat((List<?>) goal.get("proof"))
                        .isNotEmpty()
                        .allSatisfy(sentence -> assertThat(said).contains((String) sentence));
                if (!shown.isEmpty()) {
                    String score = number(plan.get("score"), language);
                    String rank = number(plan.get("rank"), language);
                    assertThat(said)
                            .contains(
                                    language.equals(VIETNAMESE)
                                            ? "Ít nhất để đạt hạng 3: điểm " + score + ", hạng " + rank
                                            : "The least that reaches rank 3: score " + score + ", rank " + rank);
                }
            }
            assertThat(raised).isGreaterThan(20);
        }
    }

    private static void raiseIsTold(String said, Map<String, Object> raise, Locale language) {
        String none = language.equals(VIETNAMESE) ? "chưa có số liệu" : "no figure";
        String from = raise.get("from") == null ? none : told(raise.get("from"), language);
        String to = told(raise.get("to"), language);
        assertThat(said)
                .contains(language.equals(VIETNAMESE) ? ": từ " + from + " lên " + to : ": from " + from + " to " + to)
                .doesNotStartWith((String) raise.get("indicator"));
        if (raise.get("added") != null) {
            String added = WrittenNumbers.plain(raise.get("added"));
            assertThat(said).contains(language.equals(VIETNAMESE) ? ", thêm " + added : ", " + added + " ");
        }
    }

    @Test
    void aGoalOutOfReachIsToldWithTheMostThatCanBe() throws IOException {
        Answers answers = Rankings.passing("score:101");
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#901");
            Map<String, Object> most = JsonTree.object(goal(answers, "901", "score:101", language), "most");
            assertThat(texts(".plan .raises li")).isEmpty();
            assertThat(browser.text(".plan"))
                    .contains(
                            language.equals(VIETNAMESE)
                                    ? "Nâng mọi số liệu này vẫn không đạt điểm 101."
                                    : "No raise of these figures reaches score 101.",
                            (language.equals(VIETNAMESE)
                                            ? "Nâng tất cả thì được nhiều nhất: điểm "
                                            : "The most that raising everything gives: score ")
                                    + number(most.get("score"), language));
        }
    }

    @Test
    void whatIsCertainOfUnitsWithMissingFiguresIsWhatAdviseSays() throws IOException {
        Answers answers = Rankings.decided();
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#");
            int open = 0;
            for (RankedUnit unit : answers.ranking().entries()) {
                browser.go("#" + unit.unit().code());
                List<String> shown = texts(".outlook li");
                if (unit.unknown() == 0) {
                    assertThat(shown).isEmpty();
                    continue;
                }
                open++;
                Map<String, Object> outlook = JsonTree.object(
                        data(
                                AdviceAnswers.ofUnit(
                                        answers.advice().orElseThrow(),
                                        unit.unit().code()),
                                language),
                        "outlook");
                assertThat(shown.get(0))
                        .contains(number(outlook.get("worst"), language), number(outlook.get("best"), language));
                ranksAreTold(shown.get(1), (List<?>) outlook.get("ranks"));
                List<Map<String, Object>> reports = JsonTree.list(outlook, "reports");
                assertThat(shown).hasSize(2 + reports.size());
                for (int k = 0; k < reports.size(); k++) {
                    assertThat(shown.get(2 + k))
                            .contains(
                                    " " + WrittenNumbers.plain(reports.get(k).get("ranksLeft")) + " ",
                                    WrittenNumbers.plain(reports.get(k).get("closes")));
                }
            }
            assertThat(open).isEqualTo(5);
        }
    }

    private static void ranksAreTold(String said, List<?> ranks) {
        String first = WrittenNumbers.plain(ranks.get(0));
        String last = WrittenNumbers.plain(ranks.get(ranks.size() - 1));
        assertThat(said).containsPattern(": " + first + "\\b").endsWith(last);
    }

    @Test
    void theDecisionIsToldChangeByChangeAndTheLargestMoversAsDecideSays() throws IOException {
        Answers answers = Rankings.decided();
        Decision decision = answers.decision().orElseThrow();
        Map<String, Map<String, Object>> units = new HashMap<>();
        JsonTree.list(data(InsightAnswers.of(decision), Locale.ENGLISH), "units")
                .forEach(unit -> units.put((String) unit.get("name"), unit));
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#/decision");
            List<String> changes = texts(".decision .of-set > li");
            assertThat(changes).hasSize(2);
            for (int k = 0; k < changes.size(); k++) {
                SetChange change = decision.changes().get(k);
                assertThat(changes.get(k))
                        .contains(
                                change.words().in(language),
                                decision.alone(change)
                                        .orElseThrow()
                                        .wordsAlone()
                                        .in(language))
                        .contains("II.1.2.2(c)");
            }
            assertThat(browser.text(".decision .together"))
                    .isEqualTo(decision.together().words().in(language));
            List<List<List<String>>> tables = tables(".decision table");
            assertThat(tables).hasSize(2);
            moversAre(tables.get(0), units, -1, language);
            moversAre(tables.get(1), units, 1, language);
        }
    }

    private static void moversAre(
            List<List<String>> rows, Map<String, Map<String, Object>> units, int sign, Locale language) {
        List<Integer> moves = new ArrayList<>();
        units.values().forEach(unit -> moves.add(sign * move(unit)));
        moves.removeIf(by -> by <= 0);
        moves.sort((one, other) -> other - one);
        List<Integer> shown = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, Object> unit = units.get(row.get(0));
            assertThat(row.subList(1, 3)).isEqualTo(WrittenNumbers.numbers(unit, "rankBefore", "rankAfter"));
            assertThat(row.get(4)).isEqualTo(number(unit.get("scoreBefore"), language));
            assertThat(row.get(5)).isEqualTo(number(unit.get("scoreAfter"), language));
            shown.add(sign * move(unit));
        }
        assertThat(shown).isNotEmpty().isEqualTo(moves.subList(0, Math.min(10, moves.size())));
    }

    private static int move(Map<String, Object> unit) {
        return ((BigDecimal) unit.get("rankAfter"))
                .subtract((BigDecimal) unit.get("rankBefore"))
                .intValueExact();
    }

    @Test
    void eachUnitSaysItsPlaceByTheDecisionAndWhoCrossesALineIsNamed() throws IOException {
        Answers answers = Rankings.passing("pass");
        for (Locale language : LANGUAGES) {
            boolean isVietnamese = language.equals(VIETNAMESE);
            String crossing = isVietnamese ? "không đạt → đạt" : "not passed → passed";
            browser.open(answers, language, "#/decision");
            assertThat(texts(".decision .across li"))
                    .containsOnly("Xã Mẫu Ba: " + crossing)
                    .hasSize(3);
            browser.go("#903");
            assertThat(browser.text(".decided")).contains(crossing, isVietnamese ? "Hạng 2 → 2" : "Rank 2 → 2");
            browser.go("#902");
            assertThat(browser.text(".decided"))
                    .doesNotContain(crossing)
                    .contains(isVietnamese ? "Điểm 96,6 → 97,5" : "Score 96.6 → 97.5");
        }
    }

    @Test
    void theRegisterAndThePolicyByWhichThePeriodBeforeIsRestatedAreNamed() throws IOException {
        Changes changes = Changes.of(Rankings.merged());
        Answers answers = Answers.of(changes.after()).against(changes);
        for (Locale language : LANGUAGES) {
            browser.open(answers, language, "#/changes");
            assertThat(browser.text(".foundations"))
                    .contains(
                            language.equals(VIETNAMESE)
                                    ? "Kỳ trước được quy đổi cho các đơn vị sáp nhập theo danh mục yen-dinh: bình"
                                            + " quân giản đơn các đơn vị cũ."
                                    : "The period before is restated for merged units by the register yen-dinh:"
                                            + " plain mean of the old units.");
        }
    }

    @Test
    void theColumnOfOwnFiguresIsOneOfIndicators() throws IOException {
        for (Locale language : LANGUAGES) {
            browser.open(Rankings.answered(), language, "#15469");
            assertThat(texts(".change table:has(caption) thead th"))
                    .contains(language.equals(VIETNAMESE) ? "Chỉ tiêu" : "Indicator")
                    .doesNotContain(language.equals(VIETNAMESE) ? "Tiêu chí" : "Criterion");
        }
    }

    @Test
    void aPageWithoutThemSaysNothingOfThem() throws IOException {
        browser.open(Rankings.answered(), Locale.ENGLISH, "#");
        assertThat(browser.text("#top nav")).doesNotContain("This decision");
        browser.go("#15469");
        assertThat(browser.all(".plan, .outlook, .decided")).isEmpty();
        assertThat(browser.all(".advice")).hasSize(1);
    }
}
