package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.internal.json.JsonTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;

/** Writes the answer to a question. */
final class AnswerReport extends StreamedReport {
    private final Answer answer;
    private final Locale locale;

    AnswerReport(Answer answer, Locale locale) {
        this.answer = answer;
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        Iterator<String> parts = answer.texts(locale).iterator();
        while (parts.hasNext()) {
            text.append(parts.next());
        }
    }

    @Override
    void csv(CsvWriter csv) throws IOException {
        answer.eachRow(locale, csv::writeRecord);
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        JsonTree.write(json, answer.data(locale));
    }
}
