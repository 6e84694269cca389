/** Where results go: paths followed to what they lead to, and files that are replaced whole. */
@NullMarked
package io.github.thuocdo.harness.place;

import org.jspecify.annotations.NullMarked;
