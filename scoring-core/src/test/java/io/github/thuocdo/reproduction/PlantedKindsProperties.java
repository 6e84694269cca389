package io.github.thuocdo.reproduction;

import static io.github.thuocdo.reproduction.PlantedChoicesProperties.explained;
import static io.github.thuocdo.reproduction.PlantedChoicesProperties.one;
import static io.github.thuocdo.reproduction.PlantedChoicesProperties.two;
import static io.github.thuocdo.reproduction.PlantedSet.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.reproduction.PlantedChoicesProperties.Case;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;

/** Drawn cases of planted choices, each of which stands for a kind. */
class PlantedKindsProperties {
    /** A group is rounded to two digits and shown to one, alone or beside the total. */
    @Example
    void oneGroupIsRoundedToMoreDigitsThanItIsShownTo() {
        one(2186);
        Random random = new Random(2138);
        two(Case.random(random), random);
    }

    /** What gives no points over nothing leaves less known of a unit, and so changes groups in which it does not stand. */
    @Example
    void anEmptyDenominatorOfOneStandsForThatOfAllButOne() {
        one(4022);
    }

    /** One of both is a rounding to digits that nothing is published to. */
    @Example
    void oneOfTwoMayBeUnlikely() {
        planted(1291);
        planted(3057);
    }

    /** What explained the rest beside a rounding of all criteria does not beside the rounding of the total in its place. */
    @Example
    void anotherChoiceIsTakenBesideANarrowerOne() {
        Random random = new Random(3032);
        two(Case.random(random), random);
    }

    /** One choice leaves a row, and two, of which one is of all groups, leave none. */
    @Example
    void twoChoicesGoBeforeOneThatLeavesARow() {
        planted(8425);
    }

    /** Where no totals are published, criteria show to how many digits the total is rounded. */
    @Example
    void criteriaSpeakOfTheRoundingOfTheTotal() {
        planted(6192);
    }

    /** What all empty denominators give is named, and not each of three. */
    @Example
    void emptyDenominatorsOfAllStandForThoseOfThree() {
        planted(8104);
    }

    /** One of c2 leaves a row where the exception of c1 hides what holds for all criteria. */
    @Example
    void anExceptionHidesARoundingOfAllCriteria() {
        explained(
                Case.random(new Random(153)),
                List.of(rounding("criteria", "half-up", 0), rounding("c1", "half-up", 2)));
    }

    /** Three that explain everything are wider than one of all criteria and its exception. */
    @Example
    void anExceptionGoesBeforeThreeRoundings() {
        explained(Case.random(new Random(167)), List.of(rounding("criteria", "down", 0), rounding("c0", "down", 2)));
    }

    /** Those of all criteria and of all groups are wider than one of all groups beside the total. */
    @Example
    void oneOfAllPlacesGoesBeforeTwo() {
        explained(
                Case.random(new Random(400402)),
                List.of(rounding("groups", "half-even", 1), rounding("total", "ceiling", 2)));
    }

    /** A rounding of one criterion stands for one of it and one of its group. */
    @Example
    void twoGoBeforeThreeThatAreWider() {
        explained(Case.wide(new Random(1263)), List.of(Planted.empty("full-points"), rounding("c0", "ceiling", 2)));
    }

    /** Three choices that leave a row hide one of all groups and the exception of one. */
    @Example
    void anExceptionOfAllGroupsGoesBeforeThreeThatLeaveARow() {
        explained(
                Case.random(new Random(700411)),
                List.of(
                        rounding("groups", "up", 1),
                        Planted.rounded("group", object("scale", 1, "mode", "half-even"), "", "deep")));
    }

    /** One of both is a rounding of one criterion to more digits than anything is published to. */
    @Example
    void twoGoBeforeTwoThatLeaveARow() {
        planted(400044);
    }

    /** Neither a least coverage nor what applies over nothing changes anything alone where criteria alone are shown. */
    @Example
    void coverageCountsBesideWhatIsEmpty() {
        planted(700650);
    }

    /** One choice leaves a row, and two of the whole set leave none, though neither changes anything alone. */
    @Example
    void twoThatCountUnitsGoBeforeOneThatLeavesARow() {
        assertFound(
                planted(900241),
                "empty-denominator at set: not-applicable",
                "missing at set: unranked-below-coverage 2/3");
    }

    /** The least coverage tells units apart only where an empty denominator counts as a known figure; ranks alone are shown. */
    @Example
    void aLeastCoverageIsReckonedAsWhatIsEmptyMayCount() {
        assertFound(
                planted(1400092), "empty-denominator at set: no-points", "missing at set: unranked-below-coverage 3/5");
    }

    /** All groups are rounded to more digits than they are shown to; the same of one group leaves a row. */
    @Example
    void allGroupsAreRoundedToMoreDigitsThanTheyAreShownTo() {
        assertFound(planted(900007), "missing at set: unranked-below-coverage 1/2", "rounding at groups: up 2");
    }

    /** Two roundings of groups give the same table as a rounding of the total beside a group that is shown to other digits. */
    @Example
    void aColumnThatIsShownToOtherDigitsCountsWhereItGivesTheSameTable() {
        assertFound(
                explained(
                        Case.wide(new Random(910328)),
                        List.of(
                                rounding("groups", "half-even", 1),
                                Planted.rounded("group", object("scale", 2, "mode", "half-down"), "", "deep"))),
                "rounding at total: half-up 1",
                "shown-digits at deep: 2");
    }

    private static void assertFound(List<FoundChoice> found, String... changes) {
        assertThat(found.get(found.size() - 1).changes())
                .extracting(Choice::toString)
                .containsExactlyInAnyOrder(changes);
    }

    private static Planted rounding(String at, String mode, int scale) {
        String kind = at.matches("c[0-9]") ? "criterion" : at;
        return Planted.rounded(kind, object("scale", scale, "mode", mode), at, "");
    }

    private static List<FoundChoice> planted(long seed) {
        Random random = new Random(seed);
        return two(Case.wide(random), random);
    }
}
