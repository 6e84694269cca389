package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.internal.setfile.ContentHash;
import io.github.thuocdo.internal.text.Lines;
import io.github.thuocdo.internal.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The criteria sets that there are. */
final class CriteriaSetsReport extends StreamedReport {
    private final List<CriteriaSet> sets;
    private final Locale locale;

    CriteriaSetsReport(List<CriteriaSet> sets, Locale locale) {
        this.sets = List.copyOf(sets);
        this.locale = locale;
    }

    @Override
    void table(Appendable text, int columns) throws IOException {
        Wording words = new Wording(locale);
        for (CriteriaSet set : sets) {
            text.append(Lines.paragraph("", set.id() + " " + set.version()));
            text.append(Lines.paragraph("  ", set.title().in(locale)));
            String levels = set.levels().stream().map(words::level).collect(Collectors.joining(", "));
            String horizons = set.horizons().isEmpty()
                    ? words.say("criteria.no-horizon")
                    : words.say("criteria.horizons", horizons(set, ", "));
            String size =
                    words.say("criteria.count", Integer.toString(set.criteria().size()));
            text.append(Lines.paragraph("  ", String.join(" · ", size, levels, horizons)));
        }
    }

    private static String horizons(CriteriaSet set, String separator) {
        return set.horizons().stream().map(Horizon::toString).collect(Collectors.joining(separator));
    }

    @Override
    void json(JsonGenerator json, OutputStream out) throws IOException {
        json.writeStartArray();
        for (CriteriaSet set : sets) {
            json.writeStartObject();
            json.writeStringField("id", set.id());
            json.writeStringField("version", set.version());
            json.writeStringField("sha256", ContentHash.of(set));
            json.writeObjectFieldStart("title");
            json.writeStringField("vi", set.title().vi());
            json.writeStringField("en", set.title().en());
            json.writeEndObject();
            json.writeArrayFieldStart("levels");
            for (Level level : set.levels()) {
                json.writeString(level.code());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("horizons");
            for (Horizon horizon : set.horizons()) {
                json.writeNumber(horizon.year());
            }
            json.writeEndArray();
            json.writeNumberField("criteria", set.criteria().size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    void csv(CsvWriter csv) {
        csv.writeRecord("id", "version", "sha256", "title_vi", "title_en", "levels", "horizons", "criteria");
        for (CriteriaSet set : sets) {
            csv.writeRecord(new Columns()
                    .add(set.id())
                    .add(set.version())
                    .add(ContentHash.of(set))
                    .add(set.title().vi())
                    .add(set.title().en())
                    .add(set.levels().stream().map(Level::code).collect(Collectors.joining(";")))
                    .add(horizons(set, ";"))
                    .add(set.criteria().size())
                    .fields());
        }
    }
}
