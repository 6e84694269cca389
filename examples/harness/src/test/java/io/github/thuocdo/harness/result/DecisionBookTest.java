package io.github.thuocdo.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.advice.AdviceAnswers;
import io.github.thuocdo.advice.Adviser;
import io.github.thuocdo.advice.GoalAdvice;
import io.github.thuocdo.advice.Outlook;
import io.github.thuocdo.advice.RaisePlan;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.harness.LibreOffice;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.harness.page.Rankings;
import io.github.thuocdo.insight.Decision;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.ranking.RankedUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of the least raises, of what is certain and of a decision, as a spreadsheet program reads them. */
class DecisionBookTest {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    @TempDir
    private static Path shared;

    private static Map<String, List<List<String>>> computed = Map.of();

    private static List<List<String>> rows(Locale language, String vi, String en) throws IOException {
        LibreOffice.require();
        if (computed.isEmpty()) {
            List<Path> files = new ArrayList<>();
            for (Locale each : LANGUAGES) {
                files.add(shared.resolve(each.getLanguage() + ".xlsx"));
                ResultBook.of(Rankings.decided()).in(each).write(files.get(files.size() - 1));
            }
            computed = LibreOffice.computed(files, shared);
        }
        String sheet = language.equals(VIETNAMESE) ? vi : en;
        return Objects.requireNonNull(computed.get(language.getLanguage() + "/" + sheet), sheet);
    }

    private static String joined(List<BilingualText> all, String between, Locale language) {
        return all.stream().map(each -> each.in(language)).collect(Collectors.joining(between));
    }

    @Test
    void aRowOfEachUnitTellsItsLeastRaises() throws IOException {
        Answers answers = Rankings.decided();
        List<RankedUnit> units = answers.ranking().entries();
        for (Locale language : LANGUAGES) {
            List<List<String>> rows = rows(language, "Phương án nâng ít nhất", "Least set of raises");
            assertThat(rows.get(1).get(0)).contains(AdviceAnswers.assumption().in(language));
            for (int k = 0; k < units.size(); k++) {
                GoalAdvice advice = answers.plans().orElseThrow().each().get(k);
                RaisePlan plan = advice.plans().get(0);
                List<String> row = rows.get(Listing.HEADINGS + 1 + k);
                assertThat(row.subList(0, 3))
                        .containsExactly(
                                units.get(k).unit().code(),
                                units.get(k).unit().name(),
                                Integer.toString(plan.raises().size()));
                assertThat(row.get(3).lines())
                        .containsExactlyElementsOf(plan.raises().stream()
                                .map(raise -> AdviceAnswers.words(raise).in(language))
                                .toList());
                assertThat(row.get(4)).isEmpty();
                assertThat(row.get(5))
                        .satisfies(score -> assertThat(ResultBookTest.number(score))
                                .isEqualByComparingTo(plan.result().score().orElseThrow()));
                assertThat(row.get(6))
                        .isEqualTo(Integer.toString(plan.result().rank().orElseThrow()));
                assertThat(advice.isProved()).isTrue();
                assertThat(row.get(7)).isEqualTo(language.equals(VIETNAMESE) ? "có" : "yes");
                assertThat(row.get(8)).isEqualTo(joined(AdviceAnswers.proof(advice), " ", language));
            }
        }
    }

    @Test
    void aRowOfEachUnitWithMissingFiguresTellsWhatIsCertain() throws IOException {
        Adviser adviser = Rankings.decided().advice().orElseThrow();
        List<RankedUnit> open = adviser.ranking().entries().stream()
                .filter(unit -> unit.unknown() > 0)
                .toList();
        assertThat(open).hasSize(5);
        for (Locale language : LANGUAGES) {
            List<List<String>> rows = rows(language, "Số liệu còn thiếu", "Missing figures");
            for (int k = 0; k < open.size(); k++) {
                String code = open.get(k).unit().code();
                Outlook outlook = adviser.outlook(code);
                List<String> row = rows.get(Listing.HEADINGS + 1 + k);
                assertThat(row.get(0)).isEqualTo(code);
                assertThat(ResultBookTest.number(row.get(2)))
                        .isEqualByComparingTo(outlook.worst().orElseThrow());
                assertThat(ResultBookTest.number(row.get(3)))
                        .isEqualByComparingTo(outlook.best().orElseThrow());
                assertThat(row.get(5)).isEqualTo(outlook.ranges());
                Outlook.MissingReport first = outlook.reports().get(0);
                assertThat(row.subList(6, 9))
                        .containsExactly(
                                AdviceAnswers.name(adviser.ranking(), first.indicator())
                                        .in(language),
                                Integer.toString(first.ranksLeft()),
                                Integer.toString(first.closes()));
                assertThat(row.get(9))
                        .isEqualTo(
                                joined(AdviceAnswers.words(adviser.ranking(), open.get(k), outlook), "\n", language));
            }
        }
    }

    @Test
    void theDecisionIsTheRowsOfDecide() throws IOException {
        Decision decision = Rankings.decided().decision().orElseThrow();
        for (Locale language : LANGUAGES) {
            List<List<String>> sheet = rows(language, "Quyết định này", "This decision");
            assertThat(sheet.get(2).get(0))
                    .endsWith(decision.words(Decision.Remark.ASSUMPTION).in(language));
            List<List<String>> told = InsightAnswers.of(decision).rows(language);
            int at = sheet.size() - (told.size() - 1);
            assertThat(told).hasSizeGreaterThan(20);
            for (int k = 1; k < told.size(); k++) {
                List<String> row = sheet.get(at + k - 1);
                assertThat(row.subList(1, 3)).isEqualTo(told.get(k).subList(1, 3));
                for (int column = 3; column < 7; column++) {
                    String cell = told.get(k).get(column);
                    assertThat(row.get(column).isEmpty()).isEqualTo(cell.isEmpty());
                    if (!cell.isEmpty()) {
                        assertThat(ResultBookTest.number(row.get(column))).isEqualByComparingTo(cell);
                    }
                }
                assertThat(row.get(16)).isEqualTo(told.get(k).get(16));
            }
        }
    }
}
