package io.github.thuocdo.internal.proof;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.shape.Bounds;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The ranges of scores that a proof asks for, each found once: the plans of a set mostly ask the same of its criteria. */
final class ScoreRanges {
    private final Map<Plan, ScoreRange> ofPlans = new IdentityHashMap<>();
    private final Map<List<Object>, Bounds> ofCriteria = new HashMap<>();

    /** Between which scores everything lies that a plan can give. */
    ScoreRange of(Plan plan) {
        return ofPlans.computeIfAbsent(plan, each -> new ScoreRange(each, this::of));
    }

    private Bounds of(Criterion criterion) {
        List<Object> said = List.of(criterion.target().scoring(), criterion.type(), criterion.requirement());
        return ofCriteria.computeIfAbsent(said, each -> ScoreRange.of(criterion));
    }
}
