/** A criteria set as the members of its file, which can be changed one by one and read again. */
@NullMarked
package io.github.thuocdo.internal.settree;

import org.jspecify.annotations.NullMarked;
