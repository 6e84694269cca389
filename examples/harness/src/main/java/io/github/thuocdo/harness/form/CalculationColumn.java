package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import java.util.Optional;

/**
 * A column of a calculation.
 *
 * @param heading its heading
 * @param formula its formula, in the row of each unit
 * @param askedBy the criterion that must be asked of the unit; empty for a column of every unit
 * @param otherwise the formula for a unit that is not asked
 */
record CalculationColumn(String heading, Formula formula, Optional<Criterion> askedBy, String otherwise) {}
