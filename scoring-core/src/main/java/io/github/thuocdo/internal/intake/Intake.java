package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.cell.CellWord;
import io.github.thuocdo.internal.cell.CodedReport;
import io.github.thuocdo.internal.cell.CodedRow;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.internal.figures.FigureSink;
import io.github.thuocdo.internal.figures.FigureTable;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.FileOrder;
import io.github.thuocdo.internal.figures.KeptSheet;
import io.github.thuocdo.internal.figures.Published;
import io.github.thuocdo.internal.figures.Sheet;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.intake.AskedFigures.Slot;
import io.github.thuocdo.internal.parallel.Workers;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Ledger;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.Submission;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitMention;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds submissions against a register and a plan: which figures count, and what is wrong with the others. */
public final class Intake {
    /** So many submissions are checked at a time by one thread of several. */
    private static final int BATCH = 256;

    /** So many submissions are looked at together. */
    private static final int AHEAD = 16;

    private static final int NOWHERE = -1;
    private static final String UNTOLD_KIND = ToldFindings.kind(UnitsMeant.UNTOLD);

    private final CriteriaSet set;
    private final Plan plan;
    private final Function<Level, AskedFigures> forms;
    private final UnitSelection selection;
    private final AskedFigures form;
    private final boolean[] taken;
    /** Made where a code is unknown. */
    private @Nullable UnknownIndicators unknownIndicators;
    /** The findings about which unit a submission means. */
    private final List<Finding> ofUnits = new ArrayList<>();

    private final RowsOfNumbers numbers;
    private final Sheet sheet;
    private final FigureSink sink;
    private final Map<Integer, Map<String, Published>> published = new ConcurrentHashMap<>();

    /** The findings of one thread in its batch. */
    public final class Batch {
        private final Checker checker = new Checker();
        private final LaterFindings later = new LaterFindings(plan, form, selection);
        private final SharesAsFractions shares = new SharesAsFractions(plan, form.asked());
        private final MarksInDoubt marks = new MarksInDoubt(plan, form.asked());
        /** Units mostly come in one order: where the next one stands then. */
        private int next;
        /** The number of letters of the shortest file that says all this. */
        private long letters;
        /** The submissions of units that no register holds, in the order of the findings that say so. */
        private final List<Submission> unknown = new ArrayList<>();

        private final FewFindings few = new FewFindings(checker.findings(), unknown);

        private final OtherLevels others = new OtherLevels();

        private final UnitFigures said = new UnitFigures(form.asked().size());
    }

    /**
     * Nothing is checked yet.
     *
     * @param form the figures asked at the level of the selection
     * @param forms the figures asked at the other levels of the set, for units that are not ranked here
     * @param selection the units to rank
     * @param sheet keeps the checked figures
     * @param sink takes them while they are at hand
     */
    public Intake(
            AskedFigures form,
            Function<Level, AskedFigures> forms,
            UnitSelection selection,
            Sheet sheet,
            FigureSink sink) {
        this.form = form;
        this.forms = forms;
        this.plan = form.plan();
        this.set = plan.set();
        this.selection = selection;
        this.numbers = new RowsOfNumbers(selection);
        this.taken = new boolean[selection.units().size()];
        this.sheet = sheet;
        this.sink = sink;
    }

    /**
     * Checks every figure.
     *
     * @param sink takes the checked figures while they are at hand
     * @param workers the threads that check
     */
    public static FigureTable take(
            AskedFigures form,
            Function<Level, AskedFigures> forms,
            UnitSelection selection,
            Submissions submissions,
            FigureSink sink,
            Workers workers) {
        Sheet sheet =
                new KeptSheet(selection.units().size(), form.plan().types().values());
        return new Intake(form, forms, selection, sheet, sink).take(submissions, workers);
    }

    private FigureTable take(Submissions submissions, Workers workers) {
        List<Submission> all = new UnitsMeant(selection, ofUnits).all(numbers.without(submissions), submissions);
        List<Batch> batches = new ArrayList<>();
        int size = workers.parallelism() == 1 ? Math.max(1, all.size()) : BATCH;
        for (int i = 0; i < all.size(); i += size) {
            batches.add(new Batch());
        }
        workers.each(batches.size(), b -> {
            int end = Math.min(all.size(), (b + 1) * size);
            for (int from = b * size; from < end; from += AHEAD) {
                take(all.subList(from, Math.min(end, from + AHEAD)), submissions, batches.get(b));
            }
        });
        return table(submissions, batches, submissions.period(), submissions::computed);
    }

    private void take(List<Submission> few, Submissions of, Batch batch) {
        // Looked at together first: memory brings the figures of several units in the time of one.
        for (Submission submission : few) {
            batch.letters += ToldFindings.lettersOf(submission);
        }
        for (Submission submission : few) {
            takeKnown(submission, of.computed(submission.unit()), batch);
        }
    }

    /**
     * The checked figures, once every submission is taken.
     *
     * @param read the submissions read, for the findings of reading
     * @param computed the figures of a unit that are computed and not typed
     */
    public FigureTable table(
            Submissions read,
            List<Batch> batches,
            OptionalInt period,
            Function<String, Map<String, Observation>> computed) {
        List<AdministrativeUnit> said = new ArrayList<>();
        boolean isSilent = true;
        List<Batch> all = new ArrayList<>(batches);
        Batch rest = new Batch();
        numbers.held(this::isTaken).forEach(own -> takeKnown(own, Map.of(), rest));
        for (int i = 0; i < taken.length; i++) {
            AdministrativeUnit unit = selection.units().get(i);
            if (taken[i]) {
                said.add(unit);
            } else {
                Map<String, Observation> own = computed.apply(unit.code());
                isSilent &= own.isEmpty();
                takeKnown(Submission.of(unit.code()), own, rest);
            }
        }
        reportOfFiles(read, period, rest);
        all.add(rest);
        Map<String, Integer> unkept = new HashMap<>();
        long ofFile = 0;
        for (Batch batch : all) {
            ofFile += batch.letters;
            batch.few.addUnkept(unkept);
            batch.checker.addUnkept(unkept);
        }
        long letters = ToldFindings.letters(ofFile, selection);
        List<Finding> findings = findings(read, all, letters, unkept);
        findings.addAll(GroupsAsked.unborne(plan, selection));
        findings.addAll(PeriodOfFigures.warnings(set, selection, period, said));
        if (isSilent && said.isEmpty() && read.findings().stream().noneMatch(OtherLevels::tellsWhy)) {
            findings.addAll(OtherLevels.warnings(
                    selection.level(), all.stream().map(batch -> batch.others).toList()));
        }
        List<Finding> told = new ToldFindings(findings, letters, unkept).told();
        return new FigureTable(plan, selection, form.asked(), sheet, period, told, new FileOrder(read), published);
    }

    /** Adds the findings about the register, unless the count of the units below has added them already. */
    private void addOfRegister(List<Finding> findings) {
        if (!selection.findings().isEmpty()) {
            Set<Finding> known = new HashSet<>(findings);
            selection.findings().stream().filter(known::add).forEach(findings::add);
        }
    }

    private List<Finding> findings(Submissions read, List<Batch> batches, long letters, Map<String, Integer> unkept) {
        List<Finding> all = numbers.told(read.findings());
        all.removeIf(finding -> SplitOfWhole.is(finding, form, read));
        all.addAll(ofUnits);
        Set<String> ofFiles = new HashSet<>();
        LaterFindings later = new LaterFindings(plan, form, selection);
        List<SharesAsFractions> shares = new ArrayList<>();
        List<MarksInDoubt> marks = new ArrayList<>();
        int unknown = 0;
        int untold = 0;
        long said = 0;
        for (Batch batch : batches) {
            Iterator<Submission> ofUnknown = batch.unknown.iterator();
            for (Finding finding : batch.checker.findings()) {
                // What is about no unit is reported once, in whichever batches it was met.
                boolean isOfFile = finding.unit().isEmpty();
                if (UnitsMeant.isUntold(finding)) {
                    Submission of = ofUnknown.next();
                    if (UnitsMeant.isAside(of, read.mentions(of.unit()), form)) {
                        all.add(UnitsMeant.aside(of));
                    } else if (unknown < ToldFindings.MOST_OF_A_KIND && said <= letters) {
                        unknown++;
                        said += addUnknown(of, read.mentions(of.unit()), all);
                    } else {
                        untold++;
                    }
                } else if (!isOfFile || ofFiles.add(finding.file().orElse("") + "\n" + subject(finding))) {
                    all.add(finding.message().equals(UnknownIndicators.UNTOLD) ? told(finding, read) : finding);
                }
            }
            later.add(batch.later);
            shares.add(batch.shares);
            marks.add(batch.marks);
        }
        unkept.merge(UNTOLD_KIND, untold, Integer::sum);
        later.addDoubts(doubts(shares, marks));
        all.addAll(later.inOrder());
        addOfRegister(all);
        return all;
    }

    private List<Finding> doubts(List<SharesAsFractions> shares, List<MarksInDoubt> marks) {
        List<Finding> doubts = new ArrayList<>(MarksInDoubt.doubts(new MarksInDoubt(plan, form.asked()), marks));
        doubts.addAll(SharesAsFractions.doubts(new SharesAsFractions(plan, form.asked()), shares, selection.units()));
        return doubts;
    }

    /** Looks for advice, and adds a finding that may be told; returns the number of its letters. */
    private long addUnknown(Submission of, List<UnitMention> mentions, List<Finding> all) {
        String code = CellWord.isError(of.unit()) ? "cell-error" : UnitsMeant.UNTOLD.code();
        Finding finding = UnitsMeant.firstPlace(of.entries())
                .findingOfUnit(ERROR, code, of.unit(), UnknownUnits.words(selection, of, mentions));
        all.add(finding);
        return ToldFindings.lettersOf(finding);
    }

    private Finding told(Finding untold, Submissions read) {
        if (unknownIndicators == null) {
            unknownIndicators = new UnknownIndicators(set, read);
        }
        return unknownIndicators.told(untold);
    }

    private static String subject(Finding finding) {
        return finding.code() + "\n"
                + (finding.code().equals(Checker.MISSING_WORD)
                        ? finding.message().en()
                        : finding.indicator().orElse(""));
    }

    /** A column is unknown even where no row says anything in it; a name beside a code may be another indicator's. */
    private void reportOfFiles(Submissions read, OptionalInt period, Batch batch) {
        batch.checker.findings().addAll(NamesBesideCodes.doubts(read, form));
        batch.checker.findings().addAll(PeriodOfFigures.ofOtherYears(read, period));
        for (FigureSource source : read.sources()) {
            for (String indicator : source.indicators()) {
                if (form.slot(indicator) == null) {
                    batch.checker.reportUnknownHeading(source.name(), indicator);
                }
            }
        }
    }

    /** Whether the unit is one of the selection of which something was taken. */
    public boolean isTaken(String unit) {
        String code = new UnitsMeant(selection, new ArrayList<>())
                .one(Submission.of(unit), List.of())
                .map(Submission::unit)
                .orElse(unit);
        OptionalInt position = selection.position(code);
        return position.isPresent() && taken[position.getAsInt()];
    }

    /** Checks the submission of one unit, of which none was taken before; false where it may say nothing of a unit. */
    public boolean take(Submission submission, Batch batch) {
        batch.letters += ToldFindings.lettersOf(submission);
        Optional<Submission> now = numbers.now(submission);
        now.flatMap(own -> new UnitsMeant(selection, batch.checker.findings()).one(own, List.of()))
                .ifPresent(own -> takeKnown(own, Map.of(), batch));
        batch.few.keep();
        return now.isPresent();
    }

    private void takeKnown(Submission submission, Map<String, Observation> computed, Batch batch) {
        int position = selection.isAt(batch.next, submission.unit())
                ? batch.next
                : selection.position(submission.unit()).orElse(NOWHERE);
        if (position == NOWHERE) {
            checkOutsider(submission, batch);
            return;
        }
        batch.next = position + 1;
        taken[position] = true;
        CodedReport<Entry> entries = coded(submission);
        int inOrder = batch.checker.inOrder(entries, form);
        boolean isWhole = inOrder == entries.size() && inOrder == form.asked().size();
        if (isWhole && computed.isEmpty()) {
            // Mostly: nothing is copied.
            keep(position, entries, Map.of(), false, batch);
            return;
        }
        CheckedRow row = sheet.newRow();
        Map<String, Figure> others = batch.checker.check(submission.unit(), entries, form, inOrder, row);
        Map<String, Published> points = batch.checker.points().settled();
        form.groups().leaveOut(selection.units().get(position), points, batch.checker.findings());
        if (!points.isEmpty()) {
            published.put(position, points);
        }
        for (Map.Entry<String, Observation> figure : computed.entrySet()) {
            putComputed(position, figure.getKey(), figure.getValue(), row, batch);
        }
        keep(position, row, others, !points.isEmpty(), batch);
    }

    /** The entries of a submission, which always hold their codes. */
    private static CodedReport<Entry> coded(Submission submission) {
        return (CodedReport<Entry>) submission.entries();
    }

    private void keep(int unit, CodedRow<?> cells, Map<String, Figure> others, boolean isPublished, Batch batch) {
        batch.said.take(cells);
        batch.later.remarkRanges(unit, cells);
        batch.later.doubtDays(unit, cells);
        batch.shares.add(unit, cells);
        batch.marks.add(cells);
        form.groups().check(selection, unit, cells, batch.checker.findings());
        if (!isPublished) {
            batch.later.warnOfSilence(unit, batch.said);
        }
        sink.take(unit, batch.said);
        sheet.put(unit, cells, others);
    }

    /** A unit that is not ranked here: of another level, or of no level at all. */
    private void checkOutsider(Submission submission, Batch batch) {
        List<AdministrativeUnit> known = selection.registered(submission.unit());
        if (known.isEmpty()) {
            batch.checker.findings().add(UnitsMeant.UNTOLD);
            batch.unknown.add(submission);
        } else if (set.levels().contains(known.get(0).level())) {
            AskedFigures own = forms.apply(known.get(0).level());
            CheckedRow row = new CheckedRow(own.asked().size());
            batch.checker.check(submission.unit(), coded(submission), own, 0, row);
            batch.checker.points().settled();
            batch.others.add(known.get(0).level(), row);
        }
    }

    /** A computed figure counts, whatever was typed; one that the plan does not ask for is left aside. */
    private void putComputed(int unit, String code, Observation computed, CheckedRow row, Batch batch) {
        Slot slot = form.slot(code);
        if (slot == null || slot.index() < 0) {
            return;
        }
        Object cell = row.get(slot.index());
        Figure typed = cell == null ? Figure.missing(slot.type()) : CheckedRow.figure(cell, slot.type());
        Observation counts = Figures.check(slot.type(), computed);
        batch.later.addIfComputedDiffers(unit, slot, typed, counts);
        row.put(slot.index(), Figure.of(slot.type(), counts, Ledger.SELF, typed.entries()));
    }
}
