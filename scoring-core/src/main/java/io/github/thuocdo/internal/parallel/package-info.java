/** Work on many units, shared among the threads that a caller lends. */
@NullMarked
package io.github.thuocdo.internal.parallel;

import org.jspecify.annotations.NullMarked;
