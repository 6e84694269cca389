/** The commands of the command line. */
@NullMarked
package io.github.thuocdo.harness.cli;

import org.jspecify.annotations.NullMarked;
