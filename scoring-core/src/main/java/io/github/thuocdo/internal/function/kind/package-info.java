/** The two kinds of scoring function, and the contexts in which one is registered, read, written, proved and put into words. */
@NullMarked
package io.github.thuocdo.internal.function.kind;

import org.jspecify.annotations.NullMarked;
