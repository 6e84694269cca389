package io.github.thuocdo.assessment;

import static io.github.thuocdo.criteria.Severity.ERROR;
import static io.github.thuocdo.criteria.Severity.INFO;
import static io.github.thuocdo.criteria.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import io.github.thuocdo.assessment.Form.Slot;
import io.github.thuocdo.assessment.Form.Use;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Severity;
import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Place;
import io.github.thuocdo.submission.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the figures of one unit after the other against a form: which count, and what is wrong with the others. */
final class Checker {
    private final CriteriaSet set;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> reportedColumns = new HashSet<>();

    /** Units mostly name their indicators in one order: how each was taken the last time. */
    private @Nullable Form lastForm;

    private @Nullable String[] lastCodes = new String[64];
    private @Nullable Slot[] lastSlots = new Slot[64];

    /** By slot: in which round something was said about it last, and by which entry first in that round. */
    private int round;

    private int[] rounds = new int[64];
    private int[] firsts = new int[64];
    /** What the first entries said that no row keeps. */
    private @Nullable Observation[] unkept = new Observation[64];

    private record Checked(Entry entry, Observation observation) {}

    /** Several entries for one indicator. */
    private record Repeated(Slot slot, List<Checked> checked) {}

    Checker(CriteriaSet set) {
        this.set = set;
    }

    /** What was found, in the order of the entries. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * Checks what one unit submitted.
     *
     * @param row takes the figures that the plan asks for
     * @return the figures that it does not ask for, by indicator
     */
    Map<String, Figure> check(Submission submission, Form form, @Nullable Object[] row) {
        if (form != lastForm) {
            Arrays.fill(lastCodes, null);
            lastForm = form;
        }
        round++;
        Map<String, Figure> others = Map.of();
        // In the order of the file, so that the same input gives the same findings in the same order.
        Map<String, Repeated> repeated = Map.of();
        List<Entry> entries = submission.entries();
        for (int k = 0; k < entries.size(); k++) {
            Entry entry = entries.get(k);
            Slot slot = slot(form, entry.indicator(), k);
            if (slot == null) {
                reportUnknownIndicator(submission.unit(), entry);
                continue;
            }
            Observation observation = check(submission.unit(), slot, entry);
            if (isFirst(slot, k, observation)) {
                others = put(slot, entry, observation, row, others);
            } else {
                repeated = repeated.isEmpty() ? new LinkedHashMap<>() : repeated;
                Repeated several = repeated.get(slot.indicator());
                if (several == null) {
                    several = new Repeated(slot, first(slot, entries, row));
                    repeated.put(slot.indicator(), several);
                }
                several.checked.add(new Checked(entry, observation));
            }
        }
        for (Repeated several : repeated.values()) {
            Figure settled = settle(submission.unit(), several.slot, several.checked);
            others = put(several.slot, settled, row, others);
        }
        return others;
    }

    private @Nullable Slot slot(Form form, String code, int k) {
        if (k < lastCodes.length) {
            if (code.equals(lastCodes[k])) {
                return lastSlots[k];
            }
        } else {
            lastCodes = Arrays.copyOf(lastCodes, 2 * k);
            lastSlots = Arrays.copyOf(lastSlots, 2 * k);
        }
        lastCodes[k] = code;
        lastSlots[k] = form.slot(code);
        return lastSlots[k];
    }

    private boolean isFirst(Slot slot, int entry, Observation observation) {
        int at = slot.ordinal();
        if (at >= rounds.length) {
            rounds = Arrays.copyOf(rounds, 2 * at);
            firsts = Arrays.copyOf(firsts, 2 * at);
            unkept = Arrays.copyOf(unkept, 2 * at);
        }
        if (rounds[at] == round) {
            return false;
        }
        rounds[at] = round;
        firsts[at] = entry;
        if (!isKept(slot)) {
            unkept[at] = observation;
        }
        return true;
    }

    /** Whether the figures of a slot stand in the row. */
    private static boolean isKept(Slot slot) {
        return slot.index() >= 0 && !slot.derived();
    }

    private List<Checked> first(Slot slot, List<Entry> entries, @Nullable Object[] row) {
        Observation observation = isKept(slot)
                ? KeptSheet.observation(row[slot.index()])
                : Objects.requireNonNull(unkept[slot.ordinal()]);
        return new ArrayList<>(List.of(new Checked(entries.get(firsts[slot.ordinal()]), observation)));
    }

    /** An entry that counts as it stands is kept as it stands. */
    private static Map<String, Figure> put(
            Slot slot, Entry entry, Observation observation, @Nullable Object[] row, Map<String, Figure> others) {
        if (isKept(slot) && observation == entry.observation()) {
            row[slot.index()] = entry;
            return others;
        }
        return put(slot, new Figure(slot.type(), observation, entry.ledger(), ImmutableList.of(entry)), row, others);
    }

    private static Map<String, Figure> put(
            Slot slot, Figure figure, @Nullable Object[] row, Map<String, Figure> others) {
        if (slot.derived()) {
            return others;
        }
        if (slot.index() >= 0) {
            row[slot.index()] = figure;
            return others;
        }
        Map<String, Figure> more = others.isEmpty() ? new TreeMap<>() : others;
        more.put(slot.indicator(), figure);
        return more;
    }

    private Observation check(String unit, Slot slot, Entry entry) {
        Observation said = entry.observation();
        Observation observation = Figures.check(slot.type(), said);
        if (observation instanceof Observation.Category named && !isCategory(slot, named)) {
            observation = Figures.rejected(
                    "unknown-category", Excerpt.of(named.name()), String.join(", ", slot.categories()));
        }
        if (slot.aboveZero() && slot.use() == Use.ASKED && Figures.isNotAboveZero(slot.type(), observation)) {
            observation = Figures.rejected("not-above-0", Figures.shown(slot.type(), observation));
        }
        if (slot.use() == Use.ELSEWHERE) {
            return observation;
        }
        if (observation instanceof Observation.Rejected rejected) {
            add(ERROR, rejected.code(), unit, entry, rejected.message());
        } else if (observation instanceof Observation.NotApplicable && said instanceof Observation.Counts) {
            add(INFO, "zero-of-zero", unit, entry, Finding.text("zero-of-zero"));
        } else if (slot.derived() && Figures.isAnswer(observation)) {
            add(WARNING, "derived-figure", unit, entry, Finding.text("derived-figure", slot.indicator()));
        }
        return observation;
    }

    private static boolean isCategory(Slot slot, Observation.Category named) {
        return slot.categories().isEmpty() || Scoring.Categories.isNamed(slot.categories(), named.name());
    }

    private void add(Severity severity, String code, String unit, Entry entry, Text message) {
        findings.add(new Finding(
                severity, code, entry.place().file(), entry.place().line(), unit, entry.indicator(), message));
    }

    /** Of several entries for one indicator, the last ledger with one that is not missing decides. */
    private Figure settle(String unit, Slot slot, List<Checked> several) {
        Map<Ledger, Checked> byLedger = new EnumMap<>(Ledger.class);
        ImmutableList.Builder<Entry> all = ImmutableList.builderWithExpectedSize(several.size());
        for (Checked next : several) {
            all.add(next.entry);
            if (next.observation instanceof Observation.Missing) {
                continue;
            }
            Checked before = byLedger.get(next.entry.ledger());
            byLedger.put(next.entry.ledger(), before == null ? next : twice(unit, slot, before, next));
        }
        ImmutableList<Entry> entries = all.build();
        for (int i = Ledger.values().length - 1; i >= 0; i--) {
            Checked deciding = byLedger.get(Ledger.values()[i]);
            if (deciding != null) {
                return new Figure(slot.type(), deciding.observation, deciding.entry.ledger(), entries);
            }
        }
        return new Figure(slot.type(), Observation.MISSING, Ledger.SELF, entries);
    }

    private Checked twice(String unit, Slot slot, Checked before, Checked next) {
        boolean bothAnswers = Figures.isAnswer(before.observation) && Figures.isAnswer(next.observation);
        if (!bothAnswers) {
            return before.observation instanceof Observation.Rejected ? before : next;
        }
        boolean same = Figures.same(slot.type(), before.observation, next.observation);
        String code = same ? "same-figure-twice" : "figure-twice";
        String line = line(before.entry.place(), next.entry.place());
        if (slot.use() != Use.ELSEWHERE) {
            add(same ? WARNING : ERROR, code, unit, next.entry, Finding.text(code, line));
        }
        return same ? before : new Checked(next.entry, Figures.rejected(code, line));
    }

    /** The line of {@code first}, with its file where {@code second} stands in another. */
    private static String line(Place first, Place second) {
        return Objects.equals(first.file(), second.file())
                ? Integer.toString(first.line())
                : first.line() + " (" + first.file() + ")";
    }

    private void reportUnknownIndicator(String unit, Entry entry) {
        if (entry.place().wide()) {
            reportUnknownHeading(String.valueOf(entry.place().file()), entry.indicator());
        } else {
            findings.add(new Finding(
                    ERROR,
                    "unknown-indicator",
                    entry.place().file(),
                    entry.place().line(),
                    unit,
                    entry.indicator(),
                    unknownIndicator(entry.indicator())));
        }
    }

    /** A column is unknown even where no row says anything in it, and reported once. */
    void reportUnknownHeading(String file, String indicator) {
        if (reportedColumns.add(file + "\n" + indicator)) {
            findings.add(
                    new Finding(ERROR, "unknown-indicator", file, 1, null, indicator, unknownIndicator(indicator)));
        }
    }

    private Text unknownIndicator(String typed) {
        String shown = Excerpt.of(typed);
        // Whoever read the list of criteria may have taken a criterion's id for its indicator's code.
        return set.criteria().stream()
                .filter(criterion -> criterion.id().equals(typed))
                .map(criterion -> criterion.indicator().code())
                .findFirst()
                .or(() -> Nearest.to(typed, set.indicatorCodes().keySet()))
                .map(maybe -> Finding.text("unknown-indicator", shown, set.id(), maybe))
                .orElseGet(() -> Finding.text("unknown-indicator-far", shown, set.id()));
    }
}
