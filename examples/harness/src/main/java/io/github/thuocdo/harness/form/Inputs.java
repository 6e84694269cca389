package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Input;

/** The cells that a unit fills. */
@FunctionalInterface
interface Inputs {
    /** The reference to a cell, from any sheet; a formula that gives an empty text where the form has no such cell. */
    String at(Input input);
}
