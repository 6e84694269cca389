package org.example.ownrules;

import io.github.thuocdo.CompiledRules;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.RulePackage;

/** A criteria set whose targets and consistency rules are this module's own. A sample: no authority issued it. */
public final class OwnSet {
    /** Under this name the build lists the compiled rules: {@code groupId/artifactId} of this module. */
    private static final String MODULE = "io.github.thuocdo/own-rules-example";

    private static final int TARGETS = 4;

    private OwnSet() {}

    /** The set {@code own-sample}; open it once and keep it. */
    public static CriteriaSet criteria() {
        return CriteriaSet.builder("own-sample")
                .version("1")
                .title("Bộ chỉ tiêu mẫu", "A sample of a criteria set")
                .levels(Level.COMMUNE)
                .oneCriterionPerIndicator()
                .requirements(CompiledRules.open(RulePackage.below(OwnSet.class, MODULE, "targets"), TARGETS))
                .consistencyRules(RulePackage.below(OwnSet.class, MODULE, "consistency"))
                .build();
    }
}
