/** Answers drawn from rankings: why a rank moved between periods, what a decision does to every unit, and who owes which report. */
@NullMarked
package io.github.thuocdo.insight;

import org.jspecify.annotations.NullMarked;
