/** Sets of any shape as data: what published indices do, on the one path that all sets take. */
@NullMarked
package io.github.thuocdo.rules.sets;

import org.jspecify.annotations.NullMarked;
