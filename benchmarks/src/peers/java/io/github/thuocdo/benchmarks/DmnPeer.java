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

/** KIE DMN: one decision a criterion ({@code c1 >= 5000000}), all of them evaluated for each unit. */
final class DmnPeer implements Peer {
    private static final String HEAD = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="criteria" name="criteria"
                namespace="https://thuocdo.github.io/peers">
            """;
    private static final String CRITERION = """
            <inputData id="input-%1$s" name="c%1$s"><variable name="c%1$s" typeRef="number"/></inputData>
            <decision id="decision-%1$s" name="met%1$s">
              <variable name="met%1$s" typeRef="boolean"/>
              <informationRequirement id="needs-%1$s"><requiredInput href="#input-%1$s"/></informationRequirement>
              <literalExpression><text>c%1$s &gt;= %2$s</text></literalExpression>
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
            context.set("c" + (j + 1), unit.figure(j));
        }
        DMNResult result = runtime.evaluateAll(model, context);
        for (int j = 0; j < Country.CRITERIA; j++) {
            if (Boolean.TRUE.equals(result.getContext().get("met" + (j + 1)))) {
                unit.met(j);
            }
        }
    }
}
