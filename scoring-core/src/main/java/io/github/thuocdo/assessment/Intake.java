package io.github.thuocdo.assessment;

import static io.github.thuocdo.criteria.Severity.ERROR;
import static io.github.thuocdo.criteria.Severity.INFO;
import static io.github.thuocdo.criteria.Severity.WARNING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Finding;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Severity;
import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds submissions against a register and a plan: which figures count, and what is wrong with the others. */
public final class Intake {
    private final CriteriaSet set;
    private final Kernel kernel;
    private final Function<Level, Plan> plans;
    private final UnitSelection selection;
    private final Map<Level, Form> forms = new EnumMap<>(Level.class);
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> reportedColumns = new HashSet<>();

    /** How an indicator is taken at one level. */
    private enum Use {
        ASKED,
        COLLECTED,
        /** The set has it, at another level or horizon: ignored, though rules may compare it. */
        ELSEWHERE
    }

    private record Slot(String indicator, FigureType type, Use use, int index, boolean derived) {}

    private record Checked(Entry entry, Observation observation) {}

    private Intake(Plan plan, Function<Level, Plan> plans, UnitSelection selection) {
        this.set = plan.set();
        this.kernel = new Kernel(plan);
        this.plans = plans;
        this.selection = selection;
    }

    /**
     * Checks every figure.
     *
     * @param plan what is asked at the level of the selection
     * @param plans what is asked at the other levels of the set, for the figures of units that are not ranked here
     * @param selection the units to rank
     */
    public static Population take(
            Plan plan, Function<Level, Plan> plans, UnitSelection selection, Submissions submissions) {
        return new Intake(plan, plans, selection).take(submissions);
    }

    private Population take(Submissions submissions) {
        findings.addAll(submissions.findings());
        Form form = form(selection.level());
        int units = selection.units().size();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < units; i++) {
            positions.put(selection.units().get(i).code(), i);
        }
        @Nullable Figure[][] figures = new Figure[units][form.asked.size()];
        List<Map<String, Figure>> others = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            others.add(Map.of());
        }
        for (Submission submission : submissions.all()) {
            Integer position = positions.get(submission.unit());
            if (position != null) {
                Map<String, Figure> more = new TreeMap<>();
                fill(submission, form, figures[position], more);
                if (!more.isEmpty()) {
                    others.set(position, more);
                }
            } else {
                checkOutsider(submission);
            }
        }
        int period = submissions.period().orElse(0);
        warnOfSilentUnits(figures, form);
        warnOfPeriod(period);
        return new Population(kernel, selection, form.asked, figures, others, ImmutableList.copyOf(findings));
    }

    /** A unit that is not ranked here: of another level, or of no level at all. */
    private void checkOutsider(Submission submission) {
        UnitRegister register = selection.register();
        ImmutableList<AdministrativeUnit> known = register.of(submission.unit());
        if (known.isEmpty()) {
            Entry first =
                    submission.entries().isEmpty() ? null : submission.entries().get(0);
            String maybe = Nearest.to(submission.unit(), register.codes()).orElse("—");
            findings.add(Finding.of(
                    ERROR,
                    "unknown-unit",
                    first == null ? null : first.place().file(),
                    first == null ? 0 : first.place().line(),
                    submission.unit(),
                    null,
                    shown(submission.unit()),
                    maybe,
                    Integer.toString(submission.entries().size())));
        } else if (set.levels().contains(known.get(0).level())) {
            Form form = form(known.get(0).level());
            fill(submission, form, new Figure[form.asked.size()], new TreeMap<>());
        }
    }

    private void fill(Submission submission, Form form, @Nullable Figure[] asked, Map<String, Figure> others) {
        Map<Slot, List<Checked>> repeated = new HashMap<>();
        Map<String, Checked> firsts = new HashMap<>();
        for (Entry entry : submission.entries()) {
            Slot slot = form.slot(entry.indicator());
            if (slot == null) {
                reportUnknownIndicator(submission.unit(), entry);
                continue;
            }
            Checked checked = check(submission.unit(), slot, entry);
            Checked first = firsts.putIfAbsent(slot.indicator, checked);
            if (first == null) {
                put(slot, single(slot, checked), asked, others);
            } else {
                repeated.computeIfAbsent(slot, s -> new ArrayList<>(List.of(first)))
                        .add(checked);
            }
        }
        repeated.forEach((slot, several) -> put(slot, settle(submission.unit(), slot, several), asked, others));
    }

    private static void put(Slot slot, Figure figure, @Nullable Figure[] asked, Map<String, Figure> others) {
        if (slot.derived) {
            return;
        }
        if (slot.index >= 0) {
            asked[slot.index] = figure;
        } else {
            others.put(slot.indicator, figure);
        }
    }

    private static Figure single(Slot slot, Checked checked) {
        return new Figure(slot.type, checked.observation, checked.entry.ledger(), ImmutableList.of(checked.entry));
    }

    private Checked check(String unit, Slot slot, Entry entry) {
        Observation observation = Figures.check(slot.type, entry.observation());
        if (slot.use != Use.ELSEWHERE) {
            if (observation instanceof Observation.Rejected rejected) {
                add(ERROR, rejected.code(), unit, entry, rejected.message());
            } else if (observation instanceof Observation.NotApplicable
                    && entry.observation() instanceof Observation.Counts) {
                add(INFO, "zero-of-zero", unit, entry, Finding.text("zero-of-zero"));
            } else if (slot.derived && Figures.isAnswer(observation)) {
                add(WARNING, "derived-figure", unit, entry, Finding.text("derived-figure", slot.indicator));
            }
        }
        return new Checked(entry, observation);
    }

    private void add(Severity severity, String code, String unit, Entry entry, Text message) {
        findings.add(new Finding(
                severity, code, entry.place().file(), entry.place().line(), unit, entry.indicator(), message));
    }

    /** Of several entries for one indicator, the last ledger with one that is not missing decides. */
    private Figure settle(String unit, Slot slot, List<Checked> several) {
        Map<Ledger, Checked> byLedger = new EnumMap<>(Ledger.class);
        for (Checked next : several) {
            if (next.observation instanceof Observation.Missing) {
                continue;
            }
            Checked before = byLedger.get(next.entry.ledger());
            byLedger.put(next.entry.ledger(), before == null ? next : twice(unit, slot, before, next));
        }
        ImmutableList<Entry> entries =
                ImmutableList.copyOf(several.stream().map(Checked::entry).toList());
        for (int i = Ledger.values().length - 1; i >= 0; i--) {
            Checked deciding = byLedger.get(Ledger.values()[i]);
            if (deciding != null) {
                return new Figure(slot.type, deciding.observation, deciding.entry.ledger(), entries);
            }
        }
        return new Figure(slot.type, Observation.MISSING, Ledger.SELF, entries);
    }

    private Checked twice(String unit, Slot slot, Checked before, Checked next) {
        boolean bothAnswers = Figures.isAnswer(before.observation) && Figures.isAnswer(next.observation);
        if (!bothAnswers) {
            return before.observation instanceof Observation.Rejected ? before : next;
        }
        boolean same = Figures.same(slot.type, before.observation, next.observation);
        String code = same ? "same-figure-twice" : "figure-twice";
        String line = Integer.toString(before.entry.place().line());
        if (slot.use != Use.ELSEWHERE) {
            add(same ? WARNING : ERROR, code, unit, next.entry, Finding.text(code, line));
        }
        return same ? before : new Checked(next.entry, Figures.rejected(code, line));
    }

    private void reportUnknownIndicator(String unit, Entry entry) {
        boolean column = entry.place().wide();
        if (column && !reportedColumns.add(entry.place().file() + "\n" + entry.indicator())) {
            return;
        }
        String maybe =
                Nearest.to(entry.indicator(), set.indicatorCodes().keySet()).orElse("—");
        findings.add(Finding.of(
                ERROR,
                "unknown-indicator",
                entry.place().file(),
                column ? 1 : entry.place().line(),
                column ? null : unit,
                entry.indicator(),
                shown(entry.indicator()),
                set.id(),
                maybe));
    }

    /** A unit without any answer is not ranked, and whoever reads the ranking must know that its report is missing. */
    private void warnOfSilentUnits(@Nullable Figure[][] figures, Form form) {
        List<Criterion> scored = kernel.plan().scored();
        for (int i = 0; i < figures.length; i++) {
            boolean answered = false;
            for (Criterion criterion : scored) {
                Figure figure = figures[i][form.asked.get(criterion.indicator().code())];
                answered |= figure != null && !figure.isUnknown();
            }
            if (!answered) {
                AdministrativeUnit unit = selection.units().get(i);
                findings.add(
                        Finding.of(WARNING, "report-missing", null, 0, unit.code(), null, unit.name(), unit.code()));
            }
        }
    }

    /** Codes changed their meaning when the register's units ended. */
    private void warnOfPeriod(int period) {
        if (period == 0) {
            return;
        }
        LocalDate start = LocalDate.of(period, 1, 1);
        boolean ended = !selection.units().isEmpty()
                && selection.units().stream()
                        .allMatch(u -> u.validTo() != null && u.validTo().isBefore(start));
        if (ended) {
            LocalDate last = selection.units().stream()
                    .map(AdministrativeUnit::validTo)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            findings.add(Finding.of(
                    WARNING, "register-ended", null, 0, null, null, Integer.toString(period), last.toString()));
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Form form(Level level) {
        return forms.computeIfAbsent(level, l -> new Form(l, l == selection.level() ? kernel.plan() : plans.apply(l)));
    }

    /** How each code is taken at one level: what is asked, what is collected, and what the set has elsewhere. */
    private final class Form {
        private final Level level;
        private final ImmutableMap<String, Integer> asked;
        private final Map<String, Slot> slots = new HashMap<>();
        private boolean elsewhereKnown;

        Form(Level level, Plan plan) {
            this.level = level;
            ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
            for (Map.Entry<String, FigureType> type : plan.types().entrySet()) {
                int at = slots.size();
                index.put(type.getKey(), at);
                boolean derived = type.getValue() == FigureType.RANK;
                slots.put(type.getKey(), new Slot(type.getKey(), type.getValue(), Use.ASKED, at, derived));
            }
            this.asked = index.buildOrThrow();
            set.collectedAt(level)
                    .forEach((indicator, type) -> slots.putIfAbsent(
                            indicator.code(), new Slot(indicator.code(), type, Use.COLLECTED, -1, false)));
            for (Criterion criterion : plan.criteria()) {
                addAliases(criterion.indicator());
            }
        }

        private void addAliases(Indicator indicator) {
            Slot slot = slots.get(indicator.code());
            indicator.aliases().forEach(alias -> slots.putIfAbsent(alias, slot));
        }

        @Nullable
        Slot slot(String code) {
            Slot slot = slots.get(code);
            if (slot == null && !elsewhereKnown) {
                elsewhereKnown = true;
                addElsewhere();
                slot = slots.get(code);
            }
            return slot;
        }

        private void addElsewhere() {
            for (Criterion criterion : set.criteria()) {
                String code = criterion.indicator().code();
                FigureType type = criterion.target().typeAt(level);
                slots.putIfAbsent(code, new Slot(code, type, Use.ELSEWHERE, -1, false));
                addAliases(criterion.indicator());
            }
            for (Level other : set.levels()) {
                set.collectedAt(other)
                        .forEach((indicator, type) -> slots.putIfAbsent(
                                indicator.code(), new Slot(indicator.code(), type, Use.ELSEWHERE, -1, false)));
            }
        }
    }
}
