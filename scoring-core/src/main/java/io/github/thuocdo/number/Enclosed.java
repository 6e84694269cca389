package io.github.thuocdo.number;

/** A number between two others, as near as one asks, and what it is made of. */
interface Enclosed {
    /** Two numbers that agree to so many digits are taken as equal: no index is published with a fraction of them. */
    int MOST_DIGITS = 544;

    /** An interval that holds the number, about {@code digits} significant digits narrow. */
    Interval enclose(int digits);

    /** The number as a sum of products. */
    SumOfProducts form();

    /** An enclosure that says on which side of 0 the number is. */
    default Interval apartFromZero(int digits) {
        for (int more = digits; more <= MOST_DIGITS * 2; more *= 2) {
            Interval interval = enclose(more);
            if (interval.signum() != 0) {
                return interval;
            }
        }
        throw new ArithmeticException("Division by a number that cannot be told from 0");
    }
}
