package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.internal.function.Shape;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a function that looks at other units makes of a known figure, once the unknown figures of all others are at that end of what
 * they can be at which this one has the least or the most.
 *
 * @param values the values at which it then looks
 */
public record EndShape(Shape shape, Supplier<List<Rational>> values) {}
