/** A ranking as a workbook that people keep: ranking, units by criteria, findings, what is owed, and the sources. */
@NullMarked
package io.github.thuocdo.harness.result;

import org.jspecify.annotations.NullMarked;
