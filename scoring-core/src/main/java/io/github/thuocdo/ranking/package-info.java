/** What comes out: ranks, outcomes, verdicts, explanations and comparisons. */
@NullMarked
package io.github.thuocdo.ranking;

import org.jspecify.annotations.NullMarked;
