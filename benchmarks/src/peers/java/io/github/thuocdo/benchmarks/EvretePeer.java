package io.github.thuocdo.benchmarks;

import java.util.Arrays;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: a rule a criterion on a wide fact a unit, with conditions as lambdas or as text. */
final class EvretePeer implements Peer {
    private static final int UNITS_A_SESSION = 256;
    private static final String UNIT = "$unit";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final UnitFact[] units;

    private EvretePeer(Tally[] tallies, boolean isText) {
        this.units = UnitFact.all(tallies);
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (int j = 0; j < Country.CRITERIA; j++) {
            add(rules, j, isText);
        }
        this.knowledge = rules.build();
    }

    static EvretePeer withLambdas(Tally[] tallies) {
        return new EvretePeer(tallies, false);
    }

    static EvretePeer withText(Tally[] tallies) {
        return new EvretePeer(tallies, true);
    }

    private static void add(RuleSetBuilder<Knowledge> rules, int criterion, boolean isText) {
        int metFrom = FixedPoint.metFrom(criterion);
        String figure = UNIT + ".c" + (criterion + 1);
        LhsBuilder<Knowledge> rule = rules.newRule(figure + " is met").forEach(UNIT, UnitFact.class);
        (isText ? rule.where(figure + " >= " + metFrom) : rule.where((Object[] of) -> (int) of[0] >= metFrom, figure))
                .execute(context -> context.<UnitFact>get(UNIT).tally().met(criterion));
    }

    @Override
    public void judge() {
        for (int start = 0; start < units.length; start += UNITS_A_SESSION) {
            StatelessSession session = knowledge.newStatelessSession();
            session.insert(
                    (Object[]) Arrays.copyOfRange(units, start, Math.min(units.length, start + UNITS_A_SESSION)));
            session.fire();
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
