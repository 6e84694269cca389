/** Reporting duties as a calendar that other programs import. */
@NullMarked
package io.github.thuocdo.harness.calendar;

import org.jspecify.annotations.NullMarked;
