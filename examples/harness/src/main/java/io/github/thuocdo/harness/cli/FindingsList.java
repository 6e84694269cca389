package io.github.thuocdo.harness.cli;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.harness.place.ErrorLines;
import io.github.thuocdo.harness.place.Streams;
import io.github.thuocdo.internal.wording.AlikeFindings;
import io.github.thuocdo.internal.wording.FindingKind;
import java.util.List;

/** Findings on standard error, a line each: the first of each kind and how many more there are, or all of them. */
final class FindingsList {
    private static final int MOST_WARNINGS = 20;

    private final List<Finding> findings;
    private final String more;
    private final Texts texts;
    private final Streams streams;
    private int examples = examples(false);

    /**
     * The findings.
     *
     * @param more the key of the text that says how many are not listed, and where they are
     */
    FindingsList(List<Finding> findings, String more, Texts texts, Streams streams) {
        this.findings = findings;
        this.more = more;
        this.texts = texts;
        this.streams = streams;
    }

    /** The number of findings of each kind that are shown. */
    static int examples(boolean full) {
        return full ? Integer.MAX_VALUE : FindingKind.EXAMPLES;
    }

    /** The same, all of them listed where {@code full}. */
    FindingsList full(boolean full) {
        examples = examples(full);
        return this;
    }

    /** Lists the errors. */
    FindingsList errors() {
        list(Severity.ERROR, Integer.MAX_VALUE);
        return this;
    }

    /** Lists the warnings, of which not many kinds help who reads a ranking. */
    FindingsList warnings() {
        list(Severity.WARNING, examples == FindingKind.EXAMPLES ? MOST_WARNINGS : Integer.MAX_VALUE);
        return this;
    }

    private void list(Severity severity, int most) {
        List<FindingKind> kinds = FindingKind.of(
                findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .toList(),
                examples);
        int lines = 0;
        int unlisted = 0;
        for (FindingKind kind : kinds) {
            for (AlikeFindings alike : kind.shown()) {
                if (lines < most) {
                    lines++;
                    print(severity, alike.format(texts.locale()));
                } else {
                    unlisted += alike.count();
                }
            }
            if (kind.more() > 0) {
                say(severity, kind.more(), " [" + code(kind) + "]");
            }
        }
        if (unlisted > 0) {
            say(severity, unlisted, "");
        }
    }

    private void say(Severity severity, int unlisted, String code) {
        print(severity, severity + " " + texts.say(more, Integer.toString(unlisted)) + code);
    }

    /** A line that begins with its severity, under which a person reads what belongs to it. */
    private void print(Severity severity, String line) {
        String label = severity + " ";
        ErrorLines.print(streams, label, line.substring(label.length()));
    }

    private static String code(FindingKind kind) {
        return kind.shown().get(0).first().code();
    }

    /** The exit status that they make. */
    int status() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitStatus.ERRORS_FOUND
                : ExitStatus.DONE;
    }
}
