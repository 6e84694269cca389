/** The blank form of a plan: what units owe, a row or a column each, with live formulas that give the engine's points. */
@NullMarked
package io.github.thuocdo.harness.form;

import org.jspecify.annotations.NullMarked;
