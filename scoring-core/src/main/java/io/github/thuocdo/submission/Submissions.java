package io.github.thuocdo.submission;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted: one submission per unit, and what was noticed while reading.
 *
 * <p>Immutable and safe to share between threads. Reading knows the files' form only; whether a code is known and a figure
 * can be right shows when a {@code Scorer} holds them against a criteria set and a register.
 */
public final class Submissions {
    /** The most figures that may be read from files. */
    public static final int MOST_FIGURES = 5_000_000;

    private final List<Submission> submissions;
    private final List<Finding> findings;
    private final OptionalInt period;
    /** By unit and indicator. */
    private final Map<String, Map<String, Observation>> computed;

    private final List<Source> sources;

    /**
     * A file that was read.
     *
     * @param file its name
     * @param indicators the codes that head its columns, in the wide form
     */
    public record Source(String file, List<String> indicators) {
        public Source {
            indicators = List.copyOf(indicators);
        }
    }

    private Submissions(
            List<Submission> submissions,
            List<Finding> findings,
            OptionalInt period,
            Map<String, Map<String, Observation>> computed,
            List<Source> sources) {
        this.submissions = submissions;
        this.findings = findings;
        this.period = period;
        this.computed = computed;
        this.sources = sources;
    }

    /** Submissions made in code; those of one unit are joined. */
    public static Submissions of(Submission... submissions) {
        return of(Arrays.asList(submissions));
    }

    /** Submissions made in code; those of one unit are joined. */
    public static Submissions of(Collection<Submission> submissions) {
        Collector collector = new Collector();
        submissions.forEach(
                submission -> submission.entries().forEach(entry -> collector.add(submission.unit(), entry)));
        submissions.forEach(submission -> collector.touch(submission.unit()));
        return collector.collect();
    }

    /**
     * Reads a file: JSON where its name ends in {@code .json}, else CSV, long or wide.
     *
     * @throws UnreadableException if it cannot be read at all; single wrong figures are findings
     */
    public static Submissions read(Path file) {
        return read(file, UnaryOperator.identity());
    }

    /**
     * Reads a file by way of another stream, which may count what goes by.
     *
     * @param watched makes of the file's stream the one that is read
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions read(Path file, UnaryOperator<InputStream> watched) {
        Collector collector = new Collector();
        read(file, watched, collector);
        return collector.collect();
    }

    /**
     * Reads a file as {@link #read(Path)} does, and hands on the submission of one unit after the other without keeping it:
     * for files that do not fit in memory. Each run of rows of one unit is a submission, so the rows of a unit must stand
     * together.
     *
     * @return what was noticed while reading, without any submission
     * @throws UnreadableException if the file cannot be read at all; units before the fault were handed on
     */
    public static Submissions readEach(Path file, Consumer<Submission> reader) {
        UnitByUnit units = new UnitByUnit(reader);
        read(file, UnaryOperator.identity(), units);
        return units.end();
    }

    private static void read(Path file, UnaryOperator<InputStream> watched, Sink sink) {
        try (InputStream in = watched.apply(Table.bytes(file))) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                JsonSubmissions.read(in, file.toString(), sink);
            } else {
                CsvSubmissions.read(in, file.toString(), sink);
            }
        } catch (IOException e) {
            throw UnreadableException.of("file-missing", file.toString());
        }
    }

    /**
     * Reads CSV, long or wide, from a stream, which the caller closes.
     *
     * @param name how findings name the stream
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions readCsv(InputStream in, String name) {
        Collector collector = new Collector();
        CsvSubmissions.read(in, name, collector);
        return collector.collect();
    }

    /**
     * Reads JSON, an array of objects, from a stream, which the caller closes.
     *
     * @param name how findings name the stream
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions readJson(InputStream in, String name) {
        Collector collector = new Collector();
        JsonSubmissions.read(in, name, collector);
        return collector.collect();
    }

    /** These and {@code others} together; submissions of one unit are joined. The period of these holds. */
    public Submissions and(Submissions others) {
        Collector collector = new Collector();
        for (Submissions batch : List.of(this, others)) {
            for (Submission submission : batch.submissions) {
                collector.touch(submission.unit());
                submission.entries().forEach(entry -> collector.add(submission.unit(), entry));
            }
            batch.findings.forEach(collector::note);
        }
        Submissions joined = collector.collect();
        List<Source> files =
                Stream.concat(sources.stream(), others.sources.stream()).toList();
        return new Submissions(joined.submissions, joined.findings, period, computedWith(others.computed), files);
    }

    /**
     * With figures that are computed from those of other units and not typed: they count, and a typed figure beside one that
     * says something else is an error. Where a computed figure is missing, the typed one does not count either.
     */
    public Submissions withComputed(Submissions figures) {
        Map<String, Map<String, Observation>> more = new LinkedHashMap<>();
        for (Submission submission : figures.submissions) {
            ImmutableMap.Builder<String, Observation> own = ImmutableMap.builder();
            submission.entries().forEach(entry -> own.put(entry.indicator(), entry.observation()));
            more.put(submission.unit(), own.buildOrThrow());
        }
        return new Submissions(submissions, findings, period, computedWith(more), sources)
                .withFindings(figures.findings);
    }

    private Map<String, Map<String, Observation>> computedWith(Map<String, Map<String, Observation>> more) {
        Map<String, Map<String, Observation>> all = new LinkedHashMap<>(computed);
        more.forEach((unit, figures) -> {
            Map<String, Observation> own = new LinkedHashMap<>(computed(unit));
            own.putAll(figures);
            all.put(unit, Collections.unmodifiableMap(own));
        });
        return Collections.unmodifiableMap(all);
    }

    /** The figures of a unit that are computed and not typed, by indicator. */
    public Map<String, Observation> computed(String unit) {
        return computed.getOrDefault(unit, Map.of());
    }

    /** Only what was vouched for up to {@code ledger}: with VERIFIED, no conclusions of the last ledger. */
    public Submissions upTo(Ledger ledger) {
        List<Submission> filtered = submissions.stream()
                .map(submission -> new Submission(
                        submission.unit(),
                        submission.entries().stream()
                                .filter(entry -> entry.ledger().compareTo(ledger) <= 0)
                                .toList()))
                .toList();
        return new Submissions(filtered, findings, period, computed, sources);
    }

    /** The same, with more findings. */
    public Submissions withFindings(Collection<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
        return new Submissions(submissions, all, period, computed, sources);
    }

    /** The same, as figures of the year {@code year}. */
    public Submissions forPeriod(int year) {
        return new Submissions(submissions, findings, OptionalInt.of(year), computed, sources);
    }

    /** One submission per unit, in the order in which units first appear. */
    public List<Submission> all() {
        return submissions;
    }

    /** What was noticed while reading. */
    public List<Finding> findings() {
        return findings;
    }

    /** The files that were read, in the order in which they were named. */
    public List<Source> sources() {
        return sources;
    }

    /** The year that the figures speak of; empty where none was named: then the horizon's. */
    public OptionalInt period() {
        return period;
    }

    /** Takes what a file holds while it is read. */
    interface Sink {
        /** A unit of which something was submitted, be it nothing. */
        void touch(String unit);

        /** One figure. */
        void add(String unit, Entry entry);

        /** Something that was noticed. */
        void note(Finding finding);

        /** The file, once it is read. */
        void source(Source source);
    }

    private static UnreadableException tooMany(@Nullable String file) {
        return UnreadableException.of("too-many-figures", String.valueOf(file), Integer.toString(MOST_FIGURES));
    }

    /** Gathers entries by unit. */
    static final class Collector implements Sink {
        private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private int figures;
        private String last = "";
        private List<Entry> entriesOfLast = List.of();

        @Override
        public void touch(String unit) {
            entriesOf(unit);
        }

        @Override
        public void add(String unit, Entry entry) {
            entriesOf(unit).add(entry);
            count(entry.place().file());
        }

        /** Rows of one unit mostly stand together. */
        private List<Entry> entriesOf(String unit) {
            if (entriesOfLast.isEmpty() || !unit.equals(last)) {
                entriesOfLast = of(unit);
                last = unit;
            }
            return entriesOfLast;
        }

        private List<Entry> of(String unit) {
            List<Entry> entries = byUnit.get(unit);
            if (entries == null) {
                entries = new ArrayList<>();
                byUnit.put(unit, entries);
            }
            return entries;
        }

        @Override
        public void note(Finding finding) {
            findings.add(finding);
            count(finding.file());
        }

        /** Rows that bring nothing but findings fill the memory too; what was made in code is in memory already. */
        private void count(@Nullable String file) {
            if (file != null && ++figures > MOST_FIGURES) {
                throw tooMany(file);
            }
        }

        @Override
        public void source(Source source) {
            sources.add(source);
        }

        Submissions collect() {
            List<Submission> all = new ArrayList<>(byUnit.size());
            for (Map.Entry<String, List<Entry>> unit : byUnit.entrySet()) {
                all.add(new Submission(unit.getKey(), unit.getValue()));
            }
            return new Submissions(
                    Collections.unmodifiableList(all),
                    List.copyOf(findings),
                    OptionalInt.empty(),
                    Map.of(),
                    List.copyOf(sources));
        }
    }

    /** Hands on the entries of one unit after the other. */
    private static final class UnitByUnit implements Sink {
        private final Consumer<Submission> reader;
        private final Collector noticed = new Collector();
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable String unit;

        private UnitByUnit(Consumer<Submission> reader) {
            this.reader = reader;
        }

        @Override
        public void touch(String next) {
            if (!next.equals(unit)) {
                handOn();
                unit = next;
            }
        }

        @Override
        public void add(String next, Entry entry) {
            touch(next);
            entries.add(entry);
        }

        @Override
        public void note(Finding finding) {
            noticed.note(finding);
        }

        @Override
        public void source(Source source) {
            noticed.source(source);
        }

        private void handOn() {
            if (unit != null) {
                reader.accept(new Submission(unit, entries));
            }
            entries.clear();
        }

        Submissions end() {
            handOn();
            return noticed.collect();
        }
    }
}
