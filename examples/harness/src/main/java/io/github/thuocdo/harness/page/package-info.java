/**
 * A ranking as one page that a browser opens, alone and without a network: its data are made here, its sections stand in the
 * templates.
 */
@NullMarked
package io.github.thuocdo.harness.page;

import org.jspecify.annotations.NullMarked;
