package io.github.thuocdo.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.insight.ScoredPeriod;
import io.github.thuocdo.internal.parallel.FoundInParts;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Advice to all units at once, and its sentences: they are those of each unit alone. */
class AdviceOfEachTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
    private static final Goal GOAL = new Goal.Score(new BigDecimal("0.5"));

    private static Adviser adviser() {
        List<AdministrativeUnit> units = List.of(
                AdministrativeUnit.of("01", "Xã Một", Level.COMMUNE),
                AdministrativeUnit.of("02", "Xã Hai", Level.COMMUNE),
                AdministrativeUnit.of("03", "Xã Ba", Level.COMMUNE));
        Submission low = Submission.of("01")
                .with("a", Observation.Counts.of(4, 10))
                .with("b", Observation.Counts.of(1, 10))
                .no("c")
                .value("d", 0);
        Submission open =
                Submission.of("02").with("a", Observation.Counts.of(9, 10)).yes("c");
        return Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(AdviceSets.SUM)),
                UnitRegister.of(units).communes(),
                Submissions.of(low, open, Submission.of("03").yes("c"))));
    }

    private static Effort effort() {
        Effort.Cost cost = new Effort.Cost(
                Optional.of(Rational.of(1, 1)),
                Optional.of(Rational.of(2, 1)),
                Optional.of(Rational.of(3, 1)),
                Rational.ONE,
                Optional.empty());
        return Effort.of(Map.of("a", cost, "b", cost, "c", cost, "d", cost));
    }

    private static List<String> codes(List<RankedUnit> units) {
        return units.stream().map(unit -> unit.unit().code()).toList();
    }

    @Test
    void rowsToldOneByOneAreThoseOfTheAnswer() {
        Answer answer = AdviceAnswers.ofEachFigure(adviser());
        List<List<String>> told = new ArrayList<>();
        answer.eachRow(Locale.ENGLISH, told::add);
        assertThat(told).hasSizeGreaterThan(3).isEqualTo(answer.rows(Locale.ENGLISH));
        assertThat(told.get(0)).endsWith("set", "set_title");
    }

    @Test
    void plansOfAllAreThoseOfEach() {
        Adviser adviser = adviser();
        for (Optional<Effort> effort : List.of(Optional.<Effort>empty(), Optional.of(effort()))) {
            List<RankedUnit> told = new ArrayList<>();
            adviser.plansOfEach(GOAL, effort, (unit, advice) -> {
                told.add(unit);
                String code = unit.unit().code();
                assertThat(advice)
                        .isEqualTo(
                                effort.isPresent()
                                        ? adviser.plans(code, GOAL, effort.get())
                                        : adviser.plans(code, GOAL));
            });
            assertThat(codes(told)).isEqualTo(codes(adviser.ranking().entries()));
        }
        assertThatThrownBy(() -> adviser.plansOfEach(new Goal.InBand("none"), Optional.empty(), (unit, advice) -> {}))
                .isInstanceOf(AdviceException.class);
    }

    /** With more than a hundred units each has less work, and several threads find the advice. */
    @Test
    void plansOfManyAreThoseOfEach() {
        List<AdministrativeUnit> units = new ArrayList<>();
        List<Submission> said = new ArrayList<>();
        for (int k = 0; k < 130; k++) {
            String code = "u" + k;
            units.add(AdministrativeUnit.of(code, "Xã " + k, Level.COMMUNE));
            Submission one = Submission.of(code)
                    .with("a", Observation.Counts.of(k % 7, 10))
                    .with("b", Observation.Counts.of(k % 5, 10))
                    .value("d", k % 3);
            said.add(k % 2 == 0 ? one.no("c") : one.yes("c"));
        }
        Adviser adviser = Adviser.of(new ScoredPeriod(
                Scorer.of(AdviceSets.read(AdviceSets.SUM)),
                UnitRegister.of(units).communes(),
                Submissions.of(said)));
        for (Optional<Effort> effort : List.of(Optional.<Effort>empty(), Optional.of(effort()))) {
            List<RankedUnit> told = new ArrayList<>();
            adviser.plansOfEach(GOAL, effort, (unit, advice) -> {
                told.add(unit);
                String code = unit.unit().code();
                assertThat(advice.isProved()).isTrue();
                assertThat(advice)
                        .isEqualTo(effort.map(costs -> adviser.plans(code, GOAL, costs))
                                .orElseGet(() -> adviser.plans(code, GOAL)));
            });
            assertThat(codes(told))
                    .hasSize(130)
                    .isEqualTo(codes(adviser.ranking().entries()));
        }
    }

    @Test
    void outlooksOfAllAreThoseOfEachUnitWithMissingFigures() {
        Adviser adviser = adviser();
        List<String> told = new ArrayList<>();
        adviser.outlookOfEach(AdviceAnswers.MOST_SCORED, (unit, outlook) -> {
            told.add(unit.unit().code());
            assertThat(outlook).isEqualTo(adviser.outlook(unit.unit().code()));
        });
        assertThat(told).containsExactlyInAnyOrder("02", "03");
    }

    /** A sentence with the codes of indicators behind the names of their criteria. */
    private static String withCodes(Adviser adviser, String said, Locale language) {
        String told = said;
        for (String code : List.of("a", "b", "c", "d")) {
            String name = AdviceAnswers.name(adviser.ranking(), code).in(language);
            told = told.startsWith(name + ": ") ? name + " (" + code + ")" + told.substring(name.length()) : told;
        }
        return told;
    }

    private static List<Raise> raises(GoalAdvice advice) {
        return advice.isReachable() ? advice.plans().get(0).raises() : List.of();
    }

    /** The text of an answer on one line. */
    private static String text(AdviceAnswer answer, Locale language) {
        return Report.of(answer, language).text(Format.TABLE).replaceAll("\\s+", " ");
    }

    @Test
    void sentencesAreThoseOfTheText() {
        Adviser adviser = adviser();
        int raises = 0;
        for (String code : List.of("01", "02", "03")) {
            GoalAdvice advice = code.equals("01") ? adviser.plans(code, GOAL) : adviser.plans(code, GOAL, effort());
            List<BilingualText> words =
                    AdviceAnswers.words(adviser.ranking(), adviser.ranking().unit(code), adviser.outlook(code));
            for (Locale language : LANGUAGES) {
                String text = text(AdviceAnswer.of(adviser, code, advice), language);
                List<BilingualText> all = new ArrayList<>(AdviceAnswers.least(advice));
                all.addAll(AdviceAnswers.proof(advice));
                all.add(AdviceAnswers.assumption());
                assertThat(all).allSatisfy(each -> assertThat(text).contains(each.in(language)));
                for (Raise raise : raises(advice)) {
                    raises++;
                    String name = raise.criteria().get(0).name().in(language);
                    String said = AdviceAnswers.words(raise).in(language);
                    assertThat(said).startsWith(name + ": ");
                    assertThat(text).contains("(" + raise.indicator() + ")" + said.substring(name.length()));
                }
                assertThat(words)
                        .isNotEmpty()
                        .allSatisfy(each -> assertThat(text).contains(withCodes(adviser, each.in(language), language)));
            }
        }
        assertThat(raises).isPositive();
    }

    @Test
    void rangesJoinRanksThatFollowEachOther() {
        assertThat(outlook(3, 4, 5, 7, 9, 10).ranges()).isEqualTo("3–5, 7, 9–10");
        assertThat(outlook(2).ranges()).isEqualTo("2");
        assertThat(outlook().ranges()).isEmpty();
    }

    private static Outlook outlook(Integer... ranks) {
        return new Outlook(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ranks.length == 0 ? Optional.empty() : Optional.of(new TreeSet<>(List.of(ranks))),
                true,
                List.of(),
                List.of());
    }

    /** A country's answer has hundreds of thousands of figures: a walk finds them as it comes to them. */
    @Test
    void aWalkOverManyUnitsFindsAPartAtATime() {
        List<RankedUnit> many =
                Collections.nCopies(2000, adviser().ranking().entries().get(0));
        AtomicInteger found = new AtomicInteger();
        Iterator<String> walk = new FoundInParts<>(
                        many, LentThreads.of(adviser().ranking()), unit -> {
                            found.incrementAndGet();
                            return unit.unit().code();
                        })
                .iterator();
        assertThat(found).hasValue(0);
        assertThat(walk.next()).isEqualTo("02");
        assertThat(found).hasValueLessThan(1000);
        walk.forEachRemaining(code -> assertThat(code).isEqualTo("02"));
        assertThat(found).hasValue(2000);
    }

    @Test
    void theTextOnEachFigureComesUnitByUnit() {
        Answer answer = AdviceAnswers.ofEachFigure(adviser());
        for (Locale locale : LANGUAGES) {
            assertThat(answer.texts(locale)).hasSize(3);
            assertThat(answer.texts(locale).collect(Collectors.joining())).isEqualTo(answer.text(locale));
        }
        assertThat(answer.data(Locale.ENGLISH).get("units")).isInstanceOf(FoundInParts.class);
    }
}
