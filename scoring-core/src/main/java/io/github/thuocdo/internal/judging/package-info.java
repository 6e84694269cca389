/** The facts that judgement rules join and conclude, and the report of a unit that consistency rules look at. */
@NullMarked
package io.github.thuocdo.internal.judging;

import org.jspecify.annotations.NullMarked;
