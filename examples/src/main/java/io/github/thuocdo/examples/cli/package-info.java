/** The commands of the command line. */
@NullMarked
package io.github.thuocdo.examples.cli;

import org.jspecify.annotations.NullMarked;
