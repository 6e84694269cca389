/** Advice: the least that brings a unit, or a district within a budget, to a rank, a score, a class or a pass, with the proof. */
@NullMarked
package io.github.thuocdo.advice;

import org.jspecify.annotations.NullMarked;
