package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Column;

/**
 * The columns of a calculation for the score of a criterion or a group among those beside it.
 *
 * @param score the score, 0 to 1 mostly; 0 where nothing counts
 * @param weight the weight; 0 where nothing counts
 * @param counts 1 where it counts, else 0
 * @param adjusts 1 where it is bonus and penalty, else 0
 * @param below the weight of the criteria in it, its own where it declares none
 * @param closed 1 where a gate in it is shut, else 0
 */
record GroupColumns(Column score, Column weight, Column below, Column counts, Column adjusts, Column closed) {}
