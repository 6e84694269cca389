package io.github.thuocdo.internal.scoring;

import io.github.thuocdo.number.Real;
import java.util.List;

/**
 * The gates that make the score of a unit 0.
 *
 * @param ids the ids of the criteria and groups whose gates are shut, the criteria first; at least one
 * @param without the score at the set's scale if no gate were shut
 */
public record ShutGates(List<String> ids, Real without) {
    public ShutGates {
        ids = List.copyOf(ids);
    }
}
