package io.github.thuocdo.benchmarks;

/**
 * One figure of one unit.
 *
 * @param criterion which criterion asks for it, from 0 on
 * @param figure at five digits behind the mark; below 0 where it is missing
 * @param tally of the unit
 */
public record FigureFact(int criterion, int figure, Tally tally) {}
