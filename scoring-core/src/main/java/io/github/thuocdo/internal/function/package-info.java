/** The scoring functions, one home each. */
@NullMarked
package io.github.thuocdo.internal.function;

import org.jspecify.annotations.NullMarked;
