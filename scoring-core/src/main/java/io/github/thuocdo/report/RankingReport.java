package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.assessment.Assessment;
import io.github.thuocdo.assessment.Outcome;
import io.github.thuocdo.assessment.Verdict;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ranking: who stands where, with what score, on what grounds. */
final class RankingReport extends StreamedReport {
    private static final List<String> COLUMNS = List.of(
            "rank", "code", "name", "score", "worst", "best", "met", "not_met", "unknown", "not_applicable", "verdict");

    private final Ranking ranking;
    private final Locale locale;

    RankingReport(Ranking ranking, Locale locale) {
        this.ranking = ranking;
        this.locale = locale;
    }

    @Override
    void table(Appendable text) throws IOException {
        new RankingTable(ranking, locale).write(text);
    }

    @Override
    void json(JsonGenerator json) throws IOException {
        ResultJson result = new ResultJson(json, locale);
        Policies.Rounding rounding = ranking.plan().set().policies().rounding();
        json.writeStartObject();
        result.origin(ranking.plan().set());
        result.terms(ranking.plan(), ranking.period());
        json.writeArrayFieldStart("criteriaUsed");
        for (Criterion criterion : ranking.plan().criteria()) {
            json.writeStartObject();
            json.writeStringField("id", criterion.id());
            result.asked(criterion);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        for (RankedUnit entry : ranking.entries()) {
            json.writeStartObject();
            result.unit(entry);
            json.writeArrayFieldStart("outcomes");
            for (Outcome outcome : entry.outcomes()) {
                json.writeStartObject();
                result.outcome(outcome, rounding);
                json.writeEndObject();
            }
            json.writeEndArray();
            result.peers(entry);
            json.writeEndObject();
        }
        json.writeEndArray();
        result.findings(ranking.findings());
        json.writeEndObject();
    }

    @Override
    void csv(CsvWriter csv) {
        List<String> header = new ArrayList<>(COLUMNS);
        ranking.plan().scored().forEach(criterion -> header.add(criterion.id()));
        csv.writeRecord(header);
        Policies.Rounding rounding = ranking.plan().set().policies().rounding();
        for (RankedUnit entry : ranking.entries()) {
            Assessment assessment = entry.assessment();
            Columns columns = new Columns()
                    .add(entry.rank())
                    .add(entry.unit().code())
                    .add(entry.unit().name())
                    .add(entry.score())
                    .add(assessment.worst().orElse(null))
                    .add(assessment.best().orElse(null))
                    .add(assessment.met())
                    .add(assessment.notMet())
                    .add(assessment.unknown())
                    .add(assessment.notApplicable())
                    .add(assessment.verdict().map(Verdict::code).orElse(null));
            for (Outcome outcome : entry.outcomes()) {
                if (outcome.criterion().scored()) {
                    columns.add(OutcomeCode.points(outcome, rounding));
                }
            }
            csv.writeRecord(columns.fields());
        }
    }
}
