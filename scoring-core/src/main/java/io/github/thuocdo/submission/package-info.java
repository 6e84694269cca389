/** Who submits and what: registers of units, observations, and the files that they come in. */
@NullMarked
package io.github.thuocdo.submission;

import org.jspecify.annotations.NullMarked;
