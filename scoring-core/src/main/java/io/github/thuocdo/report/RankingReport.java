package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.internal.wording.PublishedPart;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.PeerRank;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.ranking.Verdict;
import io.github.thuocdo.submission.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ranking: the units with rank and score, and the grounds of both. */
final class RankingReport extends StreamedReport {
    private static final List<String> COLUMNS =
            List.of("rank", "code", "name", "score", "worst", "best", "met", "not_met", "unknown", "not_applicable");

    private final Ranking ranking;
    private final @Nullable LedgerComparison ledgers;
    private final PeerRank.@Nullable Kind peers;
    private final Locale locale;

    /**
     * The report.
     *
     * @param ledgers the results by ledger; null where it is not asked
     * @param peers among which peers the table shows the rank too; null for none
     */
    RankingReport(Ranking ranking, @Nullable LedgerComparison ledgers, PeerRank.@Nullable Kind peers, Locale locale) {
        this.ranking = ranking;
        this.ledgers = ledgers;
        this.peers = peers;
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        if (ledgers == null) {
            new RankingTable(ranking, peers, columns, locale).write(text);
        } else {
            new LedgerTable(ledgers, ranking, columns, locale).write(text);
        }
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        ResultJson result = new ResultJson(json, locale);
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
        json.flush();
        new UnitsJson(ranking, ledgers, locale).writeTo(out);
        json.writeEndArray();
        result.findings(ranking.findings());
        json.writeEndObject();
    }

    @Override
    void csv(CsvWriter csv) {
        boolean hasPointsOnly = ranking.hasPointsOnly();
        List<String> header = new ArrayList<>(COLUMNS);
        if (hasPointsOnly) {
            header.add("scored");
        }
        header.add("verdict");
        ranking.plan().scored().forEach(criterion -> header.add(criterion.id()));
        if (ledgers != null) {
            for (Ledger ledger : Ledger.values()) {
                header.add("score_" + ledger.code());
                header.add("rank_" + ledger.code());
            }
        }
        boolean isPublished = PublishedPart.isIn(ranking);
        if (isPublished) {
            header.add("published");
            header.add("published_by");
        }
        csv.writeRecord(header);
        for (RankedUnit entry : ranking.entries()) {
            Columns row = row(entry, hasPointsOnly);
            if (isPublished) {
                List<PublishedPart> parts = PublishedPart.of(entry);
                row.addText(
                        String.join("|", parts.stream().map(PublishedPart::id).toList()));
                row.addText(String.join("|", PublishedPart.publishers(parts)));
            }
            csv.writeRecord(row.fields());
        }
    }

    private Columns row(RankedUnit entry, boolean hasPointsOnly) {
        Policies.Rounding rounding = ranking.plan().set().policies().rounding();
        Columns columns = new Columns()
                .add(entry.findRank())
                .add(entry.unit().code())
                .addText(entry.unit().name())
                .add(entry.findScore())
                .add(entry.worst())
                .add(entry.best())
                .add(entry.met())
                .add(entry.notMet())
                .add(entry.unknown())
                .add(entry.notApplicable());
        if (hasPointsOnly) {
            columns.add(entry.pointsOnly());
        }
        columns.add(entry.verdict().map(Verdict::code));
        for (Outcome outcome : entry.outcomes()) {
            if (outcome.criterion().scored()) {
                columns.add(OutcomeCode.points(outcome, rounding));
            }
        }
        if (ledgers != null) {
            ledgers.unit(entry.unit().code())
                    .forEach(line -> columns.add(line.score()).add(line.rank()));
        }
        return columns;
    }
}
