/** Words: messages in two languages, lines of a given width, the nearest known word, texts that are the same in another spelling. */
@NullMarked
package io.github.thuocdo.internal.text;

import org.jspecify.annotations.NullMarked;
