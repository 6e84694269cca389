/** The prover: findings about a criteria set that cannot mean what it says, before any figure is there. */
@NullMarked
package io.github.thuocdo.internal.proof;

import org.jspecify.annotations.NullMarked;
