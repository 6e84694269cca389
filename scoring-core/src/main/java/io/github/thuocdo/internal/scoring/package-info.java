/** The seam between figures and scores: a calculator, and the columns of scores that it returns. */
@NullMarked
package io.github.thuocdo.internal.scoring;

import org.jspecify.annotations.NullMarked;
