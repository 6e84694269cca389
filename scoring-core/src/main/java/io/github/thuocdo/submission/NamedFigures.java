package io.github.thuocdo.submission;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.heading.CountHeadings;
import io.github.thuocdo.internal.heading.CountHeadings.Counts;
import io.github.thuocdo.internal.heading.FigureColumn;
import io.github.thuocdo.internal.table.NamedRow;
import io.github.thuocdo.internal.table.PassedRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of rows whose cells bear their own names, objects of JSON or of a program: one figure a row where a name
 * stands for the indicator, else one for each indicator that names a cell.
 */
final class NamedFigures {
    private static final int MOST_UNKNOWN = 20;

    /**
     * The name by which a finding calls a cell.
     *
     * @param missing says which is missing
     * @param near says which may have been meant instead of an unknown one
     * @param far says which there are instead of an unknown one
     */
    private record Words(String missing, String near, String far) {}

    private static final Words KEYS = new Words("key-missing", "unknown-key", "unknown-key-far");
    private static final Words COLUMNS = new Words("code-missing", "unknown-column", "unknown-column-far");

    private final String source;
    private final FigureSink sink;
    private final Words words;
    private final int mostUnknown;
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> aside = new HashSet<>();
    private final Origin.Mentions mentions = new Origin.Mentions();
    private int told;
    private @Nullable SourcePosition untold;
    private List<String> keys = List.of();
    private CountHeadings headed = new CountHeadings(List.of(), List.of());

    private NamedFigures(String source, FigureSink sink, Words words, ReadingLimits limits) {
        this.source = source;
        this.sink = sink;
        this.words = words;
        this.mostUnknown = limits.columns();
    }

    /** Figures of the keys of JSON. */
    static NamedFigures ofKeys(String source, FigureSink sink, ReadingLimits limits) {
        return new NamedFigures(source, sink, KEYS, limits);
    }

    /** Figures of a program's columns. */
    static NamedFigures ofColumns(String source, FigureSink sink) {
        return new NamedFigures(source, sink, COLUMNS, ReadingLimits.STANDARD);
    }

    /** The cells of a row, sorted by what their names mean. */
    private static final class NamedCells {
        private final Map<FigureColumn, String> known = new EnumMap<>(FigureColumn.class);
        private final Map<FigureColumn, String> names = new EnumMap<>(FigureColumn.class);
        private final Map<String, String> others = new LinkedHashMap<>();
        private final List<String> aside = new ArrayList<>();
        /** Two names of one column, both above something. */
        private List<String> alike = List.of();

        private @Nullable String nested;

        NamedCells(NamedRow row) {
            row.cells().forEach((name, text) -> {
                FigureColumn column = column(name, row);
                if (column == FigureColumn.ASIDE) {
                    aside.add(name);
                } else if (column == FigureColumn.RESULT) {
                    others.put(name, text);
                } else {
                    put(column, name, text, row);
                }
            });
            putMarked(row);
        }

        private static FigureColumn column(String name, NamedRow row) {
            FigureColumn column = FigureColumn.of(name).orElse(FigureColumn.RESULT);
            if (column != FigureColumn.UNIT_NAME) {
                return column;
            }
            List<String> names = List.copyOf(row.cells().keySet());
            return FigureColumn.in(names, names.indexOf(name)).orElse(column);
        }

        /** Names that bear the mark of a note, as far as they may not be those of indicators. */
        private void putMarked(NamedRow row) {
            Map<String, FigureColumn> marked = new LinkedHashMap<>();
            others.keySet()
                    .forEach(name -> FigureColumn.marked(name)
                            .filter(column -> !column.isPassedOver())
                            .ifPresent(column -> marked.put(name, column)));
            boolean hasFigures = isAny(marked, FigureColumn::holdsFigures);
            boolean isLong = isAny(Map.of(), FigureColumn::namesIndicators)
                    || (hasFigures
                            && marked.values().stream()
                                            .filter(FigureColumn::namesIndicators)
                                            .count()
                                    == 1);
            marked.forEach((name, column) -> {
                if (isLong || column.namesUnits()) {
                    put(column, name, others.getOrDefault(name, ""), row);
                    others.remove(name);
                }
            });
        }

        private boolean isAny(Map<String, FigureColumn> marked, Predicate<FigureColumn> kind) {
            return Stream.concat(known.keySet().stream(), marked.values().stream())
                    .anyMatch(kind);
        }

        private void put(FigureColumn column, String name, String text, NamedRow row) {
            String before = known.putIfAbsent(column, text);
            if (before == null || before.isEmpty()) {
                known.put(column, text);
                names.put(column, name);
            } else if (!text.isEmpty() && column.isAlone()) {
                putSecond(column, name, text, row);
            }
            nested = row.nested().contains(name) ? column.code() : nested;
        }

        /** Of units of two levels the lower one is meant; other cells of one column leave it open which is. */
        private void putSecond(FigureColumn column, String name, String text, NamedRow row) {
            String first = names.getOrDefault(column, "");
            int above = FigureColumn.height(name) - FigureColumn.height(first);
            if (!column.namesUnits() || above == 0) {
                alike = List.of(first, name);
                return;
            }
            String upper = above > 0 ? text : known.getOrDefault(column, "");
            if (above < 0) {
                known.put(column, text);
                names.put(column, name);
            }
            if (column == FigureColumn.UNIT_NAME) {
                put(FigureColumn.PARENT_NAME, above > 0 ? name : first, upper, row);
            }
        }

        String text(FigureColumn column) {
            return known.getOrDefault(column, "");
        }

        String text(FigureColumn column, FigureColumn otherwise) {
            return text(column).isEmpty() ? text(otherwise) : text(column);
        }

        boolean isWide() {
            return !others.isEmpty()
                    && !known.containsKey(FigureColumn.INDICATOR)
                    && !known.containsKey(FigureColumn.INDICATOR_NAME)
                    && !known.containsKey(FigureColumn.VALUE)
                    && !known.containsKey(FigureColumn.NUMERATOR)
                    && !known.containsKey(FigureColumn.DENOMINATOR)
                    && !known.containsKey(FigureColumn.STATUS);
        }
    }

    /** Takes a row of a file. */
    void add(NamedRow row) {
        add(row, SourcePosition.of(source, row.number()));
    }

    /** Takes a row that stands somewhere. */
    void add(NamedRow row, SourcePosition at) {
        NamedCells cells = new NamedCells(row);
        cells.aside.forEach(name -> noteAside(name, at));
        if (!cells.alike.isEmpty()) {
            noteAlike(cells, at);
            return;
        }
        mentions.addYear(cells.text(FigureColumn.YEAR));
        String unit = cells.text(FigureColumn.UNIT_CODE, FigureColumn.UNIT_NAME);
        boolean isFigure =
                !cells.text(FigureColumn.INDICATOR, FigureColumn.INDICATOR_NAME).isEmpty();
        if (unit.isEmpty() && !isFigure && !row.ofRows().isEmpty()) {
            throw UnreadableException.of("json-nested", source, Cells.shown(row.ofRows()));
        }
        String name = cells.text(FigureColumn.UNIT_NAME);
        if (!name.isEmpty()) {
            boolean isByName = cells.text(FigureColumn.UNIT_CODE).isEmpty();
            Optional<String> above =
                    Optional.of(cells.text(FigureColumn.PARENT_NAME)).filter(text -> !text.isEmpty());
            Optional<Level> level = UnitCells.level(cells.names.getOrDefault(FigureColumn.UNIT_NAME, ""));
            sink.mention(unit, new UnitMention(name, above, isByName, at, level));
        }
        if (!unit.isEmpty() && cells.isWide()) {
            addWide(row, cells, unit, at);
        } else {
            addLong(cells, unit, at);
        }
    }

    private void addLong(NamedCells cells, String unit, SourcePosition at) {
        cells.others.keySet().forEach(name -> {
            if (FigureColumn.isAside(name)) {
                noteAside(name, at);
            } else {
                noteUnknown(name, at);
            }
        });
        String indicator = cells.text(FigureColumn.INDICATOR, FigureColumn.INDICATOR_NAME);
        if (unit.isEmpty() || indicator.isEmpty()) {
            noteMissing(unit, indicator, at);
            return;
        }
        Observation said = cells.nested != null
                ? Cells.rejected("nested-value", cells.nested)
                : Cells.figure(
                        cells.text(FigureColumn.VALUE),
                        cells.text(FigureColumn.NUMERATOR),
                        cells.text(FigureColumn.DENOMINATOR),
                        cells.text(FigureColumn.STATUS));
        mentions.add(cells.text(FigureColumn.INDICATOR), cells.text(FigureColumn.INDICATOR_NAME), at);
        LongForm.add(
                sink,
                unit,
                indicator,
                said,
                cells.text(FigureColumn.POINTS),
                cells.text(FigureColumn.LEDGER),
                cells.text(FigureColumn.EVIDENCE),
                cells.text(FigureColumn.NOTE),
                at);
    }

    private boolean isTold(SourcePosition at) {
        if (++told > PassedRows.MOST_TOLD) {
            untold = untold == null ? at : untold;
            return false;
        }
        return true;
    }

    private void noteMissing(String unit, String indicator, SourcePosition at) {
        if (!isTold(at)) {
            return;
        }
        String missing = (unit.isEmpty() ? FigureColumn.UNIT_CODE : FigureColumn.INDICATOR).code();
        sink.note(at.finding(ERROR, "code-missing", unit, indicator, Finding.text(words.missing, missing)));
    }

    /** Nothing of a row is taken that says a thing twice: nobody can tell which is meant. */
    private void noteAlike(NamedCells cells, SourcePosition at) {
        if (isTold(at)) {
            sink.note(at.finding(
                    ERROR,
                    "columns-alike",
                    cells.text(FigureColumn.UNIT_CODE, FigureColumn.UNIT_NAME),
                    cells.text(FigureColumn.INDICATOR, FigureColumn.INDICATOR_NAME),
                    Finding.text("cells-alike", Cells.shown(cells.alike.get(0)), Cells.shown(cells.alike.get(1)))));
        }
    }

    /** Once for each name that is passed over. */
    private void noteAside(String name, SourcePosition at) {
        if (aside.size() < mostUnknown && aside.add(FigureColumn.key(name))) {
            sink.note(at.finding(INFO, "columns-passed-over", Finding.text("columns-passed-over", Cells.shown(name))));
        }
    }

    /** Once for each name; after many of them the others are as good as said. */
    private void noteUnknown(String name, SourcePosition at) {
        if (TableColumns.isNote(name) || !unknown.add(FigureColumn.key(name))) {
            return;
        }
        if (unknown.size() > mostUnknown) {
            throw UnreadableException.of("too-many-keys", source, Integer.toString(mostUnknown));
        }
        if (unknown.size() <= MOST_UNKNOWN) {
            sink.note(at.finding(WARNING, "unknown-column", LongForm.unknown(name, words.near, words.far)));
        }
    }

    private void addWide(NamedRow row, NamedCells cells, String unit, SourcePosition at) {
        sink.touch(unit);
        SourcePosition under = at.underHeading();
        CountHeadings headed = headed(cells.others.keySet());
        List<String> texts = List.copyOf(cells.others.values());
        for (int key : headed.columns()) {
            String name = keys.get(key);
            Counts counts = headed.counts(key);
            Optional<String> nested = row.nested().isEmpty() ? Optional.empty() : nested(row, name, counts);
            Observation said = nested.isPresent()
                    ? Cells.rejected("nested-value", Cells.shown(nested.get()))
                    : counts == null
                            ? Cells.wide(texts.get(key))
                            : Cells.wide(
                                    text(texts, counts.value()), texts.get(counts.top()), texts.get(counts.bottom()));
            sink.add(unit, Entry.read(headed.indicator(key), said, Ledger.SELF, "", "", under));
        }
    }

    /** The key of a figure under which an object or a list stands. */
    private Optional<String> nested(NamedRow row, String name, @Nullable Counts counts) {
        Stream<String> own = counts == null
                ? Stream.of(name)
                : IntStream.of(counts.value(), counts.top(), counts.bottom())
                        .filter(key -> key < keys.size())
                        .sorted()
                        .mapToObj(keys::get);
        return own.filter(row.nested()::contains).findFirst();
    }

    private static String text(List<String> texts, int key) {
        return key < texts.size() ? texts.get(key) : "";
    }

    /** The keys of figures, which are mostly those of the object before. */
    private CountHeadings headed(Collection<String> names) {
        List<String> own = List.copyOf(names);
        if (!own.equals(keys)) {
            keys = own;
            headed = new CountHeadings(
                    own,
                    IntStream.range(0, own.size())
                            .filter(key -> !TableColumns.isNote(own.get(key)))
                            .boxed()
                            .toList());
        }
        return headed;
    }

    /** Tells that the source is read, and how many unknown names were not told one by one. */
    void end() {
        if (untold != null) {
            String first = Integer.toString(untold.line().orElse(0));
            String more = Integer.toString(told - PassedRows.MOST_TOLD);
            sink.note(untold.finding(ERROR, "rows-left-out", Finding.text("rows-left-out", more, first)));
        }
        if (unknown.size() > MOST_UNKNOWN) {
            sink.note(Finding.of(
                            WARNING,
                            "unknown-column",
                            Finding.text("unknown-columns", Integer.toString(unknown.size() - MOST_UNKNOWN)))
                    .in(source));
        }
        sink.source(new FigureSource(source, List.of(), List.of(), mentions.all(), mentions.years()));
    }
}
