package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.harness.form.Formula.Column;

/**
 * The columns of a calculation for the outcome of one scored criterion.
 *
 * @param criterion the criterion
 * @param state {@code K} scored, {@code N} not applicable, {@code U} unknown, {@code O} not asked of the unit
 * @param earned the fraction of the points that the unit has
 * @param possible the fraction of the points that applies; 0 where nothing counts
 * @param applicable the fraction of the points that applies, whatever is known
 * @param answered 1 where the unit says anything usable, else 0
 */
record CriterionColumns(
        Criterion criterion, Column state, Column earned, Column possible, Column applicable, Column answered) {}
