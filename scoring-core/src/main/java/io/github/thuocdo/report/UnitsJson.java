package io.github.thuocdo.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.thuocdo.internal.parallel.LentThreads;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.ranking.LedgerComparison;
import io.github.thuocdo.ranking.RankedUnit;
import io.github.thuocdo.ranking.Ranking;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units of a ranking in JSON, what stands in the array of them. The threads that ranked make it in batches; while they
 * make some, those before are written, in the order of the ranking.
 */
final class UnitsJson {
    /** So many outcomes of units are made at a time by one thread, some 150 kB; of one unit at least. */
    private static final int OUTCOMES = 1_280;
    /** So many batches each thread makes, where there are several, until they are written. */
    private static final int BATCHES = 8;
    /** More threads make no more batches: what is made stands in memory. */
    private static final int MOST_BATCHES = 64;
    /** Units stand in an array in an object. */
    private static final int AROUND = 2;

    private final Ranking ranking;
    private final List<RankedUnit> units;
    private final @Nullable LedgerComparison ledgers;
    private final Locale locale;
    private final OutcomeJson outcomes;
    private final boolean hasPointsOnly;
    private final int batch;

    UnitsJson(Ranking ranking, @Nullable LedgerComparison ledgers, Locale locale) {
        this.ranking = ranking;
        this.units = ranking.entries();
        this.ledgers = ledgers;
        this.locale = locale;
        this.outcomes = new OutcomeJson(ranking.plan());
        this.hasPointsOnly = ranking.hasPointsOnly();
        this.batch =
                Math.max(1, OUTCOMES / Math.max(1, ranking.plan().criteria().size()));
    }

    /** Writes every unit. */
    void writeTo(OutputStream out) throws IOException {
        Workers workers = LentThreads.of(ranking);
        int batches = (units.size() + batch - 1) / batch;
        int threads = Math.min(workers.parallelism(), MOST_BATCHES / BATCHES);
        int most = Math.min(batches, threads == 1 ? 1 : BATCHES * threads);
        List<JsonBytes> made = List.of();
        List<JsonBytes> free = buffers(most);
        List<JsonBytes> others = buffers(most);
        try {
            for (int first = 0; first < batches; first += most) {
                int from = first;
                List<JsonBytes> before = made;
                List<JsonBytes> next = free.subList(0, Math.min(most, batches - from));
                workers.each(next.size(), k -> make(from + k, next.get(k)), () -> write(before, out));
                made = next;
                List<JsonBytes> written = others;
                others = free;
                free = written;
            }
            write(made, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<JsonBytes> buffers(int count) {
        return Stream.generate(JsonBytes::new).limit(count).toList();
    }

    private static void write(List<JsonBytes> made, OutputStream out) {
        try {
            for (JsonBytes bytes : made) {
                bytes.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one batch, with what stands between it and the one before. */
    private void make(int index, JsonBytes bytes) {
        bytes.put(JsonBytes.of(index == 0 ? "\n" : StreamedReport.NEXT));
        int end = Math.min(units.size(), (index + 1) * batch);
        try (JsonGenerator json = StreamedReport.generator(bytes, AROUND)) {
            ResultJson result = new ResultJson(json, locale);
            for (RankedUnit unit : units.subList(index * batch, end)) {
                make(unit, json, result, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(RankedUnit unit, JsonGenerator json, ResultJson result, JsonBytes bytes) throws IOException {
        json.writeStartObject();
        result.unit(unit, hasPointsOnly);
        json.writeFieldName("outcomes");
        // The generator is told that there is a value, and hands on what stands before it.
        json.writeRawValue("");
        json.flush();
        outcomes.write(unit.outcomes(), bytes);
        result.peers(unit);
        if (ledgers != null) {
            result.ledgers(ledgers.unit(unit.unit().code()));
        }
        json.writeEndObject();
    }
}
