/** The file format of a criteria set: every member is read, checked and written here. */
@NullMarked
package io.github.thuocdo.internal.setfile;

import org.jspecify.annotations.NullMarked;
