/** The headings of tables of figures: the names of each column, in both languages, and what a heading that bears none may mean. */
@NullMarked
package io.github.thuocdo.internal.heading;

import org.jspecify.annotations.NullMarked;
