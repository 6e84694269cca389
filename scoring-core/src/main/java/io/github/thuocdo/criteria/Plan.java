package io.github.thuocdo.criteria;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked under one profile: made once, kept, and used for every unit.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Plan {
    private final CriteriaSet set;
    private final Profile profile;
    private final ImmutableList<Criterion> criteria;
    private final ImmutableList<Criterion> scored;
    private final ImmutableList<String> pillars;
    private final ImmutableMap<String, FigureType> types;
    private final ImmutableMap<String, Criterion> scoredByIndicator;

    Plan(CriteriaSet set, Profile profile, List<Criterion> criteria) {
        this.set = set;
        this.profile = profile;
        this.criteria = ImmutableList.copyOf(criteria);
        this.scored =
                ImmutableList.copyOf(criteria.stream().filter(Criterion::scored).toList());
        Set<String> names = new LinkedHashSet<>();
        ImmutableMap.Builder<String, Criterion> byIndicator = ImmutableMap.builder();
        Map<String, FigureType> typeOf = new LinkedHashMap<>();
        for (Criterion criterion : scored) {
            names.add(criterion.pillar());
            byIndicator.put(criterion.indicator().code(), criterion);
            typeOf.put(criterion.indicator().code(), criterion.type());
        }
        for (Criterion criterion : criteria) {
            typeOf.putIfAbsent(criterion.indicator().code(), criterion.type());
        }
        this.pillars = ImmutableList.copyOf(names);
        this.scoredByIndicator = byIndicator.buildOrThrow();
        this.types = ImmutableMap.copyOf(typeOf);
    }

    /** The set that it was made from. */
    public CriteriaSet set() {
        return set;
    }

    /** The question that it answers. */
    public Profile profile() {
        return profile;
    }

    /** Everything asked, in the order of the documents: scored, superseded, checklist and derived. */
    public ImmutableList<Criterion> criteria() {
        return criteria;
    }

    /** The criteria whose points enter the score, one per indicator. */
    public ImmutableList<Criterion> scored() {
        return scored;
    }

    /** The pillars of the scored criteria, in the order of the documents. */
    public ImmutableList<String> pillars() {
        return pillars;
    }

    /** The scored criterion of each indicator that has one. */
    public ImmutableMap<String, Criterion> scoredByIndicator() {
        return scoredByIndicator;
    }

    /** What a figure for each indicator of the plan is: as its scored criterion says, else as its first one says. */
    public ImmutableMap<String, FigureType> types() {
        return types;
    }
}
