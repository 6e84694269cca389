package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;

import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.heading.NearHeading;
import io.github.thuocdo.internal.text.Nearest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One figure a row, whatever the row comes from: the cells of the long form, and what is wrong with them. */
final class LongForm {
    static final List<String> COLUMNS =
            FigureColumn.LONG.stream().map(FigureColumn::code).toList();

    private static final Optional<Ledger> SELF = Optional.of(Ledger.SELF);

    private LongForm() {}

    /**
     * Adds one entry, or the finding that its ledger is unknown: then nobody can tell where it belongs.
     *
     * @param points the points that a publisher gives, as written; "" for none
     */
    static void add(
            FigureSink sink,
            String unit,
            String indicator,
            Observation observation,
            String points,
            String ledger,
            String evidence,
            String note,
            SourcePosition place) {
        Optional<Ledger> known = ledger.isEmpty() ? SELF : Ledger.ofCode(ledger);
        if (known.isPresent()) {
            Entry entry = Entry.read(indicator, observation, known.get(), evidence, note, place);
            sink.add(unit, points.isEmpty() ? entry : withPoints(sink, unit, entry, points));
            return;
        }
        sink.note(place.finding(
                ERROR, "unknown-ledger", unit, indicator, Finding.text("unknown-ledger", Cells.shown(ledger))));
    }

    /** Points are a number; the finding where they are none, and then there are none. */
    private static Entry withPoints(FigureSink sink, String unit, Entry entry, String points) {
        if (Cells.figure(points, "", "", "") instanceof Observation.Value value && !value.percent()) {
            return entry.withPoints(value.number());
        }
        sink.note(entry.place()
                .finding(
                        ERROR,
                        "points-no-number",
                        unit,
                        entry.indicator(),
                        Finding.text("points-no-number", Cells.shown(points))));
        return entry;
    }

    /** A column or key that is none of the known ones, and the one that may have been meant. */
    static BilingualText unknown(String name, String near, String far) {
        return Nearest.to(name, COLUMNS)
                .map(maybe -> Finding.text(near, Cells.shown(name), maybe))
                .orElseGet(() -> Finding.text(far, Cells.shown(name), String.join(", ", COLUMNS)));
    }

    /** A heading that is none of a table's, {@code Kết quả 2025}; it may mean that of the values where there is none. */
    static BilingualText unknown(String heading, TableColumns columns) {
        Optional<NearHeading> near = columns.has(FigureColumn.VALUE)
                ? Optional.empty()
                : NearHeading.in(List.of(heading), FigureColumn.VALUE.names());
        return near.map(value -> Finding.text("unknown-column", Cells.shown(heading), value.meant()))
                .orElseGet(() -> unknown(heading, "unknown-column", "unknown-column-far"));
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Whether a cell holds a count. */
    static boolean isCount(String cell) {
        return !(Cells.count(cell) instanceof Observation.Rejected);
    }
}
