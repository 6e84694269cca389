package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Ruling;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.internal.wording.ReconciledParts;
import io.github.thuocdo.internal.wording.Wording;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.ranking.ExactScore;
import io.github.thuocdo.ranking.Explanation;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.ScoreLimits;
import io.github.thuocdo.ranking.UnitResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One unit with every criterion, and the exact sum behind its score. */
final class ExplanationReport extends StreamedReport {
    private static final List<String> COLUMNS = List.of(
            "criterion",
            "indicator",
            "pillar",
            "standing",
            "status",
            "value",
            "numerator",
            "denominator",
            "unit",
            "comparator",
            "threshold",
            "gap",
            "points",
            "weight",
            "ledger",
            "document",
            "section",
            "quote",
            "rule",
            "judged_by");

    private final Explanation explanation;
    private final boolean whole;
    private final Locale locale;

    /**
     * The report.
     *
     * @param whole whether the text says everything, or what fits on one screen; JSON and CSV always say everything
     */
    ExplanationReport(Explanation explanation, boolean whole, Locale locale) {
        this.explanation = explanation;
        this.whole = whole;
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        text.append(whole ? explanation.text(locale) : explanation.summary(locale));
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        ResultJson result = new ResultJson(json, locale);
        UnitResult subject = explanation.subject();
        OutcomeJson outcomes = new OutcomeJson(explanation.plan());
        json.writeStartObject();
        result.origin(explanation.plan().set());
        result.terms(explanation.plan(), explanation.period());
        json.writeNumberField("ranked", explanation.ranked());
        json.writeObjectFieldStart("unit");
        result.unit(subject, !explanation.plan().isJudged() || subject.pointsOnly() > 0);
        result.peers(subject);
        exact(json);
        json.writeEndObject();
        reconciled(json);
        limits(json);
        json.writeArrayFieldStart("outcomes");
        for (Explanation.Line line : explanation.lines()) {
            json.writeStartObject();
            outcomes.write(line.outcome(), json);
            result.asked(line.outcome().criterion());
            json.writeStringField("judgedBy", line.judgedBy());
            received(line.outcome(), json);
            result.notes(line.outcome().criterion().notes());
            rulings(line.outcome().criterion(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        result.findings(explanation.findings());
        json.writeEndObject();
    }

    /** The groups that have another sum as their parts are rounded; left out where none has. */
    private void reconciled(JsonGenerator json) throws IOException {
        List<ReconciledParts> all = ReconciledParts.of(explanation.subject(), explanation.plan());
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("reconciled");
        for (ReconciledParts parts : all) {
            json.writeStartObject();
            json.writeStringField("pillar", parts.pillar());
            json.writeNumberField("roundedParts", parts.rounded());
            json.writeNumberField("exactParts", parts.cut());
            json.writeBooleanField("cut", parts.isCut());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The points that come from siblings; writes nothing where none do. */
    private static void received(Outcome outcome, JsonGenerator json) throws IOException {
        if (outcome.received().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("received");
        for (Map.Entry<Criterion, Rational> part : outcome.received().entrySet()) {
            json.writeStartObject();
            json.writeStringField("criterion", part.getKey().id());
            json.writeNumberField("points", OutcomeCode.shown(part.getValue()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The gates that are shut and the vetoes that hold the class down; left out where there are none. */
    private void limits(JsonGenerator json) throws IOException {
        ScoreLimits limits = explanation.limits();
        if (limits.isNone()) {
            return;
        }
        json.writeObjectFieldStart("limits");
        json.writeFieldName("gates");
        json.writeArray(limits.gates().toArray(new String[0]), 0, limits.gates().size());
        if (limits.withoutGates().isPresent()) {
            json.writeNumberField("scoreWithoutGates", limits.withoutGates().get());
        }
        json.writeFieldName("vetoes");
        json.writeArray(
                limits.vetoes().toArray(new String[0]), 0, limits.vetoes().size());
        if (limits.withoutVetoes().isPresent()) {
            json.writeStringField(
                    "classWithoutVetoes", limits.withoutVetoes().get().id());
        }
        json.writeEndObject();
    }

    /** The rulings that settled what the criterion asks, each with its reason; writes nothing where no rule had to. */
    private void rulings(Criterion criterion, JsonGenerator json) throws IOException {
        List<Ruling> rulings = explanation.plan().rulings(criterion);
        if (rulings.isEmpty()) {
            return;
        }
        Wording words = new Wording(locale);
        json.writeArrayFieldStart("rulings");
        for (Ruling ruling : rulings) {
            json.writeStartObject();
            json.writeStringField("rule", ruling.rule());
            json.writeStringField("reason", words.ruling(criterion, ruling));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The sum of the points and what it is divided by; null where the set does more than add points. */
    private void exact(JsonGenerator json) throws IOException {
        json.writeFieldName("exact");
        if (explanation.exact().isEmpty()) {
            json.writeNull();
            return;
        }
        ExactScore exact = explanation.exact().get();
        json.writeStartObject();
        json.writeStringField("sum", exact.sum().toString());
        json.writeStringField("divisor", exact.divisor().toString());
        json.writeEndObject();
    }

    @Override
    void csv(CsvWriter csv) {
        List<PublishedPart> published = PublishedPart.of(explanation.subject());
        List<String> columns = new ArrayList<>(COLUMNS);
        if (!published.isEmpty()) {
            columns.addAll(List.of("published", "published_by", "covered_by"));
        }
        csv.writeRecord(columns);
        for (Explanation.Line line : explanation.lines()) {
            Outcome outcome = line.outcome();
            Criterion criterion = outcome.criterion();
            AskedCode asked = AskedCode.of(criterion.requirement());
            Columns row = new Columns()
                    .add(criterion.id())
                    .add(criterion.indicator().code())
                    .add(criterion.pillar())
                    .add(criterion.standing())
                    .add(outcome.status())
                    .add(OutcomeCode.value(outcome))
                    .add(OutcomeCode.numerator(outcome))
                    .add(OutcomeCode.denominator(outcome))
                    .add(criterion.indicator().unit())
                    .add(asked.comparator())
                    .add(asked.threshold())
                    .add(OutcomeCode.gap(outcome))
                    .add(OutcomeCode.points(outcome, rounding()))
                    .add(OutcomeCode.trimmed(criterion.points()))
                    .add(OutcomeCode.ledger(outcome))
                    .add(criterion.source().document())
                    .add(criterion.source().section())
                    .add(criterion.source().quote())
                    .add(criterion.rule())
                    .add(line.judgedBy());
            if (!published.isEmpty()) {
                published(outcome, published, row);
            }
            csv.writeRecord(row.fields());
        }
    }

    /** The id of what is published, the criterion or its group, with the publisher; and the group that stands for a criterion. */
    private static void published(Outcome outcome, List<PublishedPart> published, Columns row) {
        Criterion criterion = outcome.criterion();
        String group = outcome.coveredBy().orElse(criterion.pillar());
        Optional<PublishedPart> part = published.stream()
                .filter(each -> criterion.scored() && each.id().equals(outcome.isPublished() ? criterion.id() : group))
                .findFirst();
        row.addText(part.map(PublishedPart::id))
                .addText(part.flatMap(PublishedPart::by))
                .addText(outcome.coveredBy());
    }

    private Policies.Rounding rounding() {
        return explanation.plan().set().policies().rounding();
    }
}
