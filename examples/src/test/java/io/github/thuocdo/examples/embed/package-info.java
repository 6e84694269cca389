/** The stand-alone programs of {@code examples/embed}, each compiled and started in a JVM of its own. */
@NullMarked
package io.github.thuocdo.examples.embed;

import org.jspecify.annotations.NullMarked;
