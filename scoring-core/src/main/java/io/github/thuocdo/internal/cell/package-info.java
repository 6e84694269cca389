/** What one cell says, whoever wrote it: words, days and numbers as offices, Excel, pandas and R write them. */
@NullMarked
package io.github.thuocdo.internal.cell;

import org.jspecify.annotations.NullMarked;
