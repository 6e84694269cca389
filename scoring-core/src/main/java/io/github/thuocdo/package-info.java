/** The front door: {@link io.github.thuocdo.Scorer}. */
@NullMarked
package io.github.thuocdo;

import org.jspecify.annotations.NullMarked;
