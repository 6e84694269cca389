/** The parts that answers have in common as plain data, ready for JSON. */
@NullMarked
package io.github.thuocdo.internal.answer;

import org.jspecify.annotations.NullMarked;
