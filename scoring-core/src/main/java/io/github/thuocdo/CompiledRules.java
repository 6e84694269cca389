package io.github.thuocdo;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Profile;
import io.github.thuocdo.criteria.Requirements;
import io.github.thuocdo.criteria.RulePackage;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.drools.RuleBook;
import io.github.thuocdo.internal.drools.RuleCriteria;
import io.github.thuocdo.internal.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Requirement rules that were turned into classes when their module was built, as the criteria of a set. Any module may bring
 * some; its consistency rules are named to the set beside them.
 *
 * <pre>{@code
 * CriteriaSet.builder("own")
 *         .levels(Level.COMMUNE)
 *         .requirements(CompiledRules.open(RulePackage.below(OwnSet.class, "com.example/own-rules", "targets"), 4))
 *         .consistencyRules(RulePackage.below(OwnSet.class, "com.example/own-rules", "consistency"))
 *         .build();
 * }</pre>
 */
public final class CompiledRules implements Requirements {
    private final RuleCriteria rules;

    private CompiledRules(RuleCriteria rules) {
        this.rules = rules;
    }

    /**
     * Opens the requirement rules of a package, of this library or of any other module.
     *
     * <p>Where rules name contradictions ({@code @conflicts}), their notes stand beside the rules in {@code
     * conflicts_vi.properties} and {@code conflicts_en.properties}.
     *
     * @param rules the place of the rules
     * @param targets the number of requirement rules that the package must hold: a rule that got lost would be a target that nobody asks
     * @throws IllegalStateException if there are no compiled rules of that package
     * @throws io.github.thuocdo.criteria.CriteriaException with every fault of the rules
     */
    public static CompiledRules open(RulePackage rules, int targets) {
        String folder = Objects.requireNonNull(rules, "rules").name().replace('.', '/');
        boolean hasNotes = rules.home().getResource("/" + folder + "/conflicts_vi.properties") != null;
        return new CompiledRules(new RuleCriteria(
                new RuleBook(rules),
                targets,
                hasNotes
                        ? notes(rules)
                        : key -> {
                            throw new IllegalStateException("There are no notes beside the rules of (" + rules.name()
                                    + "), but a rule names the contradiction (" + key
                                    + "). Maybe add conflicts_vi.properties and"
                                    + " conflicts_en.properties?");
                        }));
    }

    private static Function<String, BilingualText> notes(RulePackage rules) {
        Messages notes = new Messages(rules.home(), rules.name() + ".conflicts");
        return key -> new BilingualText(key + ": " + notes.vi(key), key + ": " + notes.en(key));
    }

    @Override
    public List<Criterion> askedUnder(Profile profile) {
        return rules.askedUnder(Objects.requireNonNull(profile, "profile"));
    }

    @Override
    public Map<Indicator, FigureType> collectedAt(Level level) {
        return rules.collectedAt(level);
    }
}
