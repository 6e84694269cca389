package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.VerdictRules.Band;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a unit passes, and the class of its score (kết luận, xếp loại).
 *
 * @param decision whether it passes; empty where the set does not say when one does
 * @param band the class of its score; empty where the set has none, or the unit has no score
 */
public record Verdict(Optional<Decision> decision, Optional<Band> band) {

    /** Whether a unit passes. */
    public enum Decision {
        /** Đạt. */
        PASS,
        /** Không đạt: whatever is still unknown cannot change it. */
        FAIL,
        /** Chưa kết luận được: something is unknown, or the set is incomplete. */
        UNDECIDED
    }

    /** A decision and a class, each where the set gives one. */
    public Verdict {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(band, "band");
    }

    /** The word of results where there is neither a decision nor a class. */
    private static final String NONE = "none";

    /** As results name it: the decision, else the class; both where there are both, {@code none} where there is neither. */
    public String code() {
        String passes = decision.map(Decision::name).orElse("");
        String named = band.map(Band::id).orElse("");
        if (passes.isEmpty() && named.isEmpty()) {
            return NONE;
        }
        return passes.isEmpty() || named.isEmpty() ? passes + named : passes + " " + named;
    }
}
