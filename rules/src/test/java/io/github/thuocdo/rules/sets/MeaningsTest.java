package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.thuocdo.criteria.CriteriaException;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the members of the format mean where two meanings were possible: one each. */
class MeaningsTest {
    private static String of(RankedUnit unit) {
        return text(unit.findScore()) + " " + text(unit.worst()) + " " + text(unit.best());
    }

    private static String text(Optional<?> number) {
        return number.map(Object::toString).orElse("—");
    }

    private static Optional<Finding> found(Ranking ranking, String code) {
        return ranking.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst();
    }

    @Test
    void aCaseThatIsDeclaredTwiceIsOneCaseWhateverStandsBetween() {
        String root = "{'scoring': {'function': 'normalised', 'method': 'z-score', 'logarithm': true, 'least': '1/3'}}";
        String other = "{'points': 1, 'scoring': {'function': 'ratio', 'full': 9}}";
        String function = "'points': 9, 'scoring': {'function': 'best-of', 'cases': [%s]}";
        List<List<String>> scores = List.of(root + "," + other, root + "," + other + "," + root + "," + root).stream()
                .map(cases -> Draft.of("'scale': 1")
                        .asks("a", "number", function.formatted(cases))
                        .set())
                .map(set -> Units.rank(set, "u: a=1", "v: a=3", "w: a=7"))
                .map(ranking -> List.of("u", "v", "w").stream()
                        .map(unit -> of(ranking.unit(unit)))
                        .toList())
                .toList();
        assertThat(scores.get(1)).isEqualTo(scores.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void numbersWithoutEndThatAreEqualShareARankWithoutRounding() {
        String exact = "'policies': {'rounding': {'beforeRanking': false}}, 'pillars': [{'id': 'p'%s}]";
        String logarithm =
                "'scoring': {'function': 'normalised', 'method': 'goalposts', 'logarithm': true, 'least': 1, 'most': 100}";
        assertThat(ranks(exact.formatted(", 'aggregation': 'geometric'"), "'scoring': {'function': 'ratio'}"))
                .as("roots of the same product")
                .containsExactly(2, 2, 2, 1, 5);
        assertThat(ranks(exact.formatted(""), logarithm))
                .as("sums of logarithms with the same product")
                .containsExactly(2, 2, 2, 1, 5);
        CriteriaSet deviations = Draft.of(exact.formatted(""))
                .asks("a", "number", "'pillar': 'p', 'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .asks("b", "number", "'pillar': 'p', 'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .set();
        assertThat(ranks(Units.rank(deviations, "u: a=2|b=18", "v: a=18|b=2", "w: a=9|b=9")))
                .containsExactly(1, 1, 3);
    }

    /** Of figures whose product is 36 three times, and then a little more and a little less. */
    private static List<Integer> ranks(String members, String function) {
        CriteriaSet set = Draft.of(members)
                .asks("a", "number", "'pillar': 'p', " + function)
                .asks("b", "number", "'pillar': 'p', " + function)
                .asks("c", "number", "'pillar': 'p', " + function)
                .set();
        Ranking ranking = Units.rank(
                set,
                "u: a=2|b=18|c=5",
                "v: a=18|b=5|c=2",
                "w: a=9|b=4|c=5",
                "x: a=9|b=4|c=5.0001",
                "y: a=9|b=4|c=4.9999");
        return ranks(ranking);
    }

    /** The ranks of the units by their codes. */
    private static List<Integer> ranks(Ranking ranking) {
        return ranking.entries().stream()
                .sorted(Comparator.comparing(unit -> unit.unit().code()))
                .map(unit -> unit.findRank().orElseThrow())
                .toList();
    }

    @Test
    void aShutGateMakesTheScoreZeroEvenWhereItWouldBeBelow() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("a", "number", "'points': 2, 'gate': true, 'scoring': {'function': 'ratio', 'full': 10}")
                .asks("b", "number", "'points': 2, 'scoring': {'function': 'adjustment', 'each': -1, 'least': -4}")
                .set();
        Ranking ranking = Units.rank(set, "shut: a=0|b=4", "open: a=1|b=4", "unknown: b=4");
        assertThat(of(ranking.unit("shut"))).isEqualTo("0.0000 0.0000 0.0000");
        assertThat(of(ranking.unit("open"))).isEqualTo("-1.9000 -1.9000 -1.9000");
        assertThat(of(ranking.unit("unknown")))
                .as("open with hardly any points, shut, or open with all of them")
                .isEqualTo("0.0000 -2.0000 0.0000");
    }

    @Test
    void aSumIsASumWhereOnlyBonusApplies() {
        CriteriaSet set = Draft.of("'aggregation': 'sum', 'pillars': [{'id': 'A', 'aggregation': 'sum'}]")
                .asks("a", "number", "'pillar': 'A', 'points': 5, 'scoring': {'function': 'ratio', 'full': 10}")
                .asks(
                        "b",
                        "number",
                        "'pillar': 'A', 'points': 5, 'scoring': {'function': 'adjustment', 'each': 1, 'least': 0, 'most': 2}")
                .set();
        Ranking ranking = Units.rank(set, "u: a=0|b=2", "v: a=n/a|b=2");
        for (String unit : List.of("u", "v")) {
            assertThat(ranking.unit(unit).pillars().stream().map(pillar -> text(pillar.score())))
                    .containsExactly("2.0000");
        }
    }

    @Test
    void aGroupWithoutAWeightWeighsThePointsInItWhateverTheGroupsBetweenWeigh() {
        CriteriaSet set = Draft.of(
                        "'pillars': [{'id': 'A', 'pillars': [{'id': 'A1', 'weight': 70}, {'id': 'A2', 'weight': 30}]},"
                                + " {'id': 'B'}]")
                .ratio("a", "'pillar': 'A1', 'points': 2")
                .ratio("b", "'pillar': 'A2', 'points': 1")
                .ratio("c", "'pillar': 'B', 'points': 3")
                .set();
        Ranking ranking = Units.rank(set, "u: a=100|b=100|c=0", "v: a=100|b=0|c=0", "w: a=100|b=n/a|c=0");
        assertThat(of(ranking.unit("u"))).isEqualTo("0.5000 0.5000 0.5000");
        assertThat(of(ranking.unit("v"))).isEqualTo("0.3500 0.3500 0.3500");
        assertThat(of(ranking.unit("w"))).as("2 of 5 points").isEqualTo("0.4000 0.4000 0.4000");
    }

    @Test
    void aCoverageCountsOfACriterionWhatAppliesOfIt() {
        CriteriaSet set = Draft.of("'policies': {'coverage': '1/2'}")
                .asks(
                        "a",
                        "number",
                        "'points': 4, 'scoring': {'function': 'parts', 'parts': [{'points': 3, 'scoring': {'function': 'ratio',"
                                + " 'full': 10}}, {'indicator': 'b', 'points': 1, 'scoring': {'function': 'ratio', 'full': 10}}]}")
                .asks("b", "number", "'standing': 'checklist'")
                .asks("c", "number", "'points': 2, 'scoring': {'function': 'ratio', 'full': 10}")
                .set();
        Ranking ranking = Units.rank(set, "u: a=n/a|c=5", "v: b=5|c=5");
        assertThat(of(ranking.unit("u"))).as("2 of 3 points").isEqualTo("0.3333 0.3333 0.6667");
        assertThat(ranking.unit("v").findScore()).as("2 of 6 points").isEmpty();
    }

    @Test
    void aScoreWithoutAnUnknownCriterionIsBetweenItsEndsToo() {
        CriteriaSet set = Draft.of("'policies': {'missing': 'exclude'}")
                .ratio("a", "'points': 1")
                .ratio("b", "'points': 1")
                .asks(
                        "bonus",
                        "number",
                        "'points': 1, 'scoring': {'function': 'adjustment', 'each': 1, 'least': 0, 'most': 1}")
                .set();
        assertThat(of(Units.rank(set, "u: a=100|bonus=1").unit("u")))
                .as("2 of 1 point now, from 2 to 3 of 2 points once b is known")
                .isEqualTo("2.0000 1.0000 2.0000");
        assertThat(of(Units.rank(set, "u: a=0|bonus=0").unit("u"))).isEqualTo("0.0000 0.0000 0.5000");
    }

    @Test
    void anUnknownCaseMayTurnOutToBeTheBest() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks(
                        "a",
                        "share",
                        "'points': 1, 'scoring': {'function': 'best-of', 'cases': [{'points': 0.5, 'scoring': {'function':"
                                + " 'ratio'}}, {'indicator': 'b', 'scoring': {'function': 'ratio'}}]}")
                .asks("b", "share", "'standing': 'checklist'")
                .set();
        Ranking ranking = Units.rank(set, "u: a=80", "v: a=80|b=n/a", "w: b=100");
        assertThat(of(ranking.unit("u"))).isEqualTo("0.4000 0.4000 1.0000");
        assertThat(of(ranking.unit("v"))).isEqualTo("0.4000 0.4000 0.4000");
        assertThat(of(ranking.unit("w"))).isEqualTo("1.0000 1.0000 1.0000");
        assertThat(ranking.unit("u").unknown()).as("the criterion is scored").isZero();
    }

    @Test
    void zScoresHaveNoEndsOnceAnyFigureIsUnknown() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("a", "number", "'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .set();
        Ranking ranking = Units.rank(set, "u: a=1", "v: a=4", "w: a=10", "x: a=");
        assertThat(of(ranking.unit("w"))).isEqualTo("1.0911 — —");
        assertThat(of(ranking.unit("x"))).isEqualTo("— — —");
        Finding finding = found(ranking, "bounds-unknown").orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message().en())
                .contains("(a)")
                .endsWith("Maybe give the indicators of min–max and ranks a least and a most, or use goalposts?");
        assertThat(finding.message().vi()).contains("(a)").contains("Có thể khai giá trị nhỏ nhất và lớn nhất");
        Ranking known = Units.rank(set, "u: a=1", "v: a=4", "w: a=10", "x: a=100");
        assertThat(of(known.unit("x"))).isEqualTo("1.4954 1.4954 1.4954");
        assertThat(found(known, "bounds-unknown")).isEmpty();
    }

    @Test
    void pointsAmongFiguresWithoutEndsHaveNoneAndCapsGiveThem() {
        String function = "'scoring': {'function': 'normalised', 'method': 'min-max'";
        CriteriaSet endless =
                Draft.of("'scale': 1").asks("a", "number", function + "}").set();
        assertThat(of(Units.rank(endless, "u: a=0", "v: a=5", "w: a=10", "x: a=")
                        .unit("v")))
                .isEqualTo("0.5000 — —");
        CriteriaSet capped = Draft.of("'scale': 1")
                .asks("a", "number", function + ", 'least': -10, 'most': 30}")
                .set();
        assertThat(of(Units.rank(capped, "u: a=0", "v: a=5", "w: a=10", "x: a=").unit("v")))
                .as("(5 − 0) ÷ (30 − 0), and (5 + 10) ÷ (10 + 10)")
                .isEqualTo("0.5000 0.1667 0.7500");
    }

    @Test
    void aUnitWhoseScoreHasTooManyDigitsIsToldAndTheOthersAreRanked() {
        CriteriaSet set = Draft.of("'policies': {'rounding': {'scale': 9}}")
                .asks("a", "number", "'scoring': {'function': 'normalised', 'method': 'z-score'}")
                .set();
        String[] rows = {"a: a=1", "b: a=2", "c: a=3", "d: a=4", "e: a=5", "f: a=6", "g: a=7", "h: a=100"};
        Ranking ranking = Units.rank(set, rows);
        assertThat(ranking.ranked()).isEqualTo(7);
        assertThat(of(ranking.unit("h"))).isEqualTo("— — —");
        Finding finding = found(ranking, "score-too-long").orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.unit()).hasValue("h");
        assertThat(finding.format(Locale.ENGLISH)).startsWith("ERROR h: The score 2.47");
    }

    /** Its one known figure is a part of what is left out, and the only other one weighs nothing. */
    @Test
    void aUnitWithoutAScoreDoesNotStretchWhatOthersAreMeasuredBy() {
        CriteriaSet set = Draft.of(
                        "'policies': {'missing': 'exclude'}, 'pillars': [{'id': 'p', 'weight': 1}, {'id': 'q', 'weight': 0}]")
                .asks("a", "number", "'pillar': 'p', 'scoring': {'function': 'normalised', 'method': 'min-max'}")
                .asks("b", "number", "'pillar': 'q', 'scoring': {'function': 'normalised', 'method': 'min-max'}")
                .set();
        UnitRegister register = Units.register(
                Units.commune("u", "Xã", "d"), Units.commune("v", "Xã", "d"), Units.commune("w", "Xã", "d"));
        Ranking ranking = Units.rank(set, register, "u: a=0|b=0", "v: a=10|b=10", "w: b=100");
        assertThat(ranking.unit("w").findScore()).isEmpty();
        assertThat(ranking.unit("v").outcomes().get(1).points().orElseThrow()).isEqualByComparingTo("1");
    }

    /** Of three that count it is above one, beside its equal, or above all. */
    @Test
    void aUnitThatIsNotRankedHasThePlaceByRankThatItsValueHasAmongThoseThatAre() {
        CriteriaSet set = Draft.of("'policies': {'unranked': ['guest']}")
                .asks("x", "number", "'scoring': {'function': 'normalised', 'method': 'rank'}")
                .set();
        for (String[] guest : new String[][] {{"-1", "0.0000"}, {"1", "0.5000"}, {"2", "0.5000"}, {"9", "1.0000"}}) {
            Ranking ranking = Units.rank(
                    set,
                    Units.register(
                            Units.commune("a"),
                            Units.commune("b"),
                            Units.commune("c"),
                            Units.commune("g", "guest", null)),
                    "a: x=0",
                    "b: x=2",
                    "c: x=3",
                    "g: x=" + guest[0]);
            assertThat(text(ranking.unit("g").outcome("x").points()))
                    .as(guest[0])
                    .isEqualTo(guest[1]);
        }
    }

    /** The group of c is a penalty of -0.2: b stands 0.7 above it, and a 1.2. */
    @Test
    void aGroupOfBonusAloneIsNotNormalisedAndIsAmongThoseByWhichOthersAre() {
        CriteriaSet set = Draft.of("'pillars': [{'id': 'p', 'normalised': 'min-max'}, {'id': 'q'}]")
                .ratio("x", "'pillar': 'p', 'points': 10, 'exceptGroups': ['far']")
                .asks(
                        "late",
                        "count",
                        "'pillar': 'p', 'points': 10, 'scoring': {'function': 'adjustment', 'each': -1, 'least': -5}")
                .ratio("y", "'pillar': 'q', 'points': 10")
                .set();
        Ranking ranking = Units.rank(
                set,
                Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c", null, null, "far")),
                "a: x=100|late=0|y=50",
                "b: x=50|late=0|y=50",
                "c: late=2|y=50");
        assertThat(List.of("a", "b", "c").stream()
                        .map(unit -> text(ranking.unit(unit).pillars().get(0).score())))
                .containsExactly("1.0000", "0.5833", "-0.2000");
    }

    @Test
    void twoIdsThatAReaderCannotTellApartAreRefused() {
        String composed = "tỉ lệ";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Draft codes = Draft.of("'scale': 1").ratio(composed, "'points': 1").ratio(decomposed, "'points': 1");
        assertThatThrownBy(codes::set)
                .hasMessageContaining("the indicator code (")
                .hasMessageContaining("the criterion (")
                .hasMessageContaining("stands twice");
        Draft pillars = Draft.of("'pillars': [{'id': '" + composed + "'}, {'id': '" + decomposed + "'}]")
                .ratio("x", "'pillar': '" + composed + "'");
        assertThatThrownBy(pillars::set).hasMessageContaining("the pillar (").hasMessageContaining("stands twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'function': 'share-of-threshold'",
                "'function': 'best-unit'",
                "'function': 'per-item', 'each': 1, 'most': 1",
                "'function': 'pass-fail', 'requirement': {'atLeast': 1}",
                "'function': 'adjustment', 'each': 1, 'least': 0, 'most': 1"
            })
    void aDirectionThatAFunctionDoesNotTakeIsRefused(String function) {
        Draft draft = Draft.of("'scale': 1").asks("a", "number", "'scoring': {" + function + ", 'direction': 'less'}");
        assertThatThrownBy(draft::set)
                .isInstanceOf(CriteriaException.class)
                .hasMessageContaining("takes no \"direction\": \"less\"");
        Draft.of("'scale': 1")
                .asks("a", "number", "'scoring': {" + function + ", 'direction': 'more'}")
                .set();
    }
}
