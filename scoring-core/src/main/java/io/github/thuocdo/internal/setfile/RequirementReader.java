package io.github.thuocdo.internal.setfile;

import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a criterion asks of its figure. */
final class RequirementReader {
    private static final List<String> FORMS =
            List.of("atLeast", "moreThan", "atMost", "exactly", "from", "yes", "before", "amongFirst", "inProportion");

    private RequirementReader() {}

    /**
     * The requirements of all levels.
     *
     * @param requirement the requirement where no level has its own threshold
     * @param perLevel the thresholds of single levels
     * @param affirmedAt the levels at which the figure is a yes or a no instead
     */
    record Read(Requirement requirement, Map<Level, BigDecimal> perLevel, Set<Level> affirmedAt) {}

    static Read read(JsonObject json) {
        Requirement requirement = requirement(json);
        Map<Level, BigDecimal> perLevel = new EnumMap<>(Level.class);
        json.object("perLevel").ifPresent(levels -> {
            if (!(requirement instanceof Requirement.Threshold)) {
                levels.fault("perlevel-goes-with-atleast-morethan-atmost");
            }
            for (Level level : Level.values()) {
                levels.number(level.code()).ifPresent(threshold -> {
                    if (threshold.signum() <= 0) {
                        levels.faultAt(level.code(), "threshold-above-0-not", threshold.toPlainString());
                    }
                    perLevel.put(level, threshold);
                });
            }
            levels.done();
        });
        Set<Level> affirmedAt = new LinkedHashSet<>(json.choices("affirmedAt", Level.class));
        json.done();
        return new Read(requirement, perLevel, affirmedAt);
    }

    /** The requirement where no level differs. */
    static Requirement readPlain(JsonObject json) {
        Requirement requirement = requirement(json);
        json.done();
        return requirement;
    }

    private static Requirement requirement(JsonObject json) {
        List<String> stated = FORMS.stream().filter(json::has).toList();
        if (stated.size() != 1) {
            json.fault(
                    stated.isEmpty() ? "requirement-missing" : "requirement-one-of-several",
                    String.join(", ", FORMS),
                    String.join(", ", stated));
            return new Requirement.Affirmed();
        }
        try {
            return requirement(json, stated.get(0));
        } catch (IllegalArgumentException e) {
            json.faultAt(stated.get(0), "requirement-impossible", stated.get(0), String.valueOf(e.getMessage()));
            return new Requirement.Affirmed();
        }
    }

    private static Requirement requirement(JsonObject json, String form) {
        switch (form) {
            case "atLeast":
                return threshold(json, form, Comparison.AT_LEAST);
            case "moreThan":
                return threshold(json, form, Comparison.MORE_THAN);
            case "atMost":
                return threshold(json, form, Comparison.AT_MOST);
            case "exactly":
                return threshold(json, form, Comparison.EXACTLY);
            case "from":
                BigDecimal from = json.number("from").orElse(BigDecimal.ONE);
                return new Requirement.Range(from, json.number("to").orElse(from));
            case "before":
                return before(json);
            case "amongFirst":
                return new Requirement.AmongFirst(json.integer("amongFirst").orElse(1));
            case "inProportion":
                checkTrue(json, form);
                return new Requirement.InProportion();
            default:
                checkTrue(json, form);
                return new Requirement.Affirmed();
        }
    }

    private static void checkTrue(JsonObject json, String form) {
        if (!json.flag(form).orElse(true)) {
            json.faultAt(form, "true-where-stands-maybe-leave-out", form);
        }
    }

    private static Requirement threshold(JsonObject json, String form, Comparison comparison) {
        Optional<BigDecimal> threshold = json.number(form);
        return new Requirement.Threshold(comparison, threshold.orElse(BigDecimal.ONE));
    }

    private static Requirement before(JsonObject json) {
        String text = json.text("before");
        try {
            return new Requirement.Before(MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            json.faultAt("before", "before-month-day-such-as-12", JsonObject.shown(text));
            return new Requirement.Before(MonthDay.of(12, 31));
        }
    }
}
