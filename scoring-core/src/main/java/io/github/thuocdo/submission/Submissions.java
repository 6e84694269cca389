package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Submissions, one per unit, with the findings of reading them.
 *
 * <p>Immutable and safe to share between threads. Reading knows the files' form only; whether a code is known and a figure
 * can be right shows when a {@code Scorer} holds them against a criteria set and a register.
 */
public final class Submissions {

    private final List<Submission> submissions;
    private final List<Finding> findings;
    private final OptionalInt period;
    /** By unit and indicator. */
    private final Map<String, Map<String, Observation>> computed;

    private final List<FigureSource> sources;
    private final Map<String, List<UnitMention>> mentions;
    /** The limits within which the figures were read, and are joined with others. */
    private final ReadingLimits limits;

    private Submissions(
            List<Submission> submissions,
            List<Finding> findings,
            OptionalInt period,
            Map<String, Map<String, Observation>> computed,
            List<FigureSource> sources,
            Map<String, List<UnitMention>> mentions,
            ReadingLimits limits) {
        this.submissions = submissions;
        this.findings = findings;
        this.period = period;
        this.computed = computed;
        this.sources = sources;
        this.mentions = mentions;
        this.limits = limits;
    }

    private static Submissions of(FigureCollector collector) {
        return of(collector, collector.limits());
    }

    private static Submissions of(FigureCollector collector, ReadingLimits limits) {
        return new Submissions(
                collector.submissions(),
                collector.findings(),
                OptionalInt.empty(),
                Map.of(),
                collector.sources(),
                collector.mentions(),
                limits);
    }

    /** Submissions made in code; those of one unit are joined. */
    public static Submissions of(Submission... submissions) {
        return of(Arrays.asList(NotNull.within("submissions", submissions)));
    }

    /** Submissions made in code; those of one unit are joined. */
    public static Submissions of(Collection<Submission> submissions) {
        NotNull.within("submissions", submissions);
        // They are in memory already, however many they are.
        FigureCollector collector = new FigureCollector(ReadingLimits.STANDARD.with("figures", Integer.MAX_VALUE));
        submissions.forEach(
                submission -> submission.entries().forEach(entry -> collector.add(submission.unit(), entry)));
        submissions.forEach(submission -> collector.touch(submission.unit()));
        return of(collector, ReadingLimits.STANDARD);
    }

    /**
     * Reads a file: JSON where its name ends in {@code .json}, {@code .ndjson} or {@code .jsonl}, else CSV, long or wide. A name
     * without an ending, a pipe's, may mean either.
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
        return read(file, watched, ReadingLimits.STANDARD);
    }

    /**
     * Reads a file as {@link #read(Path)} does, within other limits.
     *
     * @throws UnreadableException if it cannot be read at all, or goes beyond a limit
     */
    public static Submissions read(Path file, ReadingLimits limits) {
        return read(file, UnaryOperator.identity(), limits);
    }

    /**
     * Reads a file by way of another stream, within other limits.
     *
     * @param watched makes of the file's stream the one that is read
     * @throws UnreadableException if it cannot be read at all, or goes beyond a limit
     */
    public static Submissions read(Path file, UnaryOperator<InputStream> watched, ReadingLimits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(watched, "watched");
        return gathered(limits, reader -> reader.read(file, watched));
    }

    /** The submissions that a reader gathers within limits. */
    private static Submissions gathered(ReadingLimits limits, Consumer<FigureReader> reading) {
        FigureCollector collector = new FigureCollector(Objects.requireNonNull(limits, "limits"));
        reading.accept(new FigureReader(limits, collector));
        return of(collector);
    }

    /**
     * Reads a file as {@link #read(Path)} does, and hands on the submission of one unit after the other without keeping it:
     * for files that do not fit in memory. Each run of rows of one unit is a submission, so the rows of a unit must stand
     * together.
     *
     * @return the findings made while reading, without any submission
     * @throws UnreadableException if the file cannot be read at all; units before the fault were handed on
     */
    public static Submissions readEach(Path file, Consumer<Submission> reader) {
        return readEach(file, reader, ReadingLimits.STANDARD);
    }

    /**
     * Reads a file unit by unit, as {@link #readEach(Path, Consumer)} does, within other limits.
     *
     * @throws UnreadableException if the file cannot be read at all; units before the fault were handed on
     */
    public static Submissions readEach(Path file, Consumer<Submission> reader, ReadingLimits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(limits, "limits");
        UnitByUnit units = new UnitByUnit(Objects.requireNonNull(reader, "reader"), limits);
        new FigureReader(limits, units).read(file, UnaryOperator.identity());
        return of(units.end());
    }

    /**
     * Reads CSV, long or wide, from a stream, which the caller closes.
     *
     * @param name the name of the stream in findings
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions readCsv(InputStream in, String name) {
        return readCsv(in, name, ReadingLimits.STANDARD);
    }

    /** Reads CSV from a stream, as {@link #readCsv(InputStream, String)} does, within other limits. */
    public static Submissions readCsv(InputStream in, String name, ReadingLimits limits) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        return gathered(limits, reader -> reader.readCsv(in, name));
    }

    /**
     * Takes a table whose headings are not known yet, the sheet of a workbook: the row of the headings is found, titles and
     * totals are passed over, and the figures are read from the long or the wide form, all as from a CSV file. Findings name
     * the cell, {@code Biểu!F12}.
     *
     * <pre>{@code
     * Submissions.ofTable("bao-cao.xlsx", "Biểu", List.of(
     *         new TableRow(1, List.of("BIỂU TỔNG HỢP")),
     *         new TableRow(3, List.of("Mã đơn vị", "online-level3")),
     *         new TableRow(4, List.of("15469", "97.5%"))));
     * }</pre>
     *
     * @param file the name of the file in findings
     * @param sheet the name of the sheet in findings
     * @param rows the rows in their order, asked for once and not kept; blank ones may be left out
     * @throws UnreadableException if no row {@linkplain TableRow#holdsHeadings holds headings}, or a row is beyond a limit
     */
    public static Submissions ofTable(String file, String sheet, Iterable<TableRow> rows) {
        return ofTable(file, sheet, rows, ReadingLimits.STANDARD);
    }

    /** Takes a table, as {@link #ofTable(String, String, Iterable)} does, within other limits. */
    public static Submissions ofTable(String file, String sheet, Iterable<TableRow> rows, ReadingLimits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(rows, "rows");
        return gathered(limits, reader -> reader.readTable(file, sheet, rows));
    }

    /**
     * Reads JSON from a stream, which the caller closes: an array of objects, one object, or one on each line (NDJSON). An object is
     * a row of the long form, or a unit with its indicators as keys.
     *
     * @param name the name of the stream in findings
     * @throws UnreadableException if it cannot be read at all
     */
    public static Submissions readJson(InputStream in, String name) {
        return readJson(in, name, ReadingLimits.STANDARD);
    }

    /** Reads JSON from a stream, as {@link #readJson(InputStream, String)} does, within other limits. */
    public static Submissions readJson(InputStream in, String name, ReadingLimits limits) {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        return gathered(limits, reader -> reader.readJson(in, name));
    }

    /**
     * Takes rows of any source: the result of a query, objects of a program. A row is what a row of a file is; a cell that
     * cannot be right makes a finding that names the row, and the other rows count.
     *
     * <pre>{@code
     * Submissions.ofRows("table figures", reports.stream()
     *         .map(r -> FigureRow.of(r.commune(), r.indicator()).value(r.value()).evidence(r.document())));
     * }</pre>
     *
     * @param source the name of the source in findings, before the number of the row
     * @param rows the rows in their order, counted from 1 on
     */
    public static Submissions ofRows(String source, Stream<FigureRow> rows) {
        Objects.requireNonNull(rows, "rows");
        return ofRows(source, rows::iterator);
    }

    /**
     * Takes rows of any source, as {@link #ofRows(String, Stream)} does.
     *
     * @param source the name of the source in findings, before the number of the row
     * @param rows the rows in their order, counted from 1 on
     */
    public static Submissions ofRows(String source, Iterable<FigureRow> rows) {
        FigureCollector collector = new FigureCollector(ReadingLimits.STANDARD);
        FigureRow.read(Objects.requireNonNull(source, "source"), Objects.requireNonNull(rows, "rows"), collector);
        return of(collector);
    }

    /**
     * All of them together, in their order; submissions of one unit are joined. The period of the first holds. Many cost no
     * more each than few.
     */
    public static Submissions joined(List<Submissions> several) {
        List<Submissions> all = NotNull.within("several", several);
        while (all.size() > 1) {
            List<Submissions> pairs = new ArrayList<>((all.size() + 1) / 2);
            for (int i = 0; i < all.size(); i += 2) {
                pairs.add(i + 1 < all.size() ? all.get(i).and(all.get(i + 1)) : all.get(i));
            }
            all = pairs;
        }
        return all.isEmpty() ? of() : all.get(0);
    }

    /**
     * These and {@code others} together; submissions of one unit are joined. The period of these holds, and the wider limit of
     * figures.
     *
     * @throws UnreadableException if they bring more figures and findings of files than that limit allows
     */
    public Submissions and(Submissions others) {
        Objects.requireNonNull(others, "others");
        boolean isNarrower = limits.figures() < others.limits.figures();
        FigureCollector collector = new FigureCollector(isNarrower ? others.limits : limits);
        for (Submissions batch : List.of(this, others)) {
            for (Submission submission : batch.submissions) {
                collector.touch(submission.unit());
                submission.entries().forEach(entry -> collector.add(submission.unit(), entry));
            }
            batch.findings.forEach(collector::note);
            batch.mentions.forEach((unit, all) -> all.forEach(mention -> collector.mention(unit, mention)));
        }
        Submissions joined = of(collector);
        List<FigureSource> files =
                Stream.concat(sources.stream(), others.sources.stream()).toList();
        return new Submissions(
                joined.submissions,
                joined.findings,
                period,
                computedWith(others.computed),
                files,
                joined.mentions,
                joined.limits);
    }

    /**
     * With figures that are computed from those of other units and not typed: they count, and a typed figure beside one that
     * says something else is an error. Where a computed figure is missing, the typed one does not count either.
     *
     * @throws IllegalArgumentException if a unit has two computed figures for one indicator
     */
    public Submissions withComputed(Submissions figures) {
        Objects.requireNonNull(figures, "figures");
        Map<String, Map<String, Observation>> more = new LinkedHashMap<>();
        for (Submission submission : figures.submissions) {
            Map<String, Observation> own = new LinkedHashMap<>();
            for (Entry entry : submission.entries()) {
                if (own.put(entry.indicator(), entry.observation()) != null) {
                    throw new IllegalArgumentException("The unit (" + submission.unit()
                            + ") has more than one computed figure for (" + entry.indicator() + ")");
                }
            }
            more.put(submission.unit(), own);
        }
        return new Submissions(submissions, findings, period, computedWith(more), sources, mentions, limits)
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
        return computed.getOrDefault(Objects.requireNonNull(unit, "unit"), Map.of());
    }

    /** Only what was vouched for up to {@code ledger}: with VERIFIED, no conclusions of the last ledger. */
    public Submissions upTo(Ledger ledger) {
        Objects.requireNonNull(ledger, "ledger");
        if (ledger == Ledger.FINAL) {
            return this;
        }
        List<Submission> filtered = submissions.stream()
                .map(submission -> new Submission(
                        submission.unit(),
                        submission.entries().stream()
                                .filter(entry -> entry.ledger().compareTo(ledger) <= 0)
                                .toList()))
                .toList();
        return new Submissions(filtered, findings, period, computed, sources, mentions, limits);
    }

    /** The same, with more findings. */
    public Submissions withFindings(Collection<Finding> more) {
        NotNull.within("more", more);
        List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
        return new Submissions(submissions, all, period, computed, sources, mentions, limits);
    }

    /**
     * The same, as figures of the year {@code year}.
     *
     * @throws IllegalArgumentException if the year is not 1 to 9999
     */
    public Submissions forPeriod(int year) {
        Digits.year("figures", year);
        return new Submissions(submissions, findings, OptionalInt.of(year), computed, sources, mentions, limits);
    }

    /** One submission per unit, in the order in which units first appear. */
    public List<Submission> all() {
        return submissions;
    }

    /** The findings of reading. */
    public List<Finding> findings() {
        return findings;
    }

    /** The names by which rows call a unit besides its code, each once; none where they do not. */
    public List<UnitMention> mentions(String unit) {
        return mentions.getOrDefault(Objects.requireNonNull(unit, "unit"), List.of());
    }

    /** The files that were read, in the order in which they were named. */
    public List<FigureSource> sources() {
        return sources;
    }

    /** The year that the figures speak of; empty where none was named: then the horizon's. */
    public OptionalInt period() {
        return period;
    }
}
