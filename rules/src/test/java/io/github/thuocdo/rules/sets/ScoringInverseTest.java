package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import io.github.thuocdo.ranking.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which value gives so many points: that value gives them, and a hair less does not. */
class ScoringInverseTest {
    private static final Rational HAIR = Rational.of(1, 1_000_000);

    /** Every twelfth of the points, and what lies a hair beside. */
    private static List<Rational> fractions() {
        List<Rational> fractions = new ArrayList<>();
        for (int twelfths = 0; twelfths <= 12; twelfths++) {
            Rational fraction = Rational.of(twelfths, 12);
            fractions.add(fraction);
            fractions.add(fraction.plus(HAIR));
            fractions.add(fraction.minus(HAIR));
        }
        return fractions;
    }

    private static CriteriaSet set(String its) {
        return Draft.of("'scale': 1").asks("x", "per-head", its).set();
    }

    private static Outcome outcome(CriteriaSet set) {
        return Units.rank(set, "u: x=1/1").unit("u").outcomes().get(0);
    }

    private static Optional<Rational> value(Outcome outcome, Rational fraction) {
        return outcome.valueFor(fraction);
    }

    private static Rational scored(CriteriaSet set, Rational value) {
        return Units.rank(set, "u: x=" + value.numerator() + "/" + value.denominator())
                .unit("u")
                .outcomes()
                .get(0)
                .fraction()
                .flatMap(Real::exact)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'requirement': {'atLeast': 0.8}",
                "'requirement': {'moreThan': 3}",
                "'scoring': {'function': 'ratio', 'full': 7}",
                "'scoring': {'function': 'ratio', 'full': 7, 'direction': 'less'}",
                "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 3, 'most': 17}",
                "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 3, 'most': 17, 'direction': 'less'}",
                "'scoring': {'function': 'normalised', 'method': 'distance-to-target', 'most': 9}",
                "'scoring': {'function': 'normalised', 'method': 'distance-to-target', 'most': 9, 'direction': 'less'}"
            })
    void aFunctionWithoutJumpsGivesExactlyTheFraction(String its) {
        CriteriaSet set = set(its);
        boolean isLess = its.contains("'less'");
        int tried = 0;
        for (Rational fraction : fractions()) {
            Optional<Rational> value = value(outcome(set), fraction);
            boolean isWithin = fraction.signum() > 0 && fraction.compareTo(Rational.ONE) <= 0;
            assertThat(value.isPresent()).as("%s", fraction).isEqualTo(isWithin);
            if (isWithin) {
                assertThat(scored(set, value.get())).isEqualTo(fraction);
                Rational less = value.get().times(HAIR);
                Rational worse = isLess ? value.get().plus(HAIR) : value.get().minus(less);
                assertThat(scored(set, worse)).isLessThan(fraction);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(36);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'points': 20, 'scoring': {'function': 'steps', 'steps': [{'from': 4, 'points': 20},"
                        + " {'from': 3, 'points': 15}, {'from': 2, 'points': 10}, {'from': 1, 'points': 5}]}",
                "'points': 10, 'scoring': {'function': 'steps', 'direction': 'less', 'otherwise': 1, 'steps':"
                        + " [{'from': 1, 'points': 10}, {'from': 2.5, 'points': 4}]}",
                "'points': 5, 'scoring': {'function': 'per-item', 'each': 1, 'most': 5}",
                "'points': 5, 'scoring': {'function': 'per-item', 'each': 0.7, 'most': 4}",
                "'requirement': {'atLeast': 3}, 'scoring': {'function': 'pass-fail'}",
                "'points': 2, 'scoring': {'function': 'adjustment', 'each': 0.5, 'least': -1, 'most': 2}"
            })
    void aFunctionWithJumpsGivesAtLeastTheFractionAndAHairBeforeLess(String its) {
        CriteriaSet set = set(its);
        boolean isLess = its.contains("'less'");
        int tried = 0;
        for (Rational fraction : fractions()) {
            Optional<Rational> value = value(outcome(set), fraction);
            if (value.isPresent() && value.get().signum() > 0) {
                assertThat(scored(set, value.get())).as("%s", fraction).isGreaterThanOrEqualTo(fraction);
                Rational worse = isLess ? value.get().plus(HAIR) : value.get().minus(HAIR);
                boolean isWhole = its.contains("'each'");
                Rational before = isWhole ? value.get().minus(Rational.ONE) : worse;
                assertThat(scored(set, before)).as("%s", fraction).isLessThan(fraction);
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(24);
    }

    @Test
    void ofItemsThatCostPointsTheMostThatLeaveEnough() {
        CriteriaSet set =
                set("'points': 2, 'scoring': {'function': 'adjustment', 'each': -0.5, 'least': -2, 'most': 0}");
        for (int halves = 1; halves <= 3; halves++) {
            Rational fraction = Rational.of(-halves, 4);
            Rational value = value(outcome(set), fraction).orElseThrow();
            assertThat(value).isEqualTo(Rational.of(halves, 1));
            assertThat(scored(set, value)).isEqualTo(fraction);
            assertThat(scored(set, value.plus(Rational.ONE))).isLessThan(fraction);
        }
        assertThat(value(outcome(set), Rational.of(-1, 1)))
                .as("every number of them leaves that")
                .isEmpty();
        assertThat(value(outcome(set), Rational.of(1, 4)))
                .as("none leaves that")
                .isEmpty();
    }

    @Test
    void anOpenBoundHasNoLeastValue() {
        CriteriaSet open = set("'points': 10, 'scoring': {'function': 'steps', 'steps':"
                + " [{'from': 4, 'open': true, 'points': 10}, {'from': 2, 'points': 5}]}");
        assertThat(value(outcome(open), Rational.ONE)).isEmpty();
        assertThat(value(outcome(open), Rational.of(1, 2))).hasValue(Rational.of(2, 1));
        CriteriaSet strict = set("'requirement': {'moreThan': 3}, 'scoring': {'function': 'pass-fail'}");
        assertThat(value(outcome(strict), Rational.ONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'scoring': {'function': 'best-unit'}",
                "'scoring': {'function': 'normalised', 'method': 'min-max'}",
                "'scoring': {'function': 'normalised', 'method': 'rank'}",
                "'scoring': {'function': 'normalised', 'method': 'z-score'}",
                "'scoring': {'function': 'normalised', 'method': 'goalposts', 'least': 1, 'most': 9, 'logarithm': true}",
                "'scoring': {'function': 'none'}"
            })
    void whatDependsOnOthersOrIsNoFractionHasNone(String its) {
        Outcome outcome = outcome(set(its));
        assertThat(fractions())
                .allSatisfy(fraction -> assertThat(value(outcome, fraction)).isEmpty());
    }
}
