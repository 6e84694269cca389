package io.github.thuocdo.ranking;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Indicator;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Standing;
import io.github.thuocdo.internal.text.NotNull;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure that the units of one level owe under a plan (số liệu phải báo cáo): what they report, once, whatever the number of
 * criteria that look at it.
 *
 * @param indicator the indicator that is measured
 * @param type the type of its figures
 * @param criteria the criteria that look at the figure, the scored ones first, else in the order of the documents; at least one
 */
public record OwedFigure(Indicator indicator, FigureType type, List<Criterion> criteria) {

    /** Refuses a figure that no criterion looks at. */
    public OwedFigure {
        NotNull.require("indicator", indicator, "type", type, "criteria", criteria);
        criteria = List.copyOf(NotNull.within("criteria", criteria));
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("No criterion looks at a figure for (" + indicator.code() + ")");
        }
    }

    /**
     * Every figure that a plan asks its units for: those that score first, then those of the checklist, each group in the order
     * of the documents. A figure that is read off the ranking itself is owed by nobody.
     */
    public static List<OwedFigure> of(Plan plan) {
        Objects.requireNonNull(plan, "plan");
        Map<String, List<Criterion>> asked = new LinkedHashMap<>();
        addAsking(plan, true, asked);
        addAsking(plan, false, asked);
        List<OwedFigure> figures = new ArrayList<>(asked.size());
        asked.forEach((code, criteria) -> figures.add(new OwedFigure(
                indicator(code, plan, criteria),
                Objects.requireNonNull(plan.types().get(code), code),
                criteria)));
        return List.copyOf(figures);
    }

    private static void addAsking(Plan plan, boolean scored, Map<String, List<Criterion>> asked) {
        for (Criterion criterion : scored ? plan.scored() : plan.criteria()) {
            if (criterion.scored() == scored && criterion.standing() != Standing.DERIVED) {
                for (String code : codes(criterion, plan.set().policies())) {
                    asked.computeIfAbsent(code, first -> new ArrayList<>()).add(criterion);
                }
            }
        }
    }

    /** The codes of the figures that a criterion looks at: those that its function takes, and the one that it judges. */
    private static Set<String> codes(Criterion criterion, Policies policies) {
        Set<String> codes = new LinkedHashSet<>(criterion.figures(policies).keySet());
        if (!(criterion.requirement() instanceof Requirement.InProportion)) {
            codes.add(criterion.indicator().code());
        }
        return codes;
    }

    /** The indicator with a code; one that the set does not declare is called by its code. */
    private static Indicator indicator(String code, Plan plan, List<Criterion> criteria) {
        return Stream.of(criteria.stream(), plan.criteria().stream(), plan.set().criteria().stream())
                .flatMap(each -> each)
                .map(Criterion::indicator)
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .or(() -> plan.set().requirements().declared(code))
                .orElseGet(() -> Indicator.of(code));
    }

    /**
     * The indicators whose denominators it stands in for where these are 0; empty where a criterion looks at the figure itself, too, so
     * that it is always owed.
     */
    public List<Indicator> standsInFor() {
        return standsInFor(criteria);
    }

    /** The same among the criteria that are asked of a unit. */
    List<Indicator> standsInFor(AdministrativeUnit unit) {
        return standsInFor(
                criteria.stream().filter(each -> isAskedOf(each, unit)).toList());
    }

    private List<Indicator> standsInFor(List<Criterion> some) {
        boolean isAlways = some.stream().anyMatch(this::isTakenItself);
        return isAlways
                ? List.of()
                : some.stream().map(Criterion::indicator).distinct().toList();
    }

    private boolean isTakenItself(Criterion criterion) {
        boolean[] isTaken = {criterion.indicator().code().equals(indicator.code())};
        criterion.eachFigure((scoring, code, taken) -> isTaken[0] |= code.equals(indicator.code()));
        return isTaken[0];
    }

    /** Whether a criterion that scores looks at it; else it stands on the checklist. */
    public boolean isScored() {
        return criteria.get(0).scored();
    }

    /** The office that leads its first criterion, in the document's words; empty where the document names nobody. */
    public Optional<String> lead() {
        return criteria.stream().flatMap(each -> each.lead().stream()).findFirst();
    }

    /** The office that coordinates its first criterion that names one, in the document's words; empty where no document does. */
    public Optional<String> coordinating() {
        return criteria.stream().flatMap(each -> each.coordinating().stream()).findFirst();
    }

    /** Whether {@code office} is named by {@link #lead()} or {@link #coordinating()}, alone or with others; initials stand for words. */
    public boolean isOf(String office) {
        Objects.requireNonNull(office, "office");
        return Stream.of(lead(), coordinating())
                .flatMap(Optional::stream)
                .anyMatch(named -> Offices.isNamed(office, named));
    }

    /** Whether one of its criteria is asked of a unit's groups and type. */
    public boolean isAskedOf(AdministrativeUnit unit) {
        Objects.requireNonNull(unit, "unit");
        for (Criterion criterion : criteria) {
            if (isAskedOf(criterion, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAskedOf(Criterion criterion, AdministrativeUnit unit) {
        return criterion.target().terms().applyTo(unit.groups(), unit.type());
    }
}
