/** JSON as a tree that knows the line of each value, so that a fault can name its place. */
@NullMarked
package io.github.thuocdo.internal.json;

import org.jspecify.annotations.NullMarked;
