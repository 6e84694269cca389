package io.github.thuocdo;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.internal.drools.PrecedenceRules;
import io.github.thuocdo.internal.intake.AskedFigures;
import io.github.thuocdo.internal.scoring.ScoreCalculator;
import io.github.thuocdo.internal.scoring.columns.PlanColumns;
import io.github.thuocdo.internal.scoring.columns.Preparation;
import io.github.thuocdo.submission.UnitSelection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The plans of a set that were asked for last: a plan is made once, and years that nobody asks for again are forgotten. */
final class KeptPlans {
    /** More than levels, horizons and readings of any set, for one year or two. */
    private static final int MOST = 64;

    private final CriteriaSet set;
    /** The plan that was asked for last stands last. */
    private final Map<Profile, Kept> plans = new LinkedHashMap<>();

    /** A plan with what reading and scoring find out of it, whichever units are ranked. */
    static final class Kept {
        private final Supplier<Plan> plan;
        private final Supplier<Optional<PlanColumns>> columns;
        private final Supplier<AskedFigures> form;

        /** Nothing is found out before it is asked for: whoever asks for another plan does not wait for the rules of this one. */
        private Kept(CriteriaSet set, Profile profile) {
            this.plan = Suppliers.memoize(() -> Plan.of(set, profile, PrecedenceRules.LIBRARY));
            this.columns = Suppliers.memoize(() -> PlanColumns.of(plan()));
            this.form = Suppliers.memoize(() -> new AskedFigures(plan()));
        }

        Plan plan() {
            return plan.get();
        }

        Preparation preparation(UnitSelection units) {
            return new Preparation(plan(), columns, units.units());
        }

        /** The same for units whose figures a calculator scored by another plan, which takes them as this one does. */
        Preparation preparation(UnitSelection units, ScoreCalculator before) {
            return new Preparation(plan(), columns, units.units(), before);
        }

        AskedFigures form() {
            return form.get();
        }
    }

    KeptPlans(CriteriaSet set) {
        this.set = set;
    }

    /** The plan under a profile; one that cannot be made is not kept. */
    Kept of(Profile profile) {
        Kept kept = keptOrNew(profile);
        try {
            kept.plan();
        } catch (RuntimeException e) {
            forget(profile);
            throw e;
        }
        return kept;
    }

    private synchronized void forget(Profile profile) {
        plans.remove(profile);
    }

    private synchronized Kept keptOrNew(Profile profile) {
        Kept known = plans.remove(profile);
        Kept kept = known == null ? new Kept(set, profile) : known;
        plans.put(profile, kept);
        if (plans.size() > MOST) {
            plans.remove(plans.keySet().iterator().next());
        }
        return kept;
    }
}
