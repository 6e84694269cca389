/** A finding: severity, code, place and a message in both languages; it is made where the figure or the set is checked. */
@NullMarked
package io.github.thuocdo.finding;

import org.jspecify.annotations.NullMarked;
