/** Figures that can be raised, and the search for the least raises that add up to what is needed. */
@NullMarked
package io.github.thuocdo.internal.advice;

import org.jspecify.annotations.NullMarked;
