package io.github.thuocdo.submission;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import io.github.thuocdo.criteria.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
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

    private final ImmutableList<Submission> submissions;
    private final ImmutableList<Finding> findings;
    private final OptionalInt period;
    private final ImmutableTable<String, String, Observation> computed;
    private final ImmutableList<Source> sources;

    /**
     * A file that was read.
     *
     * @param file its name
     * @param indicators the codes that head its columns, in the wide form
     */
    public record Source(String file, List<String> indicators) {
        public Source {
            indicators = ImmutableList.copyOf(indicators);
        }
    }

    private Submissions(
            ImmutableList<Submission> submissions,
            ImmutableList<Finding> findings,
            OptionalInt period,
            ImmutableTable<String, String, Observation> computed,
            ImmutableList<Source> sources) {
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
        try (InputStream in = Table.bytes(file)) {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                    ? JsonSubmissions.read(in, file.toString())
                    : CsvSubmissions.read(in, file.toString());
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
        return CsvSubmissions.read(in, name);
    }

    /**
     * Reads JSON, an array of objects, from a stream, which the caller closes.
     *
     * @param name how findings name the stream
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions readJson(InputStream in, String name) {
        return JsonSubmissions.read(in, name);
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
        ImmutableList<Source> files = ImmutableList.<Source>builder()
                .addAll(sources)
                .addAll(others.sources)
                .build();
        return new Submissions(joined.submissions, joined.findings, period, computedWith(others.computed), files);
    }

    /**
     * With figures that are computed from those of other units and not typed: they count, and a typed figure beside one that
     * says something else is an error. Where a computed figure is missing, the typed one does not count either.
     */
    public Submissions withComputed(Submissions figures) {
        ImmutableTable.Builder<String, String, Observation> more = ImmutableTable.builder();
        for (Submission submission : figures.submissions) {
            submission.entries().forEach(entry -> more.put(submission.unit(), entry.indicator(), entry.observation()));
        }
        return new Submissions(submissions, findings, period, computedWith(more.buildOrThrow()), sources)
                .withFindings(figures.findings);
    }

    private ImmutableTable<String, String, Observation> computedWith(ImmutableTable<String, String, Observation> more) {
        HashBasedTable<String, String, Observation> all = HashBasedTable.create(computed);
        all.putAll(more);
        return ImmutableTable.copyOf(all);
    }

    /** The figures of a unit that are computed and not typed, by indicator. */
    public Map<String, Observation> computed(String unit) {
        return computed.row(unit);
    }

    /** Only what was vouched for up to {@code ledger}: with VERIFIED, no conclusions of the last ledger. */
    public Submissions upTo(Ledger ledger) {
        ImmutableList<Submission> filtered = submissions.stream()
                .map(submission -> new Submission(
                        submission.unit(),
                        submission.entries().stream()
                                .filter(entry -> entry.ledger().compareTo(ledger) <= 0)
                                .toList()))
                .collect(ImmutableList.toImmutableList());
        return new Submissions(filtered, findings, period, computed, sources);
    }

    /** The same, with more findings. */
    public Submissions withFindings(Collection<Finding> more) {
        ImmutableList<Finding> all =
                ImmutableList.<Finding>builder().addAll(findings).addAll(more).build();
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

    /** The same, as read from one file. */
    Submissions from(Source source) {
        return new Submissions(submissions, findings, period, computed, ImmutableList.of(source));
    }

    /** The year that the figures speak of; empty where none was named: then the horizon's. */
    public OptionalInt period() {
        return period;
    }

    /** Gathers entries by unit while a file is read. */
    static final class Collector {
        private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private int figures;

        void touch(String unit) {
            byUnit.computeIfAbsent(unit, code -> new ArrayList<>());
        }

        void add(String unit, Entry entry) {
            byUnit.computeIfAbsent(unit, code -> new ArrayList<>()).add(entry);
            count(entry.place().file());
        }

        void note(Finding finding) {
            findings.add(finding);
            count(finding.file());
        }

        /** Rows that bring nothing but findings fill the memory too; what was made in code is in memory already. */
        private void count(@Nullable String file) {
            if (file != null && ++figures > MOST_FIGURES) {
                throw UnreadableException.of("too-many-figures", file, Integer.toString(MOST_FIGURES));
            }
        }

        Submissions collect() {
            ImmutableList.Builder<Submission> all = ImmutableList.builderWithExpectedSize(byUnit.size());
            byUnit.forEach((unit, entries) -> all.add(new Submission(unit, ImmutableList.copyOf(entries))));
            return new Submissions(
                    all.build(),
                    ImmutableList.copyOf(findings),
                    OptionalInt.empty(),
                    ImmutableTable.of(),
                    ImmutableList.of());
        }
    }
}
