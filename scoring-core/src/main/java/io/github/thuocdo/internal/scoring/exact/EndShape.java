package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.internal.shape.Shape;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.function.Supplier;

/**
 * The shape of a function that looks at other units, for a known figure, once the unknown figures of all others are at the end of
 * their range at which this one has the least or the most.
 *
 * @param values the values at which it then looks
 */
public record EndShape(Shape shape, Supplier<List<Rational>> values) {}
