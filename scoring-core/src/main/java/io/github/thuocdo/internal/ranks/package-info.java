/** What stands behind rankings: order, rank positions, outcomes, verdicts and explanations as they are computed. */
@NullMarked
package io.github.thuocdo.internal.ranks;

import org.jspecify.annotations.NullMarked;
