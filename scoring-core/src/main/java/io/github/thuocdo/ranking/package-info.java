/** Many assessments in order: ranks, ties, and the explanation of a place. */
@NullMarked
package io.github.thuocdo.ranking;

import org.jspecify.annotations.NullMarked;
