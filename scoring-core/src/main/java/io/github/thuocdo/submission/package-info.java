/**
 * Units, registers and figures: read from files within limits, from rows of any source, or built in code; the names of columns
 * are in {@code internal.heading}.
 */
@NullMarked
package io.github.thuocdo.submission;

import org.jspecify.annotations.NullMarked;
