/** The facts that judgement and consistency rules join, and what the rules conclude. */
@NullMarked
package io.github.thuocdo.internal.judging;

import org.jspecify.annotations.NullMarked;
