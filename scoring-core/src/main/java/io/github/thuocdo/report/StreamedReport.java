package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.thuocdo.internal.text.Harmless;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The three forms over one stream. */
abstract class StreamedReport {
    /** Kept here: Jackson would leave buffers in every thread that writes, and with them the library's class loader. */
    private static final int MOST_BUFFERS = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .recyclerPool(JsonRecyclerPools.newBoundedPool(MOST_BUFFERS))
            .build();
    private static final int BUFFER = 1 << 16;
    /** Between entries that stand on lines of their own. */
    static final String NEXT = ",\n";

    /**
     * Writes the report in UTF-8 and flushes {@code out}.
     *
     * @param columns the most columns that a table takes
     */
    final void write(Format format, OutputStream out, int columns) throws IOException {
        if (format == Format.JSON) {
            OutputStream buffered = new BufferedOutputStream(Harmless.json(out), BUFFER);
            try (JsonGenerator json = generator(buffered, 0)) {
                json(json, buffered);
                json.writeRaw('\n');
            }
            buffered.flush();
            return;
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (format == Format.CSV) {
            // Not closed, since that would close the stream.
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(0)
                    .build(text);
            csv(csv);
            csv.flush();
        } else {
            Writer harmless = Harmless.writer(text);
            table(harmless, columns);
            harmless.flush();
        }
        text.flush();
    }

    /**
     * A generator of JSON.
     *
     * @param around within how many objects and arrays stand the values that it writes
     */
    static JsonGenerator generator(OutputStream out, int around) throws IOException {
        return JSON.createGenerator(out, JsonEncoding.UTF8).setPrettyPrinter(new EntryPerLine(around));
    }

    /**
     * Writes the text.
     *
     * @param columns the most columns that a table takes; paragraphs stay within {@link io.github.thuocdo.internal.text.Lines#WIDTH}
     */
    abstract void table(Appendable text, int columns) throws IOException;

    /**
     * Writes the JSON.
     *
     * @param out the stream that {@code json} writes to, for what is written past it once it is flushed
     */
    abstract void json(JsonGenerator json, OutputStream out) throws IOException;

    abstract void csv(CsvWriter csv) throws IOException;

    /** Every entry of a list at the top, and every key there, on a line of its own: two results compare line by line. */
    private static final class EntryPerLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final int TOP = 2;

        private final int around;

        EntryPerLine(int around) {
            super(NEXT);
            this.around = around;
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) == 1 ? NEXT : ",");
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            if (depth(json) <= TOP) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) <= TOP ? NEXT : ",");
        }

        private int depth(JsonGenerator json) {
            return around + json.getOutputContext().getNestingDepth();
        }
    }
}
