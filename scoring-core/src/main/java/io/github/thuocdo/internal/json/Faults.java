package io.github.thuocdo.internal.json;

import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The faults of one file: a list that a stranger's file cannot make endless. */
public final class Faults {
    private static final int MOST = 200;
    private static final int MOST_ADVICE = 20;
    private final String file;
    private final List<Fault> all = new ArrayList<>();
    private int advised;

    private record Fault(int line, String message) {}

    public Faults(String file) {
        this.file = file;
    }

    void add(int line, String message) {
        if (all.size() <= MOST) {
            all.add(new Fault(line, message));
        }
    }

    /** A fault of the whole file. */
    void add(String message) {
        add(0, message);
    }

    /** Advice with the nearest of {@code words}, for as many faults as a person reads. */
    String maybe(String typed, Collection<String> words) {
        return advised++ >= MOST_ADVICE
                ? ""
                : Nearest.to(typed, words)
                        .map(word -> ". Maybe " + Excerpt.of(word) + "?")
                        .orElse("");
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** Every fault, from the first line to the last. */
    public List<String> all() {
        List<String> shown = new ArrayList<>();
        all.stream()
                .limit(MOST)
                .sorted(Comparator.comparingInt(Fault::line))
                .forEach(fault -> shown.add(file + (fault.line == 0 ? "" : ":" + fault.line) + ": " + fault.message));
        if (all.size() > MOST) {
            shown.add(file + ": and more; only the first " + MOST + " are listed");
        }
        return shown;
    }
}
