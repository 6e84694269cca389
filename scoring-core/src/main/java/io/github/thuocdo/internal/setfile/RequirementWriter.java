package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Requirement;
import java.io.IOException;
import java.util.Locale;

/** Writes what a criterion asks of its figure, as {@link RequirementReader} reads it. */
final class RequirementWriter {
    private RequirementWriter() {}

    static void write(Requirement requirement, JsonGenerator json) throws IOException {
        if (requirement instanceof Requirement.Threshold threshold) {
            json.writeNumberField(name(threshold.comparison()), threshold.value());
        } else if (requirement instanceof Requirement.Range range) {
            json.writeNumberField("from", range.from());
            json.writeNumberField("to", range.to());
        } else if (requirement instanceof Requirement.Before before) {
            json.writeStringField(
                    "before",
                    String.format(
                            Locale.ROOT,
                            "%02d-%02d",
                            before.day().getMonthValue(),
                            before.day().getDayOfMonth()));
        } else if (requirement instanceof Requirement.AmongFirst first) {
            json.writeNumberField("amongFirst", first.n());
        } else {
            json.writeBooleanField(requirement instanceof Requirement.InProportion ? "inProportion" : "yes", true);
        }
    }

    private static String name(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "atLeast";
            case MORE_THAN -> "moreThan";
            case AT_MOST -> "atMost";
            case EXACTLY -> "exactly";
        };
    }
}
