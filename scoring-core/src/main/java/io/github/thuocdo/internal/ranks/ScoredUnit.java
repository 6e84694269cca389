package io.github.thuocdo.internal.ranks;

/** A unit whose scores and outcomes are at hand. */
interface ScoredUnit {
    UnitScores scores();
}
