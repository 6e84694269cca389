package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.thuocdo.CriteriaFile;
import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 0 of 0 gives, as a set declares it, and points that are rounded before they are added. */
class EmptyDenominatorsTest {
    private static CriteriaSet set(String ofX) {
        return Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}}")
                .ratio("x", "'points': 6" + ofX)
                .ratio("y", "'points': 3")
                .ratio("z", "'points': 1")
                .set();
    }

    private static String of(RankedUnit unit) {
        return Stream.of(unit.findScore(), unit.worst(), unit.best())
                .map(score -> score.map(BigDecimal::toPlainString).orElse("null"))
                .collect(Collectors.joining(" "));
    }

    private static String outcomes(RankedUnit unit) {
        return unit.explain().lines().stream()
                .map(line -> line.outcome())
                .map(outcome -> outcome.status()
                        + points(outcome)
                        + outcome.emptyDenominator()
                                .map(held -> " " + held.code())
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String points(Outcome outcome) {
        return outcome.points().map(points -> " " + points).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | 50.00 50.00 50.00 | NOT_APPLICABLE, SCORED 1.50, SCORED 0.50",
                "'gives': 'not-applicable'           | 50.00 50.00 50.00 | NOT_APPLICABLE not-applicable, SCORED 1.50, SCORED 0.50",
                "'gives': 'full-points'              | 80.00 80.00 80.00 | SCORED 6.00 full-points, SCORED 1.50, SCORED 0.50",
                "'gives': 'no-points'                | 20.00 20.00 20.00 | SCORED 0.00 no-points, SCORED 1.50, SCORED 0.50",
                "'gives': 'shared'                   | 50.00 50.00 50.00 | NOT_APPLICABLE shared, SCORED 3.00, SCORED 2.00",
                "'gives': 'shared', 'among': ['z']   | 50.00 50.00 50.00 | NOT_APPLICABLE shared, SCORED 1.50, SCORED 3.50"
            })
    void anEmptyDenominatorGivesWhatTheCriterionSays(String gives, String score, String outcomes) {
        boolean isSaid = !gives.equals("''") && !gives.isEmpty();
        String declared = isSaid ? ", 'emptyDenominator': {" + gives + "}" : "";
        RankedUnit unit = Units.rank(set(declared), "a: x=0/0|y=50|z=50").unit("a");
        assertThat(of(unit)).isEqualTo(score);
        assertThat(outcomes(unit)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gives': 'not-applicable' | 50.00 50.00 50.00 | NOT_APPLICABLE, SCORED 1.50, SCORED 0.50",
                "'gives': 'full-points'    | 80.00 80.00 80.00 | SCORED 6.00 full-points, SCORED 1.50, SCORED 0.50",
                "'gives': 'no-points'      | 20.00 20.00 20.00 | SCORED 0.00 no-points, SCORED 1.50, SCORED 0.50",
                "'gives': 'shared'         | 50.00 50.00 50.00 | NOT_APPLICABLE shared, SCORED 3.00, SCORED 2.00"
            })
    void theSetsOwnDefaultHoldsWhereTheCriterionSaysNothing(String gives, String score, String outcomes) {
        CriteriaSet set = Draft.of(
                        "'scale': 100, 'policies': {'emptyDenominator': {" + gives + "}, 'rounding': {'scale': 2}}")
                .ratio("x", "'points': 6")
                .ratio("y", "'points': 3")
                .ratio("z", "'points': 1")
                .set();
        RankedUnit unit = Units.rank(set, "a: x=0/0|y=50|z=50").unit("a");
        assertThat(of(unit)).isEqualTo(score);
        assertThat(outcomes(unit)).isEqualTo(outcomes);
    }

    /** Last year's 1200 are 100 a month and 300 a quarter. */
    @ParameterizedTest
    @CsvSource({"month, 1.80", "quarter, 0.60", "year, 0.15"})
    void aSubstituteIsDividedByTheKindOfPeriod(String period, String points) {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'period': '" + period + "', 'rounding': {'scale': 2}}")
                .ratio(
                        "x",
                        "'points': 6, 'emptyDenominator': {'gives': 'substitute', 'indicator': 'last',"
                                + " 'dividedBy': {'year': 1, 'quarter': 4, 'month': 12}}")
                .asks("last", "count", "'standing': 'checklist', 'requirement': {'atLeast': 1}")
                .set();
        assertThat(outcomes(Units.rank(set, "a: x=30/0|last=1200").unit("a")))
                .startsWith("SCORED " + points + " substitute");
    }

    private static Draft substituting(String period, String otherwise) {
        return Draft.of("'scale': 100, 'policies': {'period': '" + period + "', 'rounding': {'scale': 2}, "
                + "'emptyDenominator': {'gives': 'substitute', 'indicator': 'last',"
                + " 'dividedBy': {'quarter': 4, 'month': 12}" + otherwise + "}}");
    }

    /** Last year's 1200 are 100 a month and 300 a quarter, for all criteria that say nothing themselves. */
    @ParameterizedTest
    @CsvSource({"month, 1.80, 0.60", "quarter, 0.60, 0.20", "year, 0.15, 0.05"})
    void theSetsOwnSubstituteIsDividedByTheKindOfPeriod(String period, String ofX, String ofY) {
        CriteriaSet set = substituting(period, "")
                .ratio("x", "'points': 6")
                .ratio("y", "'points': 2")
                .ratio("z", "'points': 1, 'emptyDenominator': {'gives': 'full-points'}")
                .counts("last")
                .set();
        Ranking ranking = Units.rank(set, "a: x=30/0|y=30/0|z=0/0|last=1200", "b: x=5/10|y=0/0|z=0/0");
        assertThat(outcomes(ranking.unit("a")))
                .isEqualTo("SCORED " + ofX + " substitute, SCORED " + ofY + " substitute, SCORED 1.00 full-points");
        assertThat(outcomes(ranking.unit("b")))
                .isEqualTo("SCORED 3.00, SCORED 0.00 no-points, SCORED 1.00 full-points");
        assertThat(ranking.findings()).isEmpty();
    }

    @Test
    void theSetsOwnSubstituteIsOwedByThoseWhomItReaches() {
        CriteriaSet set = substituting("month", ", 'otherwise': 'not-applicable'")
                .ratio("x", "'points': 6")
                .ratio("y", "'points': 3, 'onlyGroups': ['g']")
                .counts("last")
                .set();
        Ranking ranking = Units.rank(set, "a: x=30/0");
        assertThat(outcomes(ranking.unit("a"))).startsWith("NOT_APPLICABLE, ");
        assertThat(OwedFigure.of(ranking.plan()))
                .extracting(owed -> owed.indicator().code())
                .containsExactly("x", "last", "y");
        assertThat(CriteriaFile.prove(set)).isEmpty();
    }

    /** What no criterion could name itself, the set does not name for it: then 0 of 0 does not apply. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'scoring': {'function': 'normalised', 'method': 'z-score'}",
                "'scoring': {'function': 'best-of', 'cases': [{'points': 1, 'scoring': {'function': 'ratio'}}]}",
                "'scoring': {'function': 'adjustment', 'each': 1, 'least': 0, 'most': 5}"
            })
    void theSetsOwnSubstituteReachesOnlyWhomCouldNameIt(String scoring) {
        CriteriaSet set = substituting("month", "")
                .asks("x", "share", scoring)
                .ratio("y", "'points': 1")
                .counts("last")
                .set();
        RankedUnit unit = Units.rank(set, "a: x=0/0|y=50|last=1200", "b: x=50|y=50|last=1200")
                .unit("a");
        assertThat(outcomes(unit))
                .startsWith("NOT_APPLICABLE")
                .doesNotContain("substitute")
                .endsWith(", SCORED 0.50");
    }

    @Test
    void aSubstituteOfASetIsWrittenAndReadBackTheSame() throws IOException {
        CriteriaSet set = substituting("quarter", ", 'otherwise': 'full-points'")
                .ratio("x", "'points': 6")
                .counts("last")
                .set();
        CriteriaSet read = read(written(set));
        assertThat(written(read)).isEqualTo(written(set));
        assertThat(read.policies()).isEqualTo(set.policies());
    }

    @Test
    void aSetMadeInCodeNamesASubstituteToo() throws IOException {
        CriteriaSet set = CriteriaSet.builder("made")
                .levels(Level.COMMUNE)
                .policies(Policies.builder()
                        .emptyDenominator(new Policies.EmptyDenominator.Substitute(
                                "last",
                                Map.of(Policies.Period.YEAR, 2, Policies.Period.QUARTER, 4, Policies.Period.MONTH, 12),
                                Policies.EmptyDenominator.Gives.NO_POINTS))
                        .build())
                .criterion(Criterion.builder("x")
                        .indicator("x", "x", "x")
                        .target(Target.of(FigureType.SHARE, new Requirement.InProportion()))
                        .scoredBy(new Scoring.Ratio(Rational.of(100, 1), Scoring.Direction.MORE))
                        .source("1", "I"))
                .build();
        assertThat(outcomes(Units.rank(set, "a: x=30/0|last=1200").unit("a"))).isEqualTo("SCORED 0.0500 substitute");
        assertThat(written(read(written(set)))).isEqualTo(written(set));
    }

    /** The set as its hash is taken of it. */
    private static String written(CriteriaSet set) throws IOException {
        StringWriter written = new StringWriter();
        CriteriaFile.write(set, written);
        return written.toString();
    }

    private static CriteriaSet read(String written) throws IOException {
        return CriteriaFile.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), "written.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'indicator': 'x'                                      | of type count",
                "'dividedBy': {'month': 12}                            | indicator",
                "'indicator': 'last', 'dividedBy': {'month': 367}      | 366",
                "'indicator': 'last', 'among': ['x']                   | among"
            })
    void aSubstituteOfASetThatIsNoneIsRefused(String its, String fault) {
        Draft draft = Draft.of("'policies': {'emptyDenominator': {'gives': 'substitute', " + its + "}}")
                .ratio("x", "'points': 6")
                .counts("last");
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(draft::set)
                .withMessageContaining(fault);
    }

    @Test
    void zeroOfZeroIsReportedWhereTheSetIsSilent() {
        assertThat(Units.rank(set(""), "a: x=0/0|y=50|z=50").findings())
                .anyMatch(finding -> finding.code().equals("zero-of-zero"));
        assertThat(Units.rank(set(", 'emptyDenominator': {'gives': 'no-points'}"), "a: x=0/0|y=50|z=50")
                        .findings())
                .noneMatch(finding -> finding.code().equals("zero-of-zero"));
    }

    @Test
    void aUnitThatSaysNotApplicableHasNoEmptyDenominator() {
        RankedUnit unit = Units.rank(set(", 'emptyDenominator': {'gives': 'full-points'}"), "a: x=n/a|y=50|z=50")
                .unit("a");
        assertThat(outcomes(unit)).isEqualTo("NOT_APPLICABLE, SCORED 1.50, SCORED 0.50");
    }

    @Test
    void pointsAreSharedWithThoseThatHaveAFigure() {
        CriteriaSet set = set(", 'emptyDenominator': {'gives': 'shared', 'among': ['y', 'z']}");
        Ranking ranking = Units.rank(set, "a: x=0/0|y=n/a|z=50", "b: x=0/0|y=n/a|z=n/a", "c: x=0/0|z=100");
        assertThat(outcomes(ranking.unit("a"))).isEqualTo("NOT_APPLICABLE shared, NOT_APPLICABLE, SCORED 3.50");
        // Nobody to share with: the group does not apply.
        assertThat(of(ranking.unit("b"))).isEqualTo("null null null");
        // A missing figure takes no share; the bounds leave room for it.
        assertThat(of(ranking.unit("c"))).isEqualTo("70.00 40.00 100.00");
    }

    /** 5 of nothing over last year's 1 are 500 %, beside which 50 is a tenth: an end that leaves this out is none. */
    @Test
    void aMissingShareForWhichASubstituteMayStandInHasNoUpperEnd() {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}, "
                        + "'emptyDenominator': {'gives': 'substitute', 'indicator': 'last'}}")
                .asks("x", "share", "'scoring': {'function': 'best-unit'}")
                .counts("last")
                .set();
        assertThat(of(Units.rank(set, "a: x=50", "b: last=1").unit("a"))).isEqualTo("100.00 null null");
        assertThat(of(Units.rank(set, "a: x=50", "b: last=1|x=100").unit("a"))).isEqualTo("50.00 50.00 50.00");
        assertThat(of(Units.rank(set, "a: x=50", "b: last=1|x=5/0").unit("a"))).isEqualTo("10.00 10.00 10.00");
    }

    @Test
    void aSubstituteStandsInForTheDenominator() {
        String declared =
                ", 'emptyDenominator': {'gives': 'substitute', 'indicator': 'last', 'dividedBy': {'month': 12}}";
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'period': 'month', 'rounding': {'scale': 2}}")
                .ratio("x", "'points': 6" + declared)
                .asks("last", "count", "'standing': 'checklist', 'requirement': {'atLeast': 1}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=30/0|last=1200", "b: x=0/0|last=0", "c: x=0/0", "d: x=5/10|last=9");
        assertThat(outcomes(ranking.unit("a"))).startsWith("SCORED 1.80 substitute");
        assertThat(outcomes(ranking.unit("b"))).startsWith("SCORED 0.00 no-points");
        assertThat(outcomes(ranking.unit("c"))).startsWith("SCORED 0.00 no-points");
        assertThat(outcomes(ranking.unit("d"))).startsWith("SCORED 3.00, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'function': 'best-unit'                                    | 56.25 null null",
                "'function': 'normalised', 'method': 'min-max'              | 50.00 null null",
                "'function': 'normalised', 'method': 'min-max', 'most': 100 | 50.00 38.89 56.25",
                "'function': 'normalised', 'method': 'rank', 'most': 100    | 50.00 33.33 66.67"
            })
    void aFigureThatASubstituteGivesIsOneOfThoseThatOthersAreMeasuredBy(String function, String expected) {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'rounding': {'scale': 2}}")
                .asks(
                        "x",
                        "share",
                        "'points': 1, 'scoring': {" + function
                                + "}, 'emptyDenominator': {'gives': 'substitute', 'indicator': 'last'}")
                .asks("last", "count", "'standing': 'checklist'")
                .set();
        // 40 of 50: no other unit has as much.
        String substituted = "a: x=40/0|last=50";
        RankedUnit known = Units.rank(set, substituted, "b: x=10", "c: x=45").unit("c");
        assertThat(of(known)).startsWith(expected.substring(0, 5));
        RankedUnit beside = Units.rank(set, substituted, "b: x=10", "c: x=45", "d: x=|last=1")
                .unit("c");
        assertThat(of(beside)).isEqualTo(expected);
    }

    @Test
    void onlyACriterionThatDeclaresItSaysThatItDoesNotApplyOverNothing() {
        String declared = ", 'emptyDenominator': {'gives': 'not-applicable'}";
        for (String beside : List.of("", ", 'emptyDenominator': {'gives': 'full-points'}")) {
            CriteriaSet set = Draft.of("'policies': {'rounding': {'scale': 2}}")
                    .ratio("x", "'points': 1" + declared)
                    .ratio("y", "'points': 1")
                    .ratio("z", "'points': 1, 'exceptGroups': ['far']" + declared)
                    .ratio("w", "'points': 1" + beside)
                    .set();
            UnitRegister register = Units.register(Units.commune("a"), Units.commune("b", null, null, "far"));
            Ranking ranking = Units.rank(set, register, "a: x=0/0|y=0/0|z=n/a|w=50", "b: x=5/10|y=n/a|z=0/0|w=50");
            assertThat(outcomes(ranking.unit("a")))
                    .isEqualTo("NOT_APPLICABLE not-applicable, NOT_APPLICABLE, NOT_APPLICABLE, SCORED 0.50");
            assertThat(outcomes(ranking.unit("b")))
                    .isEqualTo("SCORED 0.50, NOT_APPLICABLE, NOT_APPLICABLE, SCORED 0.50");
        }
    }

    @Test
    void aRequirementIsMetByFullPointsAndNotByNone() {
        CriteriaSet set = Draft.of("'policies': {'emptyDenominator': {'gives': 'full-points'}}")
                .asks("x", "share", "'requirement': {'atLeast': 80}")
                .asks("y", "share", "'requirement': {'atLeast': 80}, 'emptyDenominator': {'gives': 'no-points'}")
                .set();
        assertThat(outcomes(Units.rank(set, "a: x=0/0|y=0/0").unit("a")))
                .isEqualTo("MET 1.0000 full-points, NOT_MET 0.0000 no-points");
    }

    @Test
    void pointsAreRoundedBeforeTheyAreAddedWhereThePublisherDoesSo() {
        String policies = "'policies': {'rounding': {'scale': 2}, 'criterionRounding': {'scale': 2}}, "
                + "'aggregation': 'sum', 'pillars': [{'id': 'g', 'weight': 1, 'aggregation': 'sum'}]";
        CriteriaSet set = Draft.of(policies)
                .ratio("x", "'points': 1, 'pillar': 'g'")
                .ratio("y", "'points': 1, 'pillar': 'g', 'rounding': {'scale': 1, 'mode': 'down'}")
                .set();
        RankedUnit unit = Units.rank(set, "a: x=12.5|y=19.9").unit("a");
        assertThat(outcomes(unit)).isEqualTo("SCORED 0.13, SCORED 0.1");
        assertThat(of(unit)).isEqualTo("0.23 0.23 0.23");
    }

    @Test
    void aWeightMayStandBesideThePoints() {
        CriteriaSet set = Draft.of("'policies': {'rounding': {'scale': 4}}")
                .ratio("x", "'points': 10, 'weight': '1/3'")
                .ratio("y", "'points': 2, 'weight': '2/3'")
                .set();
        RankedUnit unit = Units.rank(set, "a: x=100|y=0").unit("a");
        assertThat(of(unit)).startsWith("0.3333");
        assertThat(unit.outcomes().get(0).points())
                .hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'gives': 'all'}                                      | \"gives\" is one of",
                "{'gives': 'shared', 'among': ['x']}                   | is no sibling of x",
                "{'gives': 'shared', 'among': ['w']}                   | is not in the set",
                "{'gives': 'substitute', 'indicator': 'y'}             | of type count",
                "{'gives': 'full-points', 'among': ['y']}              | among"
            })
    void whatWouldMeanNothingIsRefused(String declared, String fault) {
        assertThatExceptionOfType(CriteriaException.class)
                .isThrownBy(() -> set(", 'emptyDenominator': " + declared))
                .withMessageContaining(fault);
    }
}
