/** The definition of every score, in exact numbers. */
@NullMarked
package io.github.thuocdo.internal.scoring.exact;

import org.jspecify.annotations.NullMarked;
