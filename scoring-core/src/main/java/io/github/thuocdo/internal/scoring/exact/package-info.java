/** The definition of every score, in exact numbers, with roundings and empty denominators as the set declares them. */
@NullMarked
package io.github.thuocdo.internal.scoring.exact;

import org.jspecify.annotations.NullMarked;
