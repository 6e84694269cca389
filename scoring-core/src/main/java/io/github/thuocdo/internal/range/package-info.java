/** The bounds of all points that a plan can give. */
@NullMarked
package io.github.thuocdo.internal.range;

import org.jspecify.annotations.NullMarked;
