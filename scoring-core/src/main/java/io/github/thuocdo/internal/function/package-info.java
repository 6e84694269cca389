/** The scoring functions, one home each: exact value, column, bounds, inverse, file form, proof and explanation side by side. */
@NullMarked
package io.github.thuocdo.internal.function;

import org.jspecify.annotations.NullMarked;
