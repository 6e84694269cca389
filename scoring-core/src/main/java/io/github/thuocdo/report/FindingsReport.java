package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.AlikeFindings;
import io.github.thuocdo.internal.wording.FindingKind;
import io.github.thuocdo.internal.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of figures that were held against a set. */
final class FindingsReport extends StreamedReport {
    private static final int SEVERITY = 10;

    private final CriteriaSet set;
    private final List<Finding> findings;
    private final Locale locale;
    private final int examples;
    private final Set<Severity> listed;

    /**
     * The findings.
     *
     * @param examples the number of findings of each kind that the text shows
     * @param listed the severities that the text shows
     */
    FindingsReport(CriteriaSet set, List<Finding> findings, Locale locale, int examples, Set<Severity> listed) {
        this.examples = examples;
        this.listed = Set.copyOf(listed);
        this.set = set;
        this.findings = List.copyOf(findings);
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        Wording words = new Wording(locale);
        text.append(Lines.paragraph("", set.id() + " " + set.version()));
        text.append(Lines.paragraph("", RankingTable.counted(findings, words)));
        List<Finding> told = findings.stream()
                .filter(finding -> listed.contains(finding.severity()))
                .toList();
        for (FindingKind kind : FindingKind.of(told, examples)) {
            for (AlikeFindings alike : kind.shown()) {
                table(text, alike, words);
            }
            Optional<String> rest = kind.rest(locale);
            if (rest.isPresent()) {
                text.append(Lines.paragraph(" ".repeat(SEVERITY), rest.get()));
            }
        }
    }

    private void table(Appendable text, AlikeFindings alike, Wording words) throws IOException {
        Finding finding = alike.first();
        String severity = Lines.left(words.severity(finding.severity()), SEVERITY);
        String place = place(finding, words);
        text.append('\n');
        if (place.isEmpty()) {
            text.append(Lines.paragraph(severity, finding.message().in(locale)));
        } else {
            text.append(Lines.paragraph(severity, place));
            text.append(Lines.paragraph(" ".repeat(SEVERITY), finding.message().in(locale)));
        }
        Optional<String> likewise = alike.likewise(locale);
        if (likewise.isPresent()) {
            text.append(Lines.paragraph(" ".repeat(SEVERITY), likewise.get()));
        }
        text.append(Lines.paragraph(" ".repeat(SEVERITY), "[" + finding.code() + "]"));
    }

    private static String place(Finding finding, Wording words) {
        List<String> parts = new ArrayList<>();
        finding.file().ifPresent(parts::add);
        finding.cell().ifPresent(parts::add);
        if (finding.cell().isEmpty() && finding.line().isPresent()) {
            parts.add(words.say("findings.line", Integer.toString(finding.line().getAsInt())));
        }
        finding.unit().ifPresent(parts::add);
        finding.indicator().ifPresent(parts::add);
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
                    .addText(finding.file())
                    .addText(where(finding))
                    .addText(finding.unit())
                    .addText(finding.indicator())
                    .addText(finding.message().in(locale))
                    .fields());
        }
    }

    private static @Nullable String where(Finding finding) {
        if (finding.cell().isPresent()) {
            return finding.cell().get();
        }
        return finding.line().isPresent() ? Integer.toString(finding.line().getAsInt()) : null;
    }
}
