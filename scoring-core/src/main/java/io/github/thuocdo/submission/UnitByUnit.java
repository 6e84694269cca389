package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CodeRoom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on the entries of one unit after the other, and keeps only what was noticed. */
final class UnitByUnit implements FigureSink {
    /** Findings of so many rows, or units, are kept: there may be more than fit in memory. */
    private static final int MOST_KEPT = 12_000;

    private final Consumer<Submission> reader;
    private final FigureCollector noticed;
    private final Map<String, Integer> noted = new LinkedHashMap<>();
    private final Map<String, Finding> unkept = new LinkedHashMap<>();
    private int mentions;
    private final List<Entry> entries = new ArrayList<>();
    private final CodeRoom room = CodeRoom.ofMany();
    private @Nullable String unit;

    UnitByUnit(Consumer<Submission> reader, ReadingLimits limits) {
        this.reader = reader;
        this.noticed = new FigureCollector(limits);
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
        // Sets have thousands of indicators, and figures three ledgers: many more of one unit are no report.
        int most = noticed.limits().unitFigures();
        if (entries.size() > most) {
            throw UnreadableException.of("too-many-unit-figures", entry.place().source(), Integer.toString(most));
        }
    }

    @Override
    public void mention(String named, UnitMention mention) {
        if (mentions++ < MOST_KEPT) {
            noticed.mention(named, mention);
        }
    }

    @Override
    public void note(Finding finding) {
        if (noted.merge(finding.code(), 1, Integer::sum) <= MOST_KEPT) {
            noticed.note(finding);
        } else {
            unkept.put(finding.code(), finding);
        }
    }

    @Override
    public void source(FigureSource source) {
        noticed.source(source);
    }

    private void handOn() {
        if (unit != null) {
            reader.accept(new Submission(unit, Submission.coded(entries, room)));
        }
        entries.clear();
    }

    /** Hands on the last unit, and returns what was noticed: of each kind the first, and how many more there were. */
    FigureCollector end() {
        handOn();
        unkept.forEach((code, last) -> {
            String more = Integer.toString(noted.getOrDefault(code, 0) - MOST_KEPT);
            noticed.note(last.saying(Finding.text("more-of-a-kind", more)));
        });
        return noticed;
    }
}
