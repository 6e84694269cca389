/** Workbooks as offices write them: their sheets are read row by row, each cell as Excel shows it, within limits. */
@NullMarked
package io.github.thuocdo.harness.workbook;

import org.jspecify.annotations.NullMarked;
