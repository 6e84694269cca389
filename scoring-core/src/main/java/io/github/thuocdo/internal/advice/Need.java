package io.github.thuocdo.internal.advice;

import io.github.thuocdo.number.Rational;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The amount that raises must add up to, where scores are sums.
 *
 * @param bound the least that they must add to the score: no less reaches the goal, though this alone may not
 * @param reaches whether they add enough to the score
 * @param met the number of further criteria that must be met
 * @param required the step that single figures must reach, by their place
 */
public record Need(Rational bound, Predicate<Rational> reaches, int met, Map<Integer, Long> required) {
    public Need {
        required = Map.copyOf(required);
    }

    public long least(Item item) {
        return Math.max(1, required.getOrDefault(item.place(), 1L));
    }
}
