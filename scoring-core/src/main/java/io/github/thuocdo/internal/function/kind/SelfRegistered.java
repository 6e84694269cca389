package io.github.thuocdo.internal.function.kind;

import io.github.thuocdo.criteria.Scoring;

/** A declared function that is not in the library's own list, and brings its own registration. */
public interface SelfRegistered extends Scoring {
    /** Its registration. */
    Registration<?> registration();
}
