/** Bilingual texts and near misses; not part of the public interface. */
@NullMarked
package io.github.thuocdo.internal.text;

import org.jspecify.annotations.NullMarked;
