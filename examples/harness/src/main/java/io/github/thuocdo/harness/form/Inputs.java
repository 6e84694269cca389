package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Input;

/** The cells that a unit fills. */
@FunctionalInterface
interface Inputs {
    /** The formula for a cell that the form does not have: an empty text. */
    String NOWHERE = "\"\"";

    /** The reference to a cell, from any sheet; {@link #NOWHERE} where the form has none. */
    String at(Input input);
}
