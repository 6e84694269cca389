package io.github.thuocdo.rules;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.CriteriaSet;
import java.util.Optional;
import java.util.function.Supplier;

/** The criteria sets that come with the library, by their ids. */
public final class CriteriaSets {
    private static final ImmutableMap<String, Supplier<CriteriaSet>> SETS =
            ImmutableMap.of("yen-dinh-2022", YenDinh::criteria, "dti-922", Dti922::criteria);

    private CriteriaSets() {}

    /** The ids, the default set first. */
    public static Iterable<String> ids() {
        return SETS.keySet();
    }

    /** The set with this id; empty where there is none. */
    public static Optional<CriteriaSet> named(String id) {
        return Optional.ofNullable(SETS.get(id)).map(Supplier::get);
    }
}
