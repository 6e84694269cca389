package io.github.thuocdo.consistency;

import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.text.NotNull;
import java.util.List;
import java.util.Optional;

/**
 * The conclusion of a consistency rule. The finding's code and texts stand in the rule's metadata: {@code @code}, {@code @vi} and
 * {@code @en}, the texts with places {@code {0}}, {@code {1}}, … for the arguments.
 *
 * @param report the report whose figures are doubted
 * @param severity at most a warning
 * @param about the figure that is doubted; empty where it is about the whole unit
 * @param arguments the texts that fill the places
 */
public record Doubt(UnitReport report, Severity severity, Optional<ReportedFigure> about, List<String> arguments) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the severity is ERROR
     */
    public Doubt {
        NotNull.require("report", report, "severity", severity, "about", about, "arguments", arguments);
        if (severity == Severity.ERROR) {
            throw new IllegalArgumentException(
                    "Figures that do not fit each other are a warning at most, not an ERROR");
        }
        arguments = List.copyOf(NotNull.within("arguments", arguments));
    }

    /** A warning about {@code about}. */
    public static Doubt warning(UnitReport report, ReportedFigure about, String... arguments) {
        return new Doubt(report, Severity.WARNING, Optional.of(about), List.of(NotNull.within("arguments", arguments)));
    }

    /** Something worth knowing about the whole unit. */
    public static Doubt remark(UnitReport report, String... arguments) {
        return new Doubt(report, Severity.INFO, Optional.empty(), List.of(NotNull.within("arguments", arguments)));
    }
}
