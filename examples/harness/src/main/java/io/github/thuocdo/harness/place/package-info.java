/**
 * The places where results go: paths followed to what they lead to, files replaced whole, terminals, their width and the progress
 * that they show, CSV as Excel opens it.
 */
@NullMarked
package io.github.thuocdo.harness.place;

import org.jspecify.annotations.NullMarked;
