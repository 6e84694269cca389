/** Which declared choices of a publisher give a published table. */
@NullMarked
package io.github.thuocdo.reproduction;

import org.jspecify.annotations.NullMarked;
