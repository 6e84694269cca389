/**
 * The doors: {@code Scorer} ranks, {@code CriteriaFile} reads, writes and proves sets, {@code CompiledRules} brings rules, and
 * {@code FiguresBuilder} takes figures that do not fit in memory.
 */
@NullMarked
package io.github.thuocdo;

import org.jspecify.annotations.NullMarked;
