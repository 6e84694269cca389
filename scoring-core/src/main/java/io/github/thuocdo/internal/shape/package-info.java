/** Functions of one number in exact numbers: their shapes, their bounds, and the statistics of the values that they look at. */
@NullMarked
package io.github.thuocdo.internal.shape;

import org.jspecify.annotations.NullMarked;
