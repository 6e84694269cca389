/** Submissions held against register and plan: which figures count, and what is wrong with the others. */
@NullMarked
package io.github.thuocdo.internal.intake;

import org.jspecify.annotations.NullMarked;
