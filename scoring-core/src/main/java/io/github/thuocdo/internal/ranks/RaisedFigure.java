package io.github.thuocdo.internal.ranks;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Status;
import io.github.thuocdo.number.Rational;

/**
 * Another figure of a unit, and what it gives where scores are sums.
 *
 * @param criterion the criterion that takes it
 * @param status its status then
 * @param wasUnknown whether there is no figure now
 * @param worth of all its points in the score
 * @param before the fraction of its points that it has now, 0 where it is unknown
 * @param after the fraction that it has then
 */
public record RaisedFigure(
        Criterion criterion, Status status, boolean wasUnknown, Rational worth, Rational before, Rational after) {}
