/** The checked figures of many units, kept whole or packed; this room knows nothing of scores. */
@NullMarked
package io.github.thuocdo.internal.figures;

import org.jspecify.annotations.NullMarked;
