/** The analyst's harness: the command line, to be started as a program or called from one. */
@NullMarked
package io.github.thuocdo.harness;

import org.jspecify.annotations.NullMarked;
