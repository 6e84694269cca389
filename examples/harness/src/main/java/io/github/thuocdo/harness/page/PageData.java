package io.github.thuocdo.harness.page;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.ranking.Outcome;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The data that the script of the page reads: a head in JSON with everything that is said once, and compressed columns of whole
 * numbers about every unit.
 */
final class PageData {
    private static final int BUFFER = 1 << 16;
    /** Half the time of the usual level, for a tenth more bytes. */
    private static final int LEVEL = 4;

    private final Ranking ranking;
    private final String language;
    private final String command;
    private final TextPool pool = new TextPool();
    private final UnitColumns units;
    private final List<CriterionColumns> criteria = new ArrayList<>();
    private final Owed owed = new Owed();
    private final Answers answers;
    private final Optional<ChangeData> changes;
    private final Optional<AdviceData> advice;
    private final Optional<Outlooks> outlooks;

    PageData(Answers answers, Locale locale, String command) {
        this.ranking = answers.ranking();
        this.answers = answers;
        this.language = locale.getLanguage().equals("vi") ? "vi" : "en";
        this.command = command;
        this.units = new UnitColumns(ranking, pool);
        int scale = ranking.plan().set().policies().rounding().scale();
        for (Criterion criterion : ranking.plan().criteria()) {
            criteria.add(new CriterionColumns(criterion, scale, pool));
        }
        for (RankedUnit entry : ranking.entries()) {
            add(entry);
        }
        this.changes = answers.changes().map(each -> new ChangeData(each, ranking));
        this.advice = answers.advice().map(adviser -> new AdviceData(adviser, pool));
        this.outlooks = answers.advice().map(Outlooks::of).filter(all -> all.open() > 0);
    }

    private void add(RankedUnit entry) {
        units.add(entry);
        owed.add(entry);
        List<Outcome> outcomes = entry.outcomes();
        for (int k = 0; k < criteria.size(); k++) {
            criteria.get(k).add(outcomes.get(k));
        }
    }

    /** The chairman's sheet in each language, the one that opens first. */
    List<Summary> summaries() {
        List<Summary> both = new ArrayList<>();
        for (PageWords words : List.of(PageWords.VIETNAMESE, PageWords.ENGLISH)) {
            both.add(Summary.of(ranking, criteria, owed, answers.changes(), words));
        }
        return both;
    }

    /** Everything, compressed, as letters that a page can hold. */
    Content packed() {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(letters());
            }
        };
    }

    private String letters() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
            try (OutputStream zip = new Compressed(bytes)) {
                byte[] head = head();
                zip.write(ByteBuffer.allocate(Integer.BYTES).putInt(head.length).array());
                zip.write(head);
                units.writeTo(zip);
                for (CriterionColumns each : criteria) {
                    each.writeTo(zip);
                }
                if (changes.isPresent()) {
                    changes.get().writeTo(zip);
                }
                if (advice.isPresent()) {
                    advice.get().writeTo(zip);
                }
            }
            return new String(Base64.getEncoder().encode(bytes.toByteArray()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Compressed extends GZIPOutputStream {
        Compressed(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("language", language);
            new Foundations(ranking, command).writeTo(json);
            answers(json);
            units.names(json);
            units.reconciled(json);
            units.limits(json);
            UnitColumns.texts(json, "texts", pool.texts());
            json.writeNumberField("textsLeftOut", pool.leftOut());
            lengths(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Writes the answers beyond the ranking. */
    private void answers(JsonGenerator json) throws IOException {
        if (changes.isPresent()) {
            changes.get().head(json);
        }
        if (advice.isPresent()) {
            advice.get().head(json);
        }
        if (outlooks.isPresent()) {
            PlanData.write(json, outlooks.get());
        }
        if (answers.plans().isPresent()) {
            PlanData.write(json, answers.plans().get());
        }
        if (answers.decision().isPresent()) {
            new DecisionData(answers.decision().get(), ranking).writeTo(json);
        }
        if (answers.duties().isPresent()) {
            Map<String, Integer> places = new HashMap<>();
            ranking.entries().forEach(entry -> places.put(entry.unit().code(), places.size()));
            new DutyData(answers.duties().get(), code -> places.getOrDefault(code, 0)).writeTo(json);
        }
    }

    /** Writes the lengths of the columns that follow, so that the script reads a column only when it needs it. */
    private void lengths(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("lengths");
        json.writeNumber(units.length());
        for (CriterionColumns each : criteria) {
            json.writeStartArray();
            for (int length : each.lengths()) {
                json.writeNumber(length);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
