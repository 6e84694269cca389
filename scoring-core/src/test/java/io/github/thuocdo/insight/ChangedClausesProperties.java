package io.github.thuocdo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.ranks.ShapleyValue;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.report.Format;
import io.github.thuocdo.report.Report;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What another set did to a score is split over the clauses that changed, to the last digit. */
class ChangedClausesProperties {
    /** Two thresholds of other clauses: what each brings does not depend on the other. */
    private static final String THRESHOLDS = SampleSets.SAMPLE
            .replace("\"atLeast\": 80", "\"atLeast\": 90")
            .replace("\"atLeast\": 50", "\"atLeast\": 60");
    /** Five criteria, of which two are new, and four policies. */
    private static final String NINE = SampleSets.STRICTER
            .replace("\"points\": 1, \"requirement\": {\"yes\"", "\"points\": 5, \"requirement\": {\"yes\"")
            .replace("\"zero\"", "\"exclude\"")
            .replace("\"competition\"", "\"dense\"")
            .replace("[\"met\"]", "[]")
            .replace(
                    "{\"scale\": 3, \"beforeRanking\": true}",
                    "{\"scale\": 4, \"mode\": \"down\", \"beforeRanking\": false}")
            .replace(
                    "\"indicators\": [",
                    "\"indicators\": [{\"code\": \"d\", \"name\": \"D\", \"type\": \"share\"}, {\"code\": \"e\", \"name\": \"E\", \"type\": \"share\"},")
            .replace("\"criteria\": [", "\"criteria\": [" + added("d") + added("e"));
    /** The threshold of the sample until June 2025, and a higher one from then on. */
    private static final String DATED = SampleSets.SAMPLE.replace(
            "\"points\": 1, \"requirement\": {\"atLeast\": 80}, \"source\": {\"document\": \"QĐ mẫu\", \"section\": \"1\"}",
            "\"values\": [{\"from\": \"2020-07-01\", \"points\": 1, \"requirement\": {\"atLeast\": 80}, \"source\": {\"document\": \"QĐ mẫu\"}},"
                    + "{\"from\": \"2025-07-01\", \"points\": 1, \"requirement\": {\"atLeast\": 90}, \"source\": {\"document\": \"QĐ mẫu\"}}]");

    private static final List<String> CODES = List.of("01", "02", "03", "04");
    private static final UnitSelection UNITS = UnitRegister.of(CODES.stream()
                    .map(code -> AdministrativeUnit.of(code, "Xã " + code, Level.COMMUNE))
                    .toList())
            .communes();

    private static String added(String indicator) {
        return "{\"id\": \"" + indicator + "1\", \"name\": \"" + indicator + "\", \"indicator\": \"" + indicator
                + "\", \"pillar\": \"mẫu\", \"askedOf\": [\"commune\"], \"points\": 1, \"requirement\": {\"atLeast\": 80},"
                + " \"source\": {\"document\": \"QĐ mẫu\", \"section\": \"4\"}},";
    }

    private static ScoredPeriod period(String set, Submissions figures) {
        return new ScoredPeriod(Scorer.of(SampleSets.read(set)), UNITS, figures);
    }

    private static Submissions same() {
        return Submissions.of(Submission.of("01").value("a", 40).value("b", 10).yes("c"));
    }

    @Test
    void clausesThatDoNotDependOnEachOtherAreSplitAsASum() {
        PeriodComparison comparison =
                PeriodComparison.of(period(SampleSets.SAMPLE, same()), period(THRESHOLDS, same()));

        UnitChange.ChangedClauses clauses = comparison.unit("01").changedClauses();

        // 40 of 80 is half a point of four, 40 of 90 four ninths; 10 of 50 is 2/5, 10 of 60 a third, each of two
        // points.
        assertThat(clauses.way()).isEqualTo(OwnFigures.Way.SUM);
        assertThat(clauses.shares()).isEqualTo(Map.of("a1", Rational.of(-1, 72), "b1", Rational.of(-1, 60)));
        assertThat(comparison.setChanges())
                .extracting(SetChange::path)
                .containsExactly("a1.requirement.atLeast", "b1.requirement.atLeast");
        assertThat(Report.of(ComparisonAnswer.of(comparison, comparison.unit("01")), Locale.ENGLISH)
                        .text(Format.TABLE))
                .contains("• The threshold of a1 – Target A (QĐ mẫu, 1) rises from 80% to 90%.")
                .containsPattern(
                        "clause by clause \\(score before rounding; their\neffects add up\\):\n  a1 +−0.013889\n  b1 +−0.016667\n");
        assertThat(Report.of(ComparisonAnswer.of(comparison), Locale.ENGLISH).text(Format.JSON))
                .contains(
                        "\"changedClauses\":{\"way\":\"sum\",\"shares\":{\"a1\":{\"share\":\"-1/72\",\"rounded\":-0.013889},")
                .contains(
                        "\"setChanges\":[\n{\"path\":\"a1.requirement.atLeast\",\"criterion\":\"a1\",\"before\":\"80\",\"after\":\"90\"");
    }

    @Property(seed = "1264", tries = 60)
    void theSharesOfTheClausesAddUpToWhatTheSetDid(@ForAll long seed) {
        Random random = new Random(seed);
        String after =
                List.of(SampleSets.STRICTER, THRESHOLDS, SampleSets.DENSE).get(random.nextInt(3));
        ScoredPeriod one = period(SampleSets.SAMPLE, figures(random));
        ScoredPeriod other = period(after, figures(random));
        MixedRankings mixed = new MixedRankings(one, other);

        for (UnitChange change : PeriodComparison.of(one, other).units()) {
            UnitChange.ChangedClauses clauses = change.changedClauses();
            if (clauses.way() != OwnFigures.Way.NOT_SPLIT) {
                assertThat(Rational.sum(List.copyOf(clauses.shares().values())))
                        .isEqualTo(bySet(mixed, change.unit().code()));
            }
        }
    }

    /** What the set adds before rounding, on the average of all orders in which it, own figures and missing ones can change. */
    private static Rational bySet(MixedRankings mixed, String code) {
        Rational all = Rational.ZERO;
        for (int beside = 0; beside < 4; beside++) {
            boolean own = (beside & 1) != 0;
            boolean missing = (beside & 2) != 0;
            Rational brought =
                    score(mixed.alone(code, own, true, missing)).minus(score(mixed.alone(code, own, false, missing)));
            all = all.plus(brought.times(ShapleyValue.weight(Integer.bitCount(beside), 3)));
        }
        return all;
    }

    private static Rational score(RankedUnit unit) {
        return unit.exactScore().score().orElseThrow();
    }

    @Test
    void clausesThatDependOnEachOtherAreShapleyValues() {
        PeriodComparison comparison =
                PeriodComparison.of(period(SampleSets.SAMPLE, same()), period(SampleSets.STRICTER, same()));

        UnitChange.ChangedClauses clauses = comparison.unit("01").changedClauses();

        // 19/40 before; the threshold alone 83/180, the points alone 21/50, both 92/225.
        assertThat(clauses.way()).isEqualTo(OwnFigures.Way.SHAPLEY);
        assertThat(clauses.shares()).isEqualTo(Map.of("a1", Rational.of(-1, 80), "b1", Rational.of(-193, 3600)));
    }

    @Test
    void manyClausesThatDependOnEachOtherAreNotSplitAndItIsSaid() {
        PeriodComparison comparison = PeriodComparison.of(period(SampleSets.SAMPLE, same()), period(NINE, same()));

        assertThat(comparison.setChanges()).hasSize(9);
        assertThat(comparison.unit("01").changedClauses().way()).isEqualTo(OwnFigures.Way.NOT_SPLIT);
        for (Locale locale : List.of(new Locale("vi"), Locale.ENGLISH)) {
            assertThat(Report.of(ComparisonAnswer.of(comparison, comparison.unit("01")), locale)
                            .text(Format.TABLE)
                            .lines())
                    .anyMatch(line -> line.startsWith("Thresholds, points and weights are not split")
                            || line.startsWith("Không tách ngưỡng, điểm và trọng số"))
                    .allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void valuesInForceFromADayOnAreTheirOwnShare() {
        PeriodComparison comparison =
                PeriodComparison.of(period(DATED, same().forPeriod(2024)), period(DATED, same().forPeriod(2025)));

        assertThat(comparison.setChanges()).isEmpty();
        assertThat(comparison.unit("01").changedClauses())
                .isEqualTo(new UnitChange.ChangedClauses(
                        OwnFigures.Way.SUM, Map.of(UnitChange.ChangedClauses.PERIOD, Rational.of(-1, 72))));
    }

    @Test
    void theSameSetHasNoChangedClause() {
        PeriodComparison comparison =
                PeriodComparison.of(period(SampleSets.SAMPLE, same()), period(SampleSets.SAMPLE, same()));

        assertThat(comparison.setChanges()).isEmpty();
        assertThat(comparison.unit("01").changedClauses().shares()).isEmpty();
        assertThat(Report.of(ComparisonAnswer.of(comparison, comparison.unit("01")), Locale.ENGLISH)
                        .text(Format.TABLE))
                .doesNotContain("clause by clause", "not split");
    }

    private static Submissions figures(Random random) {
        return Submissions.of(CODES.stream()
                .map(code -> {
                    Submission said = Submission.of(code).value("a", random.nextInt(101));
                    said = random.nextInt(4) == 0 ? said : said.counts("b", random.nextInt(8), 7);
                    return random.nextBoolean() ? said.yes("c") : said.missing("c");
                })
                .toList());
    }
}
