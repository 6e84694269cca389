package io.github.thuocdo.criteria;

import org.jspecify.annotations.Nullable;

/**
 * The question that the requirement rules answer: what is asked of a unit of this level by this year, under this reading?
 *
 * @param level the level that is ranked
 * @param horizon the target year; null for a set without horizons
 * @param reading how contradictions are settled
 */
public record Profile(Level level, @Nullable Horizon horizon, Reading reading) {}
