/** Workbooks written: sheets, cells and their looks, obeying the rules that Excel enforces. */
@NullMarked
package io.github.thuocdo.harness.book;

import org.jspecify.annotations.NullMarked;
