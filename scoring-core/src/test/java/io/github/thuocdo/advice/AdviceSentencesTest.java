package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.advice.Work;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sentence of advice in both languages: what is proved, what is not, and what cannot be. */
class AdviceSentencesTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final UnitSelection UNITS = UnitRegister.of(List.of(
                    AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                    AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE),
                    AdministrativeUnit.of("03", "Xã Ba", Level.COMMUNE)))
            .communes();
    /** 4 of 10 of 80 %, 1 of 10 of 50 %, no, none: 1.6 of 8 points. */
    private static final Submission LOW = Submission.of("01")
            .with("a", Observation.Counts.of(4, 10))
            .with("b", Observation.Counts.of(1, 10))
            .no("c")
            .value("d", 0);

    private static final String OTHERS_DECIDE = AdviceSets.SUM.replace(
            "\"requirement\": {\"atLeast\": 80}",
            "\"requirement\": {\"atLeast\": 80}, \"scoring\": {\"function\": \"normalised\", \"method\": \"min-max\"}");

    private static Adviser adviser(String set) {
        Submission high = Submission.of("02")
                .with("a", Observation.Counts.of(9, 10))
                .with("b", Observation.Counts.of(5, 10))
                .yes("c")
                .value("d", 4);
        return Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(set)), UNITS, Submissions.of(LOW, high, Submission.of("03"))));
    }

    private static Goal score(String score) {
        return new Goal.Score(new BigDecimal(score));
    }

    private static Effort effort(String... indicators) {
        Effort.Cost cost = new Effort.Cost(
                Optional.of(Rational.of(1, 1)),
                Optional.of(Rational.of(2, 1)),
                Optional.of(Rational.of(3, 1)),
                Rational.ONE,
                Optional.empty());
        return Effort.of(Stream.of(indicators).collect(Collectors.toMap(indicator -> indicator, indicator -> cost)));
    }

    private static String said(Adviser adviser, GoalAdvice advice, String language) {
        return Report.of(AdviceAnswer.of(adviser, "01", advice), Locale.forLanguageTag(language))
                .text(Format.TABLE)
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, No raise of these figures reaches score 2., 'The most that raising everything gives: score 1.00, rank 1'",
        "vi, Nâng mọi số liệu này vẫn không đạt điểm 2., 'Nâng tất cả thì được nhiều nhất: điểm 1,00, hạng 1'"
    })
    void aGoalOutOfReachSaysTheMostThatCanBe(String language, String unreachable, String most) {
        Adviser adviser = adviser(AdviceSets.SUM);
        GoalAdvice advice = adviser.plans("01", score("2"));

        assertThat(advice.plans()).isEmpty();
        assertThat(advice.isProved()).isTrue();
        assertThat(said(adviser, advice, language)).contains(unreachable + " " + most);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'a pass cannot be reached by raises: these must be met, and no raise meets them: c1.', The most that raising"
                + " everything",
        "vi, 'Nâng số liệu thì không thể đạt yêu cầu: các tiêu chí sau phải đạt mà không mức nâng nào đạt: c1.', Nâng tất cả thì được"
                + " nhiều"
    })
    void whatMustBeMetAndCannotBeIsNamed(String language, String obstacles, String most) {
        Adviser adviser = adviser(AdviceSets.SUM);
        GoalAdvice advice = adviser.plans("01", new Goal.Pass(), effort("a", "b", "d"));

        assertThat(advice.obstacles()).containsExactly("c1");
        assertThat(said(adviser, advice, language)).contains(obstacles + " " + most);
    }

    @ParameterizedTest
    @CsvSource({
        "en, No plan that costs less reaches score 0.6: this is proved.",
        "vi, 'Không phương án nào chi phí thấp hơn đạt điểm 0,6: đã chứng minh.'"
    })
    void theCheapestPlanIsSaidToBeProved(String language, String proof) {
        Adviser adviser = adviser(AdviceSets.SUM);
        GoalAdvice advice = adviser.plans("01", score("0.6"), effort("a", "b", "c", "d"));

        assertThat(said(adviser, advice, language)).contains(proof).doesNotContain("not proved", "chưa chứng minh");
    }

    /** Everything raised is the best that is known where points depend on others; that there is no better is not proved. */
    @ParameterizedTest
    @CsvSource({
        "en, that there is none is not proved. The best that was found,' with everything raised: score'",
        "vi, chưa chứng minh được là không có. Kết quả tốt nhất tìm được khi nâng tất cả, điểm"
    })
    void whereOthersDecideTheBestThatWasFoundIsToldAsThat(String language, String found, String most) {
        Adviser adviser = adviser(OTHERS_DECIDE);
        GoalAdvice advice = adviser.plans("01", score("2"));

        assertThat(advice.isProved()).isFalse();
        assertThat(advice.fewest()).isEqualTo(1);
        assertThat(said(adviser, advice, language)).contains(found).contains(most.trim());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'That no better plan reaches score 0.4 is not proved. Proved is that at least 1 criterion is needed.'",
        "vi, 'Chưa chứng minh được rằng không có phương án tốt hơn đạt điểm 0,4. Đã chứng minh cần ít nhất 1 tiêu chí.'"
    })
    void whereOthersDecideNoBoundIsInvented(String language, String words) {
        Adviser adviser = adviser(OTHERS_DECIDE);
        for (GoalAdvice advice : List.of(
                adviser.plans("01", score("0.4")), adviser.plans("01", score("0.4"), effort("a", "b", "c", "d")))) {
            assertThat(advice.plans()).isNotEmpty();
            assertThat(said(adviser, advice, language)).contains(words).doesNotContain("least 0 ", "ít nhất 0 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, that no plan that costs less reaches score 0.9 is not proved., Proved is that at least, Proved is that it"
                + " costs",
        "vi, 'không có phương án chi phí thấp hơn đạt điểm 0,9.', Đã chứng minh cần ít nhất, Đã chứng minh chi phí ít"
                + " nhất"
    })
    void aSearchForTheCheapestThatIsCutOffTellsBothBounds(String language, String words, String count, String cost) {
        Adviser adviser = adviser(AdviceSets.SUM);
        GoalAdvice advice = cutOff(
                adviser,
                "0.9",
                effort("a", "b", "c", "d"),
                each -> !each.isProved() && each.leastCost().isPresent());

        assertThat(said(adviser, advice, language))
                .contains(words, count, cost)
                .doesNotContain("least 0 ", "ít nhất 0 ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The search for the next best was cut off: that none is better than those told is not proved.",
        "vi, 'Việc tìm các phương án tiếp theo đã bị dừng: chưa chứng minh được rằng không có phương án nào tốt hơn'"
    })
    void thatTheNextBestAreNotAllIsSaid(String language, String words) {
        Adviser adviser = adviser(AdviceSets.SUM);
        GoalAdvice advice = cutOff(adviser, "0.7", null, each -> each.isProved() && !each.areNextProved());

        assertThat(said(adviser, advice, language)).contains(words);
    }

    /** The advice with the least work that is as asked for. */
    private static GoalAdvice cutOff(
            Adviser adviser, String score, @Nullable Effort effort, Predicate<GoalAdvice> asked) {
        return IntStream.range(1, 5_000)
                .mapToObj(most -> adviser.plans("01", score(score), effort, new Work(most)))
                .filter(advice -> advice.isReachable() && asked.test(advice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGoalThatASetDoesNotHaveIsRefusedInBothLanguages() {
        String bare = AdviceSets.SUM.substring(0, AdviceSets.SUM.indexOf(",\n  \"verdict\"")) + "}";
        refused(bare, new Goal.Pass(), "does not say when a unit passes", "không quy định khi nào đơn vị đạt");
        refused(bare, new Goal.InBand("A"), "has no classes", "không có mức xếp loại, và không được tự đặt ra");
        refused(
                AdviceSets.SUM,
                new Goal.InBand("X"),
                "has no class (X). Its classes: A, B, C.",
                "không có mức xếp loại (X). Các mức: A, B, C.");
        String part = AdviceSets.SUM.replace("\"vetoes\"", "\"declared\": {\"criteria\": 9}, \"vetoes\"");
        refused(part, new Goal.Pass(), "holds a part of its document only", "chỉ có một phần của văn bản");
    }

    private static void refused(String set, Goal goal, String english, String vietnamese) {
        assertThatThrownBy(() -> adviser(set).plans("01", goal))
                .isInstanceOfSatisfying(AdviceException.class, refusal -> {
                    assertThat(refusal.message(Locale.ENGLISH)).contains(english);
                    assertThat(refusal.message(VIETNAMESE)).contains(vietnamese);
                });
    }

    /** Score and rank stand beside the figure that brings them: one line for the next points, one for full points. */
    @ParameterizedTest
    @CsvSource({"en, 0.23, 0.33", "vi, '0,23', '0,33'"})
    void theTableTellsScoreAndRankOfTheNextPointsToo(String language, String next, String full) {
        Adviser adviser = adviser(AdviceSets.SUM);
        List<String> lines = Report.of(AdviceAnswer.of(adviser, "01"), Locale.forLanguageTag(language))
                .text(Format.TABLE)
                .lines()
                .toList();
        int at = IntStream.range(0, lines.size())
                .filter(k -> lines.get(k).startsWith("a "))
                .findFirst()
                .orElseThrow();

        // (1 + 0.6 + 0 + 0) of 8 now; 5 of 10 make 1.25 + 0.6, and 8 of 10 make 2 + 0.6.
        assertThat(lines.get(at).trim().split(" +")).containsExactly("a", "4/10", "5/10", next, "2");
        assertThat(lines.get(at + 1).trim().split(" +")).containsExactly("8/10", full, "2");
        assertThat(lines).allMatch(line -> line.length() <= 80);
    }

    @Test
    void everyColumnOfAnEffortFileIsRead() {
        Effort effort = Effort.read(
                new StringReader("indicator;per_point;per_item;per_step;fixed;most\n"
                        + "a;1,5;;;;80\nb;;2;;3;\nc;;;4;5;\nd;0.25;6;;;3\n"),
                "effort.csv");

        assertThat(effort.of("a")).contains(cost("3/2", null, null, "0", "80"));
        assertThat(effort.of("b")).contains(cost(null, "2", null, "3", null));
        assertThat(effort.of("c")).contains(cost(null, null, "4", "5", null));
        assertThat(effort.of("d")).contains(cost("1/4", "6", null, "0", "3"));
        assertThat(effort.of("e")).isEmpty();
        // 5 of 10 of the first are 10 points of percentage; one item of the second; a yes; the price per item of a
        // count.
        Adviser adviser = adviser(AdviceSets.SUM);
        assertThat(cheapest(adviser, effort, "0.22")).isEqualTo(Map.of("b", "5"));
        Effort one = Effort.read(new StringReader("indicator,per_point,most\na,1.5,80\n"), "effort.csv");
        assertThat(cheapest(adviser, one, "0.22")).isEqualTo(Map.of("a", "15"));
        assertThat(adviser.plans("01", score("0.4"), one).isReachable()).isFalse();
        Effort step = Effort.read(new StringReader("indicator,per_step,fixed\nc,4,5\n"), "effort.csv");
        assertThat(cheapest(adviser, step, "0.3")).isEqualTo(Map.of("c", "9"));
        Effort item = Effort.read(new StringReader("indicator,per_item,fixed\nd,6,1\n"), "effort.csv");
        assertThat(cheapest(adviser, item, "0.3")).isEqualTo(Map.of("d", "13"));
    }

    private static Map<String, String> cheapest(Adviser adviser, Effort effort, String score) {
        RaisePlan plan = adviser.plans("01", score(score), effort).plans().get(0);
        assertThat(plan.raises()).hasSize(1);
        return Map.of(
                plan.raises().get(0).indicator(), plan.cost().orElseThrow().toString());
    }

    private static Effort.Cost cost(
            @Nullable String point, @Nullable String item, @Nullable String step, String fixed, @Nullable String most) {
        return new Effort.Cost(
                number(point), number(item), number(step), number(fixed).orElseThrow(), number(most));
    }

    private static Optional<Rational> number(@Nullable String written) {
        return Optional.ofNullable(written).map(text -> {
            String[] parts = text.split("/", 2);
            return Rational.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
        });
    }

    @Test
    void anEffortFileThatSaysNoSenseIsRefusedInBothLanguages() {
        refusedFile(
                "indicator,per_item\na,much\n",
                "line 2: a cost (per_item) is a number",
                "dòng 2: chi phí (per_item) là");
        refusedFile("indicator,per_item\na,-1\n", "of 0 or more, not (-1)", "từ 0 trở lên, không phải (-1)");
        refusedFile("indicator,per_item\na,1\na,2\n", "names the indicator (a) twice", "ghi chỉ tiêu (a) hai lần");
        refusedFile("indicator,per_item\n,1\n", "names no indicator in some row", "có dòng không ghi chỉ tiêu");
    }

    private static void refusedFile(String text, String english, String vietnamese) {
        assertThatThrownBy(() -> Effort.read(new StringReader(text), "effort.csv"))
                .isInstanceOfSatisfying(AdviceException.class, refusal -> {
                    assertThat(refusal.message(Locale.ENGLISH)).contains(english);
                    assertThat(refusal.message(VIETNAMESE)).contains(vietnamese);
                });
    }

    @Test
    void anIndicatorThatTheSetLacksIsRefusedWithItsNearest() {
        String named = AdviceSets.SUM.replace("\"a\"", "\"satisfaction\"");
        Adviser adviser = adviser(named);
        assertThatThrownBy(() -> adviser.plans("01", score("0.5"), effort("satisfacton")))
                .isInstanceOfSatisfying(AdviceException.class, refusal -> {
                    assertThat(refusal.message(Locale.ENGLISH))
                            .isEqualTo(
                                    "The effort names the indicator (satisfacton), which the set advice-sample does not"
                                            + " have. Maybe satisfaction?");
                    assertThat(refusal.message(VIETNAMESE)).endsWith("không có. Có thể là satisfaction?");
                });
        assertThatThrownBy(() -> adviser.district(score("0.5"), effort("zzzzzzzz"), Rational.ONE))
                .isInstanceOfSatisfying(
                        AdviceException.class,
                        refusal -> assertThat(refusal.message(Locale.ENGLISH)).endsWith("does not have."));
    }
}
