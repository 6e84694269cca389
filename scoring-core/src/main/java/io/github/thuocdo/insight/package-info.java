/** Answers drawn from rankings: why a rank moved, and what a decision does. */
@NullMarked
package io.github.thuocdo.insight;

import org.jspecify.annotations.NullMarked;
