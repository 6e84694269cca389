package io.github.thuocdo.criteria;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.text.NotNull;
import java.math.BigDecimal;
import java.util.Optional;

/** The decision of a precedence rule on a criterion, so that an explanation can say why this is asked and nothing else. */
public sealed interface Ruling {

    /** The name of the rule, a sentence. */
    String rule();

    /** The reason as the rule states it, with places {@code {0}}, {@code {1}}, … for clauses and thresholds. */
    BilingualText reason();

    /**
     * Of two clauses that ask for the same indicator, one goes before the other. Places of the reason: 0 the other clause, 1
     * what it asks, 2 the clause that goes before, 3 what it asks, 4 the reading.
     *
     * @param rule the name of the rule
     * @param reason the reason, with places
     * @param prevailing the criterion of the clause that goes before
     * @param yielding the criterion of the other
     * @param reading the reading under which that holds
     */
    record BetweenClauses(String rule, BilingualText reason, Criterion prevailing, Criterion yielding, Reading reading)
            implements Ruling {
        /** Refuses null. */
        public BetweenClauses {
            NotNull.require("rule", rule, "reason", reason, "prevailing", prevailing, "yielding", yielding);
            NotNull.require("reading", reading);
        }
    }

    /**
     * Of the thresholds that a document states for several levels, one holds at the level of the plan. Places of the reason: 0
     * what is asked of each level, 1 the level, 2 what is asked there, 3 what is asked in general.
     *
     * @param rule the name of the rule
     * @param reason the reason, with places
     * @param target the target of the document, for all levels
     * @param level the level
     * @param requirement the requirement there
     */
    record AtLevel(String rule, BilingualText reason, Target target, Level level, Requirement requirement)
            implements Ruling {
        /** Refuses null. */
        public AtLevel {
            NotNull.require("rule", rule, "reason", reason, "target", target, "level", level);
            NotNull.require("requirement", requirement);
        }

        /** Whether the document asks something else of another level, so that the level makes a difference. */
        public boolean makesADifference() {
            Optional<BigDecimal> general = target.requirement().threshold();
            boolean isOther = !target.affirmedAt().isEmpty();
            for (BigDecimal own : target.perLevel().values()) {
                isOther |= general.isEmpty() || own.compareTo(general.get()) != 0;
            }
            return isOther;
        }
    }
}
