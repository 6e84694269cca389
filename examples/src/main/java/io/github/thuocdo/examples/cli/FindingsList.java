package io.github.thuocdo.examples.cli;

import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Severity;
import io.github.thuocdo.internal.text.Lines;
import java.util.List;

/** Findings on standard error, a line each. */
final class FindingsList {
    private static final int MOST_ERRORS = 1_000;
    private static final int MOST_WARNINGS = 20;

    private final List<Finding> findings;
    private final Texts texts;
    private final Streams streams;

    FindingsList(List<Finding> findings, Texts texts, Streams streams) {
        this.findings = findings;
        this.texts = texts;
        this.streams = streams;
    }

    /** Lists the errors. */
    FindingsList errors() {
        list(Severity.ERROR, MOST_ERRORS);
        return this;
    }

    /** Lists the first warnings. */
    FindingsList warnings() {
        list(Severity.WARNING, MOST_WARNINGS);
        return this;
    }

    private void list(Severity severity, int most) {
        List<Finding> all = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        all.stream().limit(most).forEach(finding -> streams.err().println(Lines.plain(finding.format(texts.locale()))));
        if (all.size() > most) {
            streams.err().println(severity + " " + texts.say("and-more", Integer.toString(all.size() - most)));
        }
    }

    /** The exit status that they make. */
    int status() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitStatus.ERRORS_FOUND
                : ExitStatus.DONE;
    }
}
