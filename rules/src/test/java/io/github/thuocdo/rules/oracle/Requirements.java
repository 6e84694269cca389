package io.github.thuocdo.rules.oracle;

import static io.github.thuocdo.rules.oracle.GivenSet.thresholdOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.thuocdo.rules.oracle.GivenSet.Asked;
import io.github.thuocdo.rules.oracle.Said.Figure;
import java.time.MonthDay;

/** What is to be met, and whether a figure meets it. */
final class Requirements {
    private Requirements() {}

    /** Whether a criterion has something to meet: one of parts has not, and what only scores in proportion. */
    static boolean isAsked(Asked criterion, String type) {
        JsonNode requirement = GivenSet.requirement(criterion);
        boolean isStated = requirement.isMissingNode() ? type.equals("yes-no") : !requirement.has("inProportion");
        return isStated && !Functions.isComposite(criterion.scoring());
    }

    /** Whether a known figure meets a requirement. */
    static boolean isMet(JsonNode requirement, Figure figure, String type) {
        if (requirement.has("yes") || (requirement.isMissingNode() && type.equals("yes-no"))) {
            return figure.answer().orElse(false);
        }
        if (requirement.has("before")) {
            MonthDay first = MonthDay.parse("--" + requirement.path("before").textValue());
            return figure.day().map(day -> MonthDay.from(day).isBefore(first)).orElse(false);
        }
        if (figure.answer().isPresent() || figure.number().isEmpty()) {
            return false;
        }
        return thresholdOf(requirement)
                .map(threshold -> figure.number().get().compareTo(threshold))
                .filter(sign -> requirement.has("moreThan")
                        ? sign > 0
                        : requirement.has("exactly") ? sign == 0 : requirement.has("atMost") ? sign <= 0 : sign >= 0)
                .isPresent();
    }
}
