package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what a question is answered. */
final class AnswerReport extends StreamedReport {
    private final Answer answer;
    private final Locale locale;

    AnswerReport(Answer answer, Locale locale) {
        this.answer = answer;
        this.locale = locale;
    }

    @Override
    void table(Appendable text) throws IOException {
        text.append(answer.text(locale));
    }

    @Override
    void csv(CsvWriter csv) throws IOException {
        for (List<String> row : answer.rows(locale)) {
            csv.writeRecord(row);
        }
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        value(json, answer.data(locale));
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> perhaps) {
            if (perhaps.isEmpty()) {
                json.writeNull();
            } else {
                value(json, perhaps.get());
            }
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value.toString());
        }
    }
}
