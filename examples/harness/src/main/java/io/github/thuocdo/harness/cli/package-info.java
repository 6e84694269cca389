/** The commands of the command line, a class each; {@code Tool} names them all. */
@NullMarked
package io.github.thuocdo.harness.cli;

import org.jspecify.annotations.NullMarked;
