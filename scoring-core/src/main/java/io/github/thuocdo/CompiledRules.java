package io.github.thuocdo;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Requirements;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.internal.drools.RuleCriteria;
import io.github.thuocdo.internal.text.Messages;
import java.util.List;
import java.util.Map;

/** Requirement rules that were turned into classes when their module was built, as the criteria of a set. */
public final class CompiledRules implements Requirements {
    private final RuleCriteria rules;

    private CompiledRules(RuleCriteria rules) {
        this.rules = rules;
    }

    /**
     * Opens the rules of the package that {@code home} stands above: {@code home}'s own package and {@code name}.
     *
     * @param home a class of the module that holds the rules
     * @param module the module's {@code groupId/artifactId}
     * @param name the last part of the rules' package
     * @param targets how many requirement rules it must hold
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault of the rules
     */
    public static CompiledRules open(Class<?> home, String module, String name, int targets) {
        String rulePackage = home.getPackageName() + "." + name;
        Messages conflicts = new Messages(home, rulePackage + ".conflicts");
        return new CompiledRules(new RuleCriteria(
                RuleBook.open(home, module, rulePackage),
                targets,
                key -> new BilingualText(key + ": " + conflicts.vi(key), key + ": " + conflicts.en(key))));
    }

    @Override
    public List<Criterion> askedUnder(Profile profile) {
        return rules.askedUnder(profile);
    }

    @Override
    public Map<Indicator, FigureType> collectedAt(Level level) {
        return rules.collectedAt(level);
    }
}
