package io.github.thuocdo.internal.intake;

import static io.github.thuocdo.finding.Severity.WARNING;

import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.FigureSource;
import io.github.thuocdo.submission.Submissions;
import io.github.thuocdo.submission.UnitSelection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether units and set were there when the figures were: codes changed their meaning, and a set holds for its own time. */
final class PeriodOfFigures {
    private PeriodOfFigures() {}

    /**
     * The warnings; none where nobody says what period the figures speak of.
     *
     * @param said the units that somebody says something about
     */
    static List<Finding> warnings(
            CriteriaSet set, UnitSelection selection, OptionalInt year, List<AdministrativeUnit> said) {
        List<Finding> warnings = new ArrayList<>();
        if (year.isEmpty()) {
            return warnings;
        }
        int period = year.getAsInt();
        LocalDate start = LocalDate.of(period, 1, 1);
        LocalDate end = LocalDate.of(period, 12, 31);
        List<AdministrativeUnit> named = said.isEmpty() ? selection.units() : said;
        List<AdministrativeUnit> ended = new ArrayList<>();
        List<AdministrativeUnit> notBegun = new ArrayList<>();
        for (AdministrativeUnit unit : named) {
            if (unit.validTo().isPresent() && unit.validTo().get().isBefore(start)) {
                ended.add(unit);
            }
            if (unit.validFrom().isPresent() && unit.validFrom().get().isAfter(end)) {
                notBegun.add(unit);
            }
        }
        warn(warnings, "register-ended", "register-ended-some", period, named, ended);
        warn(warnings, "register-not-begun", "register-not-begun-some", period, named, notBegun);
        LocalDate from = set.validFrom().orElse(null);
        LocalDate to = set.validTo().orElse(null);
        if ((from != null && from.isAfter(end)) || (to != null && to.isBefore(start))) {
            warnings.add(Finding.worded(
                    WARNING,
                    "set-not-in-force",
                    Integer.toString(period),
                    set.id(),
                    from == null ? "…" : from.toString(),
                    to == null ? "…" : to.toString()));
        }
        return warnings;
    }

    /** The warnings about files whose rows say another year than the period, or several. */
    static List<Finding> ofOtherYears(Submissions read, OptionalInt period) {
        List<Finding> warnings = new ArrayList<>();
        for (FigureSource source : read.sources()) {
            Set<Integer> years = source.years();
            if (period.isPresent() && !years.isEmpty() && !years.equals(Set.of(period.getAsInt()))) {
                String said = years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
                String text = years.size() == 1 ? "other-year" : "several-years";
                warnings.add(
                        Finding.of(WARNING, "other-year", Finding.text(text, said, Integer.toString(period.getAsInt())))
                                .in(source.name()));
            }
        }
        return warnings;
    }

    /** Single units merge every year; where most were not there, the register is one of another time. */
    private static void warn(
            List<Finding> warnings,
            String all,
            String some,
            int period,
            List<AdministrativeUnit> named,
            List<AdministrativeUnit> without) {
        if (2 * without.size() <= named.size()) {
            return;
        }
        Function<AdministrativeUnit, Optional<LocalDate>> bound =
                all.equals("register-ended") ? AdministrativeUnit::validTo : AdministrativeUnit::validFrom;
        String day = without.stream()
                .flatMap(unit -> bound.apply(unit).stream())
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElseThrow();
        AdministrativeUnit first = without.get(0);
        warnings.add(
                without.size() == named.size()
                        ? Finding.worded(WARNING, all, Integer.toString(period), day)
                        : Finding.of(
                                WARNING,
                                all,
                                Finding.text(
                                        some,
                                        Integer.toString(period),
                                        Integer.toString(without.size()),
                                        Integer.toString(named.size()),
                                        first.name() + " (" + first.code() + ")",
                                        bound.apply(first)
                                                .map(LocalDate::toString)
                                                .orElse("…"))));
    }
}
