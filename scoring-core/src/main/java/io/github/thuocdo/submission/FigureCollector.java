package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CodeRoom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the figures of sources by unit, and what was noticed. */
final class FigureCollector implements FigureSink {
    /** Whoever names a unit in more ways is told of the first. */
    private static final int MOST_MENTIONS = 4;

    private final Map<String, List<Entry>> byUnit = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<FigureSource> sources = new ArrayList<>();
    private final Map<String, List<UnitMention>> mentions = new LinkedHashMap<>();
    private int figures;
    private String last = "";
    private @Nullable List<Entry> entriesOfLast;
    private final ReadingLimits limits;

    /** Gathers within limits. */
    FigureCollector(ReadingLimits limits) {
        this.limits = limits;
    }

    /** The limits within which it gathers. */
    ReadingLimits limits() {
        return limits;
    }

    @Override
    public void touch(String unit) {
        entriesOf(unit);
    }

    @Override
    public void add(String unit, Entry entry) {
        entriesOf(unit).add(entry);
        if (entry.place().isInFile()) {
            count(entry.place().source());
        }
    }

    /** Rows of one unit mostly stand together. */
    private List<Entry> entriesOf(String unit) {
        if (entriesOfLast == null || !unit.equals(last)) {
            entriesOfLast = of(unit);
            last = unit;
        }
        return entriesOfLast;
    }

    private List<Entry> of(String unit) {
        return byUnit.computeIfAbsent(unit, each -> new ArrayList<>(0));
    }

    @Override
    public void mention(String unit, UnitMention mention) {
        // Nearly every unit is named in one way alone.
        mentions.merge(unit, List.of(mention), FigureCollector::joined);
    }

    private static List<UnitMention> joined(List<UnitMention> known, List<UnitMention> more) {
        return known.size() == MOST_MENTIONS
                ? known
                : Stream.concat(known.stream(), more.stream()).toList();
    }

    @Override
    public void note(Finding finding) {
        findings.add(finding);
        // Rows that bring nothing but findings fill the memory too.
        finding.file().ifPresent(this::count);
    }

    /** Counts the figures of files; those made in code are in memory already. */
    private void count(String file) {
        if (++figures > limits.figures()) {
            throw UnreadableException.of("too-many-figures", file, Integer.toString(limits.figures()));
        }
    }

    @Override
    public void source(FigureSource source) {
        sources.add(source);
    }

    /** One submission per unit, in the order in which units first appeared; asked once, at the end. */
    List<Submission> submissions() {
        List<Submission> all = new ArrayList<>(byUnit.size());
        CodeRoom room = CodeRoom.ofMany();
        for (Map.Entry<String, List<Entry>> unit : byUnit.entrySet()) {
            all.add(new Submission(unit.getKey(), Submission.coded(unit.getValue(), room)));
            // What was gathered is not kept beside what is made of it.
            unit.setValue(List.of());
        }
        byUnit.clear();
        return Collections.unmodifiableList(all);
    }

    /** The names of units in rows besides the codes, by what stands for the unit. */
    Map<String, List<UnitMention>> mentions() {
        return Collections.unmodifiableMap(mentions);
    }

    /** The findings, in the order in which they were noticed. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The sources that were read to their end. */
    List<FigureSource> sources() {
        return List.copyOf(sources);
    }
}
