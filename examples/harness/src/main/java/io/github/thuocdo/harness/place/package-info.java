/**
 * The places where results go: paths followed to what they lead to, files replaced whole, terminals and their width, CSV as Excel
 * opens it.
 */
@NullMarked
package io.github.thuocdo.harness.place;

import org.jspecify.annotations.NullMarked;
