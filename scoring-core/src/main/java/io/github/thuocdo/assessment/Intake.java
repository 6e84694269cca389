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
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Severity;
import io.github.thuocdo.criteria.Text;
import io.github.thuocdo.internal.text.Excerpt;
import io.github.thuocdo.internal.text.Nearest;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.FileOrder;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Place;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitRegister;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private record Slot(
            String indicator,
            FigureType type,
            Use use,
            int index,
            boolean derived,
            Set<String> categories,
            boolean aboveZero) {
        Slot(String indicator, FigureType type, Use use, int index, boolean derived) {
            this(indicator, type, use, index, derived, Set.of(), false);
        }

        /** Enough to tell slots apart: their indicators. */
        @Override
        public int hashCode() {
            return indicator.hashCode();
        }
    }

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
        for (int i = 0; i < units; i++) {
            String unit = selection.units().get(i).code();
            @Nullable Figure[] asked = figures[i];
            submissions.computed(unit).forEach((code, figure) -> putComputed(unit, form, code, figure, asked));
        }
        int period = submissions.period().orElse(0);
        reportUnknownHeadings(submissions, form);
        remarkRanges(figures, form);
        findings.addAll(SharesAsFractions.doubted(kernel.plan(), form.asked, figures));
        warnOfSilentUnits(figures, form);
        findings.addAll(PeriodOfFigures.warnings(set, selection, submissions));
        FileOrder order = new FileOrder(submissions);
        return new Population(kernel, selection, form.asked, figures, others, period, findings, order);
    }

    /** A unit that is not ranked here: of another level, or of no level at all. */
    private void checkOutsider(Submission submission) {
        UnitRegister register = selection.register();
        List<AdministrativeUnit> known = register.of(submission.unit());
        if (known.isEmpty()) {
            Entry first =
                    submission.entries().isEmpty() ? null : submission.entries().get(0);
            findings.add(new Finding(
                    ERROR,
                    "unknown-unit",
                    first == null ? null : first.place().file(),
                    first == null ? 0 : first.place().line(),
                    submission.unit(),
                    null,
                    unknownUnit(submission, register)));
        } else if (set.levels().contains(known.get(0).level())) {
            Form form = form(known.get(0).level());
            fill(submission, form, new Figure[form.asked.size()], new TreeMap<>());
        }
    }

    private static Text unknownUnit(Submission submission, UnitRegister register) {
        String code = Excerpt.of(submission.unit());
        String count = Integer.toString(submission.entries().size());
        List<AdministrativeUnit> otherDays = register.onAnyDay(submission.unit());
        if (register.day().isPresent() && !otherDays.isEmpty()) {
            return Finding.text(
                    "unknown-unit-that-day",
                    code,
                    count,
                    register.day().get().toString(),
                    otherDays.get(0).name());
        }
        return register.meant(submission.unit())
                .map(unit -> Finding.text("unknown-unit", code, unit.code() + " (" + unit.name() + ")", count))
                .orElseGet(() -> Finding.text("unknown-unit-far", code, count));
    }

    private void fill(Submission submission, Form form, @Nullable Figure[] asked, Map<String, Figure> others) {
        // In the order of the file, so that the same input gives the same findings in the same order.
        Map<Slot, List<Checked>> repeated = new LinkedHashMap<>();
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

    /** A computed figure counts, whatever was typed; one that the plan does not ask for is left aside. */
    private void putComputed(String unit, Form form, String code, Observation computed, @Nullable Figure[] asked) {
        Slot slot = form.slot(code);
        if (slot == null || slot.index < 0) {
            return;
        }
        Figure typed = asked[slot.index] == null ? Figure.NONE : asked[slot.index];
        Observation counts = Figures.check(slot.type, computed);
        boolean differs = Figures.isAnswer(typed.observation())
                && Figures.isAnswer(counts)
                && !Figures.agree(slot.type, typed.observation(), counts);
        if (differs) {
            typed.entries().stream()
                    .filter(entry -> entry.ledger() == typed.ledger())
                    .findFirst()
                    .ifPresent(entry -> add(
                            ERROR,
                            "computed-differs",
                            unit,
                            entry,
                            Finding.text(
                                    "computed-differs",
                                    Figures.shown(slot.type, typed.observation()),
                                    Figures.shown(slot.type, counts))));
        }
        asked[slot.index] = new Figure(slot.type, counts, Ledger.SELF, typed.entries());
    }

    private Checked check(String unit, Slot slot, Entry entry) {
        Observation observation = Figures.check(slot.type, entry.observation());
        if (observation instanceof Observation.Category named && !isCategory(slot, named)) {
            observation =
                    Figures.rejected("unknown-category", Excerpt.of(named.name()), String.join(", ", slot.categories));
        }
        if (slot.use == Use.ASKED && slot.aboveZero && Figures.isNotAboveZero(slot.type, observation)) {
            observation = Figures.rejected("not-above-0", Figures.shown(slot.type, observation));
        }
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

    private static boolean isCategory(Slot slot, Observation.Category named) {
        return slot.categories.isEmpty() || Scoring.Categories.isNamed(slot.categories, named.name());
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
        String line = line(before.entry.place(), next.entry.place());
        if (slot.use != Use.ELSEWHERE) {
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

    /** A column is unknown even where no row says anything in it. */
    private void reportUnknownHeadings(Submissions submissions, Form form) {
        for (Submissions.Source source : submissions.sources()) {
            for (String indicator : source.indicators()) {
                if (form.slot(indicator) == null) {
                    reportUnknownHeading(source.file(), indicator);
                }
            }
        }
    }

    private void reportUnknownHeading(String file, String indicator) {
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

    /** More than was planned is met all the same, and worth a remark. */
    private void remarkRanges(@Nullable Figure[][] figures, Form form) {
        for (Criterion criterion : kernel.plan().scored()) {
            if (!(criterion.requirement() instanceof Requirement.Range range)) {
                continue;
            }
            for (int i = 0; i < figures.length; i++) {
                Figure figure = figures[i][form.asked.get(criterion.indicator().code())];
                if (figure != null && Outcome.of(criterion, figure).isAboveRange()) {
                    findings.add(Finding.of(
                            INFO,
                            "above-range",
                            figure.entries().get(0).place().file(),
                            figure.entries().get(0).place().line(),
                            selection.units().get(i).code(),
                            criterion.indicator().code(),
                            range.to().toPlainString()));
                }
            }
        }
    }

    /** A unit without any answer is not ranked, and whoever reads the ranking must know that its report is missing. */
    private void warnOfSilentUnits(@Nullable Figure[][] figures, Form form) {
        List<Criterion> scored = kernel.plan().scored();
        if (scored.isEmpty()) {
            // Nobody was asked anything.
            return;
        }
        for (int i = 0; i < figures.length; i++) {
            boolean answered = false;
            for (Criterion criterion : scored) {
                for (String code : criterion.figures().keySet()) {
                    Integer slot = form.asked.get(code);
                    Figure figure = slot == null ? null : figures[i][slot];
                    answered |= figure != null && !figure.isUnknown();
                }
            }
            if (!answered) {
                AdministrativeUnit unit = selection.units().get(i);
                findings.add(
                        Finding.of(WARNING, "report-missing", null, 0, unit.code(), null, unit.name(), unit.code()));
            }
        }
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
                slots.put(
                        type.getKey(),
                        new Slot(
                                type.getKey(),
                                type.getValue(),
                                Use.ASKED,
                                at,
                                derived,
                                plan.categories(type.getKey()),
                                plan.takesLogarithm(type.getKey())));
            }
            this.asked = index.buildOrThrow();
            set.collectedAt(level)
                    .forEach((indicator, type) -> slots.putIfAbsent(
                            indicator.code(), new Slot(indicator.code(), type, Use.COLLECTED, -1, false)));
            for (Criterion criterion : plan.criteria()) {
                addAliases(criterion.indicator());
            }
            set.collectedAt(level).keySet().forEach(this::addAliases);
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
                criterion
                        .figures()
                        .forEach((part, own) -> slots.putIfAbsent(part, new Slot(part, own, Use.ELSEWHERE, -1, false)));
                addAliases(criterion.indicator());
            }
            for (Level other : set.levels()) {
                set.collectedAt(other).forEach((indicator, type) -> {
                    slots.putIfAbsent(indicator.code(), new Slot(indicator.code(), type, Use.ELSEWHERE, -1, false));
                    addAliases(indicator);
                });
            }
        }
    }
}
