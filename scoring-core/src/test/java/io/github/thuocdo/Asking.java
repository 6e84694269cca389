package io.github.thuocdo;

import io.github.thuocdo.criteria.Target;

/**
 * A target beside what it is asked of, as a rule says both: the one in its metadata, the other in its conclusion.
 *
 * @param indicator the code of the indicator
 * @param target what is asked of it
 */
public record Asking(String indicator, Target target) {

    public static Asking asking(String indicator, Target target) {
        return new Asking(indicator, target);
    }
}
