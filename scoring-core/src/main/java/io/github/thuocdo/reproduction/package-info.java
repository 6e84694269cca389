/** Reproduction: a published table held against a set, and the declared choices of its publisher that give the same numbers. */
@NullMarked
package io.github.thuocdo.reproduction;

import org.jspecify.annotations.NullMarked;
