package io.github.thuocdo.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.Said.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Points of 0 of 0 that go to siblings. */
final class Sharing {
    private final GivenSet set;
    private final Siblings siblings;
    private final Map<String, Shared> found = new HashMap<>();

    /** How a unit stands to a criterion, whatever is shared. */
    interface Siblings {
        /** Known where it has a figure that can take points. */
        State state(Asked criterion, int unit);

        /** Whether it is 0 of 0 and has no points by itself. */
        boolean isOverNothing(Asked criterion, int unit);
    }

    /**
     * What a criterion is worth to a unit.
     *
     * @param points the most points that it can have
     * @param weight what it weighs with all of them
     */
    record Worth(Exact points, Exact weight) {
        static Worth of(Asked criterion) {
            return new Worth(criterion.points(), criterion.weight());
        }

        private Worth with(Worth other, Exact part) {
            return new Worth(points.plus(other.points.times(part)), weight.plus(other.weight.times(part)));
        }
    }

    /**
     * What is shared in a group.
     *
     * @param isOutside whether the whole group does not apply, as nobody can take the points
     * @param worth what those are worth that take some
     */
    private record Shared(boolean isOutside, Map<String, Worth> worth) {}

    Sharing(GivenSet set, Siblings siblings) {
        this.set = set;
        this.siblings = siblings;
    }

    /** Whether the whole group does not apply to a unit. */
    boolean isOutside(String group, int unit, boolean isOnceKnown) {
        return shared(group, unit, isOnceKnown).isOutside;
    }

    /**
     * What a criterion is worth.
     *
     * @param isOnceKnown whether figures that are missing are taken to be there
     */
    Worth worth(Asked criterion, int unit, boolean isOnceKnown) {
        return shared(criterion.pillar(), unit, isOnceKnown).worth.getOrDefault(criterion.id(), Worth.of(criterion));
    }

    private Shared shared(String group, int unit, boolean isOnceKnown) {
        String key = unit + " " + isOnceKnown + " " + group;
        Shared known = found.get(key);
        if (known == null) {
            known = find(group, unit, isOnceKnown);
            found.put(key, known);
        }
        return known;
    }

    private Shared find(String group, int unit, boolean isOnceKnown) {
        List<Asked> all = set.scored().stream()
                .filter(each -> each.pillar().equals(group) && !each.isAdjustment())
                .toList();
        Map<String, Worth> worth = new HashMap<>();
        for (Asked giver : all) {
            JsonNode declared = set.emptyDenominator(giver);
            if (!declared.path("gives").asText("").equals("shared") || !siblings.isOverNothing(giver, unit)) {
                continue;
            }
            Set<String> among = GivenSet.texts(declared.path("among"));
            List<Asked> takers = all.stream()
                    .filter(each -> among.isEmpty() || among.contains(each.id()))
                    .filter(each -> siblings.state(each, unit) == State.KNOWN
                            || (isOnceKnown && siblings.state(each, unit) == State.UNKNOWN))
                    .toList();
            if (takers.isEmpty()) {
                return new Shared(true, Map.of());
            }
            Exact part = Exact.ONE.over(Exact.of(takers.size()));
            takers.forEach(taker -> worth.put(
                    taker.id(), worth.getOrDefault(taker.id(), Worth.of(taker)).with(Worth.of(giver), part)));
        }
        return new Shared(false, worth);
    }
}
