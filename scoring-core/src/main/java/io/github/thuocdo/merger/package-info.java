/** What became of units that were merged: the register of changes, and an old period restated by it. */
@NullMarked
package io.github.thuocdo.merger;

import org.jspecify.annotations.NullMarked;
