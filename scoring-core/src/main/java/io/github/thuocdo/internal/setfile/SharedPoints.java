package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Checks with whom the points of a criterion are shared where its denominator is empty. */
final class SharedPoints {
    private SharedPoints() {}

    /** Notes siblings that are none: points stay in their group. */
    static void check(JsonObject json, DatedCriterion giver, List<DatedCriterion> all) {
        for (DatedCriterion.Value value : giver.allValues()) {
            if (value.target().terms().emptyDenominator().orElse(null) instanceof EmptyDenominator.Shared shared) {
                for (String id : shared.among()) {
                    check(json, giver, id, all);
                }
            }
        }
    }

    private static void check(JsonObject json, DatedCriterion giver, String id, List<DatedCriterion> all) {
        Optional<DatedCriterion> taker =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        if (taker.isEmpty()) {
            json.fault(
                    "criterion-among-not-set",
                    JsonObject.shown(id),
                    json.maybe(id, all.stream().map(DatedCriterion::id).toList()));
        } else if (taker.get() == giver
                || !taker.get().stated().pillar().equals(giver.stated().pillar())) {
            json.fault("criterion-among-no-sibling-points-shared", JsonObject.shown(id), JsonObject.shown(giver.id()));
        } else if (taker.get().allValues().stream()
                .anyMatch(value -> value.target().scoring().adjusts())) {
            json.fault("criterion-among-bonus-or-penalty", JsonObject.shown(id));
        }
    }
}
