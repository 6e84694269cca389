package io.github.thuocdo.insight;

import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.internal.text.OrderedCopies;
import io.github.thuocdo.number.Rational;
import java.util.Map;

/**
 * The shares of a unit's own changed figures in the change of its score before rounding.
 *
 * @param way the way the shares were found
 * @param shares the share of each indicator, in the order of the files; empty where they were not split
 */
public record OwnFigures(Way way, Map<String, Rational> shares) {
    /** The most changed figures that are split where their effects do not simply add up. */
    public static final int MOST_SPLIT = 8;

    /** The way the shares were found. */
    public enum Way {
        /** The figures' effects add up: each share is exact and holds whatever the others do. */
        SUM("sum"),
        /** The effects depend on each other: each share is a Shapley value. */
        SHAPLEY("shapley"),
        /** Too many figures whose effects depend on each other, or scores that depend on other units. */
        NOT_SPLIT("not-split");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    /** Keeps the shares as they are. */
    public OwnFigures {
        NotNull.require("way", way, "shares", shares);
        shares = OrderedCopies.copyOf("shares", shares);
    }

    static OwnFigures notSplit() {
        return new OwnFigures(Way.NOT_SPLIT, Map.of());
    }
}
