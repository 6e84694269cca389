package io.github.thuocdo.internal.function.kind;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The context in which functions write the members of a file, as {@link FunctionIn} reads them.
 *
 * @param maximum the most points of the criterion, or of the part, that is written
 * @param json the file
 * @param requirements writes the members of a criterion's requirement
 * @param functions writes functions in functions
 */
public record FunctionOut(Rational maximum, JsonGenerator json, Asked requirements, Nested functions) {
    /** Writes the members of a requirement. */
    @FunctionalInterface
    public interface Asked {
        /** Writes them. */
        void write(Requirement requirement, JsonGenerator json) throws IOException;
    }

    /** Writes any function. */
    @FunctionalInterface
    public interface Nested {
        /** Writes it as an object. */
        void write(Scoring scoring, FunctionOut out) throws IOException;
    }

    /** Writes a fraction as points of the annex. */
    public void points(String name, Rational fraction) throws IOException {
        number(name, fraction.times(maximum));
    }

    /** Writes a number. */
    public void number(String name, Rational value) throws IOException {
        json.writeFieldName(name);
        number(value, json);
    }

    /** Writes which way is better, where that is less. */
    public void direction(Direction direction) throws IOException {
        if (direction == Direction.LESS) {
            json.writeStringField("direction", "less");
        }
    }

    /** Writes the word of a constant: {@code z-score}. */
    public void word(String name, Enum<?> constant) throws IOException {
        json.writeStringField(name, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Writes a flag, where it is set. */
    public void flag(String name, boolean flag) throws IOException {
        if (flag) {
            json.writeBooleanField(name, true);
        }
    }

    /** Writes the parts or cases of a function. */
    public void parts(String name, List<Scoring.Part> parts) throws IOException {
        parts(name, parts, true);
    }

    /** Writes the factors of a function, which have no points of their own. */
    public void factors(String name, List<Scoring.Part> factors) throws IOException {
        parts(name, factors, false);
    }

    private void parts(String name, List<Scoring.Part> parts, boolean withPoints) throws IOException {
        json.writeArrayFieldStart(name);
        for (Scoring.Part part : parts) {
            json.writeStartObject();
            if (part.indicator().isPresent()) {
                json.writeStringField("indicator", part.indicator().get());
            }
            if (withPoints) {
                points("points", part.fraction());
            }
            json.writeFieldName("scoring");
            functions.write(
                    part.scoring(), new FunctionOut(part.fraction().times(maximum), json, requirements, functions));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A decimal where the fraction is one, else the fraction as text. */
    public static void number(Rational value, JsonGenerator json) throws IOException {
        try {
            json.writeNumber(new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()))
                    .toPlainString());
        } catch (ArithmeticException e) {
            json.writeString(value.toString());
        }
    }
}
