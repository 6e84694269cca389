package io.github.thuocdo.criteria;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes a scoring function, as {@link ScoringReader} reads it: points relative to the criterion's maximum. */
final class ScoringWriter {
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
        if (scoring instanceof Scoring.Ratio ratio) {
            json.writeStringField("function", "ratio");
            number("full", ratio.full());
            direction(ratio.direction());
        } else if (scoring instanceof Scoring.Steps steps) {
            steps(steps);
        } else if (scoring instanceof Scoring.Categories categories) {
            json.writeStringField("function", "categories");
            json.writeObjectFieldStart("categories");
            for (Map.Entry<String, Rational> category : categories.fractions().entrySet()) {
                points(category.getKey(), category.getValue());
            }
            json.writeEndObject();
        } else if (scoring instanceof Scoring.Parts parts) {
            parts("parts", "parts", parts.parts());
        } else if (scoring instanceof Scoring.BestOf best) {
            parts("best-of", "cases", best.cases());
        } else if (scoring instanceof Scoring.PerItem items) {
            json.writeStringField("function", "per-item");
            points("each", items.each());
            points("most", items.most());
        } else if (scoring instanceof Scoring.Adjustment adjustment) {
            json.writeStringField("function", "adjustment");
            points("each", adjustment.each());
            points("least", adjustment.least());
            points("most", adjustment.most());
        } else if (scoring instanceof Scoring.PassFail passFail) {
            json.writeStringField("function", "pass-fail");
            if (passFail.requirement() != null) {
                json.writeObjectFieldStart("requirement");
                RequirementWriter.write(passFail.requirement(), json);
                json.writeEndObject();
            }
        } else if (scoring instanceof Scoring.Normalised normalised) {
            normalised(normalised);
        } else {
            json.writeStringField("function", simple(scoring));
        }
    }

    private static String simple(Scoring scoring) {
        if (scoring instanceof Scoring.BestUnit) {
            return "best-unit";
        }
        return scoring instanceof Scoring.NotScored ? "none" : "share-of-threshold";
    }

    private void steps(Scoring.Steps steps) throws IOException {
        json.writeStringField("function", "steps");
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

    private void parts(String function, String name, List<Scoring.Part> parts) throws IOException {
        json.writeStringField("function", function);
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
        json.writeStringField("function", "normalised");
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
        number(value, json);
    }

    /** A decimal where the fraction is one, else the fraction as text. */
    static void number(Rational value, JsonGenerator json) throws IOException {
        try {
            json.writeNumber(new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()))
                    .toPlainString());
        } catch (ArithmeticException e) {
            json.writeString(value.toString());
        }
    }
}
