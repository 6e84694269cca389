package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands on the entries of one unit after the other, and keeps only what was noticed. */
final class UnitByUnit implements FigureSink {
    /** Sets have thousands of indicators, and figures three ledgers: more of one unit are no report. */
    static final int MOST_FIGURES_OF_A_UNIT = 500_000;

    private final Consumer<Submission> reader;
    private final FigureCollector noticed = new FigureCollector();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable String unit;

    UnitByUnit(Consumer<Submission> reader) {
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
        if (entries.size() > MOST_FIGURES_OF_A_UNIT) {
            throw UnreadableException.of(
                    "too-many-figures", entry.place().source(), Integer.toString(MOST_FIGURES_OF_A_UNIT));
        }
    }

    @Override
    public void mention(String named, UnitMention mention) {
        noticed.mention(named, mention);
    }

    @Override
    public void note(Finding finding) {
        noticed.note(finding);
    }

    @Override
    public void source(FigureSource source) {
        noticed.source(source);
    }

    private void handOn() {
        if (unit != null) {
            reader.accept(new Submission(unit, entries));
        }
        entries.clear();
    }

    /** Hands on the last unit, and returns what was noticed. */
    FigureCollector end() {
        handOn();
        return noticed;
    }
}
