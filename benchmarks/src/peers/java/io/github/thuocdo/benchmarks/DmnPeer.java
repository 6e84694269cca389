package io.github.thuocdo.benchmarks;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: one decision a criterion ({@code if c1 = null then null else c1 >= 5000000}), all of them evaluated for each unit. */
final class DmnPeer implements Peer {
    private static final String HEAD = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="criteria" name="criteria"
                namespace="https://thuocdo.github.io/peers">
            """;
    private static final String CRITERION = """
            <inputData id="input-%1$d" name="c%1$d"><variable name="c%1$d" typeRef="number"/></inputData>
            <decision id="decision-%1$d" name="met%1$d">
              <variable name="met%1$d" typeRef="boolean"/>
              <informationRequirement id="needs-%1$d"><requiredInput href="#input-%1$d"/></informationRequirement>
              <literalExpression><text>if c%1$d = null then null else c%1$d &gt;= %2$d</text></literalExpression>
            </decision>
            """;

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Tally[] tallies;

    DmnPeer(Tally[] tallies) {
        this.tallies = tallies;
        StringBuilder xml = new StringBuilder(HEAD);
        for (int j = 0; j < Country.CRITERIA; j++) {
            xml.append(CRITERION.formatted(j + 1, FixedPoint.metFrom(j)));
        }
        Resource resource = ResourceFactory.newReaderResource(
                new StringReader(xml.append("</definitions>").toString()));
        resource.setSourcePath("criteria.dmn");
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public void judge() {
        Arrays.stream(tallies).forEach(this::judge);
    }

    private void judge(Tally unit) {
        DMNContext context = runtime.newContext();
        for (int j = 0; j < Country.CRITERIA; j++) {
            int figure = unit.figure(j);
            context.set("c" + (j + 1), figure == Country.MISSING ? null : figure);
        }
        DMNResult result = runtime.evaluateAll(model, context);
        for (int j = 0; j < Country.CRITERIA; j++) {
            Object met = result.getContext().get("met" + (j + 1));
            if (Boolean.TRUE.equals(met)) {
                unit.met();
            } else if (met != null) {
                unit.notMet(j);
            }
        }
    }
}
