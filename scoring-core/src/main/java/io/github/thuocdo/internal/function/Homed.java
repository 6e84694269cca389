package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;

/** A declared function that is not in the library's own list, and says itself where it is at home. */
public interface Homed extends Scoring {
    /** What makes it known. */
    Registration<?> registration();
}
