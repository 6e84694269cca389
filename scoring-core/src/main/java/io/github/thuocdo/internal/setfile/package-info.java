/** The file format of a criteria set, read and written. */
@NullMarked
package io.github.thuocdo.internal.setfile;

import org.jspecify.annotations.NullMarked;
