/** What the least is that a unit can do to reach a rank, a score, a class or a pass. */
@NullMarked
package io.github.thuocdo.advice;

import org.jspecify.annotations.NullMarked;
