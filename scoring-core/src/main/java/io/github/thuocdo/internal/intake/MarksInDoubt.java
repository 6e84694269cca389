package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellNumber;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers whose one mark may group thousands: 1.234 where 1234 was meant.
 *
 * <p>A mark is the decimal mark, whatever a file may have meant, so this is a doubt and changes no figure. It is raised once for
 * an indicator of a file, where every figure has exactly three digits behind its mark and a number before it that is not 0.
 * Shares and the values of indices are never in doubt: a thousand would be out of their range. A count in doubt is refused.
 * Digits far behind the mark are looked at, too ({@link BinaryNoise}).
 */
final class MarksInDoubt {
    private static final int GROUP = 3;

    private final Watched[] watched;
    private final BinaryNoise noise;

    /** The figures of one indicator, by the files that they stand in. */
    private static final class Watched {
        private final String indicator;
        private final int slot;
        private final Map<String, Marks> byFile = new LinkedHashMap<>();

        Watched(String indicator, int slot) {
            this.indicator = indicator;
            this.slot = slot;
        }

        Marks in(String file) {
            Marks known = byFile.get(file);
            if (known == null) {
                known = new Marks();
                byFile.put(file, known);
            }
            return known;
        }
    }

    /** The decimal marks of one indicator's figures in one file. */
    private static final class Marks {
        private boolean allDoubtful = true;
        private int figures;
        private @Nullable Entry first;

        void add(Entry entry, boolean doubtful, int more) {
            figures += more;
            allDoubtful &= doubtful;
            if (first == null || first.place().compareLine(entry.place()) > 0) {
                first = entry;
            }
        }
    }

    /** Watches the numbers of a plan; every thread has its own. */
    MarksInDoubt(Plan plan, Map<String, Integer> slots) {
        List<Watched> all = new ArrayList<>();
        for (Map.Entry<String, FigureType> own : plan.types().entrySet()) {
            FigureType type = own.getValue();
            if (type == FigureType.PER_HEAD || type == FigureType.CHANGE || type == FigureType.NUMBER) {
                all.add(new Watched(own.getKey(), Objects.requireNonNull(slots.get(own.getKey()))));
            }
        }
        this.watched = all.toArray(new Watched[0]);
        this.noise = new BinaryNoise(plan, slots);
    }

    /** Looks at the figures of a unit. */
    void add(CodedRow<?> cells) {
        noise.add(cells);
        for (Watched own : watched) {
            Object cell = cells.get(own.slot);
            if (cell instanceof Entry entry) {
                add(own, entry);
            } else if (cell instanceof Figure figure && !figure.entries().isEmpty()) {
                add(own, figure.entries().get(0));
            }
        }
    }

    private static void add(Watched own, Entry entry) {
        if (entry.observation() instanceof Observation.Value value) {
            Marks marks = own.in(entry.place().file().orElse(""));
            if (marks.allDoubtful) {
                marks.add(entry, isDoubtful(value), 1);
            }
        }
    }

    private static boolean isDoubtful(Observation.Value value) {
        if (value.isShort()) {
            long whole = Math.abs(value.unscaled()) / 1_000;
            return value.scale() == GROUP && whole > 0 && whole < 1_000;
        }
        return false;
    }

    /** The doubts about all that these watched, in the order of the plan. */
    static List<Finding> doubts(MarksInDoubt all, Collection<MarksInDoubt> parts) {
        List<Finding> doubts = new ArrayList<>();
        for (int k = 0; k < all.watched.length; k++) {
            Watched whole = all.watched[k];
            for (MarksInDoubt part : parts) {
                part.watched[k].byFile.forEach((file, marks) ->
                        whole.in(file).add(Objects.requireNonNull(marks.first), marks.allDoubtful, marks.figures));
            }
            for (Marks marks : whole.byFile.values()) {
                if (marks.allDoubtful) {
                    doubts.add(doubt(whole.indicator, marks));
                }
            }
        }
        doubts.addAll(BinaryNoise.doubts(
                all.noise, parts.stream().map(part -> part.noise).toList()));
        return doubts;
    }

    private static Finding doubt(String indicator, Marks marks) {
        Entry first = Objects.requireNonNull(marks.first);
        String number = first.observation().toString();
        String digits = CellNumber.grouped(number.replace("%", "")).orElse(number);
        return first.place()
                .findingOfIndicator(
                        WARNING,
                        "thousand-or-decimal",
                        indicator,
                        Finding.text(
                                "thousand-or-decimal", Integer.toString(marks.figures), Excerpt.of(number), digits));
    }
}
