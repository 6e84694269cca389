package io.github.thuocdo.benchmarks;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;

/** CEL: one compiled expression a criterion ({@code figure >= 8000000}), evaluated for every figure. */
final class CelPeer implements Peer {
    private static final String FIGURE = "figure";

    private final CelRuntime.Program[] programs = new CelRuntime.Program[Country.CRITERIA];
    private final Tally[] tallies;

    CelPeer(Tally[] tallies) {
        this.tallies = tallies;
        Cel cel = CelFactory.standardCelBuilder()
                .addVar(FIGURE, SimpleType.INT)
                .setResultType(SimpleType.BOOL)
                .build();
        try {
            for (int j = 0; j < programs.length; j++) {
                programs[j] = cel.createProgram(
                        cel.compile(FIGURE + " >= " + FixedPoint.metFrom(j)).getAst());
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void judge() {
        try {
            for (Tally unit : tallies) {
                judge(unit);
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void judge(Tally unit) throws CelEvaluationException {
        for (int j = 0; j < programs.length; j++) {
            if ((boolean) programs[j].eval(Map.of(FIGURE, (long) unit.figure(j)))) {
                unit.met(j);
            }
        }
    }
}
