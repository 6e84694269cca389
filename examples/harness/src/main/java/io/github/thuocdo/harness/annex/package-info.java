/** Criteria sets as tables in the columns of a published annex: written, read back, and drafted from one. */
@NullMarked
package io.github.thuocdo.harness.annex;

import org.jspecify.annotations.NullMarked;
