package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure of which there is no logarithm is unknown to what takes it, and to nothing else. */
class LogarithmsOfZeroTest {
    private static final String LOGARITHM = "'scoring': {'function': 'normalised', 'method': '%s', 'logarithm': true}";

    private static String told(RankedUnit unit) {
        return unit.findScore().map(Object::toString).orElse("—")
                + unit.outcomes().stream()
                        .map(each -> "; " + each.status() + " "
                                + each.points().map(Object::toString).orElse("—"))
                        .collect(Collectors.joining());
    }

    private static String shares(Ranking ranking, String... units) {
        return Arrays.stream(units)
                .map(unit -> ranking.unit(unit)
                        .outcome("x")
                        .points()
                        .map(Object::toString)
                        .orElse("—"))
                .collect(Collectors.joining(" "));
    }

    private static CriteriaSet beside(String method) {
        return Draft.of("'scale': 1")
                .asks("x", "number", LOGARITHM.formatted(method))
                .asks("y", "number", "'indicator': 'x', 'requirement': {'atLeast': 4}")
                .set();
    }

    /** The spread is that of those who have a logarithm: 1 and 100, between whom 10 stands in the middle. */
    @ParameterizedTest
    @ValueSource(strings = {"min-max", "z-score"})
    void itCountsForOthersAndSpreadsNoLogarithm(String method) {
        Ranking ranking = Units.rank(beside(method), "a: x=0", "b: x=1", "c: x=10", "d: x=100", "e: x=-3");
        String among = method.equals("min-max") ? "— 0.0000 0.5000 1.0000 —" : "— -1.0000 0.0000 1.0000 —";
        assertThat(shares(ranking, "a", "b", "c", "d", "e")).isEqualTo(among);
        assertThat(told(ranking.unit("a"))).isEqualTo("0.0000; UNKNOWN —; NOT_MET 0.0000");
        assertThat(told(ranking.unit("b")))
                .isEqualTo((method.equals("min-max") ? "0.1250" : "-0.3750") + "; SCORED "
                        + (method.equals("min-max") ? "0.0000" : "-1.0000") + "; NOT_MET 0.2500");
        assertThat(ranking.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.unit().orElseThrow() + " " + finding.code())
                .containsExactly("a not-above-0", "e not-above-0");
        for (RankedUnit unit : ranking.entries()) {
            // The rules of judgement come to the same, else this throws.
            assertThat(unit.explain().text(Locale.ENGLISH)).isNotEmpty();
        }
    }

    @Test
    void aCaseThatTakesNoLogarithmKnowsIt() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks(
                        "x",
                        "number",
                        "'scoring': {'function': 'best-of', 'cases': [{" + LOGARITHM.formatted("min-max")
                                + "}, {'points': 0.5, 'scoring': {'function': 'ratio', 'full': 10, 'direction': 'less'}}]}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=0", "b: x=1", "c: x=100", "d: x=10");
        assertThat(shares(ranking, "a", "b", "c", "d")).isEqualTo("0.5000 0.4500 1.0000 0.5000");
    }

    @Test
    void whereNothingElseTakesItItIsUnknownAltogether() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks("x", "number", LOGARITHM.formatted("min-max"))
                .asks("y", "share", "'scoring': {'function': 'ratio'}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=0|y=50", "b: x=1|y=0", "c: x=100|y=0");
        assertThat(told(ranking.unit("a"))).isEqualTo("0.2500; UNKNOWN —; SCORED 0.5000");
    }

    /** The count of last year stands in for the denominator: 0 of it is 0, which has no logarithm. */
    @Test
    void whatStandsInForADenominatorMayHaveNoneEither() {
        CriteriaSet set = Draft.of("'scale': 1")
                .asks(
                        "x",
                        "share",
                        LOGARITHM.formatted("min-max")
                                + ", 'emptyDenominator': {'gives': 'substitute', 'indicator': 'last', 'dividedBy': {'year': 1}}")
                .asks("last", "count", "'scoring': {'function': 'per-item', 'each': 0.1, 'most': 1}")
                .set();
        Ranking ranking = Units.rank(set, "a: x=0/0|last=5", "b: x=1/100|last=5", "c: x=100/100|last=0");
        assertThat(told(ranking.unit("a"))).isEqualTo("0.2500; UNKNOWN —; SCORED 0.5000");
    }
}
