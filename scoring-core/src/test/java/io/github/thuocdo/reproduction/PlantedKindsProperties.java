package io.github.thuocdo.reproduction;

import static io.github.thuocdo.reproduction.PlantedChoicesProperties.one;
import static io.github.thuocdo.reproduction.PlantedChoicesProperties.two;

import io.github.thuocdo.reproduction.PlantedChoicesProperties.Case;
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

    private static void planted(long seed) {
        Random random = new Random(seed);
        two(Case.wide(random), random);
    }
}
