package io.github.thuocdo.internal.figures;

import com.google.common.collect.ImmutableMap;
import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.finding.Finding;
import io.github.thuocdo.submission.AdministrativeUnit;
import io.github.thuocdo.submission.Figure;
import io.github.thuocdo.submission.Observation;
import io.github.thuocdo.submission.UnitSelection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The checked figures of the units of one selection, by unit and indicator, with what checking them found.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FigureTable {
    /** No figure at all, whatever its type. */
    public static final Figure NOTHING = Figure.missing(FigureType.SHARE);

    private final Plan plan;
    private final UnitSelection selection;
    private final Map<String, Integer> places;
    private final Sheet sheet;
    private final OptionalInt period;
    private final List<Finding> findings;
    private final FileOrder order;
    private final Map<Integer, Map<String, Published>> published;

    /**
     * A table of figures.
     *
     * @param plan the criteria asked
     * @param selection the units
     * @param places the place of each indicator in a row of the sheet
     * @param sheet the figures; it takes no more of them
     * @param period the year that the figures speak of
     * @param findings the findings of reading and checking
     * @param order the order of the files that the figures were read from
     * @param published the points that publishers give, by the place of the unit, then by the id of the criterion or group
     */
    public FigureTable(
            Plan plan,
            UnitSelection selection,
            Map<String, Integer> places,
            Sheet sheet,
            OptionalInt period,
            List<Finding> findings,
            FileOrder order,
            Map<Integer, Map<String, Published>> published) {
        this.plan = plan;
        this.selection = selection;
        this.places = places;
        this.sheet = sheet;
        this.period = period;
        this.order = order;
        this.published = Map.copyOf(published);
        this.findings = List.copyOf(order.sorted(findings));
    }

    /** The same figures under another plan that {@linkplain Plan#takesAs takes them as this one's does}. */
    public FigureTable under(Plan other) {
        return new FigureTable(other, selection, places, sheet, period, findings, order, published);
    }

    /** The criteria asked. */
    public Plan plan() {
        return plan;
    }

    /** The units' register and level. */
    public UnitSelection selection() {
        return selection;
    }

    /** The units, in the Vietnamese order of their names, then by code. */
    public List<AdministrativeUnit> units() {
        return selection.units();
    }

    /** The number of units. */
    public int size() {
        return sheet.units();
    }

    /** The year that the figures speak of; empty where none is known. */
    public OptionalInt period() {
        return period;
    }

    /** The findings of reading and checking the figures, in the order of the files and their lines. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether a publisher gives points of any unit. */
    public boolean hasPublished() {
        return !published.isEmpty();
    }

    /** The points that publishers give of a unit, by the id of the criterion or group; often none. */
    public Map<String, Published> published(int unit) {
        return published.isEmpty() ? Map.of() : published.getOrDefault(unit, Map.of());
    }

    /** The order of the files that the figures were read from. */
    public FileOrder order() {
        return order;
    }

    /** The place of each indicator that the plan asks for. */
    public Map<String, Integer> places() {
        return places;
    }

    /** The place of each indicator that a plan asks for, in the plan's order. */
    public static Map<String, Integer> placesIn(Plan plan) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String indicator : plan.types().keySet()) {
            places.put(indicator, places.size());
        }
        return Collections.unmodifiableMap(places);
    }

    /** The place of each scored criterion's own figure, of the {@code places} of indicators. */
    public static int[] placesOfScored(Plan plan, Map<String, Integer> places) {
        List<Criterion> scored = plan.scored();
        int[] found = new int[scored.size()];
        for (int j = 0; j < found.length; j++) {
            found[j] =
                    Objects.requireNonNull(places.get(scored.get(j).indicator().code()));
        }
        return found;
    }

    /** The figure that counts of a unit for the indicator at a place; {@link Observation#MISSING} where nothing was said. */
    public Observation observation(int unit, int place) {
        return sheet.observation(unit, place);
    }

    /** Puts the figures that count of a unit into {@code said}. */
    public void read(int unit, UnitFigures said) {
        sheet.read(unit, said);
    }

    /** The figure that counts of a unit for an indicator. */
    public Observation observation(int unit, String indicator) {
        Integer place = places.get(indicator);
        return place == null ? figure(unit, indicator).observation() : sheet.observation(unit, place);
    }

    /** The checked figure of the {@code unit}-th unit for an indicator; {@link #NOTHING} where there is none. */
    public Figure figure(int unit, String indicator) {
        Integer place = places.get(indicator);
        Figure figure = place == null ? sheet.others(unit).get(indicator) : sheet.figure(unit, place);
        return figure == null ? NOTHING : figure;
    }

    /** The checked figure of a unit for the indicator at a place; {@link #NOTHING} where there is none. */
    public Figure figure(int unit, int place) {
        Figure figure = sheet.figure(unit, place);
        return figure == null ? NOTHING : figure;
    }

    /** Every checked figure of a unit, those that are only collected among them, by indicator. */
    public Map<String, Figure> figures(int unit) {
        ImmutableMap.Builder<String, Figure> all = ImmutableMap.builder();
        places.forEach((indicator, place) -> {
            Figure figure = sheet.figure(unit, place);
            if (figure != null) {
                all.put(indicator, figure);
            }
        });
        return all.putAll(sheet.others(unit)).buildOrThrow();
    }

    /** Whether two units have the same figures for everything that is asked, and nothing is asked of one alone. */
    public boolean isSaidAlike(int unit, int other) {
        AdministrativeUnit one = units().get(unit);
        AdministrativeUnit two = units().get(other);
        boolean isAlike = Objects.equals(one.type(), two.type()) && one.groups().equals(two.groups());
        for (int place = 0; isAlike && place < places.size(); place++) {
            isAlike = sheet.observation(unit, place).equals(sheet.observation(other, place));
        }
        return isAlike && sheet.others(unit).isEmpty() && sheet.others(other).isEmpty();
    }

    /** Whether figures come with what was submitted: place, evidence, note. */
    public boolean keepsEntries() {
        return sheet.keepsEntries();
    }

    /** The number of a unit's figures without evidence; 0 where no evidence is kept. */
    public int withoutEvidence(int unit) {
        return sheet.withoutEvidence(unit);
    }
}
