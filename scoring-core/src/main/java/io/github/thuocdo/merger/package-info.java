/** Mergers of units: the register of changes, and an old period restated by it. */
@NullMarked
package io.github.thuocdo.merger;

import org.jspecify.annotations.NullMarked;
