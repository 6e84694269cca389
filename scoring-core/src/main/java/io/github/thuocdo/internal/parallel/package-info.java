/** Other threads: work on many units that the executor of a caller shares. */
@NullMarked
package io.github.thuocdo.internal.parallel;

import org.jspecify.annotations.NullMarked;
