package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points of 0 of 0 that go to the criteria beside it: which of these take some, and how much they weigh then. */
class SharedPointsTest {
    private static final String SHARED = "'emptyDenominator': {'gives': 'shared'}";

    private static String of(RankedUnit unit) {
        return String.join(" ", text(unit.findScore()), text(unit.worst()), text(unit.best()));
    }

    private static String text(Optional<?> number) {
        return number.map(Object::toString).orElse("—");
    }

    private static List<String> points(RankedUnit unit) {
        return unit.outcomes().stream().map(outcome -> text(outcome.points())).toList();
    }

    private static RankedUnit published(CriteriaSet set, String... rows) {
        String csv = "unit_code,indicator,value,numerator,denominator,points\n" + String.join("\n", rows) + "\n";
        Submissions figures =
                Submissions.readCsv(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "figures.csv");
        return Scorer.of(set)
                .rank(Units.register(Units.commune("u")).communes(), figures)
                .unit("u");
    }

    private static CriteriaSet two() {
        return Draft.of("'scale': 8, 'policies': {" + SHARED + "}")
                .ratio("s", "'points': 4")
                .ratio("z", "'points': 4")
                .set();
    }

    @Test
    void publishedPointsAreAFigureThatTakesShared() {
        for (String z : List.of("u,z,,,,6", "u,z,75,,,")) {
            RankedUnit unit = published(two(), "u,s,,0,0,", z);
            assertThat(of(unit)).as(z).isEqualTo("6.0000 6.0000 6.0000");
            assertThat(text(unit.pillars().get(0).score())).as(z).isEqualTo("6.0000");
        }
    }

    @Test
    void publishedPointsStandInThePlaceOfAnEmptyDenominatorAndAreNotShared() {
        RankedUnit unit = published(two(), "u,s,,0,0,", "u,s,,,,1", "u,z,75,,,");
        assertThat(of(unit)).isEqualTo("4.0000 4.0000 4.0000");
        assertThat(points(unit)).containsExactly("1.0000", "3.0000");
    }

    /** A factor alone gives nothing, a part alone its own points, and one case is enough. */
    @ParameterizedTest
    @CsvSource({
        "product, factors, s=0/0|x=50|z=100, 6.0000 4.5000 6.7500",
        "parts, parts, s=0/0|x=50|z=100, 6.7500 5.6250 7.8750",
        "best-of, cases, s=0/0|x=50|z=100, 6.7500 6.7500 9.0000",
        "product, factors, s=0/0|x=50|y=100|z=100, 6.7500 6.7500 6.7500"
    })
    void whatIsUnknownOfSeveralFiguresTakesNone(String function, String members, String figures, String score) {
        String first = function.equals("parts") ? "'points': 1.5, " : "";
        CriteriaSet set = Draft.of("'scale': 9, 'policies': {" + SHARED + "}")
                .asks(
                        "x",
                        "share",
                        "'points': 3, 'scoring': {'function': '" + function + "', '" + members + "': [{" + first
                                + "'scoring': {'function': 'ratio'}}, {'indicator': 'y', " + first
                                + "'scoring': {'function': 'ratio'}}]}")
                .ratio("s", "'points': 3")
                .ratio("z", "'points': 3")
                .asks("y", "share", "'standing': 'checklist', 'requirement': {'atLeast': 1}")
                .set();
        assertThat(of(Units.rank(set, "u: " + figures).unit("u"))).isEqualTo(score);
    }

    @Test
    void bonusAndPenaltyTakeNoPointsOfOthers() {
        String bonus = "'points': 4, 'scoring': {'function': 'adjustment', 'each': 1, 'most': 2}";
        CriteriaSet set = Draft.of("'scale': 8, 'policies': {" + SHARED + "}")
                .ratio("s", "'points': 4")
                .ratio("z", "'points': 4")
                .asks("b", "count", bonus)
                .set();
        RankedUnit unit = Units.rank(set, "u: s=0/0|z=50|b=1").unit("u");
        assertThat(of(unit)).as("4 of 8 and 1 beside").isEqualTo("5.0000 5.0000 5.0000");
        assertThat(points(unit)).containsExactly("—", "4.0000", "1.0000");
        assertThat(of(Units.rank(set, "u: s=0/0|z=n/a|b=1").unit("u")))
                .as("nobody has a figure, and so the group does not apply")
                .startsWith("— ");
        Draft named = Draft.of("'scale': 8")
                .ratio("s", "'points': 4, 'emptyDenominator': {'gives': 'shared', 'among': ['b']}")
                .asks("b", "count", bonus);
        assertThatThrownBy(named::set).hasMessageContaining("is bonus or penalty, which takes no points of others");
    }

    @Test
    void bonusAndPenaltyOfNothingShareNone() {
        CriteriaSet set = Draft.of("'scale': 8, 'policies': {" + SHARED + "}")
                .asks("b", "share", "'points': 4, 'scoring': {'function': 'adjustment', 'each': 1, 'most': 2}")
                .ratio("z", "'points': 8")
                .set();
        assertThat(points(Units.rank(set, "u: b=0/0|z=50").unit("u"))).containsExactly("—", "4.0000");
    }

    /** The points that 0 of 0 gives are no figure, and take none of others; with a substitute of 20, 10 of 0 are a half. */
    @ParameterizedTest
    @CsvSource({"full-points, —", "no-points, —", "not-applicable, —", "substitute, 4.0000"})
    void whatIsGivenForZeroOfZeroTakesNothing(String gives, String score) {
        String other = gives.equals("substitute") ? ", 'indicator': 'last'" : "";
        CriteriaSet set = Draft.of("'scale': 8")
                .ratio("s", "'points': 4, " + SHARED)
                .ratio("z", "'points': 4, 'emptyDenominator': {'gives': '" + gives + "'" + other + "}")
                .counts("last")
                .set();
        RankedUnit unit = Units.rank(
                        set, gives.equals("substitute") ? "u: s=0/0|z=10/0|last=20" : "u: s=0/0|z=0/0|last=20")
                .unit("u");
        assertThat(text(unit.findScore())).isEqualTo(score);
    }

    @Test
    void besideAFigureFullPointsOfZeroOfZeroStayWhatTheyAre() {
        CriteriaSet set = Draft.of("'scale': 12")
                .ratio("s", "'points': 4, " + SHARED)
                .ratio("z", "'points': 4, 'emptyDenominator': {'gives': 'full-points'}")
                .ratio("y", "'points': 4")
                .set();
        RankedUnit unit = Units.rank(set, "u: s=0/0|z=0/0|y=50").unit("u");
        assertThat(of(unit)).as("y has 4 of 8").isEqualTo("8.0000 8.0000 8.0000");
        assertThat(points(unit)).containsExactly("—", "4.0000", "4.0000");
    }

    /** Of five points, y has two of its own and two that were shared; its weight likewise. */
    @ParameterizedTest
    @CsvSource({"4/5, 2.5000", "5/6, —"})
    void sharedPointsWeighInCoverageWhereTheyWent(String coverage, String score) {
        CriteriaSet set = Draft.of("'scale': 5, 'policies': {'missing': 'exclude', 'coverage': '" + coverage + "', "
                        + SHARED + "}")
                .ratio("x", "'points': 2")
                .ratio("y", "'points': 2")
                .ratio("z", "'points': 1")
                .set();
        assertThat(text(Units.rank(set, "u: x=0/0|y=50").unit("u").findScore())).isEqualTo(score);
    }

    private static CriteriaSet besideAnother(String policies, String ofZ) {
        return Draft.of("'scale': 10, 'verdict': {'pass': {'score': 5}}, 'pillars': [{'id': 'p'}, {'id': 'q'}], "
                        + "'policies': {" + policies + SHARED + "}")
                .ratio("s", "'pillar': 'p', 'points': 4")
                .ratio("z", "'pillar': 'p', 'points': 4" + ofZ)
                .ratio("w", "'pillar': 'q', 'points': 2")
                .set();
    }

    /** What z turns out to be lies between the ends; while it is missing, w counts alone. */
    @ParameterizedTest
    @CsvSource({
        "zero, '', 5.0000 1.0000 9.0000, UNKNOWN, UNDECIDED, 1",
        "zero, 0, 1.0000 1.0000 1.0000, SCORED, FAIL, 0",
        "zero, 100, 9.0000 9.0000 9.0000, SCORED, PASS, 0",
        "zero, n/a, 5.0000 5.0000 5.0000, NOT_APPLICABLE, PASS, 0",
        "exclude, '', 5.0000 1.0000 9.0000, UNKNOWN, UNDECIDED, 1"
    })
    void theOnlyOneToTakeSharedPointsStaysUnknownWhileItIsMissing(
            String missing, String z, String scores, String status, String verdict, int unknown) {
        RankedUnit unit = Units.rank(besideAnother("'missing': '" + missing + "', ", ""), "u: s=0/0|z=" + z + "|w=50")
                .unit("u");
        assertThat(of(unit)).isEqualTo(scores);
        assertThat(unit.outcome("z").status()).hasToString(status);
        assertThat(unit.verdict().flatMap(Verdict::decision).map(Enum::name)).contains(verdict);
        assertThat(unit.unknown()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({"50, 5.0000 0.0000 9.0000", "'', 0.0000 0.0000 10.0000"})
    void aGateThatIsMissingMayOpenAndShutWithSharedPoints(String w, String scores) {
        RankedUnit unit = Units.rank(besideAnother("", ", 'gate': true"), "u: s=0/0|z=|w=" + w)
                .unit("u");
        assertThat(of(unit)).isEqualTo(scores);
        assertThat(unit.verdict().flatMap(Verdict::decision).map(Enum::name)).contains("UNDECIDED");
    }

    /** Of 6 points, the known weight is that of w alone, for z weighs its own 4, and s counts nowhere. */
    @ParameterizedTest
    @CsvSource({"1/3, 5.0000", "2/5, —"})
    void aMissingOneThatAloneMayTakePointsWeighsItsOwnInCoverage(String coverage, String score) {
        CriteriaSet set = besideAnother("'missing': 'exclude', 'coverage': '" + coverage + "', ", "");
        assertThat(text(Units.rank(set, "u: s=0/0|z=|w=50").unit("u").findScore()))
                .isEqualTo(score);
    }

    /** Of z, who alone may take the points of s, nothing is known: y is left out with its group, and keeps its status. */
    @ParameterizedTest
    @CsvSource({
        "'', 5.0000 1.6667 8.3333, NOT_MET, UNKNOWN, FAIL",
        "n/a, 5.0000 5.0000 5.0000, NOT_APPLICABLE, NOT_APPLICABLE, PASS",
        "100, 8.3333 8.3333 8.3333, NOT_MET, SCORED, FAIL"
    })
    void whoMayNotTakeThePointsIsLeftOutWithItsGroup(String z, String scores, String ofY, String ofZ, String verdict) {
        CriteriaSet set = Draft.of(
                        "'scale': 10, 'verdict': {'pass': {'all': true}}, 'pillars': [{'id': 'p'}, {'id': 'q'}]")
                .ratio("s", "'pillar': 'p', 'points': 4, 'emptyDenominator': {'gives': 'shared', 'among': ['z']}")
                .ratio("z", "'pillar': 'p', 'points': 4")
                .asks("y", "share", "'pillar': 'p', 'points': 2, 'gate': true, 'requirement': {'atLeast': 80}")
                .ratio("w", "'pillar': 'q', 'points': 2")
                .set();
        RankedUnit unit = Units.rank(set, "u: s=0/0|y=40|z=" + z + "|w=50").unit("u");
        assertThat(of(unit)).isEqualTo(scores);
        assertThat(unit.outcome("y").status()).hasToString(ofY);
        assertThat(unit.outcome("z").status()).hasToString(ofZ);
        assertThat(unit.verdict().flatMap(Verdict::decision).map(Enum::name)).contains(verdict);
    }

    /** The group in the group that shares, with b, goes with it; a and s are all that is asked beside it. */
    @ParameterizedTest
    @CsvSource({
        "s=0/0|a=50|b=100|w=50, 6.0000 6.0000 6.0000, SCORED, 0",
        "s=0/0|a=|b=100|w=50, 5.0000 3.0000 9.0000, SCORED, 1",
        "s=0/0|a=n/a|b=100|w=50, 5.0000 5.0000 5.0000, NOT_APPLICABLE, 0",
        "s=0/0|a=|b=100|w=n/a, — 2.5000 10.0000, SCORED, 1",
        "s=0/0|a=n/a|b=100|w=n/a, — — —, NOT_APPLICABLE, 0"
    })
    void groupsBelowGoWithTheirGroup(String figures, String scores, String ofB, int unknown) {
        CriteriaSet set = Draft.of("'scale': 10, 'pillars': [{'id': 'p', 'pillars': [{'id': 'p1'}]}, {'id': 'q'}]")
                .ratio("s", "'pillar': 'p', 'points': 3, " + SHARED)
                .ratio("a", "'pillar': 'p', 'points': 3")
                .ratio("b", "'pillar': 'p1', 'points': 2")
                .ratio("w", "'pillar': 'q', 'points': 2")
                .set();
        RankedUnit unit = Units.rank(set, "u: " + figures).unit("u");
        assertThat(of(unit)).isEqualTo(scores);
        assertThat(unit.outcome("b").status()).hasToString(ofB);
        assertThat(unit.unknown()).isEqualTo(unknown);
        assertThat(unit.isRanked()).isEqualTo(!scores.startsWith("—"));
    }
}
