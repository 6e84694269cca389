package io.github.thuocdo.benchmarks;

import java.util.Arrays;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule a criterion, all of them fired for each unit, which is the one fact. */
final class EasyRulesPeer implements Peer {
    private static final String UNIT = "unit";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Facts[] units;

    EasyRulesPeer(Tally[] tallies) {
        this.units = Arrays.stream(tallies).map(EasyRulesPeer::facts).toArray(Facts[]::new);
        for (int j = 0; j < Country.CRITERIA; j++) {
            register(j, FixedPoint.metFrom(j));
        }
    }

    private static Facts facts(Tally unit) {
        Facts facts = new Facts();
        facts.put(UNIT, unit);
        return facts;
    }

    private void register(int criterion, int metFrom) {
        rules.register(new RuleBuilder()
                .name("criterion " + (criterion + 1) + " is met")
                .when(facts -> unit(facts).figure(criterion) >= metFrom)
                .then(facts -> unit(facts).met(criterion))
                .build());
    }

    private static Tally unit(Facts facts) {
        return facts.get(UNIT);
    }

    @Override
    public void judge() {
        for (Facts unit : units) {
            engine.fire(rules, unit);
        }
    }
}
