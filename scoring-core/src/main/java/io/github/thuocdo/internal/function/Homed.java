package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.Scoring;

/** A declared function that brings its home along: one that is not in the library's own list. */
public interface Homed extends Scoring {
    /** Its home. */
    ScoringFunction home();
}
