package io.github.thuocdo;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import java.util.LinkedHashMap;
import java.util.Map;

/** The plans of a set that were asked for last: a plan is made once, and years that nobody asks for again are forgotten. */
final class KeptPlans {
    /** More than levels, horizons and readings of any set, for one year or two. */
    private static final int MOST = 64;

    private final CriteriaSet set;
    private final Map<Profile, Plan> plans = new LinkedHashMap<>(16, 0.75f, true);

    KeptPlans(CriteriaSet set) {
        this.set = set;
    }

    synchronized Plan of(Profile profile) {
        Plan plan = plans.get(profile);
        if (plan == null) {
            plan = Plan.of(set, profile, PrecedenceRules.LIBRARY);
            plans.put(profile, plan);
            if (plans.size() > MOST) {
                plans.remove(plans.keySet().iterator().next());
            }
        }
        return plan;
    }
}
