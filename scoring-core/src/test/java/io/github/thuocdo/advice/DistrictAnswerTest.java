package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.advice.DistrictAdvice.UnitPlan;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences and columns of the units that a budget brings over a line: what is proved, and what is not. */
class DistrictAnswerTest {
    private static final String OTHERS_DECIDE = AdviceSets.SUM.replace(
            "\"requirement\": {\"atLeast\": 80}",
            "\"requirement\": {\"atLeast\": 80}, \"scoring\": {\"function\": \"normalised\", \"method\": \"min-max\"}");
    /** Enough for everything. */
    private static final Rational MUCH = Rational.of(1000, 1);

    private static final Submission LOW = Submission.of("01")
            .with("a", Observation.Counts.of(4, 10))
            .with("b", Observation.Counts.of(1, 10))
            .no("c")
            .value("d", 0);

    private static ScoredPeriod period(String set, Submission first) {
        List<Submission> all = List.of(first, high("02"), high("03"));
        List<AdministrativeUnit> units = Stream.of("01", "02", "03")
                .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                .toList();
        return new ScoredPeriod(
                Scorer.of(AdviceSets.read(set)), UnitRegister.of(units).communes(), Submissions.of(all));
    }

    private static Submission high(String code) {
        return Submission.of(code)
                .with("a", Observation.Counts.of(9, 10))
                .with("b", Observation.Counts.of(5, 10))
                .yes("c")
                .value("d", 4);
    }

    private static Effort.Cost perItem(int fixed, @Nullable Rational most) {
        return new Effort.Cost(
                Optional.of(Rational.ONE),
                Optional.of(Rational.ONE),
                Optional.of(Rational.ONE),
                Rational.of(fixed, 1),
                Optional.ofNullable(most));
    }

    private static Effort effort() {
        return Effort.of(Stream.of("a", "b", "c", "d")
                .collect(Collectors.toMap(indicator -> indicator, indicator -> perItem(1, null))));
    }

    private static DistrictAdvice advice(
            String set, String score, @Nullable Effort effort, Rational budget, long mostEach) {
        return Adviser.of(period(set, LOW)).district(new Goal.Score(new BigDecimal(score)), effort, budget, mostEach);
    }

    private static UnitPlan first(DistrictAdvice advice) {
        return advice.units().stream()
                .filter(each -> each.unit().unit().code().equals("01"))
                .findFirst()
                .orElseThrow();
    }

    private static String said(String set, DistrictAdvice advice, String language, Format format) {
        return Report.of(DistrictAnswer.of(Adviser.of(period(set, LOW)), advice), Locale.forLanguageTag(language))
                .text(format)
                .replaceAll(" *\\R *", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '1 unit costs more than the budget leaves (≥): the cheapest plan was searched no further.', this is proved",
        "vi, 'Chi phí của 1 đơn vị vượt phần ngân sách còn lại (≥): không tìm tiếp phương án có chi phí thấp nhất.',"
                + " đã chứng minh"
    })
    void whatCostsMoreThanIsLeftIsProved(String language, String words, String proved) {
        DistrictAdvice advice = advice(AdviceSets.SUM, "0.9", effort(), Rational.ONE, 1_000_000);
        assertThat(first(advice).isBeyond()).isTrue();
        assertThat(first(advice).isOpen()).isFalse();
        assertThat(said(AdviceSets.SUM, advice, language, Format.TABLE)).contains(words, proved, "≥ ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'For 1 unit no plan was found, and that the budget pays for none is not proved: the search was cut off.',"
                + " costs more than",
        "vi, 'Với 1 đơn vị, chưa tìm được phương án nào và chưa chứng minh được rằng ngân sách không đủ cho phương án"
                + " nào: việc tìm đã bị dừng.', vượt phần ngân sách"
    })
    void whatWasCutOffWithoutAPlanIsNotBeyondTheBudget(String language, String words, String beyond) {
        DistrictAdvice advice = advice(AdviceSets.SUM, "0.9", effort(), MUCH, 1);
        assertThat(first(advice).isBeyond()).isFalse();
        assertThat(first(advice).isOpen()).isTrue();
        assertThat(advice.isProved()).isFalse();
        assertThat(said(AdviceSets.SUM, advice, language, Format.TABLE))
                .contains(words)
                .doesNotContain(beyond);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'For 1 unit brought over the line, smaller raises of the same price may exist: the search was cut off.'",
        "vi, 'Với 1 đơn vị được đưa đến mục tiêu, có thể có mức nâng nhỏ hơn với cùng chi phí: việc tìm đã bị dừng.'"
    })
    void aPlanThatMayBeSmallerIsSaidToBe(String language, String words) {
        DistrictAdvice advice = advice(AdviceSets.SUM, "0.9", null, MUCH, 1);
        assertThat(first(advice).isProved()).isTrue();
        assertThat(first(advice).plan().orElseThrow().isLeast()).isFalse();
        assertThat(said(AdviceSets.SUM, advice, language, Format.TABLE)).contains(words);
    }

    /** No search is cut off where points depend on other units, and nothing is proved all the same. */
    @ParameterizedTest
    @CsvSource({
        "en, 'not proved: points depend on other units.', 'may exist: points depend on other units.', 'For 3 units no"
                + " plan was found', cut off",
        "vi, 'nhiều đơn vị hơn: điểm phụ thuộc vào các đơn vị khác.', 'cùng chi phí: điểm phụ thuộc vào các đơn vị"
                + " khác.', 'Với 3 đơn vị, chưa tìm được phương án nào', bị dừng"
    })
    void whereOthersDecideThatIsTheReason(String language, String proof, String least, String open, String cutOff) {
        DistrictAdvice some = advice(OTHERS_DECIDE, "0.4", null, MUCH, 1_000_000);
        assertThat(said(OTHERS_DECIDE, some, language, Format.TABLE))
                .contains(proof, least, "≤ ")
                .doesNotContain(cutOff);
        DistrictAdvice none = advice(OTHERS_DECIDE, "2", null, MUCH, 1_000_000);
        assertThat(said(OTHERS_DECIDE, none, language, Format.TABLE))
                .contains(proof, open)
                .doesNotContain(cutOff);
    }

    /** Cut off at once, all four figures would be raised; two of them, of which the last is dropped first, are enough. */
    @Test
    void aSearchThatIsCutOffPricesNoFigureThatCanBeLeftOut() {
        DistrictAdvice whole = advice(AdviceSets.GEOMETRIC, "0.5", null, MUCH, 1_000_000);
        DistrictAdvice cutOff = advice(AdviceSets.GEOMETRIC, "0.5", null, MUCH, 1);
        assertThat(first(whole).isProved()).isTrue();
        assertThat(first(cutOff).isProved()).isFalse();
        int raises = first(cutOff).plan().orElseThrow().plan().raises().size();
        assertThat(raises).isLessThan(4);
        assertThat(first(cutOff).price()).contains(Rational.of(raises, 1));
        assertThat(said(AdviceSets.GEOMETRIC, cutOff, "en", Format.TABLE)).contains("≤ " + raises);
    }

    @Test
    void rowsTellWhatIsProved() {
        String rows = said(AdviceSets.SUM, advice(AdviceSets.SUM, "0.9", null, MUCH, 1), "en", Format.CSV);
        assertThat(rows).contains("price,price_at_least,proved,plan_proved,indicator,from,to,added");
        assertThat(rows).contains("01,Xã 01,false,true,4,4,true,false,a,4/10,");
        String open = said(AdviceSets.SUM, advice(AdviceSets.SUM, "0.9", effort(), MUCH, 1), "en", Format.CSV);
        assertThat(open).containsPattern("01,Xã 01,false,false,,[0-9/]+,false,,");
    }

    /**
     * With 0 of 10 and 6 of 20, a yes and a pass at half of the pillar's points, 1.2 points lack: 2 + 3, 3 + 2 and 4 + 1 things cost 5 each,
     * and the last is least: 4/8 + 1/4 of the raises to full points.
     */
    @Test
    void ofPlansOfOnePriceTheLeastIsTakenWhereAPillarMustPass() {
        Submission some = Submission.of("01")
                .with("a", Observation.Counts.of(0, 10))
                .with("b", Observation.Counts.of(6, 20))
                .yes("c")
                .value("d", 0);
        ScoredPeriod period = period(AdviceSets.PILLARS, some);
        Effort effort = Effort.of(Map.of("a", perItem(0, Rational.of(40, 1)), "b", perItem(0, Rational.of(45, 1))));
        DistrictAdvice advice = Adviser.of(period).district(new Goal.Pass(), effort, MUCH);

        RaisePlan plan = first(advice).plan().orElseThrow().plan();
        assertThat(first(advice).plan().orElseThrow().isLeast()).isTrue();
        assertThat(plan.cost()).contains(Rational.of(5, 1));
        assertThat(plan.ratio()).isEqualTo(Rational.of(3, 4));
        assertThat(new BruteForce(period, "01", new Goal.Pass(), Optional.of(effort)).best())
                .contains("[a, b] 5 3/4");
    }
}
