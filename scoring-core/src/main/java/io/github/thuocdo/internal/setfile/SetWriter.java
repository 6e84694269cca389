package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Pillar;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.criteria.Reading;
import io.github.thuocdo.criteria.VerdictRules;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.internal.json.JsonTree;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes a set in the published format, so that a copy of it can be changed without a build. */
public final class SetWriter {
    private final CriteriaSet set;
    private final JsonGenerator json;
    private final JsonOut out;

    private SetWriter(CriteriaSet set, JsonGenerator json) {
        this.set = set;
        this.json = json;
        this.out = new JsonOut(json);
    }

    public static void write(CriteriaSet set, Writer to) throws IOException {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                // Jackson would leave its buffers in the thread, and with them the library's class loader.
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build()
                .createGenerator(to)) {
            json.setPrettyPrinter(JsonTree.printer());
            new SetWriter(set, json).write();
            json.writeRaw("\n");
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeStringField("id", set.id());
        json.writeStringField("version", set.version());
        out.text("title", set.title());
        json.writeStringField("family", JsonOut.code(set.family()));
        out.day("validFrom", set.validFrom().orElse(null));
        out.day("validTo", set.validTo().orElse(null));
        out.levels("levels", set.levels());
        out.horizons("horizons", set.horizons());
        if (set.defaultHorizon().isPresent()) {
            json.writeNumberField("defaultHorizon", set.defaultHorizon().get().year());
        }
        json.writeNumberField("scale", set.scale());
        out.number("totalPoints", set.totalPoints().orElse(null));
        out.text("scoringNote", set.scoringNote().orElse(BilingualText.NONE));
        readings(set.requirements().readings());
        out.flag("oneCriterionPerIndicator", set.hasOneCriterionPerIndicator());
        policies();
        if (set.pillars().isPresent()) {
            PillarTree root = PillarTree.of(set.pillars().get());
            json.writeStringField("aggregation", JsonOut.code(root.pillar().aggregation()));
            pillars(root.below());
        }
        DatedContent content = StatedContent.of(set);
        CriterionWriter criteria = new CriterionWriter(json);
        criteria.indicators(content.indicators());
        criteria.criteria(content.criteria());
        if (!set.verdicts().isNone()) {
            verdict(set.verdicts());
        }
        json.writeEndObject();
    }

    private void readings(List<Reading> readings) throws IOException {
        if (readings.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("readings");
        for (Reading reading : readings) {
            json.writeStartObject();
            json.writeStringField("id", reading.code());
            out.text("title", reading.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void policies() throws IOException {
        Policies policies = set.policies();
        json.writeObjectFieldStart("policies");
        json.writeStringField("missing", JsonOut.code(policies.missing()));
        out.rational("coverage", policies.coverage());
        if (policies.criteria() > 0) {
            json.writeNumberField("minimumCriteria", policies.criteria());
        }
        out.texts("unranked", policies.unranked());
        json.writeStringField("ties", JsonOut.code(policies.ties()));
        out.codes("tieBreakers", policies.tieBreakers());
        out.rounding(policies.rounding());
        if (policies.criterionRounding().isPresent()) {
            out.partRounding("criterionRounding", policies.criterionRounding().get());
        }
        if (policies.emptyDenominator() != EmptyDenominator.Gives.NOT_APPLICABLE) {
            EmptyDenominatorFile.write(policies.emptyDenominator(), json);
        }
        if (policies.period() != Policies.Period.YEAR) {
            json.writeStringField("period", JsonOut.code(policies.period()));
        }
        json.writeEndObject();
    }

    private void pillars(List<PillarTree> pillars) throws IOException {
        if (pillars.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("pillars");
        for (PillarTree tree : pillars) {
            Pillar pillar = tree.pillar();
            json.writeStartObject();
            json.writeStringField("id", pillar.id());
            out.text("title", pillar.title());
            weights(tree);
            json.writeStringField("aggregation", JsonOut.code(pillar.aggregation()));
            if (pillar.normalised().isPresent()) {
                json.writeStringField(
                        "normalised", JsonOut.code(pillar.normalised().get()));
            }
            if (pillar.rounding().isPresent()) {
                out.rounding(pillar.rounding().get());
            }
            out.flag("gate", pillar.gate());
            pillars(tree.below());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void weights(PillarTree tree) throws IOException {
        PillarTree.Weight first = tree.weights().get(LocalDate.MIN);
        if (tree.weights().size() == 1 && first != null && first.source() == null) {
            json.writeFieldName("weight");
            FunctionOut.number(first.value(), json);
        } else if (!tree.weights().isEmpty()) {
            json.writeArrayFieldStart("weights");
            for (Map.Entry<LocalDate, PillarTree.Weight> each : tree.weights().entrySet()) {
                json.writeStartObject();
                out.day("from", each.getKey());
                json.writeFieldName("weight");
                FunctionOut.number(each.getValue().value(), json);
                out.string("source", each.getValue().source());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void verdict(VerdictRules verdicts) throws IOException {
        json.writeObjectFieldStart("verdict");
        if (verdicts.pass().isPresent()) {
            pass(verdicts.pass().get());
        }
        if (!verdicts.bands().isEmpty()) {
            json.writeArrayFieldStart("bands");
            for (VerdictRules.Band band : verdicts.bands()) {
                json.writeStartObject();
                json.writeStringField("id", band.id());
                out.text("title", band.title());
                json.writeNumberField("from", band.from());
                out.flag("open", band.open());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!verdicts.vetoes().isEmpty()) {
            json.writeArrayFieldStart("vetoes");
            for (VerdictRules.Veto veto : verdicts.vetoes()) {
                json.writeStartObject();
                json.writeStringField("criterion", veto.criterion());
                json.writeStringField("band", veto.band());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (verdicts.declared().isPresent()) {
            declared(verdicts.declared().get());
        }
        json.writeEndObject();
    }

    private void pass(VerdictRules.Pass pass) throws IOException {
        json.writeObjectFieldStart("pass");
        if (pass.atLeast() > 0) {
            json.writeNumberField("atLeast", pass.atLeast());
        }
        out.flag("all", pass.all());
        out.number("score", pass.score().orElse(null));
        if (!pass.pillars().isEmpty()) {
            json.writeObjectFieldStart("pillars");
            for (Map.Entry<String, BigDecimal> least : pass.pillars().entrySet()) {
                json.writeNumberField(least.getKey(), least.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void declared(VerdictRules.Declared declared) throws IOException {
        json.writeObjectFieldStart("declared");
        json.writeNumberField("criteria", declared.criteria());
        if (!declared.pillars().isEmpty()) {
            json.writeObjectFieldStart("pillars");
            for (Map.Entry<String, Integer> count : declared.pillars().entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        }
        out.text("note", declared.note().orElse(BilingualText.NONE));
        json.writeEndObject();
    }
}
