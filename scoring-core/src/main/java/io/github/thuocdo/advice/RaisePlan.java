package io.github.thuocdo.advice;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Raises that together reach a goal; scored by the set itself, while the others stand still.
 *
 * @param raises in the order of the documents; none where the goal is reached already
 * @param result the projected result of the unit
 * @param ratio the sum of raise ÷ raise to full points
 * @param cost the cost of all raises; empty where no effort is given
 */
public record RaisePlan(List<Raise> raises, ProjectedResult result, Rational ratio, Optional<Rational> cost) {
    /** Keeps a copy of the raises. */
    public RaisePlan {
        NotNull.require("raises", raises, "result", result, "ratio", ratio, "cost", cost);
        raises = List.copyOf(NotNull.within("raises", raises));
    }
}
