/** One cell of a file, whoever wrote it: words, days and numbers as offices, Excel, pandas and R write them. */
@NullMarked
package io.github.thuocdo.internal.cell;

import org.jspecify.annotations.NullMarked;
