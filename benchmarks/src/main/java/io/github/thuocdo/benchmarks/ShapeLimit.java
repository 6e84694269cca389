package io.github.thuocdo.benchmarks;

/** The arithmetic of one set written by hand, from figures in fixed-point columns. */
interface ShapeLimit {
    /** Computes scores, worst and best. */
    void score(Columns out);

    /**
     * A score computed with all the digits of a double.
     *
     * @throws IllegalStateException if that leaves it in doubt, which these figures do not
     */
    static int rounded(double exact, int unit) {
        if (Math.abs(exact - Math.rint(exact)) > 0.5 - 1e-8) {
            throw new IllegalStateException("A double leaves unit " + unit + " in doubt: " + exact);
        }
        return (int) Math.rint(exact);
    }
}
