package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.ShortFigure;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.intake.AskedFigures.Slot;
import io.github.thuocdo.internal.intake.AskedFigures.Use;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the figures of one unit after the other against a form: which count, and what is wrong with the others. */
final class Checker {
    static final String MISSING_WORD = "missing-word";

    private final List<Finding> findings = new ArrayList<>();
    private final PublishedPoints points = new PublishedPoints(findings);
    /** By file: a heading may be as long as many rows, and is not copied for each. */
    private final Map<String, Set<String>> reportedColumns = new HashMap<>();

    private final Set<String> remarkedWords = new HashSet<>();

    /** The number of findings about single figures of each code; words are made of the first alone. */
    private final Map<String, int[]> counts = new HashMap<>();

    /** Mostly one finding is as the one before it: its count. */
    private int[] lastCount = {};

    private String lastCode = "";
    private Severity lastSeverity = ERROR;

    /** Units mostly name their indicators in one order: how each was taken the last time. */
    private @Nullable AskedFigures lastForm;

    private String[] lastIndicators = {};
    private @Nullable Slot[] lastSlots = {};

    /** The types of the first ones, as far as they stand where the plan has them, and count as they stand if they can be right. */
    private FigureType[] lastTypes = {};

    /** For each of these the bit of the codes that are right at once. */
    private long[] lastRight = {};

    private long looked;

    private record Checked(Entry entry, Observation observation, long code) {
        Checked(Entry entry, Observation observation) {
            this(entry, observation, ShortFigure.NONE);
        }
    }

    /** The findings, in the order of the entries. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * Checks the first entries of what one unit submitted, as far as each stands where the plan has its indicator and counts as
     * it stands.
     *
     * @return the number of entries checked so
     */
    int inOrder(CodedReport<Entry> entries, AskedFigures form) {
        take(form, entries.indicators());
        long[] right = lastRight;
        for (int k = 0; k < right.length; k++) {
            if ((entries.code(k) & right[k]) == 0 && !isPlain(lastTypes[k], entries.get(k))) {
                return k;
            }
        }
        return right.length;
    }

    /** The number of indicators that were looked for in a form so far. */
    long looked() {
        return looked;
    }

    /** Finds where the indicators of a unit belong, each once, unless they are those of the unit before. */
    private void take(AskedFigures form, String[] indicators) {
        if (form == lastForm && Arrays.equals(indicators, lastIndicators)) {
            lastIndicators = indicators;
            return;
        }
        @Nullable Slot[] slots = new Slot[indicators.length];
        int known = form == lastForm ? lastIndicators.length : 0;
        Map<String, Optional<Slot>> asked = new HashMap<>();
        for (int k = 0; k < slots.length; k++) {
            slots[k] = k < known && indicators[k].equals(lastIndicators[k])
                    ? lastSlots[k]
                    : asked.computeIfAbsent(indicators[k], each -> Optional.ofNullable(form.slot(each)))
                            .orElse(null);
        }
        looked += asked.size();
        if (form != lastForm) {
            lastForm = form;
            points.askedBy(form.plan());
        }
        lastIndicators = indicators;
        lastSlots = slots;
        lastTypes = typesInOrder(slots);
        lastRight = new long[lastTypes.length];
        for (int k = 0; k < lastRight.length; k++) {
            lastRight[k] = Figures.right(lastTypes[k]);
        }
    }

    private static FigureType[] typesInOrder(@Nullable Slot[] slots) {
        FigureType[] types = new FigureType[slots.length];
        int size = 0;
        for (Slot slot : slots) {
            if (slot == null || slot.index() != size || !slot.isPlain()) {
                break;
            }
            types[size++] = slot.type();
        }
        return Arrays.copyOf(types, size);
    }

    /**
     * Checks what one unit submitted.
     *
     * @param inOrder the number of first entries that are known to stand in order and to count as they stand
     * @param row takes the figures that the plan asks for
     * @return the figures that it does not ask for, by indicator
     */
    Map<String, Figure> check(String unit, CodedReport<Entry> entries, AskedFigures form, int inOrder, CheckedRow row) {
        take(form, entries.indicators());
        for (int k = 0; k < inOrder; k++) {
            row.put(k, entries.get(k), entries.code(k));
        }
        Rest rest = null;
        for (int k = inOrder; k < entries.size(); k++) {
            Entry entry = entries.get(k);
            Slot slot = lastSlots[k];
            long code = entries.code(k);
            if (slot != null
                    && slot.isPlain()
                    && ((code & Figures.right(slot.type())) != 0 || isPlain(slot.type(), entry))
                    && row.get(slot.index()) == null) {
                row.put(slot.index(), entry, code);
            } else {
                rest = rest == null ? new Rest(unit, row) : rest;
                rest.take(slot, entry, code);
            }
        }
        return rest == null ? Map.of() : rest.settled();
    }

    /** Whether an entry counts as it stands. */
    private static boolean isPlain(FigureType type, Entry entry) {
        Observation said = entry.observation();
        return !entry.hasPoints() && Figures.check(type, said) == said && !(said instanceof Observation.Rejected);
    }

    /** The entries of one unit, except for the first entries of their indicators that count as they stand. */
    private final class Rest {
        private final String unit;
        private final CheckedRow row;
        private final Map<String, Figure> others = new TreeMap<>();
        private final Map<Slot, Checked> unkept = new HashMap<>();
        /** In the order of the file, so that the same input gives the same findings in the same order. */
        private final Map<Slot, List<Checked>> repeated = new LinkedHashMap<>();

        Rest(String unit, CheckedRow row) {
            this.unit = unit;
            this.row = row;
        }

        void take(@Nullable Slot slot, Entry entry, long code) {
            if (entry.hasPoints() && points.take(unit, slot, entry)) {
                return;
            }
            if (slot == null) {
                reportUnknownIndicator(unit, entry);
                return;
            }
            Checked checked = new Checked(entry, check(unit, slot, entry), code);
            Checked first = slot.isKept() ? first(row.get(slot.index()), slot) : unkept.putIfAbsent(slot, checked);
            if (first == null) {
                put(slot, checked);
            } else {
                List<Checked> several = repeated.get(slot);
                if (several == null) {
                    several = new ArrayList<>(List.of(first));
                    repeated.put(slot, several);
                }
                several.add(checked);
            }
        }

        /** The first entry for a slot, as the row keeps it; null where it keeps none. */
        private @Nullable Checked first(@Nullable Object cell, Slot slot) {
            if (cell == null) {
                return null;
            }
            Figure figure = CheckedRow.figure(cell, slot.type());
            return new Checked(figure.entries().get(0), figure.observation());
        }

        /** An entry that counts as it stands is kept as it stands. */
        private void put(Slot slot, Checked one) {
            if (slot.isKept() && one.observation == one.entry.observation()) {
                row.put(slot.index(), one.entry, one.code);
            } else {
                put(slot, Figure.of(slot.type(), one.observation, one.entry.ledger(), List.of(one.entry)));
            }
        }

        private void put(Slot slot, Figure figure) {
            if (slot.isKept()) {
                row.put(slot.index(), figure);
            } else if (!slot.derived()) {
                others.put(slot.indicator(), figure);
            }
        }

        /** The figures that the plan does not ask for, once every entry is taken. */
        Map<String, Figure> settled() {
            for (Map.Entry<Slot, List<Checked>> several : repeated.entrySet()) {
                put(several.getKey(), settle(unit, several.getKey(), several.getValue()));
            }
            return others.isEmpty() ? Map.of() : others;
        }
    }

    private Observation check(String unit, Slot slot, Entry entry) {
        Observation said = entry.observation();
        Observation observation = Figures.check(slot.type(), said);
        if (observation instanceof Observation.Category named) {
            observation = category(slot, named);
        }
        if (slot.aboveZero() && slot.use() == Use.ASKED && Figures.isNotAboveZero(observation)) {
            observation = withoutLogarithm(unit, slot, entry, observation);
        }
        if (slot.substitutes()) {
            observation = Figures.overNothing(slot.type(), said, observation);
        }
        if (slot.use() == Use.ELSEWHERE) {
            return observation;
        }
        if (observation instanceof Observation.Missing && said instanceof Observation.Category word) {
            remarkMissing(word.name(), entry);
        }
        if (observation instanceof Observation.Rejected rejected) {
            add(ERROR, rejected.code(), unit, entry, rejected::message);
        } else if (observation instanceof Observation.NotApplicable
                && said instanceof Observation.Counts
                && !slot.emptyIsDeclared()) {
            add(INFO, "zero-of-zero", unit, entry, () -> Finding.text("zero-of-zero"));
        } else if (slot.derived() && Figures.isAnswer(observation)) {
            add(WARNING, "derived-figure", unit, entry, () -> Finding.text("derived-figure", slot.indicator()));
        }
        return observation;
    }

    /** The figure that counts where there is no logarithm: one that is used for itself too is unknown to logarithms alone. */
    private Observation withoutLogarithm(String unit, Slot slot, Entry entry, Observation observation) {
        Observation.Rejected rejected = Figures.rejected("not-above-0", Figures.shown(slot.type(), observation));
        if (slot.countsBesideLogarithm()) {
            add(ERROR, rejected.code(), unit, entry, rejected::message);
            return observation;
        }
        return rejected;
    }

    /** A name that is declared is a category, whatever else it might mean. */
    private static Observation category(Slot slot, Observation.Category named) {
        if (Scoring.Categories.isNamed(slot.categories(), named.name())) {
            return named;
        }
        return Figures.silence(named)
                .orElseGet(() -> slot.categories().isEmpty() ? named : unknownCategory(slot, named));
    }

    private static Observation unknownCategory(Slot slot, Observation.Category named) {
        return Figures.rejected("unknown-category", Excerpt.of(named.name()), Excerpt.list(slot.categories()));
    }

    /** Once for a word and a file. */
    private void remarkMissing(String word, Entry entry) {
        if (remarkedWords.add(entry.place().file().orElse("") + "\n" + word)) {
            findings.add(entry.place()
                    .findingOfIndicator(
                            INFO,
                            MISSING_WORD,
                            entry.indicator(),
                            Finding.text(
                                    CellWord.mayNotApply(word) ? "missing-word-na" : MISSING_WORD, Excerpt.of(word))));
        }
    }

    /** The points that publishers give to the units that are checked. */
    PublishedPoints points() {
        return points;
    }

    private void add(Severity severity, String code, String unit, Entry entry, Supplier<BilingualText> message) {
        if (!code.equals(lastCode) || severity != lastSeverity) {
            lastCode = code;
            lastSeverity = severity;
            lastCount = counts.computeIfAbsent(severity + code, kind -> new int[1]);
        }
        if (++lastCount[0] <= ToldFindings.MOST_OF_A_KIND) {
            findings.add(entry.place().finding(severity, code, unit, entry.indicator(), message.get()));
        }
    }

    /** Adds the number of findings of each {@linkplain ToldFindings#kind kind} that were not kept. */
    void addUnkept(Map<String, Integer> all) {
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            int more = each.getValue()[0] - ToldFindings.MOST_OF_A_KIND;
            if (more > 0) {
                all.merge(each.getKey(), more, Integer::sum);
            }
        }
    }

    /** Of several entries for one indicator, the last ledger with one that is not missing decides. */
    private Figure settle(String unit, Slot slot, List<Checked> several) {
        Map<Ledger, Checked> byLedger = new EnumMap<>(Ledger.class);
        List<Entry> all = new ArrayList<>(several.size());
        for (Checked next : several) {
            all.add(next.entry);
            if (next.observation instanceof Observation.Missing) {
                continue;
            }
            Checked before = byLedger.get(next.entry.ledger());
            byLedger.put(next.entry.ledger(), before == null ? next : twice(unit, slot, before, next));
        }
        List<Entry> entries = List.copyOf(all);
        for (int i = Ledger.values().length - 1; i >= 0; i--) {
            Checked deciding = byLedger.get(Ledger.values()[i]);
            if (deciding != null) {
                return Figure.of(slot.type(), deciding.observation, deciding.entry.ledger(), entries);
            }
        }
        return Figure.of(slot.type(), Observation.MISSING, Ledger.SELF, entries);
    }

    private Checked twice(String unit, Slot slot, Checked before, Checked next) {
        boolean bothAnswers = Figures.isAnswer(before.observation) && Figures.isAnswer(next.observation);
        if (!bothAnswers) {
            return before.observation instanceof Observation.Rejected ? before : next;
        }
        boolean same = Figures.same(slot.type(), before.observation, next.observation);
        String code = same ? "same-figure-twice" : "figure-twice";
        Supplier<BilingualText> message = () -> FiguresTwice.words(same, before.entry, next.entry);
        if (slot.use() != Use.ELSEWHERE) {
            add(same ? WARNING : ERROR, code, unit, next.entry, message);
        }
        return same ? before : new Checked(next.entry, Observation.Rejected.of(code, message));
    }

    private void reportUnknownIndicator(String unit, Entry entry) {
        if (!entry.place().isUnderHeading()) {
            add(ERROR, UnknownIndicators.CODE, unit, entry, () -> UnknownIndicators.UNTOLD);
        } else if (entry.observation() instanceof Observation.Rejected nested
                && nested.code().equals("nested-value")) {
            add(ERROR, nested.code(), unit, entry, nested::message);
        } else {
            reportUnknownHeading(entry.place().file().orElse(""), entry.indicator());
        }
    }

    /** A column is unknown even where no row says anything in it, and reported once. */
    void reportUnknownHeading(String file, String indicator) {
        if (reportedColumns.computeIfAbsent(file, each -> new HashSet<>()).add(indicator)) {
            findings.add(Finding.of(ERROR, UnknownIndicators.CODE, UnknownIndicators.UNTOLD)
                    .in(file, 1)
                    .ofIndicator(indicator));
        }
    }
}
