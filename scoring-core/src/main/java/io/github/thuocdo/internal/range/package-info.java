/** The bounds of all points that a plan can give, for the prover and for points that a publisher gives. */
@NullMarked
package io.github.thuocdo.internal.range;

import org.jspecify.annotations.NullMarked;
