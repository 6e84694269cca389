/** What was said: units, registers, figures, and the files that they come in. */
@NullMarked
package io.github.thuocdo.submission;

import org.jspecify.annotations.NullMarked;
