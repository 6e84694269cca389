package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Column;

/**
 * The columns of a calculation for one figure.
 *
 * @param state {@code K} known, {@code N} not applicable, {@code Z} counts over a denominator of 0, {@code U} nothing said,
 *     {@code E} cannot be right
 * @param top the number, or what stands above the line of it; a yes is 1, a no 0, a day its number
 * @param bottom the number below the line: 1 for a plain number
 * @param value the typed value
 * @param numerator the count that was typed above the line
 */
record FigureColumns(Column state, Column top, Column bottom, Column value, Column numerator) {
    /** Whether the figure is known. */
    Formula isKnown() {
        return Formula.of(state, "=\"K\"");
    }

    /** Whether there are counts over a denominator of 0. */
    Formula isOverNothing() {
        return Formula.of(state, "=\"Z\"");
    }

    /** The same figure with another number. */
    FigureColumns with(Column otherTop, Column otherBottom) {
        return new FigureColumns(state, otherTop, otherBottom, value, numerator);
    }

    /** The number as Excel shows it. */
    Formula number() {
        return Formula.of(top, "/", bottom);
    }
}
