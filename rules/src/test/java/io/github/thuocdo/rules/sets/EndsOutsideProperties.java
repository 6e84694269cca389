package io.github.thuocdo.rules.sets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.UnitRegister;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The ends of a unit that takes no part in the ranking and is measured by those that do, against brute force: their unknown
 * figures take every value of a grid that holds the ends, the known figures and values between them.
 */
class EndsOutsideProperties {
    private static final List<String> GRID =
            List.of("0", "1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100");

    private static final List<String> SCORINGS = List.of(
            "{'function': 'best-unit'}",
            "{'function': 'normalised', 'method': 'min-max'}",
            "{'function': 'normalised', 'method': 'min-max', 'direction': 'less'}",
            "{'function': 'normalised', 'method': 'min-max', 'least': 20, 'most': 80}",
            "{'function': 'normalised', 'method': 'min-max', 'least': 5, 'logarithm': true}",
            "{'function': 'normalised', 'method': 'rank'}",
            "{'function': 'normalised', 'method': 'rank', 'direction': 'less'}",
            "{'function': 'normalised', 'method': 'rank', 'least': 20, 'most': 80}");

    private static Scorer scorer(String pillar, String scoring, String missing) {
        CriteriaSet set = Draft.of("'scale': 100, 'policies': {'missing': '" + missing
                        + "', 'unranked': ['out']}, 'pillars': [{'id': 'p'" + pillar + "}]")
                .asks("x", "share", "'pillar': 'p', 'points': 1, 'scoring': " + scoring)
                .set();
        return Scorer.despiteErrors(set);
    }

    private static Ranking rank(Scorer scorer, List<String> figures) {
        UnitRegister register =
                Units.register(Units.commune("a"), Units.commune("b"), Units.commune("c", null, null, "out"));
        return scorer.rank(
                register.communes(),
                Units.figures("a: x=" + figures.get(0), "b: x=" + figures.get(1), "c: x=" + figures.get(2)));
    }

    private static void complete(Scorer scorer, List<String> figures, TreeSet<BigDecimal> seen) {
        int unknown = figures.indexOf("");
        if (unknown < 0) {
            rank(scorer, figures).unit("c").findScore().ifPresent(seen::add);
            return;
        }
        for (String value : GRID) {
            List<String> more = new ArrayList<>(figures);
            more.set(unknown, value);
            complete(scorer, more, seen);
        }
    }

    @Property(tries = 40, seed = "766", edgeCases = EdgeCasesMode.NONE)
    void theEndsOfAUnitOutsideAreThoseOfTheGrid(@ForAll long seed) {
        Random random = new Random(seed);
        boolean isGroup = random.nextInt(4) == 0;
        String scoring = isGroup ? "{'function': 'ratio'}" : SCORINGS.get(random.nextInt(SCORINGS.size()));
        Scorer scorer =
                scorer(isGroup ? ", 'normalised': 'min-max'" : "", scoring, random.nextBoolean() ? "zero" : "exclude");
        List<String> figures = new ArrayList<>();
        for (int unit = 0; unit < 3; unit++) {
            figures.add(random.nextInt(2) == 0 && unit < 2 ? "" : Integer.toString(random.nextInt(6) * 20));
        }
        if (random.nextInt(4) == 0) {
            figures.set(1, "n/a");
        }
        RankedUnit unit = rank(scorer, figures).unit("c");
        TreeSet<BigDecimal> seen = new TreeSet<>();
        unit.findScore().ifPresent(seen::add);
        complete(scorer, figures, seen);
        String what = figures + " by " + scoring + (isGroup ? ", group by min-max" : "");
        assertThat(unit.worst()).as("worst, %s", what).isEqualTo(Optional.of(seen.first()));
        assertThat(unit.best()).as("best, %s", what).isEqualTo(Optional.of(seen.last()));
    }

    @Example
    void byTheBestUnitAKnownFigureHoldsTheEndsOfAUnitOutside() {
        RankedUnit unit = rank(scorer("", "{'function': 'best-unit'}", "exclude"), List.of("80", "", "30"))
                .unit("c");
        assertThat(unit.worst()).contains(new BigDecimal("30.0000"));
        assertThat(unit.best()).contains(new BigDecimal("37.5000"));
    }

    @Example
    void besideOneRankedUnitAloneThereIsTheMiddleWhateverItHas() {
        RankedUnit unit = rank(scorer("", SCORINGS.get(1), "exclude"), List.of("", "n/a", "80"))
                .unit("c");
        assertThat(unit.worst()).contains(new BigDecimal("50.0000"));
        assertThat(unit.best()).contains(new BigDecimal("50.0000"));
    }

    @Example
    void aFigureThatTwoCriteriaTakeIsTakenAtTheBestOfEach() {
        CriteriaSet set = Draft.of("'scale': 100")
                .asks("x", "share", "'scoring': {'function': 'ratio'}")
                .asks("y", "share", "'standing': 'checklist'")
                .asks("z", "share", "'indicator': 'x', 'scoring': {'function': 'ratio', 'direction': 'less'}")
                .set();
        RankedUnit unit = Units.rank(set, "a: x=|y=0", "b: x=0|y=0").unit("a");
        assertThat(unit.best()).contains(new BigDecimal("100.0000"));
    }

    /** Points are shared, and the group counts, once the missing figure beside the empty denominator is there: then the unit is ranked. */
    @Example
    void aUnitThatIsRankedOnceItsFigureIsThereMovesTheOthers() {
        String policies =
                "'scale': 100, 'policies': {'missing': 'exclude', 'minimumCriteria': 2, 'emptyDenominator': {'gives': 'shared'}},"
                        + " 'pillars': [{'id': 'p'}, {'id': 'q'}]";
        CriteriaSet set = Draft.of(policies)
                .asks("x", "share", "'pillar': 'p', 'scoring': {'function': 'best-unit'}")
                .asks("s", "share", "'pillar': 'p', 'scoring': {'function': 'ratio'}")
                .asks("y", "share", "'pillar': 'q', 'scoring': {'function': 'ratio'}")
                .set();
        RankedUnit now =
                Units.rank(set, "a: x=|s=0/0|y=40", "b: x=40|s=60|y=10").unit("b");
        RankedUnit most =
                Units.rank(set, "a: x=100|s=0/0|y=40", "b: x=40|s=60|y=10").unit("b");
        assertThat(now.findScore()).isEqualTo(now.best());
        assertThat(now.worst()).isEqualTo(most.findScore());
        assertThat(now.worst().orElseThrow()).isLessThan(now.best().orElseThrow());
    }
}
