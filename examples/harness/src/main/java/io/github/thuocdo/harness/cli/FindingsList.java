package io.github.thuocdo.harness.cli;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.AlikeFindings;
import java.util.List;

/** Findings on standard error, a line each. */
final class FindingsList {
    private static final int MOST_ERRORS = 1_000;
    private static final int MOST_WARNINGS = 20;

    private final List<Finding> findings;
    private final String more;
    private final Texts texts;
    private final Streams streams;

    /**
     * The findings.
     *
     * @param more what says how many are not listed, and where they are
     */
    FindingsList(List<Finding> findings, String more, Texts texts, Streams streams) {
        this.findings = findings;
        this.more = more;
        this.texts = texts;
        this.streams = streams;
    }

    /** Lists the errors. */
    FindingsList errors() {
        list(Severity.ERROR, MOST_ERRORS);
        return this;
    }

    /** Says how many errors stand above, where the reader has just seen them. */
    FindingsList errorsAbove() {
        long errors = of(Severity.ERROR).size();
        if (errors > 0) {
            streams.err().println("ERROR " + texts.say("errors-above", Long.toString(errors)));
        }
        return this;
    }

    /** Lists the first warnings, what is said of many units alike in one line. */
    FindingsList warnings() {
        list(Severity.WARNING, MOST_WARNINGS);
        return this;
    }

    private List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private void list(Severity severity, int most) {
        List<AlikeFindings> all = AlikeFindings.of(of(severity));
        all.stream().limit(most).forEach(alike -> streams.err().println(Lines.plain(alike.format(texts.locale()))));
        int unlisted = all.stream().skip(most).mapToInt(AlikeFindings::count).sum();
        if (unlisted > 0) {
            streams.err().println(severity + " " + texts.say(more, Integer.toString(unlisted)));
        }
    }

    /** The exit status that they make. */
    int status() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitStatus.ERRORS_FOUND
                : ExitStatus.DONE;
    }
}
