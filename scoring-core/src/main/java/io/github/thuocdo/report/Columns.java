package io.github.thuocdo.report;

import io.github.thuocdo.internal.text.Harmless;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The fields of one CSV record: an empty field where there is nothing. */
final class Columns {
    private final List<String> fields = new ArrayList<>();

    Columns add(Optional<String> text) {
        return add(text.orElse(null));
    }

    Columns add(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return add(optional.orElse(null));
        }
        if (value instanceof OptionalInt optional) {
            fields.add(optional.isPresent() ? Integer.toString(optional.getAsInt()) : "");
        } else if (value instanceof BigDecimal number) {
            fields.add(number.toPlainString());
        } else {
            fields.add(value == null ? "" : Harmless.text(value.toString()));
        }
        return this;
    }

    /** A stranger's text, in which no spreadsheet finds a formula. */
    Columns addText(Optional<String> text) {
        return addText(text.orElse(null));
    }

    Columns addText(@Nullable String text) {
        fields.add(text == null ? "" : Harmless.cell(text));
        return this;
    }

    List<String> fields() {
        return fields;
    }
}
