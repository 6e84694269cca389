/** Bilingual texts, near misses, powers of ten; not part of the public interface. */
@NullMarked
package io.github.thuocdo.internal.text;

import org.jspecify.annotations.NullMarked;
