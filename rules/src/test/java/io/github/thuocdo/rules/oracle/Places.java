package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The ranks of units by their scores.
 *
 * @param scores the exact score of each unit; empty where it has none
 * @param isRanked whether a unit takes part
 * @param met the number of criteria that a unit meets
 */
record Places(GivenSet set, List<Optional<Exact>> scores, IntPredicate isRanked, IntUnaryOperator met) {

    Optional<Integer> rank(int unit) {
        if (scores.get(unit).isEmpty() || !isRanked.test(unit)) {
            return Optional.empty();
        }
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i).isPresent() && isRanked.test(i) && compare(i, unit) > 0) {
                before.add(i);
            }
        }
        boolean isDense = set.policies().path("ties").asText("").equals("dense");
        return Optional.of(1 + (isDense ? places(before) : before.size()));
    }

    /** How many places units take up that share one where they are equal. */
    private int places(List<Integer> some) {
        int places = 0;
        for (int k = 0; k < some.size(); k++) {
            int one = some.get(k);
            boolean isNew = some.subList(0, k).stream().noneMatch(other -> compare(one, other) == 0);
            places += isNew ? 1 : 0;
        }
        return places;
    }

    private int compare(int one, int other) {
        JsonNode policies = set.policies();
        boolean isRounded = policies.path("rounding").path("beforeRanking").asBoolean(true);
        int byScore = isRounded
                ? rounded(one).compareTo(rounded(other))
                : scores.get(one).orElseThrow().compareTo(scores.get(other).orElseThrow());
        boolean isByMet = GivenSet.texts(policies.path("tieBreakers")).contains("met");
        return byScore != 0 || !isByMet ? byScore : Integer.compare(met.applyAsInt(one), met.applyAsInt(other));
    }

    private BigDecimal rounded(int unit) {
        return Oracle.rounded(scores.get(unit).orElseThrow(), set.policies().path("rounding"));
    }
}
