package io.github.thuocdo.number;

/** Whole numbers between two ends. */
final class Range {
    private Range() {}

    /** Refuses a number that is not between two ends, which are allowed. */
    static void require(String what, int least, int most, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + number);
        }
    }
}
