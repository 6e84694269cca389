package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes a scoring function, as {@link ScoringReader} reads it: points relative to the criterion's maximum. */
public final class ScoringWriter {
    private final Rational maximum;
    private final JsonGenerator json;

    private ScoringWriter(Rational maximum, JsonGenerator json) {
        this.maximum = maximum;
        this.json = json;
    }

    static void write(Scoring scoring, Rational maximum, JsonGenerator json) throws IOException {
        json.writeStartObject();
        new ScoringWriter(maximum, json).members(scoring);
        json.writeEndObject();
    }

    private void members(Scoring scoring) throws IOException {
        json.writeStringField("function", function(scoring));
        if (scoring instanceof Scoring.Ratio ratio) {
            number("full", ratio.full());
            direction(ratio.direction());
        } else if (scoring instanceof Scoring.Steps steps) {
            steps(steps);
        } else if (scoring instanceof Scoring.Categories categories) {
            json.writeObjectFieldStart("categories");
            for (Map.Entry<String, Rational> category : categories.fractions().entrySet()) {
                points(category.getKey(), category.getValue());
            }
            json.writeEndObject();
        } else if (scoring instanceof Scoring.Parts parts) {
            parts("parts", parts.parts());
        } else if (scoring instanceof Scoring.BestOf best) {
            parts("cases", best.cases());
        } else if (scoring instanceof Scoring.PerItem items) {
            points("each", items.each());
            points("most", items.most());
        } else if (scoring instanceof Scoring.Adjustment adjustment) {
            points("each", adjustment.each());
            points("least", adjustment.least());
            points("most", adjustment.most());
        } else if (scoring instanceof Scoring.PassFail passFail) {
            if (passFail.requirement() != null) {
                json.writeObjectFieldStart("requirement");
                RequirementWriter.write(passFail.requirement(), json);
                json.writeEndObject();
            }
        } else if (scoring instanceof Scoring.Normalised normalised) {
            normalised(normalised);
        }
    }

    /** The word of a function in files. */
    public static String function(Scoring scoring) {
        if (scoring instanceof Scoring.Ratio) {
            return "ratio";
        }
        if (scoring instanceof Scoring.Steps) {
            return "steps";
        }
        if (scoring instanceof Scoring.Categories) {
            return "categories";
        }
        if (scoring instanceof Scoring.Parts) {
            return "parts";
        }
        if (scoring instanceof Scoring.BestOf) {
            return "best-of";
        }
        if (scoring instanceof Scoring.BestUnit) {
            return "best-unit";
        }
        if (scoring instanceof Scoring.PerItem) {
            return "per-item";
        }
        if (scoring instanceof Scoring.PassFail) {
            return "pass-fail";
        }
        if (scoring instanceof Scoring.Adjustment) {
            return "adjustment";
        }
        if (scoring instanceof Scoring.NotScored) {
            return "none";
        }
        return scoring instanceof Scoring.Normalised ? "normalised" : "share-of-threshold";
    }

    private void steps(Scoring.Steps steps) throws IOException {
        direction(steps.direction());
        json.writeArrayFieldStart("steps");
        for (Scoring.Step step : steps.steps()) {
            json.writeStartObject();
            number("from", step.bound());
            if (step.open()) {
                json.writeBooleanField("open", true);
            }
            points("points", step.fraction());
            json.writeEndObject();
        }
        json.writeEndArray();
        points("otherwise", steps.otherwise());
    }

    private void parts(String name, List<Scoring.Part> parts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Scoring.Part part : parts) {
            json.writeStartObject();
            if (part.indicator() != null) {
                json.writeStringField("indicator", part.indicator());
            }
            points("points", part.fraction());
            json.writeFieldName("scoring");
            write(part.scoring(), part.fraction().times(maximum), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void normalised(Scoring.Normalised normalised) throws IOException {
        json.writeStringField("method", JsonOut.code(normalised.method()));
        direction(normalised.direction());
        if (normalised.least() != null) {
            number("least", normalised.least());
        }
        if (normalised.most() != null) {
            number("most", normalised.most());
        }
        if (normalised.logarithm()) {
            json.writeBooleanField("logarithm", true);
        }
    }

    private void direction(Scoring.Direction direction) throws IOException {
        if (direction == Scoring.Direction.LESS) {
            json.writeStringField("direction", "less");
        }
    }

    private void points(String name, Rational fraction) throws IOException {
        number(name, fraction.times(maximum));
    }

    private void number(String name, Rational value) throws IOException {
        json.writeFieldName(name);
        JsonOut.number(value, json);
    }
}
