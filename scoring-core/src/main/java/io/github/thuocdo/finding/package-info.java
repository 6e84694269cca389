/** What a reader of figures or of a criteria set should know: severity, code, place and message. */
@NullMarked
package io.github.thuocdo.finding;

import org.jspecify.annotations.NullMarked;
