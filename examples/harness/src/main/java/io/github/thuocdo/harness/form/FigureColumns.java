package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Column;

/**
 * Where a calculation keeps one figure.
 *
 * @param state {@code K} known, {@code N} not applicable, {@code U} nothing said, {@code E} cannot be right
 * @param top the number, or what stands above the line of it; a yes is 1, a no 0, a day its number
 * @param bottom what stands below the line: 1 for a plain number
 * @param value what was typed
 */
record FigureColumns(Column state, Column top, Column bottom, Column value) {
    /** Whether the figure is known. */
    Formula isKnown() {
        return Formula.of(state, "=\"K\"");
    }

    /** The number as Excel shows it. */
    Formula number() {
        return Formula.of(top, "/", bottom);
    }
}
