/**
 * Scores and ranks by sets of any shape, written once more from the published format in the plainest way: what is held
 * against the library shares no code with it.
 */
@NullMarked
package io.github.thuocdo.rules.oracle;

import org.jspecify.annotations.NullMarked;
