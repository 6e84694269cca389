/** A ranking as one page that a browser opens, alone and without a network. */
@NullMarked
package io.github.thuocdo.harness.page;

import org.jspecify.annotations.NullMarked;
