package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.VerdictRules.Band;
import io.github.thuocdo.internal.text.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The limits that hold a unit's score or class below the one that its points give.
 *
 * @param gates the ids of the criteria and groups whose gates are shut, so that the score is 0, the criteria first; empty where none is
 * @param withoutGates the published score if no gate were shut; empty where none is
 * @param vetoes the ids of the criteria whose failure leaves a worse class than the score reaches; empty where none does
 * @param withoutVetoes the class that the score reaches; empty where no veto leaves a worse one
 */
public record ScoreLimits(
        List<String> gates, Optional<BigDecimal> withoutGates, List<String> vetoes, Optional<Band> withoutVetoes) {
    /** No limit. */
    public static final ScoreLimits NONE = new ScoreLimits(List.of(), Optional.empty(), List.of(), Optional.empty());

    /** Keeps copies of the lists. */
    public ScoreLimits {
        NotNull.require("withoutGates", withoutGates, "withoutVetoes", withoutVetoes);
        gates = List.copyOf(NotNull.within("gates", gates));
        vetoes = List.copyOf(NotNull.within("vetoes", vetoes));
    }

    /** Whether there is no limit. */
    public boolean isNone() {
        return gates.isEmpty() && vetoes.isEmpty();
    }
}
