/** Findings: faults and doubts about figures and sets, each with severity, code, place and a message in both languages. */
@NullMarked
package io.github.thuocdo.finding;

import org.jspecify.annotations.NullMarked;
