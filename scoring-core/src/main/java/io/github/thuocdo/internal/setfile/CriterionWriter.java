package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.criteria.Target;
import io.github.thuocdo.criteria.Terms;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.ScoringFunctions;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Writes the indicators and criteria of a set, as {@link CriterionReader} reads them. */
final class CriterionWriter {
    private final JsonGenerator json;
    private final JsonOut out;

    CriterionWriter(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    void indicators(List<DatedContent.Declared> indicators) throws IOException {
        json.writeArrayFieldStart("indicators");
        for (DatedContent.Declared declared : indicators) {
            Indicator indicator = declared.indicator();
            Indicator.Annex annex = indicator.annex();
            json.writeStartObject();
            json.writeStringField("code", indicator.code());
            out.text("name", indicator.name());
            json.writeStringField("type", JsonOut.code(declared.type()));
            out.string("unit", indicator.unit());
            out.string("numerator", indicator.numerator());
            out.string("denominator", indicator.denominator());
            out.texts("aliases", indicator.aliases());
            out.string("method", annex.method());
            out.string("evidence", annex.evidence());
            out.string("collectedFrom", annex.collectedFrom());
            out.string("verifiedBy", annex.verifiedBy());
            out.levels("collectedAt", declared.collectedAt());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void criteria(List<DatedCriterion> criteria) throws IOException {
        json.writeArrayFieldStart("criteria");
        for (DatedCriterion criterion : criteria) {
            criterion(criterion);
        }
        json.writeEndArray();
    }

    private void criterion(DatedCriterion criterion) throws IOException {
        Criterion stated = criterion.stated();
        json.writeStartObject();
        json.writeStringField("id", stated.id());
        out.text("name", stated.name());
        if (!stated.rule().equals(stated.id())) {
            json.writeStringField("rule", stated.rule());
        }
        json.writeStringField("indicator", stated.indicator().code());
        json.writeStringField("pillar", stated.pillar());
        json.writeStringField("kind", JsonOut.code(stated.kind()));
        Standing standing = standing(criterion);
        if (standing != Standing.SCORED) {
            json.writeStringField("standing", JsonOut.code(standing));
        }
        out.texts("levels", stated.levels());
        out.string("horizon", stated.horizon());
        out.levels("askedOf", criterion.askedOf());
        out.horizons("askedBy", criterion.askedBy());
        values(criterion);
        terms(stated.target().terms());
        out.string("exceptions", stated.exceptions());
        out.string("lead", stated.lead());
        out.string("coordinating", stated.coordinating());
        if (!stated.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (BilingualText note : stated.notes()) {
                out.bilingual(note);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void values(DatedCriterion criterion) throws IOException {
        DatedCriterion.Value undated = criterion.values().get(LocalDate.MIN);
        if (undated != null && criterion.byReading().isEmpty()) {
            value(undated);
            return;
        }
        json.writeArrayFieldStart("values");
        // Where every reading has its own, those in common are those of one of them.
        if (!criterion.byReading().containsValue(criterion.values())) {
            values(criterion.values(), null);
        }
        for (Map.Entry<String, NavigableMap<LocalDate, DatedCriterion.Value>> own :
                criterion.byReading().entrySet()) {
            values(own.getValue(), own.getKey());
        }
        json.writeEndArray();
    }

    private void values(NavigableMap<LocalDate, DatedCriterion.Value> values, @Nullable String reading)
            throws IOException {
        for (Map.Entry<LocalDate, DatedCriterion.Value> each : values.entrySet()) {
            json.writeStartObject();
            out.string("reading", reading);
            out.day("from", each.getKey());
            value(each.getValue());
            json.writeEndObject();
        }
    }

    /** The standing of a value that is scored, if there is one: a value that is not scored is on the checklist by itself. */
    private static Standing standing(DatedCriterion criterion) {
        return criterion.allValues().stream()
                .map(DatedCriterion.Value::target)
                .filter(target -> !(target.scoring() instanceof Scoring.NotScored))
                .map(Target::standing)
                .findFirst()
                .orElse(criterion.stated().standing());
    }

    private void value(DatedCriterion.Value value) throws IOException {
        Target target = value.target();
        json.writeStringField("type", JsonOut.code(target.type()));
        json.writeNumberField("points", target.points());
        requirement(target);
        if (!(target.scoring() instanceof Scoring.ShareOfThreshold)) {
            json.writeFieldName("scoring");
            ScoringFunctions.write(
                    target.scoring(),
                    new FunctionOut(
                            Rational.of(target.points()), json, RequirementWriter::write, ScoringFunctions::write));
        }
        Terms terms = target.terms();
        if (terms.rounding().isPresent()) {
            out.partRounding("rounding", terms.rounding().get());
        }
        if (terms.weight().isPresent()) {
            out.rational("weight", terms.weight().get());
        }
        if (terms.emptyDenominator().isPresent()) {
            EmptyDenominatorFile.write(terms.emptyDenominator().get(), json);
        }
        source(value.source());
    }

    private void requirement(Target target) throws IOException {
        json.writeObjectFieldStart("requirement");
        RequirementWriter.write(target.requirement(), json);
        if (!target.perLevel().isEmpty()) {
            json.writeObjectFieldStart("perLevel");
            for (Map.Entry<Level, BigDecimal> own : target.perLevel().entrySet()) {
                json.writeNumberField(own.getKey().code(), own.getValue());
            }
            json.writeEndObject();
        }
        out.levels("affirmedAt", target.affirmedAt());
        json.writeEndObject();
    }

    private void terms(Terms terms) throws IOException {
        out.flag("mandatory", terms.mandatory());
        out.flag("gate", terms.gate());
        if (terms.missing().isPresent()) {
            json.writeStringField("missing", JsonOut.code(terms.missing().get()));
        }
        out.texts("onlyGroups", terms.onlyGroups());
        out.texts("exceptGroups", terms.exceptGroups());
    }

    private void source(LegalSource source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("document", source.document());
        out.string("section", source.section());
        out.string("quote", source.quote());
        if (source.basis().isPresent()) {
            json.writeStringField("basis", JsonOut.code(source.basis().get()));
        }
        json.writeEndObject();
    }
}
