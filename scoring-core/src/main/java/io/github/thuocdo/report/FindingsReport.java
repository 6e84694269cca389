package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.AlikeFindings;
import io.github.thuocdo.internal.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found while figures were held against a set. */
final class FindingsReport extends StreamedReport {
    private static final int SEVERITY = 10;

    private final CriteriaSet set;
    private final List<Finding> findings;
    private final Locale locale;

    FindingsReport(CriteriaSet set, List<Finding> findings, Locale locale) {
        this.set = set;
        this.findings = List.copyOf(findings);
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        Wording words = new Wording(locale);
        text.append(Lines.paragraph("", set.id() + " " + set.version()));
        text.append(Lines.paragraph("", RankingTable.counted(findings, words)));
        for (AlikeFindings alike : AlikeFindings.of(findings)) {
            Finding finding = alike.first();
            String severity = Lines.left(words.severity(finding.severity()), SEVERITY);
            String place = place(finding, words);
            text.append('\n');
            if (place.isEmpty()) {
                text.append(Lines.paragraph(severity, finding.message().in(locale)));
            } else {
                text.append(Lines.paragraph(severity, place));
                text.append(
                        Lines.paragraph(" ".repeat(SEVERITY), finding.message().in(locale)));
            }
            Optional<String> likewise = alike.likewise(locale);
            if (likewise.isPresent()) {
                text.append(Lines.paragraph(" ".repeat(SEVERITY), likewise.get()));
            }
            text.append(Lines.paragraph(" ".repeat(SEVERITY), "[" + finding.code() + "]"));
        }
    }

    private static String place(Finding finding, Wording words) {
        List<String> parts = new ArrayList<>();
        if (finding.file() != null) {
            parts.add(finding.file());
        }
        if (finding.cell() != null) {
            parts.add(finding.cell());
        } else if (finding.line() > 0) {
            parts.add(words.say("findings.line", Integer.toString(finding.line())));
        }
        if (finding.unit() != null) {
            parts.add(finding.unit());
        }
        if (finding.indicator() != null) {
            parts.add(finding.indicator());
        }
        return String.join(" · ", parts);
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        ResultJson result = new ResultJson(json, locale);
        json.writeStartObject();
        result.origin(set);
        result.findings(findings);
        json.writeEndObject();
    }

    @Override
    void csv(CsvWriter csv) {
        csv.writeRecord("severity", "code", "file", "line", "unit", "indicator", "message");
        for (Finding finding : findings) {
            csv.writeRecord(new Columns()
                    .add(finding.severity())
                    .add(finding.code())
                    .add(finding.file())
                    .add(finding.line() == 0 ? null : where(finding))
                    .add(finding.unit())
                    .add(finding.indicator())
                    .add(finding.message().in(locale))
                    .fields());
        }
    }

    private static Object where(Finding finding) {
        return finding.cell() == null ? Integer.valueOf(finding.line()) : finding.cell();
    }
}
