/** The same scores over columns of primitives with a proved bound; the exact way settles what the bound leaves in doubt. */
@NullMarked
package io.github.thuocdo.internal.scoring.columns;

import org.jspecify.annotations.NullMarked;
