package io.github.thuocdo.internal.setfile;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.function.kind.FunctionOut;
import io.github.thuocdo.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes members of a set; members that are not declared are left out. */
public final class JsonOut {
    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, BilingualText text) throws IOException {
        if (!text.vi().isEmpty() || !text.en().isEmpty()) {
            json.writeFieldName(name);
            bilingual(text);
        }
    }

    void bilingual(BilingualText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("vi", text.vi());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    void texts(String name, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
    }

    void levels(String name, Collection<Level> levels) throws IOException {
        texts(name, levels.stream().map(Level::code).toList());
    }

    void horizons(String name, Collection<Horizon> horizons) throws IOException {
        if (!horizons.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Horizon horizon : horizons) {
                json.writeNumber(horizon.year());
            }
            json.writeEndArray();
        }
    }

    void string(String name, @Nullable String text) throws IOException {
        string(name, Optional.ofNullable(text));
    }

    void string(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        }
    }

    void number(String name, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }

    void flag(String name, boolean flag) throws IOException {
        if (flag) {
            json.writeBooleanField(name, true);
        }
    }

    void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null && !day.equals(LocalDate.MIN)) {
            json.writeStringField(name, day.toString());
        }
    }

    void rational(String name, Rational value) throws IOException {
        if (value.signum() != 0) {
            json.writeFieldName(name);
            FunctionOut.number(value, json);
        }
    }

    void codes(String name, List<? extends Enum<?>> constants) throws IOException {
        texts(name, constants.stream().map(JsonOut::code).toList());
    }

    /** The rounding of what is added, and not ranked. */
    void partRounding(String name, Policies.Rounding rounding) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("scale", rounding.scale());
        json.writeStringField("mode", code(rounding.mode()));
        json.writeEndObject();
    }

    void rounding(Policies.Rounding rounding) throws IOException {
        json.writeObjectFieldStart("rounding");
        json.writeNumberField("scale", rounding.scale());
        json.writeStringField("mode", code(rounding.mode()));
        json.writeBooleanField("beforeRanking", rounding.beforeRanking());
        json.writeEndObject();
    }

    /** The word of a constant in files: {@code half-up}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
