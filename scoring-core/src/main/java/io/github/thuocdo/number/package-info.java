/** Exact numbers: fractions, and numbers that are known to any digit asked for; both are rounded here. */
@NullMarked
package io.github.thuocdo.number;

import org.jspecify.annotations.NullMarked;
