/** A table as files carry it: rows of cells, each with its place; nothing here knows what a figure is or what a heading means. */
@NullMarked
package io.github.thuocdo.internal.table;

import org.jspecify.annotations.NullMarked;
