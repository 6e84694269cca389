/** How results read to people, in Vietnamese and in English. */
@NullMarked
package io.github.thuocdo.internal.wording;

import org.jspecify.annotations.NullMarked;
