package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Part;

/** The columns of a unit's form: those of a published annex, those that are filled, those that are computed. */
enum FormColumn {
    NUMBER(5),
    NAME(30),
    MOST_POINTS(7),
    METHOD(32),
    EVIDENCE_ASKED(18),
    COLLECTED_FROM(14),
    VERIFIED_BY(17),
    UNIT(8),
    CODE(17),
    MEASURE(8),
    VALUE(10),
    NUMERATOR(11),
    DENOMINATOR(12),
    STATUS(14),
    EVIDENCE(17),
    NOTE(17),
    COMPUTED(10),
    JUDGED(12),
    POINTS(11),
    /** The step or category that is reached, the next one, and how much is missing. */
    NEXT(20),
    /** In the first row alone: a row of its own would be read as one more figure. */
    TOTAL(11);

    private final int width;

    FormColumn(int width) {
        this.width = width;
    }

    /** The width in letters. */
    int width() {
        return width;
    }

    /** Its heading. */
    String heading(FormTexts texts) {
        return texts.say("column." + name());
    }

    /** Whether it is computed in a workbook, and stands in no other file. */
    boolean isComputed() {
        return compareTo(COMPUTED) >= 0;
    }

    /** Whether a unit fills it in. */
    boolean isFilled() {
        return compareTo(VALUE) >= 0 && compareTo(NOTE) <= 0;
    }

    /** The column that holds a part of a figure. */
    static FormColumn of(Part part) {
        return valueOf(part.name());
    }
}
