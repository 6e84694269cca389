package io.github.thuocdo.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools in the usual designs: a rule a criterion, compiled to the executable model before. */
final class DroolsPeer implements Peer {
    /** So many to a session is faster than all of them in one. */
    private static final int UNITS_A_SESSION = 256;

    private final KieBase rules;
    private final List<Object[]> sessions;

    private DroolsPeer(String drl, List<Object[]> sessions) {
        this.rules = compiled(drl);
        this.sessions = sessions;
    }

    /** A fact a figure, all of them in one session. */
    static DroolsPeer withFactsAFigure(Tally[] tallies) {
        Object[] facts = Arrays.stream(tallies)
                .flatMap(unit ->
                        IntStream.range(0, Country.CRITERIA).mapToObj(j -> new FigureFact(j, unit.figure(j), unit)))
                .toArray();
        return new DroolsPeer(
                drl(j -> "FigureFact(criterion == " + j + ", figure >= %s, $tally : tally)"), List.<Object[]>of(facts));
    }

    /** A wide fact a unit, 256 of them a session. */
    static DroolsPeer withFactsAUnit(Tally[] tallies) {
        UnitFact[] facts = UnitFact.all(tallies);
        List<Object[]> sessions = new ArrayList<>();
        for (int start = 0; start < facts.length; start += UNITS_A_SESSION) {
            sessions.add(Arrays.copyOfRange(facts, start, Math.min(facts.length, start + UNITS_A_SESSION)));
        }
        return new DroolsPeer(drl(j -> "UnitFact(c" + (j + 1) + " >= %s, $tally : tally)"), sessions);
    }

    /** @param pattern by criterion, with a place for the least figure that meets it */
    private static String drl(IntFunction<String> pattern) {
        StringBuilder drl = new StringBuilder("package io.github.thuocdo.benchmarks.peers;\n");
        drl.append("import ").append(FigureFact.class.getName()).append(";\n");
        drl.append("import ").append(UnitFact.class.getName()).append(";\n");
        for (int j = 0; j < Country.CRITERIA; j++) {
            drl.append("rule \"criterion ").append(j + 1).append(" is met\" when ");
            drl.append(pattern.apply(j).formatted(FixedPoint.metFrom(j)));
            drl.append(" then $tally.met(").append(j).append("); end\n");
        }
        return drl.toString();
    }

    private static KieBase compiled(String drl) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.github.thuocdo", "peers-" + Integer.toHexString(drl.hashCode()), "1");
        KieFileSystem files = services.newKieFileSystem()
                .generateAndWritePomXML(id)
                .write("src/main/resources/io/github/thuocdo/benchmarks/peers/criteria.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(id).getKieBase();
    }

    @Override
    public void judge() {
        for (Object[] facts : sessions) {
            KieSession session = rules.newKieSession();
            for (Object fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
            session.dispose();
        }
    }
}
