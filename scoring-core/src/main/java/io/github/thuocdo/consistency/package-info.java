/**
 * The facts that consistency rules join, a unit's report and its figures, and the doubt that they conclude; the rules
 * themselves are {@code .drl} files, of {@code scoring-rules} or of any module that brings them.
 */
@NullMarked
package io.github.thuocdo.consistency;

import org.jspecify.annotations.NullMarked;
