package io.github.thuocdo.criteria;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a set in the published format, so that a copy of it can be changed without a build. */
final class SetWriter {
    private final CriteriaSet set;
    private final JsonGenerator json;

    private SetWriter(CriteriaSet set, JsonGenerator json) {
        this.set = set;
        this.json = json;
    }

    static void write(CriteriaSet set, Writer out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out)) {
            json.setPrettyPrinter(printer);
            new SetWriter(set, json).write();
            json.writeRaw("\n");
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeStringField("id", set.id());
        json.writeStringField("version", set.version());
        text("title", set.title());
        json.writeStringField("family", code(set.shape().family()));
        day("validFrom", set.shape().validFrom());
        day("validTo", set.shape().validTo());
        texts("levels", set.levels().stream().map(Level::code).toList());
        if (!set.horizons().isEmpty()) {
            json.writeArrayFieldStart("horizons");
            for (Horizon horizon : set.horizons()) {
                json.writeNumber(horizon.year());
            }
            json.writeEndArray();
        }
        if (set.defaultHorizon() != null) {
            json.writeNumberField("defaultHorizon", set.defaultHorizon().year());
        }
        json.writeNumberField("scale", set.shape().scale());
        text("scoringNote", set.scoringNote());
        if (set.shape().oneCriterionPerIndicator()) {
            json.writeBooleanField("oneCriterionPerIndicator", true);
        }
        policies();
        pillars();
        indicators();
        criteria();
        verdict();
        json.writeEndObject();
    }

    private void policies() throws IOException {
        Policies policies = set.policies();
        json.writeObjectFieldStart("policies");
        json.writeStringField("missing", code(policies.missing()));
        rational("coverage", policies.coverage());
        if (policies.criteria() > 0) {
            json.writeNumberField("minimumCriteria", policies.criteria());
        }
        texts("unranked", policies.unranked());
        json.writeStringField("ties", code(policies.ties()));
        texts(
                "tieBreakers",
                policies.tieBreakers().stream().map(SetWriter::code).toList());
        rounding(policies.rounding());
        json.writeEndObject();
    }

    private void rounding(Policies.Rounding rounding) throws IOException {
        json.writeObjectFieldStart("rounding");
        json.writeNumberField("scale", rounding.scale());
        json.writeStringField("mode", code(rounding.mode()));
        json.writeBooleanField("beforeRanking", rounding.beforeRanking());
        json.writeEndObject();
    }

    private void pillars() throws IOException {
        if (set.shape().root() != null) {
            Pillar root = set.shape().root().apply(null);
            json.writeStringField("aggregation", code(root.aggregation()));
            pillars(root.pillars());
        }
    }

    private void pillars(List<Pillar> pillars) throws IOException {
        if (pillars.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("pillars");
        for (Pillar pillar : pillars) {
            json.writeStartObject();
            json.writeStringField("id", pillar.id());
            text("title", pillar.title());
            if (pillar.weight() != null) {
                json.writeNumberField("weight", pillar.weight());
            }
            json.writeStringField("aggregation", code(pillar.aggregation()));
            if (pillar.rounding() != null) {
                rounding(pillar.rounding());
            }
            flag("gate", pillar.gate());
            pillars(pillar.pillars());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void indicators() throws IOException {
        Map<String, Indicator> all = new LinkedHashMap<>();
        Map<String, FigureType> types = new LinkedHashMap<>();
        for (Criterion criterion : set.criteria()) {
            all.putIfAbsent(criterion.indicator().code(), criterion.indicator());
            if (criterion.scored() || !types.containsKey(criterion.indicator().code())) {
                types.put(criterion.indicator().code(), criterion.target().type());
            }
        }
        Map<String, Set<Level>> collected = new TreeMap<>();
        for (Level level : set.levels()) {
            set.collectedAt(level).forEach((indicator, type) -> {
                all.putIfAbsent(indicator.code(), indicator);
                types.putIfAbsent(indicator.code(), type);
                collected
                        .computeIfAbsent(indicator.code(), code -> new LinkedHashSet<>())
                        .add(level);
            });
        }
        json.writeArrayFieldStart("indicators");
        for (Indicator indicator : all.values()) {
            indicator(indicator, types.get(indicator.code()), collected.getOrDefault(indicator.code(), Set.of()));
        }
        json.writeEndArray();
    }

    private void indicator(Indicator indicator, FigureType type, Set<Level> collected) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", indicator.code());
        text("name", indicator.name());
        json.writeStringField("type", code(type));
        string("unit", indicator.unit());
        string("numerator", indicator.numerator());
        string("denominator", indicator.denominator());
        texts("aliases", indicator.aliases());
        string("method", indicator.annex().method());
        string("evidence", indicator.annex().evidence());
        string("collectedFrom", indicator.annex().collectedFrom());
        string("verifiedBy", indicator.annex().verifiedBy());
        texts("collectedAt", collected.stream().map(Level::code).toList());
        json.writeEndObject();
    }

    private void criteria() throws IOException {
        json.writeArrayFieldStart("criteria");
        for (Criterion criterion : set.criteria()) {
            criterion(criterion);
        }
        json.writeEndArray();
    }

    private void criterion(Criterion criterion) throws IOException {
        Target target = criterion.target();
        json.writeStartObject();
        json.writeStringField("id", criterion.id());
        text("name", criterion.name());
        json.writeStringField("indicator", criterion.indicator().code());
        json.writeStringField("pillar", criterion.pillar());
        json.writeStringField("type", code(target.type()));
        json.writeStringField("kind", code(target.kind()));
        if (criterion.standing() != Standing.SCORED) {
            json.writeStringField("standing", code(criterion.standing()));
        }
        texts("levels", criterion.levels());
        string("horizon", criterion.horizon());
        asked(criterion);
        json.writeNumberField("points", target.points());
        requirement(target);
        if (!(target.scoring() instanceof Scoring.ShareOfThreshold)) {
            json.writeFieldName("scoring");
            ScoringWriter.write(target.scoring(), Rational.of(target.points()), json);
        }
        terms(target.terms());
        source(criterion.source());
        string("exceptions", criterion.exceptions());
        string("lead", criterion.lead());
        string("coordinating", criterion.coordinating());
        if (!criterion.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (Text note : criterion.notes()) {
                bilingual(note);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Of which levels and at which horizons it is asked: found by asking. */
    private void asked(Criterion criterion) throws IOException {
        Set<String> levels = new LinkedHashSet<>();
        Set<Horizon> horizons = new LinkedHashSet<>();
        List<@Nullable Horizon> years = new ArrayList<>(set.horizons());
        if (years.isEmpty()) {
            years.add(null);
        }
        for (Level level : set.levels()) {
            for (Horizon horizon : years) {
                boolean asks = set.askedUnder(new Profile(level, horizon, Reading.STRICTEST)).stream()
                        .anyMatch(c -> c.id().equals(criterion.id()));
                if (asks) {
                    levels.add(level.code());
                    if (horizon != null) {
                        horizons.add(horizon);
                    }
                }
            }
        }
        texts("askedOf", levels);
        if (horizons.size() < set.horizons().size()) {
            json.writeArrayFieldStart("askedBy");
            for (Horizon horizon : horizons) {
                json.writeNumber(horizon.year());
            }
            json.writeEndArray();
        }
    }

    private void requirement(Target target) throws IOException {
        json.writeObjectFieldStart("requirement");
        Requirement requirement = target.requirement();
        RequirementWriter.write(requirement, json);
        if (!target.perLevel().isEmpty()) {
            json.writeObjectFieldStart("perLevel");
            for (Map.Entry<Level, BigDecimal> own : target.perLevel().entrySet()) {
                json.writeNumberField(own.getKey().code(), own.getValue());
            }
            json.writeEndObject();
        }
        texts("affirmedAt", target.affirmedAt().stream().map(Level::code).toList());
        json.writeEndObject();
    }

    private void terms(Terms terms) throws IOException {
        flag("mandatory", terms.mandatory());
        flag("gate", terms.gate());
        if (terms.missing() != null) {
            json.writeStringField("missing", code(terms.missing()));
        }
        texts("onlyGroups", terms.onlyGroups());
        texts("exceptGroups", terms.exceptGroups());
    }

    private void source(LegalSource source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("document", source.document());
        json.writeStringField("section", source.section());
        string("quote", source.quote());
        json.writeEndObject();
    }

    private void verdict() throws IOException {
        VerdictRules verdicts = set.shape().verdicts();
        if (verdicts.equals(VerdictRules.NONE)) {
            return;
        }
        json.writeObjectFieldStart("verdict");
        if (verdicts.pass() != null) {
            pass(verdicts.pass());
        }
        json.writeArrayFieldStart("bands");
        for (VerdictRules.Band band : verdicts.bands()) {
            json.writeStartObject();
            json.writeStringField("id", band.id());
            text("title", band.title());
            json.writeNumberField("from", band.from());
            flag("open", band.open());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vetoes");
        for (VerdictRules.Veto veto : verdicts.vetoes()) {
            json.writeStartObject();
            json.writeStringField("criterion", veto.criterion());
            json.writeStringField("band", veto.band());
            json.writeEndObject();
        }
        json.writeEndArray();
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
        flag("all", pass.all());
        if (pass.score() != null) {
            json.writeNumberField("score", pass.score());
        }
        json.writeObjectFieldStart("pillars");
        for (Map.Entry<String, BigDecimal> least : pass.pillars().entrySet()) {
            json.writeNumberField(least.getKey(), least.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void declared(VerdictRules.Declared declared) throws IOException {
        json.writeObjectFieldStart("declared");
        json.writeNumberField("criteria", declared.criteria());
        json.writeObjectFieldStart("pillars");
        for (Map.Entry<String, Integer> count : declared.pillars().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        text("note", declared.note());
        json.writeEndObject();
    }

    private void text(String name, Text text) throws IOException {
        json.writeFieldName(name);
        bilingual(text);
    }

    private void bilingual(Text text) throws IOException {
        json.writeStartObject();
        json.writeStringField("vi", text.vi());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    private void texts(String name, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    private void string(String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private void flag(String name, boolean flag) throws IOException {
        if (flag) {
            json.writeBooleanField(name, true);
        }
    }

    private void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            json.writeStringField(name, day.toString());
        }
    }

    private void rational(String name, Rational value) throws IOException {
        if (value.signum() != 0) {
            json.writeFieldName(name);
            ScoringWriter.number(value, json);
        }
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
