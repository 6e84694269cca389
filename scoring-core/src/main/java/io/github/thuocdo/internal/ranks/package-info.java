/** Rankings as they are computed: order, ties, rank positions, peer ranks, outcomes, verdicts and explanations. */
@NullMarked
package io.github.thuocdo.internal.ranks;

import org.jspecify.annotations.NullMarked;
