/** The library beside the same work by hand: all communes, and a cold start. */
@NullMarked
package io.github.thuocdo.benchmarks;

import org.jspecify.annotations.NullMarked;
