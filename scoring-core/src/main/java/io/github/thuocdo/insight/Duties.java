package io.github.thuocdo.insight;

import com.google.common.base.Suppliers;
import io.github.thuocdo.criteria.Comparison;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Kind;
import io.github.thuocdo.criteria.LegalSource;
import io.github.thuocdo.criteria.Level;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.finding.BilingualText;
import io.github.thuocdo.internal.figures.Judgement;
import io.github.thuocdo.internal.text.Digits;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.ranking.CheckedFigures;
import io.github.thuocdo.ranking.Owed;
import io.github.thuocdo.ranking.OwedFigure;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The reporting duties of a year: who owes what by when, and beside them the checklist of figures by office. Two clauses that name
 * different days for one report are two duties. Immutable and safe to share between threads.
 */
public final class Duties {

    private final int year;
    private final List<Duty> duties;
    private final List<Owing> checklist;
    private final List<OnOccasion> occasions;
    /** Every name of an office, with the first name of the same office. */
    private final Supplier<Map<String, String>> names;

    /**
     * A figure of a plan, and how many of its units have reported it.
     *
     * @param figure the figure that is asked
     * @param level the level of the units
     * @param reported the number of units that have reported it
     * @param asked the number of units of which it is asked among those whose figures were given, and so 0 where none were: a count
     *     like {@code reported}, which is never above it
     */
    public record Owing(OwedFigure figure, Level level, int reported, int asked) {
        /** Refuses null. */
        public Owing {
            NotNull.require("figure", figure, "level", level);
        }
    }

    /**
     * A report that is due whenever there is something to report (báo cáo khi phát sinh): no day, and no figure that says whether it was
     * made.
     *
     * @param level the level of the units that report
     * @param reporter the office or unit that reports, in the document's words
     * @param recipient the recipient, in the document's words
     * @param content the subject of the report, in both languages
     * @param source the clause
     */
    public record OnOccasion(
            Level level, String reporter, String recipient, BilingualText content, LegalSource source) {
        /** Refuses null. */
        public OnOccasion {
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(reporter, "reporter");
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(source, "source");
        }
    }

    private Duties(int year, List<Duty> duties, List<Owing> checklist, List<OnOccasion> occasions) {
        this(year, duties, checklist, occasions, Optional.empty());
    }

    private Duties(
            int year,
            List<Duty> duties,
            List<Owing> checklist,
            List<OnOccasion> occasions,
            Optional<Supplier<Map<String, String>>> names) {
        this.year = year;
        this.duties = List.copyOf(duties);
        this.checklist = List.copyOf(checklist);
        this.occasions = List.copyOf(occasions);
        this.names = names.orElseGet(() -> Suppliers.memoize(this::firstNames));
    }

    /**
     * The duties of a plan in a year, whoever has reported.
     *
     * @throws IllegalArgumentException if the year is not 1 to 9999
     */
    public static Duties of(Plan plan, int year) {
        Objects.requireNonNull(plan, "plan");
        return of(plan, year, Optional.empty());
    }

    /**
     * The duties of the plan of checked figures in a year, with what has been reported.
     *
     * @throws IllegalArgumentException if the year is not 1 to 9999
     */
    public static Duties of(CheckedFigures figures, int year) {
        Objects.requireNonNull(figures, "figures");
        return of(figures.plan(), year, Optional.of(figures));
    }

    /**
     * The duties of a ranking's units in the year of its figures, else in its target year, with what has been reported; empty where
     * the set names no duty, or no year is known.
     */
    public static Optional<Duties> of(Ranking ranking) {
        OptionalInt figures = ranking.period();
        Optional<Integer> year = figures.isPresent()
                ? Optional.of(figures.getAsInt())
                : ranking.plan().profile().horizon().map(Horizon::year);
        boolean isAny = ranking.plan().criteria().stream().anyMatch(Duties::isDuty);
        return isAny ? year.map(known -> of(ranking.figures(), known)) : Optional.empty();
    }

    private static Duties of(Plan plan, int year, Optional<CheckedFigures> figures) {
        Digits.year("duties", year);
        List<Duty> duties = new ArrayList<>();
        for (Criterion criterion : plan.criteria()) {
            if (isDuty(criterion)) {
                Optional<LocalDate> last = lastDay(criterion, year);
                duties.add(new Duty(
                        plan.profile().level(),
                        criterion,
                        last,
                        times(criterion),
                        figures.map(all -> reports(criterion, last, all)).orElse(List.of())));
            }
        }
        List<Owing> checklist = new ArrayList<>();
        for (OwedFigure figure : OwedFigure.of(plan)) {
            int asked = 0;
            int reported = 0;
            int size = figures.map(CheckedFigures::size).orElse(0);
            for (int unit = 0; unit < size; unit++) {
                CheckedFigures all = figures.orElseThrow();
                if (figure.isAskedOf(all.units().get(unit))) {
                    asked++;
                    reported += all.figure(unit, figure.indicator().code()).isUnknown() ? 0 : 1;
                }
            }
            checklist.add(new Owing(figure, plan.profile().level(), reported, asked));
        }
        return new Duties(year, duties, checklist, List.of());
    }

    private static boolean isDuty(Criterion criterion) {
        return criterion.kind() == Kind.RECURRING_DEADLINE
                || criterion.requirement() instanceof Requirement.Before
                || criterion.horizon().filter("annual"::equals).isPresent()
                || criterion.horizon().filter("quarterly"::equals).isPresent();
    }

    private static Optional<LocalDate> lastDay(Criterion criterion, int year) {
        return criterion.requirement() instanceof Requirement.Before before
                ? Optional.of(before.day().atYear(before.year().orElse(year)).minusDays(1))
                : Optional.empty();
    }

    private static int times(Criterion criterion) {
        boolean isCounted = criterion.requirement() instanceof Requirement.Threshold threshold
                && threshold.comparison() == Comparison.EXACTLY;
        return isCounted
                ? ((Requirement.Threshold) criterion.requirement()).value().intValue()
                : 1;
    }

    private static List<Duty.UnitReport> reports(
            Criterion criterion, Optional<LocalDate> last, CheckedFigures figures) {
        List<Duty.UnitReport> all = new ArrayList<>();
        for (int k = 0; k < figures.size(); k++) {
            AdministrativeUnit unit = figures.units().get(k);
            Figure figure = figures.figure(k, criterion.indicator().code());
            Optional<LocalDate> day =
                    figure.observation() instanceof Observation.OnDay on ? Optional.of(on.day()) : Optional.empty();
            all.add(new Duty.UnitReport(unit, state(criterion, last, figure, unit), day));
        }
        return all;
    }

    private static Duty.State state(
            Criterion criterion, Optional<LocalDate> last, Figure figure, AdministrativeUnit unit) {
        if (!Judgement.applies(unit, criterion) || figure.observation() instanceof Observation.NotApplicable) {
            return Duty.State.NOT_APPLICABLE;
        }
        if (figure.isUnknown()) {
            return Duty.State.OPEN;
        }
        boolean isInTime = last.isPresent() && figure.observation() instanceof Observation.OnDay on
                ? !on.day().isAfter(last.get())
                : Judgement.isMet(criterion.requirement(), criterion.type(), figure.observation());
        return isInTime ? Duty.State.IN_TIME : Duty.State.LATE;
    }

    /**
     * These and those of another level, in the order of their last days; duties without a day come last.
     *
     * @throws IllegalArgumentException if they are those of another year
     */
    public Duties and(Duties others) {
        Objects.requireNonNull(others, "others");
        if (others.year != year) {
            throw new IllegalArgumentException(
                    "The duties are those of " + year + ", and the others those of " + others.year);
        }
        List<Duty> all = new ArrayList<>(duties);
        all.addAll(others.duties);
        all.sort(Comparator.comparing((Duty duty) -> duty.lastDay().orElse(LocalDate.MAX)));
        List<Owing> both = new ArrayList<>(checklist);
        both.addAll(others.checklist);
        Set<OnOccasion> reports = new LinkedHashSet<>(occasions);
        reports.addAll(others.occasions);
        return new Duties(year, all, both, List.copyOf(reports));
    }

    /** The same with reports that are due whenever there is something to report. */
    public Duties with(List<OnOccasion> reports) {
        Objects.requireNonNull(reports, "reports");
        return new Duties(year, duties, checklist, reports);
    }

    /** Those that an office leads or coordinates, alone or with others. */
    public Duties of(String office) {
        Objects.requireNonNull(office, "office");
        return new Duties(
                year,
                duties.stream()
                        .filter(duty -> Owed.isLedOrCoordinated(office, duty.criterion()))
                        .toList(),
                checklist.stream().filter(owing -> owing.figure().isOf(office)).toList(),
                occasions.stream()
                        .filter(report -> Owed.isOffice(office, report.reporter()))
                        .toList(),
                Optional.of(names));
    }

    /** The year. */
    public int year() {
        return year;
    }

    /** The duties, in the order of their last days; those without a day come last. */
    public List<Duty> duties() {
        return duties;
    }

    /** Every figure that is asked, those that score first. */
    public List<Owing> checklist() {
        return checklist;
    }

    /** The same by the office that leads, in their order; two names that mean one office are one, and figures without one come last. */
    public Map<Optional<String>, List<Owing>> checklistByLead() {
        return Owed.byOffice(checklist, owing -> owing.figure().lead().map(this::called));
    }

    /** The offices that lead or report anything, each called as it is called first. */
    public List<String> offices() {
        return named().map(this::called).distinct().toList();
    }

    /**
     * An office as it is called first, in these duties or in those that they were narrowed from: one office has one name in a
     * whole answer.
     *
     * @param office its name in the document's words
     * @return the first name; the name itself where these duties do not have it
     */
    public String called(String office) {
        return names.get().getOrDefault(Objects.requireNonNull(office, "office"), office);
    }

    private Stream<String> named() {
        return Stream.of(
                        checklist.stream().flatMap(owing -> owing.figure().lead().stream()),
                        duties.stream().flatMap(duty -> duty.criterion().lead().stream()),
                        occasions.stream().map(OnOccasion::reporter))
                .flatMap(each -> each);
    }

    private Map<String, String> firstNames() {
        Stream<String> coordinating = Stream.concat(
                checklist.stream().flatMap(owing -> owing.figure().coordinating().stream()),
                duties.stream().flatMap(duty -> duty.criterion().coordinating().stream()));
        Map<String, String> first = new HashMap<>();
        Owed.byOffice(Stream.concat(named(), coordinating).distinct().toList(), Optional::of)
                .forEach((office, all) -> all.forEach(name -> first.put(name, office.orElse(name))));
        return first;
    }

    /** The reports that are due whenever there is something to report. */
    public List<OnOccasion> occasions() {
        return occasions;
    }
}
