package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures a unit has not reported, or reported wrongly (còn phải báo cáo), of all figures in its plan.
 *
 * <pre>{@code
 * Owed.of(ranking.figures()).ledBy("Phòng VH&TT").byLead()
 * }</pre>
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Owed {
    private static final int MOST_OFFICES = 200;

    private final List<Open> open;

    /**
     * A figure and the units that still owe it.
     *
     * @param figure the figure that is owed
     * @param units the units that owe it, in the order of the figures; at least one
     */
    public record Open(OwedFigure figure, List<AdministrativeUnit> units) {
        /** Keeps a copy of the units. */
        public Open {
            NotNull.require("figure", figure, "units", units);
            units = List.copyOf(NotNull.within("units", units));
        }
    }

    /**
     * The figures that are still owed under the lead of one office.
     *
     * @param lead the office, in the document's words; empty where the documents name nobody
     * @param open the figures that are owed, at least one
     */
    public record Led(Optional<String> lead, List<Open> open) {
        /** Keeps a copy of the figures. */
        public Led {
            NotNull.require("lead", lead, "open", open);
            open = List.copyOf(NotNull.within("open", open));
        }
    }

    private Owed(List<Open> open) {
        this.open = List.copyOf(open);
    }

    /** The figures that the units of checked figures still owe. */
    public static Owed of(CheckedFigures figures) {
        Objects.requireNonNull(figures, "figures");
        List<Open> open = new ArrayList<>();
        for (OwedFigure figure : OwedFigure.of(figures.plan())) {
            List<AdministrativeUnit> owing = new ArrayList<>();
            for (int unit = 0; unit < figures.size(); unit++) {
                if (figure.isAskedOf(figures.units().get(unit))
                        && figures.figure(unit, figure.indicator().code()).isUnknown()
                        && mayBeNeeded(figures, unit, figure)) {
                    owing.add(figures.units().get(unit));
                }
            }
            if (!owing.isEmpty()) {
                open.add(new Open(figure, owing));
            }
        }
        return new Owed(open);
    }

    /** Whether a figure counts for a unit: one that stands in for denominators does not where all of these are known and above 0. */
    private static boolean mayBeNeeded(CheckedFigures figures, int unit, OwedFigure figure) {
        List<Indicator> denominators = figure.standsInFor(figures.units().get(unit));
        return denominators.isEmpty()
                || denominators.stream()
                        .map(each -> figures.figure(unit, each.code()).observation())
                        .anyMatch(said -> Figure.isUnknown(said)
                                || (said instanceof Observation.NotApplicable without && without.isOverNothing()));
    }

    /** Whether an office leads or coordinates a figure that a plan asks for, alone or with others, whoever has given it. */
    public static boolean isLedOrCoordinated(String office, Plan plan) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(office, "office");
        return OwedFigure.of(plan).stream().anyMatch(figure -> figure.isOf(office));
    }

    /** Whether {@code office} is the one that {@code lead} names, or one of those that it lists; initials stand for words. */
    public static boolean isOffice(String office, String lead) {
        return Offices.isNamed(Objects.requireNonNull(office, "office"), Objects.requireNonNull(lead, "lead"));
    }

    /** Whether {@code office} leads or coordinates what a criterion asks, alone or with others; initials stand for words. */
    public static boolean isLedOrCoordinated(String office, Criterion criterion) {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(office, "office");
        return Stream.of(criterion.lead(), criterion.coordinating())
                .flatMap(Optional::stream)
                .anyMatch(named -> isOffice(office, named));
    }

    /** The figures that somebody still owes: those that score first, then those of the checklist. */
    public List<Open> open() {
        return open;
    }

    /** The number of figures that are owed, each counted for each unit that owes it. */
    public int count() {
        return open.stream().mapToInt(each -> each.units().size()).sum();
    }

    /** The same, grouped by the office that leads, in the order of the figures; figures without an office come last. */
    public List<Led> byLead() {
        List<Led> all = new ArrayList<>();
        byOffice(open, each -> each.figure().lead()).forEach((office, owed) -> all.add(new Led(office, owed)));
        return List.copyOf(all);
    }

    /**
     * Things grouped by their office, in their order. Two names that mean one office are one group, under the name that comes first:
     * {@code Phòng VH&TT} is {@code Phòng Văn hóa và Thông tin}. Things without an office come last.
     *
     * @param things the things
     * @param office the office of a thing, in the document's words; empty where the document names nobody
     */
    public static <T> Map<Optional<String>, List<T>> byOffice(List<T> things, Function<T, Optional<String>> office) {
        Objects.requireNonNull(office, "office");
        Map<String, List<T>> byOffice = new LinkedHashMap<>();
        List<T> unled = new ArrayList<>();
        for (T each : things) {
            List<T> together = office.apply(each)
                    .map(name -> byOffice.computeIfAbsent(known(name, byOffice.keySet()), first -> new ArrayList<>()))
                    .orElse(unled);
            together.add(each);
        }
        Map<Optional<String>, List<T>> all = new LinkedHashMap<>();
        byOffice.forEach((name, some) -> all.put(Optional.of(name), List.copyOf(some)));
        if (!unled.isEmpty()) {
            all.put(Optional.empty(), List.copyOf(unled));
        }
        return Collections.unmodifiableMap(all);
    }

    /** The first of some offices that is the same; the office itself where none is, or they are more than any document names. */
    private static String known(String lead, Set<String> offices) {
        return offices.contains(lead) || offices.size() > MOST_OFFICES
                ? lead
                : offices.stream()
                        .filter(known -> Offices.isSame(known, lead))
                        .findFirst()
                        .orElse(lead);
    }

    /**
     * The figures that are owed under the lead of one office, alone or with others.
     *
     * @param office its name as the documents have it, whole or with initials: {@code Phòng VH&TT} is
     *     {@code Phòng Văn hóa và Thông tin}
     */
    public Owed ledBy(String office) {
        Objects.requireNonNull(office, "office");
        return new Owed(open.stream()
                .filter(each -> each.figure()
                        .lead()
                        .filter(lead -> Offices.isNamed(office, lead))
                        .isPresent())
                .toList());
    }

    /** The figures that one unit still owes; none where the code is that of no unit. */
    public Owed ofUnit(String code) {
        Objects.requireNonNull(code, "code");
        return new Owed(open.stream()
                .flatMap(each -> each.units().stream()
                        .filter(unit -> unit.code().equals(code))
                        .map(unit -> new Open(each.figure(), List.of(unit))))
                .toList());
    }

    /** The figures of which one office leads or coordinates what is asked, alone or with others; initials stand for words. */
    public Owed ofOffice(String office) {
        Objects.requireNonNull(office, "office");
        return new Owed(open.stream().filter(each -> each.figure().isOf(office)).toList());
    }
}
