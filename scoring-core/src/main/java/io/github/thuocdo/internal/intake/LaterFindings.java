package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.ERROR;
import static io.github.thuocdo.finding.Severity.INFO;
import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.internal.figures.CheckedRow;
import io.github.thuocdo.internal.figures.Figures;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.figures.UnitFigures;
import io.github.thuocdo.internal.intake.AskedFigures.Slot;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Entry;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Findings about figures that stand after those in the order of the files. Made for one thread. */
final class LaterFindings {
    /** A report may come in the year after the period. */
    private static final int MOST_YEARS_LATE = 1;

    private final Plan plan;
    private final AskedFigures form;
    private final UnitSelection selection;
    private final List<Dated> dated = new ArrayList<>();
    private final List<Later> found = new ArrayList<>();

    /** A criterion that asks for a day of the period's year, and the place of its figure. */
    private record Dated(Criterion criterion, int year, int place) {}

    /** The reason why a finding stands after everything that was read. */
    private enum Reason {
        COMPUTED,
        RANGE,
        DAY,
        SHARES,
        SILENT
    }

    /** A finding that stands after those on the order of the files: by reason, criterion and unit. */
    private record Later(Reason reason, int criterion, int unit, Finding finding) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            int byReason = reason.compareTo(other.reason);
            int byCriterion = byReason != 0 ? byReason : Integer.compare(criterion, other.criterion);
            return byCriterion != 0 ? byCriterion : Integer.compare(unit, other.unit);
        }
    }

    LaterFindings(Plan plan, AskedFigures form, UnitSelection selection) {
        this.plan = plan;
        this.form = form;
        this.selection = selection;
        Set<Integer> places = new HashSet<>();
        for (Criterion criterion : plan.criteria()) {
            Integer place = form.asked().get(criterion.indicator().code());
            if (place != null
                    && criterion.requirement() instanceof Requirement.Before before
                    && before.year().isPresent()
                    && places.add(place)) {
                dated.add(new Dated(criterion, before.year().get(), place));
            }
        }
    }

    /** Adds what another thread found. */
    void add(LaterFindings others) {
        found.addAll(others.found);
    }

    /** Adds the doubts of figures that more than one unit raises, which keep their order. */
    void addDoubts(List<Finding> doubts) {
        for (int k = 0; k < doubts.size(); k++) {
            found.add(new Later(Reason.SHARES, k, 0, doubts.get(k)));
        }
    }

    /** All of them: by reason, criterion and unit. */
    List<Finding> inOrder() {
        return found.stream().sorted().map(Later::finding).toList();
    }

    /** A figure that is computed counts, and one that was typed differently is an error. */
    void addIfComputedDiffers(int unit, Slot slot, Figure typed, Observation computed) {
        boolean differs = Figures.isAnswer(typed.observation())
                && Figures.isAnswer(computed)
                && !Figures.agree(slot.type(), typed.observation(), computed);
        if (!differs) {
            return;
        }
        typed.entries().stream()
                .filter(entry -> typed.ledger().filter(entry.ledger()::equals).isPresent())
                .findFirst()
                .ifPresent(entry -> found.add(new Later(
                        Reason.COMPUTED,
                        0,
                        unit,
                        entry.place()
                                .finding(
                                        ERROR,
                                        "computed-differs",
                                        selection.units().get(unit).code(),
                                        entry.indicator(),
                                        Finding.text(
                                                "computed-differs",
                                                Figures.shown(slot.type(), typed.observation()),
                                                Figures.shown(slot.type(), computed))))));
    }

    /** More than was planned is met all the same, and worth a remark. */
    void remarkRanges(int unit, List<?> cells) {
        for (int k = 0; k < form.ranges().size(); k++) {
            AskedFigures.Ranged ranged = form.ranges().get(k);
            Object cell = cells.get(ranged.index());
            if (cell == null || !isAbove(cell, ranged)) {
                continue;
            }
            List<Entry> entries =
                    CheckedRow.figure(cell, ranged.criterion().type()).entries();
            found.add(new Later(
                    Reason.RANGE,
                    k,
                    unit,
                    UnitsMeant.firstPlace(entries)
                            .finding(
                                    INFO,
                                    "above-range",
                                    selection.units().get(unit).code(),
                                    ranged.criterion().indicator().code(),
                                    Finding.text("above-range", ranged.range().to()))));
        }
    }

    /**
     * A day of a year before is early enough, and may be that of the report before; one that is years behind the period is too late,
     * and mostly a slip.
     */
    void doubtDays(int unit, List<?> cells) {
        for (int k = 0; k < dated.size(); k++) {
            Dated asked = dated.get(k);
            Object cell = cells.get(asked.place);
            if (cell == null || !(CheckedRow.observation(cell) instanceof Observation.OnDay on)) {
                continue;
            }
            int year = on.day().getYear();
            boolean isAfter = year > asked.year + MOST_YEARS_LATE;
            if (year >= asked.year && !isAfter) {
                continue;
            }
            String code = isAfter ? "day-of-years-after" : "day-of-year-before";
            List<Entry> entries =
                    CheckedRow.figure(cell, asked.criterion.type()).entries();
            found.add(new Later(
                    Reason.DAY,
                    k,
                    unit,
                    UnitsMeant.firstPlace(entries)
                            .finding(
                                    WARNING,
                                    code,
                                    selection.units().get(unit).code(),
                                    asked.criterion.indicator().code(),
                                    Finding.text(
                                            code,
                                            on.day(),
                                            on.day().withYear(asked.year),
                                            Integer.toString(asked.year)))));
        }
    }

    private static boolean isAbove(Object cell, AskedFigures.Ranged ranged) {
        return Judgement.isAboveRange(ranged.range(), ranged.criterion().type(), CheckedRow.observation(cell));
    }

    /** A unit without any answer is not ranked, and whoever reads the ranking must know that its report is missing. */
    void warnOfSilence(int unit, UnitFigures said) {
        if (plan.scored().isEmpty()) {
            // Nobody was asked anything.
            return;
        }
        for (int place : form.scoredPlaces()) {
            if (!said.isUnknown(place)) {
                return;
            }
        }
        AdministrativeUnit who = selection.units().get(unit);
        found.add(new Later(
                Reason.SILENT,
                0,
                unit,
                Finding.worded(WARNING, "report-missing", who.name(), who.code())
                        .ofUnit(who.code())));
    }
}
