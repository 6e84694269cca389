package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Draws what an empty denominator gives: each of the five, of all criteria or of one. */
final class DrawnEmpties {
    /** The count that may stand in for a denominator. */
    static final String YEAR_BEFORE = "year-before";

    private final Chance chance;

    DrawnEmpties(Chance chance) {
        this.chance = chance;
    }

    /** What holds for every criterion that says nothing itself. */
    ObjectNode ofAll(ObjectNode policies) {
        String gives = chance.oneOf("not-applicable", "full-points", "no-points", "substitute");
        if (gives.equals("substitute") && chance.oneIn(2)) {
            policies.put("period", chance.oneOf("month", "quarter"));
        }
        return declared(gives);
    }

    /** What one criterion declares; empty where it can have no denominator. */
    Optional<ObjectNode> of(String type, ObjectNode criterion) {
        JsonNode scoring = criterion.path("scoring");
        if (Functions.isComposite(scoring)) {
            return Optional.of(declared(chance.oneOf("not-applicable", "full-points", "no-points")));
        }
        boolean isFromNoneToAll = !GivenSet.function(scoring).equals("adjustment")
                && !scoring.path("method").asText("").equals("z-score");
        return List.of("share", "per-head").contains(type) && isFromNoneToAll
                ? Optional.of(declared(chance.oneOf("not-applicable", "full-points", "no-points", "substitute")))
                : Optional.empty();
    }

    private ObjectNode declared(String gives) {
        ObjectNode declared = JsonNodeFactory.instance.objectNode().put("gives", gives);
        if (gives.equals("substitute")) {
            declared.put("indicator", YEAR_BEFORE);
            if (chance.oneIn(2)) {
                declared.putObject("dividedBy").put("month", 12).put("quarter", 4);
            }
            if (chance.oneIn(2)) {
                declared.put("otherwise", chance.oneOf("full-points", "no-points", "not-applicable"));
            }
        }
        return declared;
    }
}
