/** The wording of results for people: explanations, requirements, points and clauses, in Vietnamese and in English. */
@NullMarked
package io.github.thuocdo.internal.wording;

import org.jspecify.annotations.NullMarked;
