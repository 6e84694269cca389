package io.github.thuocdo.insight;

/** A factor that can move a unit's score or rank from one period to the next. */
public enum Factor {
    /** The unit's own figures that both periods have, and that differ. */
    OWN_FIGURES("own-figures"),
    /** The figures of the other units that both periods have, and that differ. */
    OTHERS_FIGURES("others-figures"),
    /** The criteria: thresholds, points, weights, and dated values of a set. */
    CRITERIA("criteria"),
    /** Units that came or went. */
    UNITS("units"),
    /** Figures that one of the two periods lacks, the unit's own and the others'. */
    MISSING_FIGURES("missing-figures");

    private final String code;

    Factor(String code) {
        this.code = code;
    }

    /** The name in files, {@code own-figures}. */
    public String code() {
        return code;
    }
}
